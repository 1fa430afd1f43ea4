# SPDX-License-Identifier: EUPL-1.2
"""A page says who it is open to, and the door asks each holder's rights."""

from datetime import date
from enum import StrEnum

import pytest

from ledfyr.house_rules.views import Caller, CallerUnclear, Holders, open_to
from ledfyr.staff.rules.entering import why_not_enter_with
from ledfyr.staff.rules.rights import Place, Right
from ledfyr.staff.rules.roles import Role

DAYS = (date(2026, 11, 30), date(2027, 11, 29))
IN_ALE = Right(Role.COMMUNICATOR, Place("ale"), *DAYS)
EVERYWHERE = Right(Role.COMMUNICATOR, Place(""), *DAYS)
REGISTRAR = Right(Role.REGISTRAR, Place("ale"), *DAYS)
FOR_COMMUNICATORS = Holders(frozenset({Role.COMMUNICATOR}))
FOR_ALL_MUNICIPALITIES = Holders(frozenset({Role.COMMUNICATOR}), whole_installation=True)


@pytest.mark.parametrize(
    ("held", "opened", "said"),
    [
        ([IN_ALE], FOR_COMMUNICATORS, None),
        ([EVERYWHERE], FOR_COMMUNICATORS, None),
        ([REGISTRAR, IN_ALE], FOR_COMMUNICATORS, None),
        ([REGISTRAR], FOR_COMMUNICATORS, "Sidan är för den som är kommunikatör."),
        ([], FOR_COMMUNICATORS, "Sidan är för den som är kommunikatör."),
        ([EVERYWHERE], FOR_ALL_MUNICIPALITIES, None),
        ([IN_ALE], FOR_ALL_MUNICIPALITIES, "gäller alla kommuner"),
    ],
)
def test_a_right_that_fits_lets_in(held: list[Right], opened: Holders, said: str | None) -> None:
    refusal = why_not_enter_with(held, opened)

    assert (refusal is None) if said is None else (refusal and said in refusal.reason)


@pytest.mark.parametrize(
    ("callers", "whole", "opened"),
    [
        ((Caller.ANYONE,), False, Caller.ANYONE),
        ((Role.COMMUNICATOR,), False, FOR_COMMUNICATORS),
        ((Role.COMMUNICATOR,), True, FOR_ALL_MUNICIPALITIES),
    ],
)
def test_a_view_keeps_what_it_states(callers: tuple[StrEnum, ...], whole: bool, opened: object) -> None:  # noqa: FBT001
    def view() -> None: ...

    assert getattr(open_to(*callers, whole_installation=whole)(view), "open_to", None) == opened


@pytest.mark.parametrize(
    ("callers", "whole"),
    [((), False), ((Caller.SIGNED_IN, Role.COMMUNICATOR), False), ((Caller.SIGNED_IN,), True)],
)
def test_a_view_is_not_open_to_nobody_or_to_two_things_at_once(callers: tuple[StrEnum, ...], whole: bool) -> None:  # noqa: FBT001
    with pytest.raises(CallerUnclear):
        open_to(*callers, whole_installation=whole)
