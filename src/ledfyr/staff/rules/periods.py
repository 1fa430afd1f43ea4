# SPDX-License-Identifier: EUPL-1.2
"""For how long a right, an analysis and an exception hold, and when somebody is reminded. Last days are included."""

from datetime import date, timedelta

from babel.dates import format_date

REMIND_WITHIN = timedelta(days=30)


def last_day_of_a_year(first: date) -> date:
    """The last day of the year that begins on the day; the longest that anything here holds."""
    is_leap_day = (first.month, first.day) == (2, 29)
    same_day = date(first.year + 1, 3, 1) if is_leap_day else first.replace(year=first.year + 1)
    return same_day - timedelta(days=1)


def is_overdue(valid_until: date, today: date) -> bool:
    """Nobody has decided, and the last day has gone by."""
    return valid_until < today


def needs_decision(valid_until: date, today: date) -> bool:
    """Time to approve it again or to end it."""
    return valid_until <= today + REMIND_WITHIN


def said(day: date) -> str:
    """As in a sentence: “24 november 2027”."""
    return format_date(day, "d MMMM y", locale="sv")
