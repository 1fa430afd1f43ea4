# SPDX-License-Identifier: EUPL-1.2
"""Whatever rows are written and whenever it is asked, the answers agree with each other."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from ledfyr.law.opening_hours import STOCKHOLM, HoursRow, RowKind, is_open, next_change, openings_between, spans_on
from ledfyr.law.opening_hours.openings import MomentWithoutZone
from ledfyr.law.swedish_calendar import HOLIDAY_NAMES
from ledfyr.law.tests.cast import OFFICE

SECOND = timedelta(seconds=1)
ZONES = (UTC, STOCKHOLM, ZoneInfo("America/New_York"), ZoneInfo("Asia/Kathmandu"), timezone(timedelta(hours=-11)))

# Half hours, with the hours in which clocks change drawn often.
times = some.builds(time, some.sampled_from([*range(24), 1, 2, 3]), some.sampled_from([0, 30]))
days = some.dates(date(2026, 3, 20), date(2027, 4, 10))
maybe_days = some.none() | days
weekdays = some.frozensets(some.integers(0, 6))
holidays = some.sampled_from(["", *HOLIDAY_NAMES])


def timed(kind: RowKind, **facts: some.SearchStrategy[object]) -> some.SearchStrategy[HoursRow]:
    return some.builds(HoursRow, some.just(kind), opens=times, closes=times, **facts)


rows_of_any_kind = some.lists(
    some.one_of(
        timed(RowKind.WEEKLY, weekdays=weekdays, valid_from=maybe_days, valid_until=maybe_days),
        timed(RowKind.HOLIDAY, holiday=holidays, closed=some.booleans()),
        timed(RowKind.DATED, first_on=days, last_on=maybe_days, closed=some.booleans()),
        timed(RowKind.DAY_BEFORE_HOLIDAY, closed=some.booleans()),
        timed(RowKind.BY_APPOINTMENT, weekdays=weekdays),
        some.builds(HoursRow, some.just(RowKind.ALWAYS), valid_from=maybe_days, valid_until=maybe_days),
    ),
    max_size=6,
)
moments = some.datetimes(
    datetime(2026, 3, 20),  # noqa: DTZ001 # the strategy adds the zone
    datetime(2027, 4, 10),  # noqa: DTZ001
    timezones=some.sampled_from(ZONES),
)
any_rows = settings(max_examples=150, deadline=None, database=None)


@any_rows
@given(rows_of_any_kind, moments)
def test_the_next_change_comes_later_and_changes_the_answer(rows: list[HoursRow], moment: datetime) -> None:
    change = next_change(rows, moment)

    if change is None:
        assert is_open(rows, moment) == is_open(rows, in_utc(moment) + timedelta(days=60))
    else:
        assert in_utc(change) > in_utc(moment)
        assert is_open(rows, change) != is_open(rows, moment)
        assert is_open(rows, in_utc(change) - SECOND) == is_open(rows, moment)


@any_rows
@given(rows_of_any_kind, moments, some.floats(0, 1))
def test_nothing_changes_before_the_next_change(rows: list[HoursRow], moment: datetime, part: float) -> None:
    change = next_change(rows, moment) or in_utc(moment) + timedelta(days=60)
    between = in_utc(moment) + part * (in_utc(change) - in_utc(moment) - SECOND)

    assert is_open(rows, between) == is_open(rows, moment)


@any_rows
@given(rows_of_any_kind, moments, some.timedeltas(timedelta(0), timedelta(days=9)))
def test_a_later_question_never_gets_an_earlier_change(
    rows: list[HoursRow], moment: datetime, later: timedelta
) -> None:
    change, change_later = next_change(rows, moment), next_change(rows, in_utc(moment) + later)

    if change and change_later:
        assert in_utc(change_later) >= in_utc(change)


@any_rows
@given(rows_of_any_kind, moments, some.sampled_from(ZONES))
def test_the_zone_in_which_a_moment_is_told_does_not_matter(
    rows: list[HoursRow], moment: datetime, zone: ZoneInfo
) -> None:
    elsewhere = in_utc(moment).astimezone(zone)

    assert is_open(rows, elsewhere) == is_open(rows, moment)
    assert next_change(rows, elsewhere) == next_change(rows, moment)


@any_rows
@given(rows_of_any_kind, moments)
def test_openings_are_apart_and_agree_with_every_moment(rows: list[HoursRow], moment: datetime) -> None:
    day = moment.astimezone(STOCKHOLM).date()
    found = openings_between(rows, day - timedelta(days=2), day + timedelta(days=2))

    ends = [in_utc(opening.ends) for opening in found if opening.ends]
    assert all(end < in_utc(later.begins) for end, later in zip(ends, found[1:], strict=False))
    covers = [opening for opening in found if in_utc(opening.begins) <= in_utc(moment)]
    assert any(not opening.ends or in_utc(moment) < in_utc(opening.ends) for opening in covers) == is_open(rows, moment)


@any_rows
@given(rows_of_any_kind, days)
def test_a_day_without_spans_opens_nothing(rows: list[HoursRow], day: date) -> None:
    spans = spans_on(rows, day)

    noon = datetime.combine(day, time(12), STOCKHOLM)
    if not spans and not spans_on(rows, day - timedelta(days=1)):
        assert not is_open(rows, noon)
    if any(opens <= time(12) and (closes <= opens or closes > time(12)) for opens, closes in spans):
        assert is_open(rows, noon)


def test_a_moment_that_does_not_tell_its_zone_is_refused() -> None:
    with pytest.raises(MomentWithoutZone):
        is_open(OFFICE, datetime(2026, 11, 25, 10))  # noqa: DTZ001 # what the test is about


def in_utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC)
