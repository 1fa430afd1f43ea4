# SPDX-License-Identifier: EUPL-1.2
"""Retention never shortens what an exemption protects, and an exemption more never makes disposal come earlier."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from ledfyr.law.retention import Fate, Hold, KeptRecord, RecordClass, disposal_due, rule_for
from ledfyr.law.retention.tests.any_record import LATE, days, free_records, questions, records

NEVER = date.max
Exempt = Callable[[KeptRecord], KeptRecord]
SOCIAL = [member for member in RecordClass if member.value and member is not RecordClass.ACCESS_LOG]

EXEMPTIONS: dict[str, Exempt] = {
    "other records live": lambda record: replace(record, others_live=True),
    "an appeal": lambda record: replace(record, holds=record.holds | {Hold.APPEAL}),
    "a legal hold": lambda record: replace(record, holds=record.holds | {Hold.LEGAL_HOLD}),
    "a place that keeps all": lambda record: replace(record, municipality_code="1480"),
    "nobody knows the place": lambda record: replace(record, municipality_code=""),
    "nobody knows the birthday": lambda record: replace(record, born_on=None),
    "nobody knows the last note": lambda record: replace(record, counts_from=None),
    "the case is open": lambda record: replace(record, closed_on=None),
    "no plan": lambda record: replace(record, plan=None),
}


def first_day(record: KeptRecord, on: date = LATE) -> date:
    due = disposal_due(record, on)
    return due.arises_on if due else NEVER


@pytest.mark.parametrize("exempt", EXEMPTIONS.values(), ids=EXEMPTIONS.keys())
@given(record=records | free_records, on=questions)
def test_an_exemption_never_makes_disposal_come_earlier(exempt: Exempt, record: KeptRecord, on: date) -> None:
    assert first_day(exempt(record), on) >= first_day(record, on)


@given(free_records, days)
def test_what_was_held_longer_is_never_disposed_of_earlier(record: KeptRecord, held_until: date) -> None:
    assert first_day(replace(record, held_until=held_until)) >= max(first_day(record), min(held_until, NEVER))


@given(free_records, some.sampled_from([5, 15, 25]))
def test_who_is_born_on_a_kept_day_is_kept(record: KeptRecord, day: int) -> None:
    assert record.born_on
    kept = replace(record, born_on=record.born_on.replace(day=day))

    assert disposal_due(kept, LATE) is None or rule_for(kept, LATE).value.fate is Fate.AS_PLANNED


@given(records, questions)
def test_what_is_kept_for_ever_has_no_day(record: KeptRecord, on: date) -> None:
    for never in (RecordClass.PLACEMENT, RecordClass.PARENTHOOD, RecordClass.ADOPTION, RecordClass.PROVIDER_PLACEMENT):
        assert disposal_due(replace(record, record_class=never), on) is None


@given(free_records, days)
def test_a_later_last_note_never_makes_disposal_come_earlier(record: KeptRecord, later: date) -> None:
    assert record.counts_from
    earlier, later = sorted([record.counts_from, later])

    assert first_day(replace(record, counts_from=earlier)) <= first_day(replace(record, counts_from=later))


@given(free_records)
def test_five_years_have_passed_whatever_else_is_so(record: KeptRecord) -> None:
    assert record.counts_from
    file = replace(record, record_class=RecordClass.CASE_FILE)

    assert (first_day(file).year - record.counts_from.year) == 5
    assert (first_day(file).month, first_day(file).day) >= (record.counts_from.month, record.counts_from.day)
