# SPDX-License-Identifier: EUPL-1.2
"""Gives an access right, and approves one again: each approval is a row of its own that says who stood for it."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from ledfyr.law.sources import ActRefused
from ledfyr.places.queries import municipality as municipality_by_slug
from ledfyr.staff.actions.acting import colleague, held_still, tell_trail
from ledfyr.staff.actions.editors import let_edit
from ledfyr.staff.actions.ending import AlreadyEnded
from ledfyr.staff.models import AccessRight, Account, Unit
from ledfyr.staff.own_words import StaffKind, StaffVerb
from ledfyr.staff.queries.grounds import analysis_for, as_analysis
from ledfyr.staff.queries.people import person_of
from ledfyr.staff.queries.rights import colleagues_in
from ledfyr.staff.rules.approving import somebody_approves
from ledfyr.staff.rules.granting import no_analysis, why_not_grant
from ledfyr.staff.rules.rights import WHOLE_INSTALLATION, Approver, DecidedElsewhere, Place, Right
from ledfyr.staff.rules.units import UnitKind


class RightRefused(ActRefused):
    """A right that was not given."""


def place_of(municipality: str, unit: Unit | None) -> Place:
    """Where a right is held; a unit brings its municipality with it."""
    if unit is None:
        return Place(municipality)
    return Place(unit.municipality, unit.pk, UnitKind(unit.kind))


@transaction.atomic
def grant_access_right(
    *, account: Account, right: Right, by: Account | None, at: datetime, decided_elsewhere: str = ""
) -> AccessRight:
    """Give the account the right, on the newest analysis of its role there; raises RightRefused or MunicipalityMissing.

    Without `by`, nobody has signed in, and `decided_elsewhere` says who decided. So the first approver of a place gets
    in, and after that nobody who sees what is about a person.
    """
    given = _keep(held_still(account), right, by, at, decided_elsewhere)
    _tell(StaffVerb.RIGHT_GRANTED, given, by, at)
    return given


@transaction.atomic
def re_approve_access_right(
    *, right: AccessRight, valid_until: date, by: Account | None, at: datetime, decided_elsewhere: str = ""
) -> AccessRight:
    """Let the right go on from today, newly approved; raises RightRefused or AlreadyEnded."""
    today = timezone.localdate(at)
    account = held_still(right.account)
    if not AccessRight.objects.filter(pk=right.pk, ended_on=None).update(ended_on=today, ended_by=by):
        raise AlreadyEnded
    old = right.as_right()
    asked = Right(old.role, old.place, max(today, old.valid_from), valid_until)
    given = _keep(account, asked, by, at, decided_elsewhere, renews=right)
    _tell(StaffVerb.RIGHT_RE_APPROVED, given, by, at)
    return given


def _keep(
    account: Account, right: Right, by: Account | None, at: datetime, elsewhere: str, renews: AccessRight | None = None
) -> AccessRight:
    today, place = timezone.localdate(at), right.place
    if place.municipality != WHOLE_INSTALLATION:
        municipality_by_slug(place.municipality)
    analysis = analysis_for(right.role, place.municipality)
    approver = _approver(account, right, by, today, elsewhere)
    refusal = why_not_grant(right, person_of(account), as_analysis(analysis), approver, today)
    if refusal or analysis is None:
        raise RightRefused(refusal or no_analysis(right))
    kept = AccessRight.objects.create(
        account=account,
        role=right.role,
        municipality=place.municipality,
        unit_id=place.unit,
        valid_from=right.valid_from,
        valid_until=right.valid_until,
        analysis=analysis,
        approved_by=by,
        approved_elsewhere="" if by else elsewhere.strip(),
        approved_at=at,
        renews=renews,
    )
    let_edit(account, today)
    return kept


def _tell(verb: StaffVerb, given: AccessRight, by: Account | None, at: datetime) -> None:
    tell_trail(verb, StaffKind.ACCESS_RIGHT, given.pk, given.municipality, by=by, at=at)


def _approver(account: Account, right: Right, by: Account | None, today: date, elsewhere: str) -> Approver:
    if by is not None:
        return colleague(by, today, account)
    others = colleagues_in(right.place.municipality, today, but=account)
    return DecidedElsewhere(elsewhere, somebody_approves(right.role, right.place, others))
