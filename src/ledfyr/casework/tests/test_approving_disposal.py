# SPDX-License-Identifier: EUPL-1.2
"""Who enters the board's decision and approves a list, and what a postponement must say: tables of what is refused."""

from datetime import date, timedelta

import pytest

from ledfyr.casework.rules.approving_disposal import (
    DAY_PASSED,
    DECISION_UNCLEAR,
    NOT_DECIDED_YET,
    ONE_PERSON,
    ONLY_MANAGER_APPROVES,
    ONLY_MANAGER_PLANS,
    SAY_WHY,
    TOO_FAR_AWAY,
    why_not_approve,
    why_not_plan,
    why_not_postpone,
)
from ledfyr.law.sources import Refusal

TODAY, ONE_DAY = date(2031, 4, 1), timedelta(days=1)
ANNA, BERIT = 17, 18


@pytest.mark.parametrize(
    ("approver", "manages", "refusal"),
    [
        (BERIT, True, None),
        (BERIT, False, ONLY_MANAGER_APPROVES),
        (ANNA, True, ONE_PERSON),
        (ANNA, False, ONE_PERSON),
    ],
)
def test_another_person_who_manages_approves(approver: int, *, manages: bool, refusal: Refusal | None) -> None:
    assert why_not_approve(ANNA, approver, manages=manages) == refusal


@pytest.mark.parametrize(
    ("decided_on", "decision", "manages", "refusal"),
    [
        (TODAY, "SN-2031-4", True, None),
        (TODAY, "SN-2031-4", False, ONLY_MANAGER_PLANS),
        (TODAY + ONE_DAY, "SN-2031-4", True, NOT_DECIDED_YET),
        (TODAY, "nämnden i går", True, DECISION_UNCLEAR),
        (TODAY, "", True, DECISION_UNCLEAR),
        (TODAY, "A" * 41, True, DECISION_UNCLEAR),
    ],
)
def test_the_board_decides_before_a_manager_enters_it(
    decided_on: date, decision: str, *, manages: bool, refusal: Refusal | None
) -> None:
    assert why_not_plan(decided_on, decision, TODAY, manages=manages) == refusal


@pytest.mark.parametrize(
    ("until", "gave_reason", "refusal"),
    [
        (None, True, None),
        (TODAY, True, None),
        (None, False, SAY_WHY),
        (TODAY - ONE_DAY, True, DAY_PASSED),
        (TODAY + timedelta(days=50 * 366), True, None),
        (TODAY + timedelta(days=50 * 366 + 1), True, TOO_FAR_AWAY),
        (date.max, True, TOO_FAR_AWAY),
        (date.min, True, DAY_PASSED),
    ],
)
def test_a_postponement_has_a_reason_and_a_day_that_comes(
    until: date | None, *, gave_reason: bool, refusal: Refusal | None
) -> None:
    assert why_not_postpone(until, TODAY, gave_reason=gave_reason) == refusal
