# SPDX-License-Identifier: EUPL-1.2
"""Records an exception from the wall between the houses, which is then shown wherever the person goes."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from ledfyr.law.sources import ActRefused
from ledfyr.staff.actions.acting import colleague, held_still, tell_trail
from ledfyr.staff.models import Account, HouseException
from ledfyr.staff.own_words import StaffKind, StaffVerb
from ledfyr.staff.rules.excepting import StatedException, why_not_except


class ExceptionRefused(ActRefused):
    """An exception that was not recorded."""


@transaction.atomic
def record_house_exception(*, account: Account, stated: StatedException, by: Account, at: datetime) -> HouseException:
    """Record what was decided, and why; raises ExceptionRefused."""
    today = timezone.localdate(at)
    person = held_still(account)
    if refusal := why_not_except(stated, colleague(by, today, person), today):
        raise ExceptionRefused(refusal)
    kept = HouseException.objects.create(
        account=person,
        municipality=stated.municipality,
        reason=stated.reason.strip(),
        decided_by=stated.decided_by.strip(),
        decided_on=stated.decided_on,
        valid_until=stated.valid_until,
        recorded_by=by,
        recorded_at=at,
    )
    tell_trail(StaffVerb.HOUSES_EXCEPTED, StaffKind.HOUSE_EXCEPTION, kept.pk, kept.municipality, by=by, at=at)
    return kept
