# SPDX-License-Identifier: EUPL-1.2
"""Nights, weekends, public holidays and the three eves are odd hours, by the clock in Sweden."""

from datetime import UTC, datetime

import pytest

from ledfyr.trail.rules.odd_hours import SWEDEN, is_odd_hour


@pytest.mark.parametrize(
    ("moment", "odd"),
    [
        ("2026-11-25 05:59", True),
        ("2026-11-25 06:00", False),
        ("2026-11-25 19:59", False),
        ("2026-11-25 20:00", True),
        ("2026-11-25 23:40", True),
        ("2026-11-27 12:00", False),  # a Friday
        ("2026-11-28 12:00", True),
        ("2026-11-29 12:00", True),
        ("2026-12-24 12:00", True),
        ("2026-12-25 12:00", True),
        ("2026-12-31 12:00", True),
        ("2027-01-06 12:00", True),  # trettondedag jul, a Wednesday
        ("2027-05-06 12:00", True),  # Kristi himmelsfärdsdag
        ("2027-06-25 12:00", True),  # midsommarafton
        ("2026-12-23 12:00", False),
    ],
)
def test_by_the_swedish_clock_and_calendar(moment: str, *, odd: bool) -> None:
    assert is_odd_hour(datetime.fromisoformat(moment).replace(tzinfo=SWEDEN)) is odd


@pytest.mark.parametrize(
    ("moment", "odd"),
    [
        ("2026-07-01 04:00", False),  # six in summer
        ("2026-12-01 05:00", False),  # six in winter
        ("2026-12-01 04:00", True),
        ("2026-07-01 18:00", True),
        ("2026-11-29 23:30", True),  # Monday in Sweden, half past midnight
        ("2026-12-31 23:30", True),
    ],
)
def test_whatever_the_server_counts_in(moment: str, *, odd: bool) -> None:
    assert is_odd_hour(datetime.fromisoformat(moment).replace(tzinfo=UTC)) is odd
