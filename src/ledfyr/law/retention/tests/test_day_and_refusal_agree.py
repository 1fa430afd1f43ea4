# SPDX-License-Identifier: EUPL-1.2
"""The day on which disposal begins and the refusal to dispose say the same, on every day and of every record."""

from datetime import date, timedelta

from hypothesis import given

from ledfyr.law.retention import Fate, KeptRecord, disposal_due, rule_for, why_not_dispose
from ledfyr.law.retention.tests.any_record import free_records, questions, records


@given(records, questions)
def test_disposal_is_allowed_exactly_from_the_day_on_which_the_duty_arises(record: KeptRecord, on: date) -> None:
    due = disposal_due(record, on)

    assert (why_not_dispose(record, on) is None) == (due is not None and due.arises_on <= on)


@given(free_records, questions)
def test_the_duty_is_fulfilled_by_the_end_of_the_next_calendar_year(record: KeptRecord, on: date) -> None:
    due = disposal_due(record, on)

    if due and due.finish_by:
        assert due.finish_by == date(due.arises_on.year + 1, 12, 31)
        assert due.finish_by - due.arises_on >= timedelta(days=365)


@given(records, questions)
def test_only_what_a_plan_disposes_of_has_no_last_day(record: KeptRecord, on: date) -> None:
    due = disposal_due(record, on)

    if due:
        assert (due.finish_by is None) == (rule_for(record, on).value.fate is Fate.AS_PLANNED)
