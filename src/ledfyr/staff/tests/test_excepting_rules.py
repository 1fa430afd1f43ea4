# SPDX-License-Identifier: EUPL-1.2
"""An exception from the wall has a reason, a decision, an end within a year, and is recorded by somebody else."""

from dataclasses import replace
from datetime import date

import pytest

from ledfyr.staff.rules.excepting import StatedException, why_not_except
from ledfyr.staff.rules.qualifying import (
    Degree,
    StatedDegree,
    why_not_record_degree,
    why_not_withdraw_degree,
)
from ledfyr.staff.rules.rights import Colleague, Place, Right
from ledfyr.staff.rules.roles import Role
from ledfyr.staff.rules.units import UnitKind

TODAY, YESTERDAY, TOMORROW, LAST = date(2026, 11, 30), date(2026, 11, 29), date(2026, 12, 1), date(2027, 11, 29)
STATED = StatedException("ale", "Liten kommun, en person i båda rollerna.", "Kommundirektören", TODAY, LAST)
DEGREE = StatedDegree("ale", Degree.SOCIAL_WORK, "Examensbevis från Göteborgs universitet", TODAY)
CHILDREN = Place("ale", 3, UnitKind.CHILD_CASEWORK)
CASEWORKER = Right(Role.CHILD_CASEWORKER, CHILDREN, TODAY, LAST)


def holding(role: Role, place: Place) -> Colleague:
    return Colleague((Right(role, place, TODAY, LAST),))


VERA, SAM = holding(Role.UNIT_MANAGER, CHILDREN), holding(Role.SECURITY_COORDINATOR, Place("ale"))
NOA = holding(Role.SYSTEM_ADMINISTRATOR, Place(""))


@pytest.mark.parametrize(
    ("stated", "by", "said"),
    [
        (STATED, VERA, None),
        (STATED, SAM, None),
        (STATED, NOA, "registreras av en enhetschef i socialtjänsten eller säkerhetssamordnare"),
        (STATED, Colleague(VERA.held, is_the_same_person=True), "för sig själv"),
        (replace(STATED, municipality="kungalv"), VERA, "i kommunen"),
        (replace(STATED, reason=" "), VERA, "har ett skäl"),
        (replace(STATED, decided_by=""), VERA, "har ett skäl"),
        (replace(STATED, decided_on=TOMORROW), VERA, "inte beslutat än"),
        (replace(STATED, decided_on=YESTERDAY, valid_until=TODAY), VERA, None),
        (replace(STATED, decided_on=YESTERDAY, valid_until=YESTERDAY), VERA, "redan ha gått ut"),
        (replace(STATED, valid_until=date(2027, 11, 30)), VERA, "högst ett år"),
    ],
)
def test_an_exception_is_stated_in_full(stated: StatedException, by: Colleague, said: str | None) -> None:
    refusal = why_not_except(stated, by, TODAY)

    assert (refusal is None) if said is None else (refusal and said in refusal.reason)


@pytest.mark.parametrize(
    ("stated", "by", "said"),
    [
        (DEGREE, VERA, None),
        (DEGREE, NOA, "registreras och återkallas av en enhetschef"),
        (DEGREE, SAM, "registreras och återkallas av en enhetschef"),
        (replace(DEGREE, municipality="kungalv"), VERA, "registreras och återkallas av en enhetschef"),
        (DEGREE, Colleague(VERA.held, is_the_same_person=True), "sin egen examen"),
        (replace(DEGREE, seen=" "), VERA, "vad som har visats"),
        (replace(DEGREE, seen_on=TOMORROW), VERA, "har inte varit än"),
    ],
)
def test_a_degree_is_seen_by_a_manager(stated: StatedDegree, by: Colleague, said: str | None) -> None:
    refusal = why_not_record_degree(stated, by, TODAY)

    assert (refusal is None) if said is None else (refusal and said in refusal.reason)


@pytest.mark.parametrize(
    ("held", "by", "may"),
    [((CASEWORKER,), VERA, True), ((CASEWORKER,), SAM, False), ((), VERA, False)],
)
def test_a_degree_is_withdrawn_by_a_manager_where_the_person_works(
    held: tuple[Right, ...],
    by: Colleague,
    may: bool,  # noqa: FBT001
) -> None:
    assert (why_not_withdraw_degree(held, by) is None) is may
