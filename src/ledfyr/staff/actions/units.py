# SPDX-License-Identifier: EUPL-1.2
"""Sets up a unit, so that rights can be held in it."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from ledfyr.law.sources import ActRefused
from ledfyr.places.queries import municipality as municipality_by_slug
from ledfyr.staff.actions.acting import colleague, tell_trail
from ledfyr.staff.models import Account, Unit
from ledfyr.staff.own_words import StaffKind, StaffVerb
from ledfyr.staff.queries.grounds import units_of
from ledfyr.staff.rules.setting_up import why_not_set_up
from ledfyr.staff.rules.units import UnitKind


class UnitRefused(ActRefused):
    """A unit that was not set up."""


@transaction.atomic
def set_up_unit(*, municipality: str, kind: UnitKind, name: str, by: Account | None, at: datetime) -> Unit:
    """Set the unit up; raises UnitRefused or MunicipalityMissing. Without `by` it is done from the command line."""
    municipality_by_slug(municipality)
    names = tuple(unit.name for unit in units_of({municipality}))
    today = timezone.localdate(at)
    asker = colleague(by, today) if by else None
    if refusal := why_not_set_up(name, municipality, names, asker):
        raise UnitRefused(refusal)
    unit = Unit.objects.create(municipality=municipality, kind=kind, name=name.strip())
    tell_trail(StaffVerb.UNIT_SET_UP, StaffKind.UNIT, unit.pk, municipality, by=by, at=at)
    return unit
