# SPDX-License-Identifier: EUPL-1.2
"""Where somebody with protected identity is: who is shown it, and in which texts it must not stand."""

import pytest

from ledfyr.casework.rules.protecting import (
    NO_KIND,
    SAY_WHY,
    protected_pieces,
    those_that_tell,
    why_not_let_out,
    why_not_mark,
    why_not_see_protected,
)
from ledfyr.casework.rules.seeing_cases import IN_CONFLICT, CaseState
from ledfyr.law.secrecy.protected_identity import ProtectedIdentity
from ledfyr.staff.rules.roles import Role
from ledfyr.staff.rules.seeing import Reader

MINE = CaseState(1)


@pytest.mark.parametrize(
    ("role", "case", "shown"),
    [
        (Role.CHILD_CASEWORKER, MINE, True),
        (Role.RECEPTION, MINE, True),
        (Role.UNIT_MANAGER, CaseState(2), True),
        (Role.CHILD_CASEWORKER, CaseState(2), False),
        (Role.ADULT_CASEWORKER, MINE, False),
        (Role.LOG_REVIEWER, MINE, False),
        (Role.SYSTEM_ADMINISTRATOR, MINE, False),
    ],
)
def test_it_is_shown_by_the_access_matrix_and_for_a_reason(
    role: Role,
    case: CaseState,
    shown: bool,  # noqa: FBT001  # the table's own column
) -> None:
    reader = Reader(1, frozenset({role}))

    assert (why_not_see_protected(reader, case, gave_reason=True) is None) is shown
    assert why_not_see_protected(reader, case, gave_reason=False) is not None


def test_whoever_works_with_the_case_says_why_and_whoever_is_in_conflict_is_not_asked() -> None:
    reader = Reader(1, frozenset({Role.UNIT_MANAGER}))

    assert why_not_see_protected(reader, MINE, gave_reason=False) == SAY_WHY
    assert why_not_see_protected(reader, CaseState(1, frozenset({1})), gave_reason=True) == IN_CONFLICT


def test_nobody_is_marked_without_a_kind_of_protection() -> None:
    assert why_not_mark([]) == NO_KIND
    assert why_not_mark([ProtectedIdentity.MARKING]) is None


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("Han bor på Hemliga gatan 7 nu.", True),
        ("han bor på hemliga  gatan\n7", True),
        ("Ring 070-123 45 67 efter skolan.", True),
        ("Mamman heter Eva.", False),
        ("Han bor på en annan gata.", False),
    ],
)
def test_each_address_and_number_is_looked_for_by_itself(
    text: str,
    tells: bool,  # noqa: FBT001  # the table's own column
) -> None:
    pieces = protected_pieces(["Hemliga gatan 7, Älvängen", "Eva; 070-123 45 67", ""])

    assert those_that_tell({"Steg": text}, pieces) == (("Steg",) if tells else ())


def test_what_tells_where_somebody_is_does_not_leave_and_says_where_it_stands() -> None:
    refusal = why_not_let_out(["Anmälan"], [ProtectedIdentity.REGISTRATION])

    assert refusal
    assert "De står i: Anmälan." in refusal.reason
    assert why_not_let_out([], [ProtectedIdentity.REGISTRATION]) is None
    assert why_not_let_out(["Anmälan"], []) is None
