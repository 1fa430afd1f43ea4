# SPDX-License-Identifier: EUPL-1.2
"""Whatever the length and the day, an end comes after its start, and a later start never ends earlier."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledfyr.law.counting import Days, Months, Period, Weeks, Years

DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))
PERIODS = st.one_of(
    *(st.builds(unit, st.integers(1, 60)) for unit in (Days, Weeks, Months)), st.builds(Years, st.integers(1, 100))
)


@given(PERIODS, DAYS)
def test_an_end_never_precedes_its_start(period: Period, start: date) -> None:
    assert period.after(start) > start


@given(PERIODS, DAYS, st.integers(0, 800))
def test_a_later_start_never_ends_earlier(period: Period, start: date, later: int) -> None:
    assert period.after(start) <= period.after(start + timedelta(days=later))


@given(st.integers(1, 60), DAYS)
def test_months_end_in_the_month_that_the_calendar_says(number: int, start: date) -> None:
    end = Months(number).after(start)

    assert (end.year * 12 + end.month) - (start.year * 12 + start.month) == number
    assert end.day == start.day or ((end + timedelta(days=1)).day == 1 and end.day < start.day)


@given(st.integers(1, 60), DAYS)
def test_weeks_end_on_the_day_of_the_same_name(number: int, start: date) -> None:
    assert Weeks(number).after(start).weekday() == start.weekday()


@pytest.mark.parametrize(
    ("period", "said"),
    [
        (Days(1), "1 dag"),
        (Days(14), "14 dagar"),
        (Weeks(1), "1 vecka"),
        (Weeks(4), "4 veckor"),
        (Months(1), "1 månad"),
        (Months(4), "4 månader"),
        (Years(5), "5 år"),
    ],
)
def test_a_length_says_itself_in_swedish(period: Period, said: str) -> None:
    assert str(period) == said
