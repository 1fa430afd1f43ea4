# SPDX-License-Identifier: EUPL-1.2
"""On an ordinary day the rows of the week speak, and rows that stand beside each other add up."""

import pytest

from ledfyr.law.opening_hours import HoursRow, is_known, is_open, next_change, openings_between
from ledfyr.law.tests.cast import ALWAYS, EMERGENCY, OFFICE, WORKDAYS, at, openings, said_on, weekly

TWICE_A_DAY = (weekly(WORKDAYS, "13:00-16:00"), weekly(WORKDAYS, "09:00-12:00"), weekly("wed", "17:00-19:00"))

# whose hours, the day, what they are
DAYS = [
    (OFFICE, "2026-11-25", "08:00-16:30"),
    (OFFICE, "2026-11-28", "closed"),
    (OFFICE, "2026-11-29", "closed"),
    (EMERGENCY, "2026-11-25", "00:00-08:00 16:30-00:00"),
    (EMERGENCY, "2026-11-28", "00:00-00:00"),
    (TWICE_A_DAY, "2026-11-24", "09:00-12:00 13:00-16:00"),
    (TWICE_A_DAY, "2026-11-25", "09:00-12:00 13:00-16:00 17:00-19:00"),
    (ALWAYS, "2026-11-28", "00:00-00:00"),
    (ALWAYS, "2026-12-24", "00:00-00:00"),
    ((weekly("wed", "08:00-12:00"), weekly("wed", "12:00-17:00")), "2026-11-25", "08:00-17:00"),
    ((weekly("wed", "08:00-12:00"), weekly("wed", "09:00-10:00")), "2026-11-25", "08:00-12:00"),
    ((weekly("wed", "06:00-12:00"), weekly("wed", "11:00-07:00")), "2026-11-25", "06:00-12:00 11:00-07:00"),
]

# whose hours, the moment, whether somebody answers
MOMENTS = [
    (OFFICE, "2026-11-25 07:59:59", False),
    (OFFICE, "2026-11-25 08:00", True),
    (OFFICE, "2026-11-25 16:29:59", True),
    (OFFICE, "2026-11-25 16:30", False),
    (OFFICE, "2026-11-28 10:00", False),
    (TWICE_A_DAY, "2026-11-25 12:30", False),
    (EMERGENCY, "2026-11-25 12:00", False),
    (EMERGENCY, "2026-11-25 23:40", True),
    (EMERGENCY, "2026-11-28 12:00", True),
    (ALWAYS, "2026-12-24 03:00", True),
    ((weekly("wed", "08:00:30-12:00"),), "2026-11-25 08:00:29", False),
    ((weekly("wed", "08:00:30-12:00"),), "2026-11-25 08:00:30", True),
]


@pytest.mark.parametrize(("rows", "day", "hours"), DAYS)
def test_a_day_has_the_hours_of_its_weekday(rows: tuple[HoursRow, ...], day: str, hours: str) -> None:
    assert said_on(rows, day) == hours


@pytest.mark.parametrize(("rows", "moment", "answers"), MOMENTS)
def test_it_is_open_from_the_opening_until_just_before_the_closing(
    rows: tuple[HoursRow, ...], moment: str, *, answers: bool
) -> None:
    assert is_open(rows, at(moment)) is answers


def test_a_line_that_is_always_open_has_no_end_in_sight() -> None:
    assert next_change(ALWAYS, at("2026-11-25 10:00")) is None
    assert openings(ALWAYS, "2026-11-25", "2026-11-27") == ["11-25 00:00+0100 no end"]


def test_a_span_inside_another_does_not_end_it() -> None:
    rows = (weekly("wed", "08:00-12:00"), weekly("wed", "09:00-10:00"))

    assert openings(rows, "2026-11-25", "2026-11-25") == ["11-25 08:00+0100 11-25 12:00+0100"]


def test_no_rows_mean_that_the_hours_are_unknown() -> None:
    assert not is_known(())
    assert is_known(OFFICE)
    assert openings_between((), at("2026-11-25").date(), at("2026-11-25").date()) == []
    assert next_change((), at("2026-11-25 10:00")) is None
