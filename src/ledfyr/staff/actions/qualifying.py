# SPDX-License-Identifier: EUPL-1.2
"""Records that a manager has seen somebody's degree, and withdraws it with the rights that rested on it."""

from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from ledfyr.law.sources import ActRefused
from ledfyr.staff.actions.acting import colleague, held_still, tell_trail
from ledfyr.staff.actions.ending import end_for
from ledfyr.staff.models import Account, Qualification
from ledfyr.staff.own_words import StaffKind, StaffVerb
from ledfyr.staff.queries.rights import rights_not_ended
from ledfyr.staff.rules.qualifying import StatedDegree, why_not_record_degree, why_not_withdraw_degree
from ledfyr.staff.rules.roles import NEEDS_QUALIFICATION


class DegreeRefused(ActRefused):
    """A degree that was not recorded or not withdrawn."""


class NothingToWithdraw(Exception):
    """No degree of this person counts; a colleague may have been first."""


@transaction.atomic
def record_qualification(*, account: Account, stated: StatedDegree, by: Account, at: datetime) -> Qualification:
    """Keep what was seen, in place of what counted until now; raises DegreeRefused."""
    today = timezone.localdate(at)
    person = held_still(account)
    if refusal := why_not_record_degree(stated, colleague(by, today, person), today):
        raise DegreeRefused(refusal)
    _counting(person).update(withdrawn_on=today, withdrawn_by=by)
    kept = Qualification.objects.create(
        account=person,
        degree=stated.degree,
        seen=stated.seen.strip(),
        seen_on=stated.seen_on,
        recorded_by=by,
        recorded_at=at,
    )
    where = stated.municipality
    tell_trail(StaffVerb.DEGREE_RECORDED, StaffKind.QUALIFICATION, kept.pk, where, by=by, at=at)
    return kept


@transaction.atomic
def withdraw_qualification(*, account: Account, by: Account, at: datetime) -> None:
    """Let the degree count no more, and end the rights that take one; raises DegreeRefused or NothingToWithdraw."""
    today = timezone.localdate(at)
    person = held_still(account)
    rights = tuple(rights_not_ended(person))
    held = tuple(right.as_right() for right in rights)
    if refusal := why_not_withdraw_degree(held, colleague(by, today, person)):
        raise DegreeRefused(refusal)
    counting = _counting(person).first()
    if counting is None:
        raise NothingToWithdraw
    _counting(person).update(withdrawn_on=today, withdrawn_by=by)
    where = rights[0].municipality
    tell_trail(StaffVerb.DEGREE_WITHDRAWN, StaffKind.QUALIFICATION, counting.pk, where, by=by, at=at)
    for right in rights:
        if right.role in NEEDS_QUALIFICATION:
            end_for(right, by, at)


def _counting(person: Account) -> QuerySet[Qualification]:
    return Qualification.objects.filter(account=person, withdrawn_on=None)
