# SPDX-License-Identifier: EUPL-1.2
"""Days of a month: “24 november 2026” is said “den tjugofjärde november 2026”."""

import re
from functools import cache

from ledfyr.listening.for_the_ear.words import EarWords, words_for


@cache
def _pattern(language: str) -> re.Pattern[str]:
    words = words_for(language)
    before, months = ("|".join(map(re.escape, group)) for group in _named(words)) if words else ("", "")
    start = rf"(?:\b(?:{before}) )?" if before else ""
    year = rf"(?: (?P<year>20\d\d) {words.dates.year_after})?" if words and words.dates.year_after else "(?P<year>)"
    return re.compile(rf"{start}(?<![\d.:–-])(?P<day>[0-3]?\d)\.? (?P<month>{months})\b{year}", re.IGNORECASE)


def _named(words: EarWords) -> tuple[list[str], list[str]]:
    return words.dates.before, sorted(words.dates.months, key=len, reverse=True)


def say_dates(text: str, words: EarWords) -> str:
    """Every day of a month in words; years are left to the voice where it says them right."""
    return _pattern(words.language).sub(lambda found: _said(found, words), text)


def _said(found: re.Match[str], words: EarWords) -> str:
    ordinal = words.numbers.ordinal(int(found["day"]))
    if ordinal is None:
        return found[0]
    return words.dates.day.format(ordinal=ordinal, month=found["month"]) + _said_year(found["year"], words)


def _said_year(year: str | None, words: EarWords) -> str:
    if not year:
        return ""
    ordinal = words.numbers.ordinal(int(year[2:]))
    return f" {words.dates.century.format(ordinal=ordinal)}" if ordinal else f" {year} {words.dates.year_after}"
