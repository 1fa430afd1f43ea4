# SPDX-License-Identifier: EUPL-1.2
"""Whoever opens many more records in a day than the others of the unit is found; whoever works as they do is not."""

from datetime import timedelta

from ledfyr.trail.rules.acts import RecordedAct
from ledfyr.trail.rules.many_records import ALWAYS_MANY, NEVER_MANY, rows_beyond_the_usual
from ledfyr.trail.tests.cast import WEDNESDAY
from ledfyr.trail.tests.house import opened


def day(
    account: int, count: int, *, first: int = 1, unit: str = "mottagningen", days_later: int = 0
) -> list[RecordedAct]:
    at = WEDNESDAY + timedelta(days=days_later)
    return [opened(first + number, number, account=account, unit=unit, at=at) for number in range(count)]


def test_what_goes_beyond_three_times_the_others_is_found() -> None:
    acts = [*day(17, 40), *day(18, 8, first=101), *day(19, 10, first=201), *day(20, 12, first=301)]

    assert rows_beyond_the_usual(acts) == set(range(31, 41))


def test_a_busy_day_of_the_whole_unit_is_no_find() -> None:
    acts = [*day(17, 40), *day(18, 38, first=101), *day(19, 42, first=201)]

    assert rows_beyond_the_usual(acts) == frozenset()


def test_few_are_never_many_however_little_the_others_do() -> None:
    acts = [*day(17, NEVER_MANY), *day(18, 1, first=101)]

    assert rows_beyond_the_usual(acts) == frozenset()
    assert rows_beyond_the_usual([*day(17, NEVER_MANY + 1), *day(18, 1, first=101)]) == {NEVER_MANY + 1}


def test_very_many_are_always_found_alone_in_the_unit_or_not() -> None:
    assert rows_beyond_the_usual(day(17, ALWAYS_MANY + 2)) == {ALWAYS_MANY + 1, ALWAYS_MANY + 2}
    assert rows_beyond_the_usual([*day(17, ALWAYS_MANY + 2), *day(18, 90, first=101)]) >= {ALWAYS_MANY + 1}


def test_the_same_record_opened_again_is_still_one() -> None:
    assert rows_beyond_the_usual([opened(number) for number in range(1, 200)]) == frozenset()


def test_a_days_records_are_not_added_to_the_next_days() -> None:
    assert rows_beyond_the_usual([*day(17, 50), *day(17, 50, first=101, days_later=1)]) == frozenset()


def test_another_units_work_is_no_measure() -> None:
    acts = [*day(17, 40), *day(18, 2, first=101, unit="arkivet")]

    assert rows_beyond_the_usual(acts) == frozenset()
