# SPDX-License-Identifier: EUPL-1.2
"""A manager says which certificate she has seen; without one nobody works with children, and withdrawn it ends that."""

import pytest
from django.db import IntegrityError, transaction

from ledfyr.staff.actions import (
    DegreeRefused,
    NothingToWithdraw,
    record_qualification,
    withdraw_qualification,
)
from ledfyr.staff.models import Account, Qualification
from ledfyr.staff.queries import is_qualified, rights_in_force, roles_of
from ledfyr.staff.rules.qualifying import Degree, StatedDegree
from ledfyr.staff.rules.roles import Role
from ledfyr.staff.tests.cast import NOW, TODAY, Ale, holds, qualified
from ledfyr.trail.models import TrailRow

STATED = StatedDegree("ale", Degree.SOCIAL_WORK, " Examensbevis, Göteborgs universitet ", TODAY)


def record(to: Account, by: Account) -> Qualification:
    return record_qualification(account=to, stated=STATED, by=by, at=NOW)


def test_what_was_seen_by_whom_is_kept(ale: Ale) -> None:
    assert not is_qualified(ale.ida)

    kept = record(ale.ida, by=ale.vera)

    assert (kept.seen, kept.seen_on, kept.recorded_by) == ("Examensbevis, Göteborgs universitet", TODAY, ale.vera)
    assert is_qualified(ale.ida)
    assert TrailRow.objects.get(verb="staff.degree_recorded").record == str(kept.pk)


def test_a_new_one_takes_the_place_of_the_old(ale: Ale) -> None:
    first, second = record(ale.ida, by=ale.vera), record(ale.ida, by=ale.vera)

    first.refresh_from_db()
    assert (first.withdrawn_on, second.withdrawn_on) == (TODAY, None)


@pytest.mark.parametrize("who", ["noa", "sam", "ida"])
def test_nobody_else_records_it(ale: Ale, who: str) -> None:
    with pytest.raises(DegreeRefused):
        record(ale.ida, by=getattr(ale, who))
    assert not is_qualified(ale.ida)


def test_withdrawing_it_ends_the_work_with_children_and_nothing_else(ale: Ale) -> None:
    qualified(ale.ida, by=ale.vera)
    holds(ale.ida, Role.CHILD_CASEWORKER, "ale", ale.children)
    holds(ale.ida, Role.RECEPTION, "ale", ale.reception)

    withdraw_qualification(account=ale.ida, by=ale.vera, at=NOW)

    assert not is_qualified(ale.ida)
    assert roles_of(ale.ida, TODAY) == {Role.RECEPTION}
    assert TrailRow.objects.filter(verb="staff.degree_withdrawn").count() == 1
    with pytest.raises(NothingToWithdraw):
        withdraw_qualification(account=ale.ida, by=ale.vera, at=NOW)


def test_somebody_without_a_say_withdraws_nothing(ale: Ale) -> None:
    qualified(ale.ida, by=ale.vera)
    holds(ale.ida, Role.CHILD_CASEWORKER, "ale", ale.children)

    with pytest.raises(DegreeRefused, match="enhetschef"):
        withdraw_qualification(account=ale.ida, by=ale.sam, at=NOW)
    assert rights_in_force(ale.ida, TODAY).count() == 1


@pytest.mark.parametrize("wrong", [{"seen": ""}, {"degree": "driving_licence"}, {"withdrawn_on": TODAY}])
def test_the_database_refuses_half_a_degree(ale: Ale, wrong: dict[str, object]) -> None:
    qualified(ale.ida, by=ale.vera)

    with pytest.raises(IntegrityError), transaction.atomic():
        Qualification.objects.update(**wrong)
    with pytest.raises(IntegrityError), transaction.atomic():
        Qualification.objects.update(recorded_by=ale.ida)
