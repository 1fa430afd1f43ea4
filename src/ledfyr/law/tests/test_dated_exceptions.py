# SPDX-License-Identifier: EUPL-1.2
"""An exception for a date decides its whole day before everything else, also before what is always open."""

from datetime import date

import pytest

from ledfyr.law.opening_hours import HoursRow, RowKind, is_open, next_change
from ledfyr.law.tests.cast import ALWAYS, OFFICE, at, row, said_on


def dated(hours: str, first_on: str, last_on: str | None = None) -> HoursRow:
    last = date.fromisoformat(last_on) if last_on else None
    return row(RowKind.DATED, hours, first_on=date.fromisoformat(first_on), last_on=last)


TRAINING_DAY = (*OFFICE, dated("closed", "2026-11-25"))
OPEN_CHRISTMAS_EVE = (*OFFICE, dated("10:00-12:00", "2026-12-24"), dated("13:00-14:00", "2026-12-24"))
MOVING = (*OFFICE, dated("closed", "2026-12-28", "2027-01-01"))
SHORT_BEFORE = (*OFFICE, row(RowKind.DAY_BEFORE_HOLIDAY, "08:00-12:00"), dated("08:00-15:00", "2026-12-23"))
REPAIR = (*ALWAYS, dated("06:00-24:00", "2026-11-25"))
ONCE = (dated("18:00-20:00", "2026-11-28", "2026-11-29"),)

# whose hours, the day, what they are
DAYS = [
    (TRAINING_DAY, "2026-11-24", "08:00-16:30"),
    (TRAINING_DAY, "2026-11-25", "closed"),
    (TRAINING_DAY, "2026-11-26", "08:00-16:30"),
    (OPEN_CHRISTMAS_EVE, "2026-12-24", "10:00-12:00 13:00-14:00"),
    (OPEN_CHRISTMAS_EVE, "2027-12-24", "closed"),
    (MOVING, "2026-12-23", "08:00-16:30"),
    (MOVING, "2026-12-28", "closed"),
    (MOVING, "2026-12-30", "closed"),
    (MOVING, "2027-01-04", "08:00-16:30"),
    (SHORT_BEFORE, "2026-12-23", "08:00-15:00"),
    (SHORT_BEFORE, "2026-12-30", "08:00-12:00"),
    (REPAIR, "2026-11-25", "06:00-00:00"),
    (REPAIR, "2026-11-26", "00:00-00:00"),
    (ONCE, "2026-11-27", "closed"),
    (ONCE, "2026-11-28", "18:00-20:00"),
    (ONCE, "2026-11-29", "18:00-20:00"),
]


@pytest.mark.parametrize(("rows", "day", "hours"), DAYS)
def test_an_exception_decides_the_whole_day(rows: tuple[HoursRow, ...], day: str, hours: str) -> None:
    assert said_on(rows, day) == hours


def test_a_line_that_is_always_open_rests_only_for_its_exception() -> None:
    assert next_change(REPAIR, at("2026-11-24 12:00")) == at("2026-11-25 00:00")
    assert next_change(REPAIR, at("2026-11-25 00:00")) == at("2026-11-25 06:00")
    assert next_change(REPAIR, at("2026-11-25 06:00")) is None


def test_a_change_further_away_than_asked_for_is_not_told() -> None:
    later = (dated("10:00-12:00", "2026-12-25"),)
    christmas_at_ten = at("2026-12-25 10:00")

    assert next_change(later, at("2026-10-26 10:00")) == christmas_at_ten
    assert next_change(later, at("2026-10-26 09:59")) is None
    assert not is_open(later, at("2026-10-26 10:00"))
