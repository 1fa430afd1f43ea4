# SPDX-License-Identifier: EUPL-1.2
"""States the days on which somebody is away and who watches their threads meanwhile."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from ledfyr.contact.acting import DATABASE, refuse, tell_trail_of
from ledfyr.contact.models import Absence
from ledfyr.contact.own_words import ContactKind, ContactVerb
from ledfyr.contact.rules.assigning import why_not_be_away
from ledfyr.keys.queries.units import members_of
from ledfyr.trail.rules.acts import Actor


def state_absence(
    *, unit: int, account: int, days: tuple[date, date], substitute: int | None, by: Actor, at: datetime
) -> None:
    """Put this absence in place of what the person had stated for today and later; raises ContactActRefused."""
    today = timezone.localdate(at)
    refuse(why_not_be_away(account, substitute, days, today=today, members=members_of(unit)))
    first, last = days
    with transaction.atomic(using=DATABASE):
        Absence.objects.filter(unit=unit, account=account).delete()
        Absence.objects.create(unit=unit, account=account, away_from=first, away_until=last, substitute=substitute)
        tell_trail_of(ContactVerb.ABSENCE_STATED, ContactKind.ABSENCE, account, by=by, at=at)


def end_absence(*, unit: int, account: int, by: Actor, at: datetime) -> None:
    """The person is back."""
    with transaction.atomic(using=DATABASE):
        if Absence.objects.filter(unit=unit, account=account).delete()[0]:
            tell_trail_of(ContactVerb.ABSENCE_ENDED, ContactKind.ABSENCE, account, by=by, at=at)
