# SPDX-License-Identifier: EUPL-1.2
"""Words the hours of a channel: whether it is open now, until when, when it opens next, and its ordinary week."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import groupby

from ledfyr.languages import Words
from ledfyr.law import opening_hours
from ledfyr.law.opening_hours import STOCKHOLM, HoursRow, RowKind

Span = tuple[time, time]
DaysSaid = tuple[str, tuple[str, ...]]  # the days, and each of their spans or one word for all

MIDNIGHT = time(0)
ONE_DAY = timedelta(days=1)
EVERY_DAY = frozenset(range(7))
AN_ORDINARY_WEEK = [date(2026, 9, 7) + timedelta(days=days) for days in range(7)]  # Monday to Sunday, no holiday near
DAYS_WITH_A_NAME = 6  # after that a weekday alone could be taken for the wrong week


@dataclass(frozen=True)
class HoursSaid:
    """Whether somebody answers, until when, and when the next time is."""

    is_open: bool
    until_text: str
    next_text: str

    @property
    def state_text(self) -> str:
        return f"{self.until_text} {self.next_text}".strip()


def say_hours_now(rows: Sequence[HoursRow], moment: datetime, words: Words, *, kind: str = "phone") -> HoursSaid:
    """What a card says of a channel at the moment; unknown hours are said to be unknown, never closed."""
    if not opening_hours.is_known(rows):
        unknown = words("hours.unknown_mail" if kind == "email" else "hours.unknown")
        return HoursSaid(is_open=False, until_text=unknown, next_text="")
    if all(row.kind is RowKind.BY_APPOINTMENT for row in rows):
        return HoursSaid(is_open=False, until_text=words("hours.by_appointment"), next_text="")
    change = opening_hours.next_change(rows, moment)
    if opening_hours.is_open(rows, moment):
        return HoursSaid(is_open=True, until_text=_say_until(change, moment, words), next_text="")
    opening = _say_opening(rows, change, moment, words)
    return HoursSaid(is_open=False, until_text=words("hours.closed_now"), next_text=opening)


def _say_until(change: datetime | None, moment: datetime, words: Words) -> str:
    if change is None:
        return words("hours.always")
    closes, today = change.astimezone(STOCKHOLM), moment.astimezone(STOCKHOLM).date()
    tomorrow, at = today + ONE_DAY, words.say_time(closes.time())
    if closes.date() == today:
        return words("hours.closes_at", time=at)
    if closes.date() == tomorrow and closes.time() == MIDNIGHT:
        return words("hours.closes_at_midnight")
    if closes.date() == tomorrow:
        return words("hours.until_tomorrow", time=at)
    return words("hours.until_day", day=_say_day(closes.date(), today, words), time=at)


def _say_opening(rows: Sequence[HoursRow], change: datetime | None, moment: datetime, words: Words) -> str:
    if change is None:
        return ""
    opens, today = change.astimezone(STOCKHOLM), moment.astimezone(STOCKHOLM).date()
    day, at = opens.date(), words.say_time(opens.time())
    if day == today:
        said = words("hours.opens_today", time=at)
    elif day == today + ONE_DAY:
        said = words("hours.opens_tomorrow", time=at)
    else:
        key = "hours.opens_weekday" if _has_a_name(day, today) else "hours.opens_date"
        said = words(key, day=_say_day(day, today, words), time=at)
    between = [words.holiday(name) for holiday, name in opening_hours.closed_holidays(rows, today) if holiday < day]
    return f"{said} {words('hours.closed_between', holidays=words.say_list(between))}" if between else said


def _has_a_name(day: date, today: date) -> bool:
    return (day - today).days <= DAYS_WITH_A_NAME


def _say_day(day: date, today: date, words: Words) -> str:
    return words.on_weekday(day.weekday()) if _has_a_name(day, today) else words.say_near_date(day)


def say_week(rows: Sequence[HoursRow], today: date, words: Words) -> tuple[DaysSaid, ...]:
    """The ordinary week as a table: days that are alike stand together, holidays and their eves stand last."""
    weekly = [row for row in rows if row.kind is RowKind.WEEKLY and row.is_valid_on(today)]
    if not weekly:
        return ()
    hours = [_say_spans(opening_hours.spans_on(weekly, day), words) for day in AN_ORDINARY_WEEK]
    alike = (list(days) for _, days in groupby(enumerate(hours), key=lambda pair: pair[1]))
    week = [(_say_days([weekday for weekday, _ in days], words), days[0][1]) for days in alike]
    return (*week, *_say_uncommon_days(rows, today, words))


def _say_uncommon_days(rows: Sequence[HoursRow], today: date, words: Words) -> Iterator[DaysSaid]:
    for kind, key in ((RowKind.DAY_BEFORE_HOLIDAY, "day_before_holiday"), (RowKind.HOLIDAY, "holidays")):
        said = [row for row in rows if row.kind is kind and not row.holiday and row.is_valid_on(today)]
        if said:
            as_weekly = [replace(row, kind=RowKind.WEEKLY, weekdays=EVERY_DAY) for row in said if not row.closed]
            spans = opening_hours.spans_on(as_weekly, AN_ORDINARY_WEEK[0])
            yield words(f"hours.{key}"), _say_spans(spans, words)


def _say_spans(spans: Sequence[Span], words: Words) -> tuple[str, ...]:
    if any(opens == closes for opens, closes in spans):
        return (words("hours.around_the_clock"),)
    return tuple(words.say_span(*span) for span in spans) or (words("hours.closed"),)


def _say_days(weekdays: Sequence[int], words: Words) -> str:
    first, last = words.weekday(weekdays[0]), words.weekday(weekdays[-1])
    return first if first == last else f"{first}–{last}"


def say_closed_holidays(rows: Sequence[HoursRow], today: date, words: Words) -> tuple[str, ...]:
    """The next holidays on which it is closed though the weekday is ordinarily open, with their dates."""
    closed = opening_hours.closed_holidays(rows, today)
    return tuple(f"{words.say_near_date(day)}, {words.holiday(name)}" for day, name in closed)
