# SPDX-License-Identifier: EUPL-1.2
"""Who may break the glass of a case, what it opens, and who reviews it afterwards: tables without a database."""

from datetime import date

import pytest

from ledfyr.casework.rules.emergencies import (
    FOR_MANAGERS,
    MAY_BREAK,
    NOT_ONES_OWN,
    OPENS_ANYWAY,
    REVIEWED,
    SAY_WHAT,
    SAY_WHY,
    Opening,
    review_due,
    why_not_break,
    why_not_review,
)
from ledfyr.casework.rules.seeing_cases import (
    IN_CONFLICT,
    CaseState,
    opens_by_glass_alone,
    why_not_open_case,
    why_not_read_reports,
)
from ledfyr.staff.rules.roles import Role
from ledfyr.staff.rules.seeing import Reader

OTHERS = CaseState(2)
BROKEN = CaseState(2, broke_glass=frozenset({1}))
ALERT = CaseState(2, broke_glass=frozenset({1}), is_open_alert=True)
TOO_CLOSE = CaseState(2, in_conflict=frozenset({1}), broke_glass=frozenset({1}))


def reader(role: Role) -> Reader:
    return Reader(1, frozenset({role}))


EMERGENCY, MANAGER = reader(Role.EMERGENCY), reader(Role.UNIT_MANAGER)


@pytest.mark.parametrize("role", Role)
def test_only_the_roles_of_the_matrix_break_it(role: Role) -> None:
    assert (why_not_break(reader(role), OTHERS, gave_reason=True) is None) is (role is Role.EMERGENCY)
    assert MAY_BREAK == (Role.EMERGENCY,)


def test_it_is_broken_for_a_reason_and_never_past_a_conflict() -> None:
    assert why_not_break(EMERGENCY, OTHERS, gave_reason=False) == SAY_WHY
    assert why_not_break(EMERGENCY, TOO_CLOSE, gave_reason=True) == IN_CONFLICT
    assert why_not_open_case(EMERGENCY, TOO_CLOSE) == IN_CONFLICT


def test_whoever_opens_the_case_anyway_breaks_nothing() -> None:
    assert why_not_break(MANAGER, OTHERS, gave_reason=True) == OPENS_ANYWAY


def test_a_broken_glass_opens_the_file_and_of_reports_only_an_open_alert() -> None:
    assert why_not_open_case(EMERGENCY, OTHERS) is not None
    assert why_not_open_case(EMERGENCY, BROKEN) is None
    assert why_not_read_reports(EMERGENCY, BROKEN) is not None
    assert why_not_read_reports(EMERGENCY, ALERT) is None


def test_a_glass_that_another_broke_opens_nothing() -> None:
    assert why_not_open_case(Reader(3, EMERGENCY.roles), ALERT) is not None


def test_whoever_works_with_the_case_is_not_there_by_glass_alone() -> None:
    assert opens_by_glass_alone(EMERGENCY, BROKEN)
    assert not opens_by_glass_alone(MANAGER, BROKEN)
    assert not opens_by_glass_alone(EMERGENCY, OTHERS)


@pytest.mark.parametrize(
    ("who", "case", "opening", "words", "refusal"),
    [
        (MANAGER, OTHERS, Opening(9), "Läst.", None),
        (MANAGER, OTHERS, Opening(9), " ", SAY_WHAT),
        (MANAGER, OTHERS, Opening(1), "Läst.", NOT_ONES_OWN),
        (MANAGER, OTHERS, Opening(9, is_reviewed=True), "Läst.", REVIEWED),
        (MANAGER, TOO_CLOSE, Opening(9), "Läst.", IN_CONFLICT),
        (EMERGENCY, OTHERS, Opening(9), "Läst.", FOR_MANAGERS),
        (reader(Role.CHILD_CASEWORKER), CaseState(1), Opening(9), "Läst.", FOR_MANAGERS),
    ],
)
def test_the_manager_reviews_what_another_opened(
    who: Reader, case: CaseState, opening: Opening, words: str, refusal: object
) -> None:
    assert why_not_review(who, case, opening, words=words) == refusal


def test_it_is_reviewed_within_a_week() -> None:
    assert review_due(date(2026, 12, 28)) == date(2027, 1, 4)
