# SPDX-License-Identifier: EUPL-1.2
"""Openings keep to the clock on the wall on the nights when Sweden changes its clocks, and are compared in UTC."""

from datetime import UTC, datetime, timedelta

import pytest

from ledfyr.law.opening_hours import HoursRow, is_open, next_change
from ledfyr.law.tests.cast import ALWAYS, EMERGENCY, EVERY_DAY, at, openings, weekly

SPRING, AUTUMN = "2026-03-29", "2026-10-25"  # both are Sundays


def every_day(*hours: str) -> tuple[HoursRow, ...]:
    return tuple(weekly(EVERY_DAY, span) for span in hours)


# hours, the day, the openings of that day
NIGHTS = [
    (every_day("01:00-04:00"), SPRING, ["03-29 01:00+0100 03-29 04:00+0200"]),
    (every_day("01:00-02:30"), SPRING, ["03-29 01:00+0100 03-29 03:00+0200"]),
    (every_day("02:30-04:00"), SPRING, ["03-29 03:00+0200 03-29 04:00+0200"]),
    (every_day("02:15-02:45"), SPRING, []),
    (every_day("02:00-03:00"), SPRING, []),
    (every_day("03:00-04:00"), SPRING, ["03-29 03:00+0200 03-29 04:00+0200"]),
    (every_day("00:00-02:00"), SPRING, ["03-29 00:00+0100 03-29 03:00+0200"]),
    (every_day("01:00-02:30", "02:30-04:00"), SPRING, ["03-29 01:00+0100 03-29 04:00+0200"]),
    (every_day("01:00-04:00"), AUTUMN, ["10-25 01:00+0200 10-25 04:00+0100"]),
    (every_day("01:00-02:30"), AUTUMN, ["10-25 01:00+0200 10-25 02:30+0100"]),
    (every_day("02:30-04:00"), AUTUMN, ["10-25 02:30+0100 10-25 04:00+0100"]),
    (every_day("02:15-02:45"), AUTUMN, ["10-25 02:15+0100 10-25 02:45+0100"]),
    (every_day("01:00-02:00", "02:00-04:00"), AUTUMN, ["10-25 01:00+0200 10-25 04:00+0100"]),
    ((weekly("sat", "22:00-02:30"),), SPRING, ["03-29 00:00+0100 03-29 03:00+0200"]),
    ((weekly("sat", "22:00-02:30"),), AUTUMN, ["10-25 00:00+0200 10-25 02:30+0100"]),
    (EMERGENCY, SPRING, ["03-29 00:00+0100 03-30 08:00+0200"]),
    (EMERGENCY, AUTUMN, ["10-25 00:00+0200 10-26 08:00+0100"]),
]


@pytest.mark.parametrize(("rows", "day", "expected"), NIGHTS)
def test_an_opening_keeps_to_the_clock_on_the_wall(rows: tuple[HoursRow, ...], day: str, expected: list[str]) -> None:
    assert openings(rows, day, day) == expected


def test_an_opening_over_the_change_is_an_hour_shorter_or_longer() -> None:
    rows = every_day("01:00-04:00")

    assert hours_open(rows, SPRING) == timedelta(hours=2)
    assert hours_open(rows, "2026-03-28") == timedelta(hours=3)
    assert hours_open(rows, AUTUMN) == timedelta(hours=4)


def test_the_two_times_that_look_alike_are_told_apart() -> None:
    rows = every_day("01:00-02:30")

    first, second = at(f"{AUTUMN} 02:40"), at(f"{AUTUMN} 02:40", fold=1)

    assert is_open(rows, first)
    assert not is_open(rows, second)
    assert next_change(rows, first) == at(f"{AUTUMN} 02:30", fold=1)
    assert next_change(rows, second) == at("2026-10-26 01:00")


@pytest.mark.parametrize("day", [SPRING, AUTUMN])
def test_a_line_that_is_always_open_is_so_every_minute_of_the_change(day: str) -> None:
    begin = at(day).astimezone(UTC)

    assert all(is_open(ALWAYS, begin + timedelta(minutes=minute)) for minute in range(25 * 60))


def hours_open(rows: tuple[HoursRow, ...], day: str) -> timedelta:
    """Count the minutes, without trusting any arithmetic of zones."""
    begin = datetime.fromisoformat(f"{day}T00:00:00+00:00") - timedelta(hours=3)
    minutes = (begin + timedelta(minutes=number) for number in range(9 * 60))
    return timedelta(minutes=sum(is_open(rows, minute) for minute in minutes))
