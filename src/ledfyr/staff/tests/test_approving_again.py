# SPDX-License-Identifier: EUPL-1.2
"""A right is approved again each year by somebody, or it ends by itself; the list says whose turn it is."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from ledfyr.staff.actions import AlreadyEnded, RightRefused, end_access_right, re_approve_access_right
from ledfyr.staff.models import AccessRight
from ledfyr.staff.queries import held_rights, rights_in_force, rights_to_re_approve
from ledfyr.staff.rules.roles import Role
from ledfyr.staff.tests.cast import A_YEAR_ON, BOARD, NOW, TODAY, Ale, account, analysis, holds

A_YEAR_AGO = date(2025, 12, 1)


@pytest.fixture
def old(ale: Ale) -> AccessRight:
    """A coordinator's right whose last day is today, on an analysis that is new."""
    right = holds(ale.ida, Role.SECURITY_COORDINATOR, "ale", since=A_YEAR_AGO)
    assert right.valid_until == TODAY
    analysis(Role.SECURITY_COORDINATOR, "ale")
    return right


def test_approving_again_is_a_new_row_that_renews_the_old(ale: Ale, old: AccessRight) -> None:
    new = re_approve_access_right(right=old, valid_until=A_YEAR_ON, by=ale.sam, at=NOW)

    old.refresh_from_db()
    assert (old.ended_on, old.ended_by, old.valid_until) == (TODAY, ale.sam, TODAY)
    assert (new.renews, new.valid_from, new.valid_until, new.approved_by) == (old, TODAY, A_YEAR_ON, ale.sam)
    assert list(rights_in_force(ale.ida, TODAY)) == [new]
    assert list(rights_in_force(ale.ida, TODAY - timedelta(days=1))) == [old]


def test_a_right_that_ran_out_can_be_taken_up_again(ale: Ale, old: AccessRight) -> None:
    later = NOW + timedelta(days=40)
    assert held_rights(ale.ida, TODAY + timedelta(days=40)) == ()

    new = re_approve_access_right(right=old, valid_until=A_YEAR_ON, by=ale.sam, at=later)

    assert new.valid_from == TODAY + timedelta(days=40)


def test_it_is_approved_again_once(ale: Ale, old: AccessRight) -> None:
    re_approve_access_right(right=old, valid_until=A_YEAR_ON, by=ale.sam, at=NOW)

    with pytest.raises(AlreadyEnded):
        re_approve_access_right(right=old, valid_until=A_YEAR_ON, by=ale.sam, at=NOW)
    with pytest.raises(AlreadyEnded):
        end_access_right(right=old, by=ale.sam, at=NOW)


@pytest.mark.parametrize(
    ("until", "said"),
    [(date(2027, 11, 30), "högst ett år"), (TODAY - timedelta(days=1), "före den första")],
)
def test_a_refusal_leaves_the_old_right_as_it_was(ale: Ale, old: AccessRight, until: date, said: str) -> None:
    with pytest.raises(RightRefused, match=said):
        re_approve_access_right(right=old, valid_until=until, by=ale.sam, at=NOW)

    old.refresh_from_db()
    assert (old.ended_on, old.ended_by) == (None, None)
    assert list(rights_in_force(ale.ida, TODAY)) == [old]


def test_nobody_approves_their_own_again(ale: Ale, old: AccessRight) -> None:
    with pytest.raises(RightRefused, match="Ingen godkänner sin egen"):
        re_approve_access_right(right=old, valid_until=A_YEAR_ON, by=ale.ida, at=NOW)


def test_whoever_is_alone_is_approved_on_paper(ale: Ale) -> None:
    alone = holds(ale.ida, Role.SECURITY_COORDINATOR, "kungalv")

    new = re_approve_access_right(right=alone, valid_until=A_YEAR_ON, by=None, at=NOW, decided_elsewhere=BOARD)

    assert (new.approved_by, new.approved_elsewhere) == (None, BOARD)
    beside = holds(account("Eva Ek"), Role.SECURITY_COORDINATOR, "kungalv")
    with pytest.raises(RightRefused, match="kan redan godkänna"):
        re_approve_access_right(right=beside, valid_until=A_YEAR_ON, by=None, at=NOW, decided_elsewhere=BOARD)


@pytest.mark.parametrize(
    ("today", "listed"),
    [
        (TODAY - timedelta(days=31), False),
        (TODAY - timedelta(days=30), True),
        (TODAY, True),
        (TODAY + timedelta(days=400), True),
    ],
)
def test_it_is_asked_for_a_month_before_and_until_somebody_decides(
    ale: Ale,
    old: AccessRight,
    today: date,
    listed: bool,  # noqa: FBT001
) -> None:
    assert (old in rights_to_re_approve(today, {"ale"})) is listed
    assert old not in rights_to_re_approve(today, {"kungalv"})

    end_access_right(right=old, by=ale.sam, at=NOW)
    assert old not in rights_to_re_approve(today)


def test_what_has_waited_longest_comes_first(old: AccessRight) -> None:
    older = holds(account("Ove Ek"), Role.POLICE_PARTNER, "ale", since=date(2025, 6, 1))
    soon = holds(account("Eva Ek"), Role.POLICE_PARTNER, "ale", until=TODAY + timedelta(days=9))

    assert list(rights_to_re_approve(TODAY, {"ale"})) == [older, old, soon]


def test_the_database_refuses_what_lasts_longer_than_a_year(ale: Ale) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        holds(ale.ida, Role.REGISTRAR, "ale", until=TODAY + timedelta(days=366))
    with pytest.raises(IntegrityError), transaction.atomic():
        holds(ale.ida, Role.REGISTRAR, "ale", until=TODAY - timedelta(days=1))
    assert holds(ale.ida, Role.REGISTRAR, "ale", since=date(2027, 3, 1), until=date(2028, 2, 29))
