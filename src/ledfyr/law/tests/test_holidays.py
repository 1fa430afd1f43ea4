# SPDX-License-Identifier: EUPL-1.2
"""Rows for holidays take over from the week on public holidays and the three eves, never on plain Sundays."""

from datetime import date

import pytest

from ledfyr.law.opening_hours import HoursRow, RowKind, closed_holidays
from ledfyr.law.tests.cast import ALWAYS, EMERGENCY, EVERY_DAY, OFFICE, WORKDAYS, row, said_on, weekly

SHOP = (
    weekly(EVERY_DAY, "10:00-20:00"),
    row(RowKind.HOLIDAY, "11:00-17:00"),
    row(RowKind.HOLIDAY, "10:00-14:00", holiday="julafton"),
    row(RowKind.HOLIDAY, holiday="juldagen"),
    row(RowKind.HOLIDAY, "10:00-12:00", holiday="nyårsafton"),
    row(RowKind.HOLIDAY, "13:00-15:00", holiday="nyårsafton"),
    row(RowKind.HOLIDAY, "12:00-16:00", holiday="Sveriges nationaldag"),
)
WITHOUT_HOLIDAYS = (weekly(WORKDAYS, "08:00-16:30"),)
ONLY_CHRISTMAS_EVE = (weekly(WORKDAYS, "08:00-16:30"), row(RowKind.HOLIDAY, holiday="julafton"))

# whose hours, the day, what they are
DAYS = [
    (OFFICE, "2026-01-01", "closed"),
    (OFFICE, "2026-01-06", "closed"),
    (OFFICE, "2026-04-03", "closed"),
    (OFFICE, "2026-04-06", "closed"),
    (OFFICE, "2026-05-01", "closed"),
    (OFFICE, "2026-05-14", "closed"),
    (OFFICE, "2027-06-06", "closed"),
    (OFFICE, "2026-06-19", "closed"),
    (OFFICE, "2026-12-24", "closed"),
    (OFFICE, "2026-12-25", "closed"),
    (OFFICE, "2026-12-31", "closed"),
    (OFFICE, "2026-12-30", "08:00-16:30"),
    (OFFICE, "2004-05-31", "closed"),
    (OFFICE, "2005-05-16", "08:00-16:30"),
    (OFFICE, "2005-06-06", "closed"),
    (EMERGENCY, "2026-12-24", "00:00-00:00"),
    (EMERGENCY, "2026-12-23", "00:00-08:00 16:30-00:00"),
    (SHOP, "2026-11-29", "10:00-20:00"),
    (SHOP, "2026-05-24", "11:00-17:00"),
    (SHOP, "2026-12-24", "10:00-14:00"),
    (SHOP, "2026-12-25", "closed"),
    (SHOP, "2026-12-26", "11:00-17:00"),
    (SHOP, "2026-12-31", "10:00-12:00 13:00-15:00"),
    (SHOP, "2049-06-06", "12:00-16:00"),
    (WITHOUT_HOLIDAYS, "2026-12-24", "08:00-16:30"),
    (ONLY_CHRISTMAS_EVE, "2026-12-24", "closed"),
    (ONLY_CHRISTMAS_EVE, "2026-12-25", "08:00-16:30"),
]


@pytest.mark.parametrize(("rows", "day", "hours"), DAYS)
def test_a_holiday_has_the_hours_that_are_said_of_it(rows: tuple[HoursRow, ...], day: str, hours: str) -> None:
    assert said_on(rows, day) == hours


def test_coming_holidays_are_named_when_their_weekday_is_otherwise_open() -> None:
    # annandag jul is a Saturday in 2026, so nobody would have called then
    assert closed_holidays(OFFICE, date(2026, 11, 25)) == (
        (date(2026, 12, 24), "julafton"),
        (date(2026, 12, 25), "juldagen"),
        (date(2026, 12, 31), "nyårsafton"),
        (date(2027, 1, 1), "nyårsdagen"),
        (date(2027, 1, 6), "trettondedag jul"),
    )


@pytest.mark.parametrize("rows", [EMERGENCY, ALWAYS, WITHOUT_HOLIDAYS, ()])
def test_no_holiday_is_named_when_none_is_closed(rows: tuple[HoursRow, ...]) -> None:
    assert closed_holidays(rows, date(2026, 11, 25)) == ()


def test_the_coming_days_begin_today_and_end_before_the_last() -> None:
    assert closed_holidays(OFFICE, date(2026, 12, 24), days=1) == ((date(2026, 12, 24), "julafton"),)
    assert closed_holidays(OFFICE, date(2026, 12, 24), days=2)[-1] == (date(2026, 12, 25), "juldagen")


def test_an_exception_that_closes_a_holiday_is_named_too() -> None:
    closed = row(RowKind.DATED, first_on=date(2026, 12, 24))

    assert closed_holidays((*ALWAYS, closed), date(2026, 12, 1), days=31) == ((date(2026, 12, 24), "julafton"),)
