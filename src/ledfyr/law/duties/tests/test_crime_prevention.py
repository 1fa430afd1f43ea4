# SPDX-License-Identifier: EUPL-1.2
"""The follow-up comes after two years with warnings before it, and no step is taken before the one it builds on."""

from datetime import date
from itertools import chain, combinations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from ledfyr.law.duties import Step, follow_up_due, why_not_take
from ledfyr.law.duties.crime_prevention import DUTIES, FOLLOW_UP_AFTER, NEEDED_BEFORE, RESPONSIBLE
from ledfyr.law.sources import Standing

IN_MARCH = date(2026, 3, 2)
days = some.dates(date(2023, 7, 1), date(2060, 12, 31)) | some.just(date(2024, 2, 29))
EVERY_SET = list(chain.from_iterable(combinations(Step, number) for number in range(len(Step) + 1)))


@given(days)
def test_warnings_come_in_order_and_before_the_last_day(decided_on: date) -> None:
    due = follow_up_due(decided_on, IN_MARCH)
    first, second = due.warn_on

    assert decided_on < first < second < due.due_on
    assert due.due_on.year == decided_on.year + 2


@given(days, days)
def test_a_later_decision_is_never_followed_up_earlier(one: date, other: date) -> None:
    earlier, later = sorted([one, other])

    assert follow_up_due(earlier, IN_MARCH).due_on <= follow_up_due(later, IN_MARCH).due_on


@pytest.mark.parametrize("step", Step)
def test_a_step_waits_for_what_it_builds_on_and_for_nothing_else(step: Step) -> None:
    for taken in EVERY_SET:
        assert (why_not_take(step, taken, IN_MARCH) is None) == set(NEEDED_BEFORE[step]).issubset(taken)


def test_what_is_from_memory_says_so() -> None:
    assert FOLLOW_UP_AFTER[0].source.standing is Standing.FROM_MEMORY
    assert DUTIES[Step.FOLLOW_UP][0].value.lawyer_decides
    assert RESPONSIBLE[0].source.standing is Standing.FROM_MEMORY
    assert RESPONSIBLE[0].value.lawyer_decides
    assert {DUTIES[step][0].source.standing for step in Step if step is not Step.FOLLOW_UP} == {Standing.VERIFIED}
