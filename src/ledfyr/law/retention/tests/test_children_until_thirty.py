# SPDX-License-Identifier: EUPL-1.2
"""A child inquiry whose case is closed from 15 January 2026 on is kept until thirty; one closed before is not."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as some

from ledfyr.law.retention import KeptRecord, RecordClass, disposal_due
from ledfyr.law.retention.tests.any_record import LATE, free_records

CHANGE = date(2026, 1, 15)
closed_before = some.dates(date(1990, 1, 1), date(2026, 1, 14))
closed_after = some.dates(CHANGE, date(2060, 12, 31))
leap_days = some.sampled_from([date(year, 2, 29) for year in range(1980, 2029, 4)])


def first_day(record: KeptRecord, closed_on: date) -> date:
    due = disposal_due(replace(record, record_class=RecordClass.CHILD_INQUIRY, closed_on=closed_on), LATE)
    assert due
    return due.arises_on


@given(free_records, closed_after)
def test_a_case_closed_after_the_change_is_kept_until_thirty(record: KeptRecord, closed_on: date) -> None:
    assert record.born_on
    first = first_day(record, closed_on)

    assert (first.year - record.born_on.year, (first.month, first.day)) >= (
        30,
        (record.born_on.month, record.born_on.day),
    )


@given(free_records, closed_after, leap_days)
def test_who_is_born_on_a_leap_day_has_turned_thirty_in_march(
    record: KeptRecord, closed_on: date, born_on: date
) -> None:
    assert first_day(replace(record, born_on=born_on), closed_on) >= date(born_on.year + 30, 3, 1)


@given(free_records, closed_before)
def test_a_case_closed_before_the_change_follows_the_five_years(record: KeptRecord, closed_on: date) -> None:
    file = disposal_due(replace(record, record_class=RecordClass.CASE_FILE, closed_on=closed_on), LATE)

    assert file
    assert first_day(record, closed_on) == file.arises_on


@given(free_records, closed_before, closed_after)
def test_a_case_is_never_kept_shorter_because_it_was_closed_later(
    record: KeptRecord, before: date, after: date
) -> None:
    assert first_day(record, before) <= first_day(record, after)
