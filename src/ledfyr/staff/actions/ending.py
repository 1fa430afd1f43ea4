# SPDX-License-Identifier: EUPL-1.2
"""Ends an access right on the day; what was held stays on record."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from ledfyr.law.sources import ActRefused
from ledfyr.staff.actions.acting import colleague, tell_trail
from ledfyr.staff.actions.editors import let_edit
from ledfyr.staff.models import AccessRight, Account
from ledfyr.staff.own_words import StaffKind, StaffVerb
from ledfyr.staff.rules.ending import why_not_end


class AlreadyEnded(Exception):
    """Somebody was first: the right has been ended, or approved again."""


class EndingRefused(ActRefused):
    """A right that was not ended."""


@transaction.atomic
def end_access_right(*, right: AccessRight, by: Account | None, at: datetime) -> None:
    """End it now; raises EndingRefused or AlreadyEnded. Without `by` it is done from the command line."""
    today = timezone.localdate(at)
    if by is not None and (refusal := why_not_end(right.as_right(), colleague(by, today, right.account))):
        raise EndingRefused(refusal)
    end_for(right, by, at)


def end_for(right: AccessRight, by: Account | None, at: datetime) -> None:
    """End it as part of another act that has its own rule; raises AlreadyEnded."""
    today = timezone.localdate(at)
    if not AccessRight.objects.filter(pk=right.pk, ended_on=None).update(ended_on=today, ended_by=by):
        raise AlreadyEnded
    let_edit(right.account, today)
    tell_trail(StaffVerb.RIGHT_ENDED, StaffKind.ACCESS_RIGHT, right.pk, right.municipality, by=by, at=at)
