# SPDX-License-Identifier: EUPL-1.2
"""Days, dates and hours as Swedish writes them in running text."""

from collections.abc import Sequence
from datetime import date, time

MONTHS = (
    "januari", "februari", "mars", "april", "maj", "juni",
    "juli", "augusti", "september", "oktober", "november", "december",
)  # fmt: skip
WEEKDAYS = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
MIDNIGHT = time(0)


def say_date(day: date) -> str:
    """For example “24 november 2026”."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def say_weekday_and_date(day: date) -> str:
    """For example “onsdag 6 januari”, without the year, for days that are near."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"


def say_time(moment: time) -> str:
    """For example “16.30”; the Swedish way has a full stop and the day begins at 00.00."""
    return f"{moment:%H.%M}"


def say_span(opens: time, closes: time) -> str:
    """For example “09.00–12.00”; a span that ends at midnight ends at 24.00."""
    return f"{say_time(opens)}–{'24.00' if closes == MIDNIGHT else say_time(closes)}"


def say_list(words: Sequence[str]) -> str:
    """For example “julafton, juldagen och annandag jul”."""
    if len(words) <= 1:
        return "".join(words)
    return f"{', '.join(words[:-1])} och {words[-1]}"
