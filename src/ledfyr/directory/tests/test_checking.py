# SPDX-License-Identifier: EUPL-1.2
"""A fact that nobody has checked for ninety days says so."""

from datetime import date

import pytest

from ledfyr.directory.rules.checking import check_due_on, is_overdue


@pytest.mark.parametrize(
    ("today", "overdue"),
    [(date(2026, 1, 1), False), (date(2026, 4, 1), False), (date(2026, 4, 2), True), (date(2030, 1, 1), True)],
)
def test_a_check_is_fresh_until_its_ninetieth_day(today: date, overdue: bool) -> None:  # noqa: FBT001  # a table
    assert is_overdue(date(2026, 1, 1), today) is overdue


def test_the_day_it_is_due_is_the_last_fresh_one() -> None:
    assert check_due_on(date(2026, 1, 1)) == date(2026, 4, 1)
