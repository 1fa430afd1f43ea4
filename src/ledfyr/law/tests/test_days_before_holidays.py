# SPDX-License-Identifier: EUPL-1.2
"""The day before a holiday may be shorter, and never opens a day that the week keeps closed."""

import pytest

from ledfyr.law.opening_hours import HoursRow, RowKind
from ledfyr.law.tests.cast import CLOSED_HOLIDAYS, EVERY_DAY, WORKDAYS, row, said_on, weekly

SHORT = row(RowKind.DAY_BEFORE_HOLIDAY, "08:00-12:00")
OFFICE = (weekly(WORKDAYS, "08:00-16:30"), CLOSED_HOLIDAYS, SHORT)
EVERY_DAY_OFFICE = (weekly(EVERY_DAY, "08:00-16:30"), CLOSED_HOLIDAYS, SHORT)
WITHOUT_HOLIDAYS = (weekly(WORKDAYS, "08:00-16:30"), SHORT)
CLOSED_BEFORE = (weekly(WORKDAYS, "08:00-16:30"), CLOSED_HOLIDAYS, row(RowKind.DAY_BEFORE_HOLIDAY))

# whose hours, the day, what they are
DAYS = [
    (OFFICE, "2026-01-05", "08:00-12:00"),  # before trettondedag jul
    (OFFICE, "2026-04-02", "08:00-12:00"),  # skärtorsdagen
    (OFFICE, "2026-04-04", "closed"),  # Easter Saturday, before påskdagen
    (OFFICE, "2026-04-30", "08:00-12:00"),
    (OFFICE, "2026-05-13", "08:00-12:00"),  # before Kristi himmelsfärdsdag
    (OFFICE, "2026-05-23", "closed"),  # the Saturday before pingstdagen
    (OFFICE, "2026-06-05", "08:00-12:00"),
    (OFFICE, "2026-06-18", "08:00-12:00"),  # the Thursday before midsommarafton
    (OFFICE, "2026-06-19", "closed"),  # midsommarafton is itself an eve
    (OFFICE, "2026-10-30", "08:00-12:00"),  # before alla helgons dag
    (OFFICE, "2026-12-23", "08:00-12:00"),  # before julafton
    (OFFICE, "2026-12-24", "closed"),
    (OFFICE, "2026-12-30", "08:00-12:00"),  # before nyårsafton
    (OFFICE, "2026-12-31", "closed"),
    (OFFICE, "2026-11-27", "08:00-16:30"),  # the Friday before a plain weekend
    (OFFICE, "2023-12-22", "08:00-16:30"),  # a Friday two days before julafton
    (OFFICE, "2023-12-23", "closed"),
    (EVERY_DAY_OFFICE, "2026-04-04", "08:00-12:00"),
    (EVERY_DAY_OFFICE, "2026-04-03", "closed"),
    (EVERY_DAY_OFFICE, "2026-11-28", "08:00-16:30"),  # before a plain Sunday
    (WITHOUT_HOLIDAYS, "2026-12-24", "08:00-16:30"),  # an eve, though juldagen follows
    (WITHOUT_HOLIDAYS, "2026-12-23", "08:00-12:00"),
    (CLOSED_BEFORE, "2026-12-23", "closed"),
    (CLOSED_BEFORE, "2026-12-22", "08:00-16:30"),
]


@pytest.mark.parametrize(("rows", "day", "hours"), DAYS)
def test_a_day_before_a_holiday_is_shorter_if_it_is_open_at_all(
    rows: tuple[HoursRow, ...], day: str, hours: str
) -> None:
    assert said_on(rows, day) == hours
