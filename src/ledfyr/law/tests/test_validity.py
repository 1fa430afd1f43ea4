# SPDX-License-Identifier: EUPL-1.2
"""A row speaks from its first to its last valid day, both included, whatever its kind."""

from datetime import date

import pytest

from ledfyr.law.opening_hours import HoursRow, RowKind
from ledfyr.law.tests.cast import CLOSED_HOLIDAYS, WORKDAYS, openings, row, said_on, weekly

SUMMER = {"valid_from": date(2026, 6, 15), "valid_until": date(2026, 8, 14)}
SEASONS = (
    weekly(WORKDAYS, "08:00-16:30", valid_until=date(2026, 6, 14)),
    weekly(WORKDAYS, "09:00-15:00", **SUMMER),
    weekly(WORKDAYS, "08:00-16:30", valid_from=date(2026, 8, 15)),
    CLOSED_HOLIDAYS,
)
EXTRA_EVENINGS = (weekly(WORKDAYS, "08:00-16:30"), weekly("tue", "17:00-19:00", **SUMMER))
NEW_HOLIDAYS = (weekly(WORKDAYS, "08:00-16:30"), row(RowKind.HOLIDAY, valid_from=date(2026, 5, 10)))
WAS_ALWAYS = (
    HoursRow(RowKind.ALWAYS, valid_from=SUMMER["valid_from"], valid_until=SUMMER["valid_until"]),
    weekly(WORKDAYS, "08:00-16:30", valid_from=date(2026, 8, 15)),
)

# whose hours, the day, what they are
DAYS = [
    (SEASONS, "2026-06-12", "08:00-16:30"),
    (SEASONS, "2026-06-15", "09:00-15:00"),
    (SEASONS, "2026-06-19", "closed"),
    (SEASONS, "2026-08-14", "09:00-15:00"),
    (SEASONS, "2026-08-17", "08:00-16:30"),
    (EXTRA_EVENINGS, "2026-06-09", "08:00-16:30"),
    (EXTRA_EVENINGS, "2026-06-16", "08:00-16:30 17:00-19:00"),
    (NEW_HOLIDAYS, "2026-05-01", "08:00-16:30"),
    (NEW_HOLIDAYS, "2026-05-14", "closed"),
    (WAS_ALWAYS, "2026-06-14", "closed"),
    (WAS_ALWAYS, "2026-06-19", "00:00-00:00"),
    (WAS_ALWAYS, "2026-08-15", "closed"),
    (WAS_ALWAYS, "2026-08-17", "08:00-16:30"),
]


@pytest.mark.parametrize(("rows", "day", "hours"), DAYS)
def test_a_day_has_the_hours_that_are_valid_on_it(rows: tuple[HoursRow, ...], day: str, hours: str) -> None:
    assert said_on(rows, day) == hours


def test_a_line_that_ceases_to_be_always_open_has_an_end() -> None:
    assert openings(WAS_ALWAYS, "2026-08-13", "2026-08-13") == ["08-13 00:00+0200 08-15 00:00+0200"]
