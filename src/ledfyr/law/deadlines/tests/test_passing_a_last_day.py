# SPDX-License-Identifier: EUPL-1.2
"""A last day is not over until it has passed; warnings come before it, and a weekend does not move it."""

from datetime import UTC, date, datetime

import pytest

from ledfyr.law.deadlines import child_inquiry, preliminary_assessment, protection_assessment
from ledfyr.law.sources import Standing

IN_MARCH = preliminary_assessment(date(2026, 3, 2))
THAT_MORNING = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("today", "overdue", "left"),
    [(date(2026, 3, 15), False, 1), (date(2026, 3, 16), False, 0), (date(2026, 3, 17), True, -1)],
)
def test_the_last_day_itself_is_in_time(today: date, overdue: bool, left: int) -> None:  # noqa: FBT001 # a table's column
    assert (IN_MARCH.is_overdue(today), IN_MARCH.days_left(today)) == (overdue, left)


@pytest.mark.parametrize(
    ("today", "reached"),
    [
        (date(2026, 3, 8), 0),
        (date(2026, 3, 9), 1),
        (date(2026, 3, 12), 2),
        (date(2026, 3, 14), 3),
        (date(2026, 4, 1), 3),
    ],
)
def test_warnings_come_on_the_seventh_tenth_and_twelfth_day(today: date, reached: int) -> None:
    assert IN_MARCH.warnings_reached(today) == reached


@pytest.mark.parametrize(
    ("opened_on", "off"),
    [(date(2026, 3, 16), False), (date(2026, 2, 6), True), (date(2026, 8, 24), True), (date(2026, 9, 1), True)],
    ids=["a Thursday", "the national day", "Christmas Eve", "New Year's Day"],
)
def test_a_last_day_says_when_it_is_a_day_off(opened_on: date, off: bool) -> None:  # noqa: FBT001 # a table's column
    assert child_inquiry(opened_on).is_on_a_day_off is off


def test_a_last_day_is_cited_as_lawyers_do() -> None:
    assert str(IN_MARCH) == "Senast måndag 16 mars 2026 (20 kap. 2 § SoL)"


def test_a_last_day_is_no_surer_than_the_weakest_of_its_sources() -> None:
    from_memory = protection_assessment(THAT_MORNING)

    assert (IN_MARCH.standing, from_memory.standing) == (Standing.VERIFIED, Standing.FROM_MEMORY)
    assert str(Standing.FROM_MEMORY) in str(from_memory)
