# SPDX-License-Identifier: EUPL-1.2
"""A test letter is known by a mark that nobody else can make; it goes each night, and a missed night is noticed."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledfyr.contact.rules.drilling import (
    DrillState,
    News,
    Run,
    drill_nonce,
    how_it_stands,
    is_drill,
    is_due,
    what_to_tell,
)

PEPPER = bytes(range(32))
TODAY = date(2026, 11, 30)
NIGHT = datetime(2026, 11, 30, 2, 0)  # noqa: DTZ001  # as clocks show it


@given(st.binary(min_size=16, max_size=16))
def test_a_mark_is_known_by_whoever_has_the_pepper(chance: bytes) -> None:
    assert is_drill(drill_nonce(chance, PEPPER), PEPPER)
    assert not is_drill(drill_nonce(chance, PEPPER), PEPPER[::-1])


@given(st.binary(max_size=64))
def test_nobody_else_makes_one(nonce: bytes) -> None:
    assert not is_drill(nonce, PEPPER)
    assert not is_drill(nonce, b"")


@pytest.mark.parametrize(
    ("runs", "state"),
    [
        ([], DrillState.NEVER),
        ([Run(TODAY, worked=True)], DrillState.WORKS),
        ([Run(date(2026, 11, 29), worked=True)], DrillState.WORKS),
        ([Run(date(2026, 11, 28), worked=True)], DrillState.MISSED),
        ([Run(date(2026, 11, 28), worked=False)], DrillState.MISSED),
        ([Run(date(2026, 11, 29), worked=True), Run(TODAY, worked=False)], DrillState.FAILED),
        ([Run(TODAY, worked=False), Run(TODAY, worked=True)], DrillState.WORKS),
    ],
)
def test_the_last_drill_says_how_it_stands(runs: list[Run], state: DrillState) -> None:
    assert how_it_stands(runs, date(2026, 11, 29), TODAY) is state


def test_a_desk_where_none_was_ever_run_is_noticed_after_two_nights() -> None:
    assert how_it_stands([], date(2026, 11, 28), TODAY) is DrillState.MISSED


def test_only_what_failed_or_was_missed_is_told() -> None:
    assert [state for state in DrillState if state.is_worrying] == [DrillState.FAILED, DrillState.MISSED]


LOST, CAME = Run(TODAY, worked=False), Run(TODAY, worked=True)


@pytest.mark.parametrize(
    ("tonight", "hour", "due"),
    [
        ([], 1, False),
        ([], 2, True),
        ([], 14, True),  # a machine that was off in the night
        ([CAME], 2, False),
        ([CAME], 23, False),
        ([LOST], 2, False),
        ([LOST], 3, True),
        ([LOST, LOST], 3, False),
        ([LOST, LOST], 4, True),
        ([LOST, CAME], 5, False),
        ([LOST] * 4, 6, True),
        ([LOST] * 5, 7, False),  # it is morning, and people are there
        ([LOST], 14, False),
    ],
)
def test_it_goes_once_in_a_night_and_each_hour_until_it_comes_back(tonight: list[Run], hour: int, *, due: bool) -> None:
    assert is_due(tonight, NIGHT.replace(hour=hour)) is due


@pytest.mark.parametrize(
    ("before", "tonight", "worked", "told"),
    [
        (DrillState.WORKS, [], True, None),
        (DrillState.NEVER, [], True, None),
        (DrillState.WORKS, [], False, News.LOST),
        (DrillState.FAILED, [LOST], False, None),
        (DrillState.FAILED, [LOST, LOST], True, News.BACK),
        (DrillState.FAILED, [], False, News.LOST),  # another night
        (DrillState.FAILED, [], True, News.BACK),
        (DrillState.MISSED, [], True, News.BACK),
        (DrillState.MISSED, [], False, News.LOST),
    ],
)
def test_somebody_is_told_once_that_it_is_lost_and_once_that_it_is_back(
    before: DrillState, tonight: list[Run], *, worked: bool, told: News | None
) -> None:
    assert what_to_tell(before, tonight, worked=worked) is told
