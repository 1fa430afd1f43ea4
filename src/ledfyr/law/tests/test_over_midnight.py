# SPDX-License-Identifier: EUPL-1.2
"""Hours that pass midnight belong to the day on which they begin, and openings that touch are one."""

from datetime import date

import pytest

from ledfyr.law.opening_hours import HoursRow, RowKind, is_open, next_change
from ledfyr.law.tests.cast import CLOSED_HOLIDAYS, EMERGENCY, OFFICE, WORKDAYS, at, openings, row, said_on, weekly

NIGHT = (weekly("fri", "22:00-06:00"), CLOSED_HOLIDAYS)
EVENING = (weekly(WORKDAYS, "18:00-24:00"),)

MOMENTS = [
    (NIGHT, "2026-11-27 21:59", False),
    (NIGHT, "2026-11-27 22:00", True),
    (NIGHT, "2026-11-28 05:59", True),
    (NIGHT, "2026-11-28 06:00", False),
    (NIGHT, "2026-11-27 03:00", False),
    (NIGHT, "2026-10-31 03:00", True),  # the night into alla helgons dag began on an open day
    (NIGHT, "2026-05-01 23:00", False),  # första maj is a Friday
    (NIGHT, "2026-05-02 03:00", False),
    (EVENING, "2026-11-25 23:59:59", True),
    (EVENING, "2026-11-26 00:00", False),
]

# whose hours, the moment, when it next opens or closes
CHANGES = [
    (EMERGENCY, "2026-11-25 17:00", "2026-11-26 08:00"),
    (EMERGENCY, "2026-11-27 17:00", "2026-11-30 08:00"),  # over a weekend
    (EMERGENCY, "2026-12-23 17:00", "2026-12-28 08:00"),  # over Christmas
    (EMERGENCY, "2026-04-02 16:30", "2026-04-07 08:00"),  # over Easter
    (EMERGENCY, "2026-11-26 08:00", "2026-11-26 16:30"),
    (NIGHT, "2026-11-27 22:00", "2026-11-28 06:00"),
    (NIGHT, "2026-11-28 06:00", "2026-12-04 22:00"),
    (OFFICE, "2026-12-23 16:30", "2026-12-28 08:00"),
]


@pytest.mark.parametrize(("rows", "moment", "answers"), MOMENTS)
def test_a_night_belongs_to_the_day_on_which_it_begins(
    rows: tuple[HoursRow, ...], moment: str, *, answers: bool
) -> None:
    assert is_open(rows, at(moment)) is answers


@pytest.mark.parametrize(("rows", "moment", "change"), CHANGES)
def test_the_next_change_is_not_at_midnight_when_it_stays_open(
    rows: tuple[HoursRow, ...], moment: str, change: str
) -> None:
    assert next_change(rows, at(moment)) == at(change)


def test_hours_are_told_for_the_day_on_which_they_begin() -> None:
    assert said_on(NIGHT, "2026-11-27") == "22:00-06:00"
    assert said_on(NIGHT, "2026-11-28") == "closed"


def test_an_opening_keeps_its_own_end_but_begins_at_the_first_midnight() -> None:
    assert openings(EMERGENCY, "2026-11-26", "2026-11-27") == [
        "11-26 00:00+0100 11-26 08:00+0100",
        "11-26 16:30+0100 11-27 08:00+0100",
        "11-27 16:30+0100 11-30 08:00+0100",
    ]


def test_what_ends_as_the_days_begin_or_begins_as_they_end_does_not_touch_them() -> None:
    early = (weekly("thu", "00:00-02:00"), *EVENING)

    assert openings(EVENING, "2026-11-28", "2026-11-28") == []
    assert openings(early, "2026-11-24", "2026-11-24") == ["11-24 18:00+0100 11-25 00:00+0100"]
    assert openings(early, "2026-11-25", "2026-11-25") == ["11-25 18:00+0100 11-26 02:00+0100"]


def test_a_closed_exception_lets_the_night_before_end() -> None:
    rows = (*NIGHT, row(RowKind.DATED, first_on=date(2026, 11, 28)))

    assert is_open(rows, at("2026-11-28 05:59"))
