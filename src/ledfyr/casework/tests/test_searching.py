# SPDX-License-Identifier: EUPL-1.2
"""A name is found among the cases that one may open, and in no other; the trail tells of it and holds no name."""

from dataclasses import replace

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext

from ledfyr.casework.acting import CaseActRefused
from ledfyr.casework.actions.giving import declare_conflict
from ledfyr.casework.actions.making import make_case
from ledfyr.casework.actions.searching import MOST_SHOWN, Search, find_by_name
from ledfyr.casework.models import Case, NameDrawer, NameKey, Person
from ledfyr.casework.own_words import CaseworkVerb
from ledfyr.casework.tests.at_the_unit import CHILD, Unit, reader
from ledfyr.keys.tests.cast import ANNA, BERIT, NOW, acting
from ledfyr.sealing.tests.bits import damaged
from ledfyr.staff.rules.roles import Role
from ledfyr.trail.models import TrailRow

pytestmark = pytest.mark.django_db(databases=["default", "social"])


def named(unit: Unit, name: str) -> Case:
    """A case of somebody of that name, which Anna has made."""
    person = replace(CHILD, name=name)
    return make_case(arriving=unit.told(), person=person, assessed=None, ring=unit.desk.ring, by=acting(ANNA), at=NOW)


def search(unit: Unit, name: str, account: int = ANNA, role: Role = Role.CHILD_CASEWORKER) -> Search:
    return find_by_name(name, reader=reader(account, role), ring=unit.desk.ring, by=acting(account), at=NOW)


def names(found: Search) -> list[str]:
    return [each.name for each in found.found]


def test_a_name_is_found_by_its_beginnings_in_any_order(unit: Unit) -> None:
    for name in ("Nils Ek", "Nilla Ekström", "Åke Nilsson", "Bo Ek"):
        named(unit, name)

    assert names(search(unit, "nil")) == ["Åke Nilsson", "Nilla Ekström", "Nils Ek"]
    assert names(search(unit, "EK nils")) == ["Nils Ek"]
    assert names(search(unit, "ake")) == ["Åke Nilsson"]
    assert names(search(unit, "bo")) == ["Bo Ek"]
    assert names(search(unit, "Lena")) == []


def test_a_colleagues_case_is_not_found_but_by_the_manager(unit: Unit) -> None:
    named(unit, "Nils Ek")

    assert names(search(unit, "Nils", BERIT)) == []
    assert names(search(unit, "Nils", BERIT, Role.UNIT_MANAGER)) == ["Nils Ek"]


def test_a_case_in_which_one_is_in_conflict_is_not_found(unit: Unit) -> None:
    declare_conflict(case=named(unit, "Nils Ek"), account=BERIT, by=acting(BERIT), at=NOW)

    assert names(search(unit, "Nils", BERIT, Role.UNIT_MANAGER)) == []


def test_the_trail_tells_who_was_found_by_the_mark_of_the_case_and_holds_no_name(unit: Unit) -> None:
    case = named(unit, "Nils Ek")
    search(unit, "Nils")

    verbs = (CaseworkVerb.NAME_SEARCHED.code, CaseworkVerb.NAME_FOUND.code)
    rows = list(TrailRow.objects.using("social").filter(verb__in=verbs).order_by("pk").values())
    assert [row["verb"] for row in rows] == list(verbs)
    assert case.pk.hex in str(rows[1])
    assert "nils" not in str(rows).lower()


def test_what_is_found_is_cut_and_says_so_and_takes_as_many_questions_as_one(unit: Unit) -> None:
    named(unit, "Nils Ek")
    with CaptureQueriesContext(connections["social"]) as of_one:
        search(unit, "Nils")
    for _ in range(MOST_SHOWN):
        named(unit, "Nils Ek")
    with CaptureQueriesContext(connections["social"]) as of_many:
        found = search(unit, "Nils")

    assert (len(found.found), found.is_cut) == (MOST_SHOWN, True)
    reads = [[query for query in asked if query["sql"].startswith("SELECT")] for asked in (of_one, of_many)]
    assert len(reads[0]) == len(reads[1])


def test_a_name_without_letters_is_refused(unit: Unit) -> None:
    with pytest.raises(CaseActRefused, match="inget namn"):
        search(unit, "– 7 –")


def test_the_unit_draws_its_key_once_and_each_name_lies_in_few_drawers(unit: Unit) -> None:
    named(unit, "Nils Ek")
    named(unit, "Bo Ek")

    assert NameKey.objects.count() == 1
    assert 2 <= NameDrawer.objects.count() <= 5, "two words may share one"


def test_with_a_damaged_key_cases_are_made_and_searching_says_what_to_do(unit: Unit) -> None:
    named(unit, "Nils Ek")
    key = NameKey.objects.get()
    NameKey.objects.update(key=replace(key.key, envelope=damaged(key.key.envelope)))

    named(unit, "Bo Ek")

    assert Person.objects.count() == 2
    with pytest.raises(CaseActRefused, match="Öppna ärendet från listan"):
        search(unit, "Nils")
