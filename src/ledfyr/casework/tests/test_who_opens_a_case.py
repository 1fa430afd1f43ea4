# SPDX-License-Identifier: EUPL-1.2
"""A case opens for whoever is responsible and for the unit's manager, and never for somebody in conflict."""

import pytest

from ledfyr.casework.rules.seeing_cases import (
    CASEWORKERS,
    CaseState,
    why_not_give,
    why_not_open_case,
    why_not_see_reporter,
)
from ledfyr.staff.rules.roles import Role
from ledfyr.staff.rules.seeing import Reader

ADULTS, ANOTHER_ADULTS = CaseState(1, is_adult=True), CaseState(2, is_adult=True)
MINE, OTHERS, FREE = CaseState(1), CaseState(2), CaseState()
IN_CONFLICT = CaseState(1, frozenset({1}))


def reader(role: Role) -> Reader:
    return Reader(1, frozenset({role}))


@pytest.mark.parametrize(
    ("role", "case", "opens"),
    [
        (Role.RECEPTION, MINE, True),
        (Role.RECEPTION, OTHERS, False),
        (Role.RECEPTION, FREE, False),
        (Role.CHILD_CASEWORKER, MINE, True),
        (Role.CHILD_CASEWORKER, OTHERS, False),
        (Role.UNIT_MANAGER, OTHERS, True),
        (Role.UNIT_MANAGER, IN_CONFLICT, False),
        (Role.CHILD_CASEWORKER, IN_CONFLICT, False),
        (Role.ADULT_CASEWORKER, MINE, False),
        (Role.ADULT_CASEWORKER, ADULTS, True),
        (Role.ADULT_CASEWORKER, ANOTHER_ADULTS, False),
        (Role.CHILD_CASEWORKER, ADULTS, False),
        (Role.RECEPTION, ADULTS, True),
        (Role.UNIT_MANAGER, ANOTHER_ADULTS, True),
        (Role.EMERGENCY, MINE, False),
        (Role.SYSTEM_ADMINISTRATOR, MINE, False),
    ],
)
def test_a_case_opens_by_the_access_matrix(role: Role, case: CaseState, opens: bool) -> None:  # noqa: FBT001  # the table's own column
    assert (why_not_open_case(reader(role), case) is None) is opens


def test_those_who_work_with_cases_are_read_from_the_matrix() -> None:
    assert set(CASEWORKERS) == {Role.RECEPTION, Role.CHILD_CASEWORKER, Role.UNIT_MANAGER}


@pytest.mark.parametrize(
    ("role", "gave_reason", "is_weighed", "shown"),
    [
        (Role.RECEPTION, False, False, False),
        (Role.RECEPTION, True, False, True),
        (Role.CHILD_CASEWORKER, True, False, False),
        (Role.CHILD_CASEWORKER, True, True, True),
        (Role.CHILD_CASEWORKER, False, True, False),
        (Role.UNIT_MANAGER, True, True, True),
        (Role.ADULT_CASEWORKER, True, True, False),
    ],
)
def test_the_reporter_is_named_for_a_reason(role: Role, gave_reason: bool, is_weighed: bool, shown: bool) -> None:  # noqa: FBT001  # the table's own columns
    refusal = why_not_see_reporter(reader(role), MINE, gave_reason=gave_reason, is_weighed=is_weighed)

    assert (refusal is None) is shown


@pytest.mark.parametrize(
    ("role", "case", "to", "given"),
    [
        (Role.RECEPTION, FREE, 1, True),
        (Role.RECEPTION, MINE, 2, True),
        (Role.RECEPTION, OTHERS, 1, False),
        (Role.UNIT_MANAGER, OTHERS, 1, True),
        (Role.RECEPTION, MINE, 9, False),
        (Role.UNIT_MANAGER, IN_CONFLICT, 2, False),
        (Role.RECEPTION, CaseState(1, frozenset({2})), 2, False),
    ],
)
def test_a_case_is_given_by_whoever_has_it_or_by_the_manager(role: Role, case: CaseState, to: int, given: bool) -> None:  # noqa: FBT001  # the table's own column
    assert (why_not_give(reader(role), case, to, members={1, 2}) is None) is given
