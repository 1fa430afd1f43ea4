# SPDX-License-Identifier: EUPL-1.2
"""Times and spans of time: “kl. 9–15”, “09.00–12.00”, “16.30”."""

import re
from functools import cache
from typing import NamedTuple

from ledfyr.listening.for_the_ear.words import Clock, EarWords, words_for

TIME = r"(?P<{0}_hour>[01]?\d|2[0-4])(?:[.:](?P<{0}_minute>[0-5]\d))?"
END_OF_DAY = 24
HALF_PAST = 30


class Moment(NamedTuple):
    """An hour from 0 to 24 and a minute; `is_exact` when the minutes are written."""

    hour: int
    minute: int
    is_exact: bool

    @property
    def is_whole(self) -> bool:
        return self.minute == 0

    @property
    def is_midnight(self) -> bool:
        return self.is_whole and self.hour in {0, END_OF_DAY}


@cache
def _pattern(language: str) -> re.Pattern[str]:
    words = words_for(language)
    before = "|".join(re.escape(word) for word in words.clock.before) if words else ""
    start = rf"(?:(?P<before>{before})\s*)?" if before else "(?P<before>)"
    span = rf"(?:\s?[–-]\s?{TIME.format('closes')})?"
    return re.compile(rf"(?<![\w.:,/–-]){start}{TIME.format('opens')}{span}(?![\w§%]|[.:,–-]\d|\s?[§%])", re.IGNORECASE)


def say_times(text: str, words: EarWords) -> str:
    """Every time in words; a number is a time when minutes are written or a word for time stands before it."""
    return _pattern(words.language).sub(lambda found: _said(found, words), text)


def _said(found: re.Match[str], words: EarWords) -> str:
    opens, closes = _moment(found, "opens"), _moment(found, "closes")
    if opens is None or not (found["before"] or (opens.is_exact and (closes is None or closes.is_exact))):
        return found[0]
    if closes is not None:
        return _said_span(opens, closes, words)
    pattern = words.clock.at if found["before"] else words.clock.bare
    return _with(pattern, opens, _hours_after(found, words.clock), words)


def _moment(found: re.Match[str], name: str) -> Moment | None:
    hour, minute = found[f"{name}_hour"], found[f"{name}_minute"]
    if hour is None or (int(hour) == END_OF_DAY and int(minute or 0)):
        return None
    return Moment(int(hour), int(minute or 0), minute is not None)


def _said_span(opens: Moment, closes: Moment, words: EarWords) -> str:
    clock = words.clock
    if clock.whole_span and opens.is_whole and closes.is_whole:
        return clock.whole_span.format(opens=clock.opens_at[opens.hour], closes=clock.closes_at[closes.hour])
    bends = not clock.whole_span
    return clock.span.format(
        opens=_with(clock.at, opens, clock.opens_at if bends else [], words),
        closes=_with(clock.bare, closes, clock.closes_at if bends else [], words),
    )


def _hours_after(found: re.Match[str], clock: Clock) -> list[str]:
    word = (found.string[: found.start()].split() or [""])[-1].lower()
    return next((bent.hours for bent in clock.bent if word in bent.after), [])


def _with(pattern: str, moment: Moment, hours: list[str], words: EarWords) -> str:
    """The moment in words, without “klockan” before midnight."""
    clock, named = words.clock, hours or words.clock.hours
    if moment.is_midnight:
        return named[moment.hour] if named else clock.midnight
    hour = named[moment.hour] if named and moment.hour else words.numbers.say(moment.hour)
    if moment.is_whole:
        return pattern.format(hour=clock.whole.format(hour=hour))
    return pattern.format(hour=_with_minutes(hour, moment.minute, words))


def _with_minutes(hour: str, minute: int, words: EarWords) -> str:
    clock = words.clock
    if clock.half and minute == HALF_PAST:
        return clock.half.format(hour=hour)
    pattern = clock.minutes if minute >= len(words.numbers.digits) else clock.early
    return pattern.format(hour=hour, minutes=words.numbers.say(minute))
