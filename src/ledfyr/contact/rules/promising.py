# SPDX-License-Identifier: EUPL-1.2
"""Reckons the day by which a letter is answered, in working days as the municipality keeps them."""

from datetime import date, timedelta

from ledfyr.law.swedish_calendar import is_eve, is_public_holiday

SATURDAY = 5


def is_working_day(day: date) -> bool:
    """Monday to Friday, but no holiday and none of the three eves on which Swedish authorities are closed."""
    return day.weekday() < SATURDAY and not is_public_holiday(day) and not is_eve(day)


def answer_by(arrived_on: date, within: int) -> date:
    """The last day of the promise: so many working days after the day of arrival, which is not counted itself."""
    day = arrived_on
    for _ in range(within):
        day = next_working_day(day)
    return day


def next_working_day(day: date) -> date:
    """The working day after this one: when a letter that comes in the night is read."""
    day += timedelta(days=1)
    while not is_working_day(day):
        day += timedelta(days=1)
    return day


def working_days_after(day: date, today: date) -> int:
    """How many working days have begun since the day, today among them; none until the day itself is over."""
    counted = 0
    while day < today:
        day += timedelta(days=1)
        counted += is_working_day(day)
    return counted
