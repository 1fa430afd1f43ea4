# SPDX-License-Identifier: EUPL-1.2
"""The day on which something came in is a Swedish one, wherever and however its moment was written down."""

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledfyr.law.counting import NaiveMoment, swedish_day

SINCE_1990 = st.integers(631_152_000, 4_102_444_800)  # seconds, until 2100
MOMENTS = SINCE_1990.map(lambda seconds: datetime.fromtimestamp(seconds, UTC))
OFFSETS = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))


@given(MOMENTS, OFFSETS)
def test_the_day_never_depends_on_the_time_zone_in_which_a_moment_is_written(moment: datetime, zone: timezone) -> None:
    assert swedish_day(moment.astimezone(zone)) == swedish_day(moment)


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(0, 23), st.integers(0, 59))
def test_the_day_never_depends_on_the_hour(day: date, hour: int, minute: int) -> None:
    moment = datetime(day.year, day.month, day.day, hour, minute, tzinfo=ZoneInfo("Europe/Stockholm"))

    assert swedish_day(moment) == day


@pytest.mark.parametrize("fold", [0, 1])
def test_the_hour_that_comes_twice_in_october_lies_on_one_day(fold: int) -> None:
    twice = datetime(2026, 10, 25, 2, 30, tzinfo=ZoneInfo("Europe/Stockholm"), fold=fold)

    assert swedish_day(twice) == date(2026, 10, 25)


def test_a_moment_without_a_time_zone_is_refused() -> None:
    with pytest.raises(NaiveMoment):
        swedish_day(datetime(2026, 3, 2, 8, 0))  # noqa: DTZ001 # that is what is refused
