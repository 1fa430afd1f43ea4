# SPDX-License-Identifier: EUPL-1.2
"""A right is refused for its place, its days, its analysis, what it would stand beside, or a missing degree."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledfyr.staff.rules.granting import (
    why_not_beside,
    why_not_for_so_long,
    why_not_grant,
    why_not_rely_on,
    why_not_there,
)
from ledfyr.staff.rules.periods import last_day_of_a_year
from ledfyr.staff.rules.qualifying import why_not_decide_for_children, why_not_without_degree
from ledfyr.staff.rules.rights import Analysis, Colleague, Exemption, Person, Place, Right
from ledfyr.staff.rules.roles import Role
from ledfyr.staff.rules.units import UnitKind

TODAY, YESTERDAY, TOMORROW = date(2026, 11, 30), date(2026, 11, 29), date(2026, 12, 1)
LAST = date(2027, 11, 29)
CHILDREN = Place("ale", 3, UnitKind.CHILD_CASEWORK)
CHILD_CASEWORKER = Right(Role.CHILD_CASEWORKER, CHILDREN, TODAY, LAST)
COORDINATOR = Right(Role.SECURITY_COORDINATOR, Place("ale"), TODAY, LAST)
ADMINISTRATOR = Right(Role.SYSTEM_ADMINISTRATOR, Place(""), TODAY, LAST)
COMMUNICATOR = Right(Role.COMMUNICATOR, Place(""), TODAY, LAST)
ANALYSIS = Analysis(Role.CHILD_CASEWORKER, "ale", TODAY, LAST)
VERA = Colleague((Right(Role.UNIT_MANAGER, CHILDREN, TODAY, LAST),))


@pytest.mark.parametrize(
    ("role", "place", "said"),
    [
        (Role.CHILD_CASEWORKER, CHILDREN, None),
        (Role.SECURITY_COORDINATOR, Place("ale"), None),
        (Role.COMMUNICATOR, Place(""), None),
        (Role.COMMUNICATOR, Place("ale"), None),
        (Role.SYSTEM_ADMINISTRATOR, Place(""), None),
        (Role.REGISTRAR, Place(""), "för en kommun, inte för alla"),
        (Role.CHILD_CASEWORKER, Place("ale"), "hör till en enhet"),
        (Role.CHILD_CASEWORKER, Place("ale", 4, UnitKind.ADULT_CASEWORK), "passar inte i den enheten"),
        (Role.UNIT_MANAGER, Place("ale", 5, UnitKind.SECURITY), "passar inte i den enheten"),
    ],
)
def test_each_role_has_its_place(role: Role, place: Place, said: str | None) -> None:
    refusal = why_not_there(role, place)

    assert (refusal is None) if said is None else (refusal and said in refusal.reason)


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (TODAY, TODAY, None),
        (TODAY, LAST, None),
        (TOMORROW, TOMORROW, None),
        (TODAY, date(2027, 11, 30), "högst ett år"),
        (YESTERDAY, TODAY, "inte bakåt i tiden"),
        (TOMORROW, TODAY, "före den första"),
        (date(2028, 2, 29), date(2029, 2, 28), None),
        (date(2028, 2, 29), date(2029, 3, 1), "högst ett år"),
        (date(2027, 3, 1), date(2028, 2, 29), None),
    ],
)
def test_a_year_is_the_longest_and_its_last_day_counts(first: date, last: date, said: str | None) -> None:
    refusal = why_not_for_so_long(replace(COORDINATOR, valid_from=first, valid_until=last), TODAY)

    assert (refusal is None) if said is None else (refusal and said in refusal.reason)


@given(first=st.dates(date(2020, 1, 1), date(2100, 1, 1)))
def test_a_year_is_never_shorter_than_365_days_nor_longer_than_366(first: date) -> None:
    days = (last_day_of_a_year(first) - first).days + 1

    assert days in (365, 366)
    assert last_day_of_a_year(first) <= last_day_of_a_year(first + timedelta(days=1))


@pytest.mark.parametrize(
    ("analysis", "today", "said"),
    [
        (ANALYSIS, TODAY, None),
        (replace(ANALYSIS, next_review_on=TODAY), TODAY, None),
        (None, TODAY, "ingen behovs- och riskanalys"),
        (replace(ANALYSIS, role=Role.RECEPTION), TODAY, "ingen behovs- och riskanalys"),
        (replace(ANALYSIS, municipality="kungalv"), TODAY, "ingen behovs- och riskanalys"),
        (replace(ANALYSIS, decided_on=TOMORROW), TODAY, "inte beslutad än"),
        (replace(ANALYSIS, next_review_on=YESTERDAY), TODAY, "setts över senast 29 november 2026"),
        (replace(ANALYSIS, decided_on=YESTERDAY, next_review_on=YESTERDAY), YESTERDAY, "setts över"),
    ],
)
def test_a_right_rests_on_an_analysis_of_its_own_that_is_not_old(
    analysis: Analysis | None, today: date, said: str | None
) -> None:
    refusal = why_not_rely_on(analysis, CHILD_CASEWORKER, today)

    assert (refusal is None) if said is None else (refusal and said in refusal.reason)


@pytest.mark.parametrize(
    ("asked", "held", "exemption", "said"),
    [
        (CHILD_CASEWORKER, (), None, None),
        (CHILD_CASEWORKER, (COMMUNICATOR,), None, None),
        (CHILD_CASEWORKER, (COORDINATOR,), None, "både i socialtjänstens hus och i säkerhetens"),
        (COORDINATOR, (CHILD_CASEWORKER,), None, "till och med 29 november 2027"),
        (COORDINATOR, (CHILD_CASEWORKER,), Exemption(TODAY, LAST), None),
        (COORDINATOR, (CHILD_CASEWORKER,), Exemption(TODAY, LAST - timedelta(days=1)), "både i"),
        (COORDINATOR, (CHILD_CASEWORKER,), Exemption(TOMORROW, LAST), "både i"),
        (COORDINATOR, (replace(CHILD_CASEWORKER, valid_until=TODAY),), Exemption(TODAY, TODAY), None),
        (COORDINATOR, (replace(CHILD_CASEWORKER, valid_until=YESTERDAY),), None, None),
        (replace(COORDINATOR, place=Place("kungalv")), (CHILD_CASEWORKER,), None, "både i"),
        (replace(COORDINATOR, role=Role.POLICE_PARTNER), (CHILD_CASEWORKER,), None, "både i"),
        (replace(COORDINATOR, role=Role.REGISTRAR), (CHILD_CASEWORKER,), None, None),
        (ADMINISTRATOR, (CHILD_CASEWORKER,), None, "systemförvaltare har inte samtidigt"),
        (COORDINATOR, (ADMINISTRATOR,), None, "systemförvaltare har inte samtidigt"),
        (ADMINISTRATOR, (COMMUNICATOR,), None, None),
        (COORDINATOR, (COORDINATOR,), None, "redan den behörigheten"),
        (COORDINATOR, (replace(COORDINATOR, valid_until=YESTERDAY),), None, "redan den behörigheten"),
        (COORDINATOR, (replace(COORDINATOR, place=Place("kungalv")),), None, None),
    ],
)
def test_what_stands_beside_it(
    asked: Right, held: tuple[Right, ...], exemption: Exemption | None, said: str | None
) -> None:
    refusal = why_not_beside(asked, Person(held, exemptions=(exemption,) if exemption else ()))

    assert (refusal is None) if said is None else (refusal and said in refusal.reason)


@pytest.mark.parametrize("role", Role)
def test_only_caseworkers_for_children_need_a_degree_for_the_role_itself(role: Role) -> None:
    assert (why_not_without_degree(role, is_qualified=False) is not None) is (role is Role.CHILD_CASEWORKER)
    assert why_not_without_degree(role, is_qualified=True) is None


def test_deciding_for_children_takes_a_degree_whatever_the_role() -> None:
    assert why_not_decide_for_children(is_qualified=True) is None
    refusal = why_not_decide_for_children(is_qualified=False)
    assert refusal is not None
    assert str(refusal.source) == "25 kap. 1 § SoL"


def test_everything_in_order_is_given() -> None:
    assert why_not_grant(CHILD_CASEWORKER, Person(is_qualified=True), ANALYSIS, VERA, TODAY) is None


def test_anything_out_of_order_is_not() -> None:
    person = Person(is_qualified=True)
    assert why_not_grant(replace(CHILD_CASEWORKER, place=Place("ale")), person, ANALYSIS, VERA, TODAY)
    assert why_not_grant(CHILD_CASEWORKER, person, ANALYSIS, VERA, TOMORROW)
    assert why_not_grant(CHILD_CASEWORKER, person, None, VERA, TODAY)
    assert why_not_grant(CHILD_CASEWORKER, person, ANALYSIS, replace(VERA, is_the_same_person=True), TODAY)
    assert why_not_grant(CHILD_CASEWORKER, replace(person, held=(COORDINATOR,)), ANALYSIS, VERA, TODAY)
    assert why_not_grant(CHILD_CASEWORKER, Person(), ANALYSIS, VERA, TODAY)
