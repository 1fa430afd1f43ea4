# SPDX-License-Identifier: EUPL-1.2
"""The day of an answer: working days after the day of arrival, past weekends, holidays and the three eves."""

from datetime import date

import pytest

from ledfyr.contact.rules.promising import answer_by, next_working_day, working_days_after


@pytest.mark.parametrize(
    ("arrived", "within", "answered_by"),
    [
        (date(2026, 11, 30), 1, date(2026, 12, 1)),  # Monday
        (date(2026, 12, 4), 1, date(2026, 12, 7)),  # Friday
        (date(2026, 12, 5), 1, date(2026, 12, 7)),  # Saturday
        (date(2026, 12, 22), 3, date(2026, 12, 29)),  # over Christmas Eve, Christmas Day and Saturday
        (date(2026, 12, 30), 1, date(2027, 1, 4)),  # over New Year's Eve
        (date(2027, 1, 4), 2, date(2027, 1, 7)),  # over Epiphany
        (date(2026, 6, 18), 1, date(2026, 6, 22)),  # over Midsummer Eve
    ],
)
def test_an_answer_is_due_on_a_working_day(arrived: date, within: int, answered_by: date) -> None:
    assert answer_by(arrived, within) == answered_by


def test_what_comes_at_night_is_read_on_the_next_working_day() -> None:
    assert next_working_day(date(2026, 11, 27)) == date(2026, 11, 30)


@pytest.mark.parametrize(
    ("day", "today", "working_days"),
    [
        (date(2026, 11, 30), date(2026, 11, 30), 0),
        (date(2026, 11, 30), date(2026, 11, 27), 0),
        (date(2026, 11, 30), date(2026, 12, 2), 2),
        (date(2026, 12, 4), date(2026, 12, 6), 0),  # Friday to Sunday
        (date(2026, 12, 4), date(2026, 12, 7), 1),
        (date(2026, 12, 23), date(2026, 12, 27), 0),  # over Christmas
        (date(2026, 12, 23), date(2026, 12, 28), 1),
    ],
)
def test_only_working_days_are_counted(day: date, today: date, working_days: int) -> None:
    assert working_days_after(day, today) == working_days
