# SPDX-License-Identifier: EUPL-1.2
"""Opens a municipality's desk for letters at a unit, with the promise that whoever writes is told beforehand."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from ledfyr.contact.acting import DATABASE, refuse, tell_trail_of
from ledfyr.contact.models import Desk
from ledfyr.contact.own_words import ContactKind, ContactVerb
from ledfyr.contact.rules.desks import DeskAsked, why_not_open_desk
from ledfyr.keys.queries.units import current_unit_key
from ledfyr.staff.rules.rights import Right
from ledfyr.staff.rules.roles import Role
from ledfyr.trail.rules.acts import Actor


def open_desk(
    *, municipality: str, unit: int, answers_within: int, rights: Collection[Right], by: Actor, at: datetime
) -> Desk:
    """Open the desk, or change its promise or its unit; raises ContactActRefused. Older letters stay where they are."""
    manages = frozenset(
        right.place.unit for right in rights if right.role is Role.UNIT_MANAGER and right.place.unit is not None
    )
    has_key = current_unit_key(unit) is not None
    with transaction.atomic(using=DATABASE):
        before = Desk.objects.select_for_update().filter(municipality=municipality).first()
        asked = DeskAsked(unit, answers_within, manages, has_key, before.unit if before else None)
        refuse(why_not_open_desk(asked))
        desk, _ = Desk.objects.update_or_create(
            municipality=municipality,
            defaults={"unit": unit, "answers_within": answers_within},
            create_defaults={
                "unit": unit,
                "answers_within": answers_within,
                "opened_on": timezone.localdate(at),
                "opened_by": by.account,
            },
        )
        verb = ContactVerb.DESK_CHANGED if before else ContactVerb.DESK_OPENED
        tell_trail_of(verb, ContactKind.DESK, unit, by=by, at=at)
    return desk
