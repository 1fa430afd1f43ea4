# SPDX-License-Identifier: EUPL-1.2
"""Words the hours of a channel: whether it is open now, until when, when it opens next, and its ordinary week."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import groupby

from ledfyr.law import opening_hours
from ledfyr.law.opening_hours import STOCKHOLM, HoursRow, RowKind
from ledfyr.law.swedish_dates import MIDNIGHT, WEEKDAYS, say_list, say_span, say_time, say_weekday_and_date

Span = tuple[time, time]
DaysSaid = tuple[str, tuple[str, ...]]  # the days, and each of their spans or one word for all

ALWAYS = "Öppet dygnet runt."
UNKNOWN = "Vi vet inte vilka tider de svarar."
UNKNOWN_FOR_MAIL = "Du kan skriva när du vill. Vi vet inte när de svarar."
BY_APPOINTMENT = "Efter överenskommelse."
AROUND_THE_CLOCK = "dygnet runt"
CLOSED = "stängt"
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


def say_hours_now(rows: Sequence[HoursRow], moment: datetime, *, kind: str = "phone") -> HoursSaid:
    """What a card says of a channel at the moment; unknown hours are said to be unknown, never closed."""
    if not opening_hours.is_known(rows):
        return HoursSaid(is_open=False, until_text=UNKNOWN_FOR_MAIL if kind == "email" else UNKNOWN, next_text="")
    if all(row.kind is RowKind.BY_APPOINTMENT for row in rows):
        return HoursSaid(is_open=False, until_text=BY_APPOINTMENT, next_text="")
    change = opening_hours.next_change(rows, moment)
    if opening_hours.is_open(rows, moment):
        return HoursSaid(is_open=True, until_text=_say_until(change, moment), next_text="")
    return HoursSaid(is_open=False, until_text="Stängt nu.", next_text=_say_opening(rows, change, moment))


def _say_until(change: datetime | None, moment: datetime) -> str:
    if change is None:
        return ALWAYS
    closes, today = change.astimezone(STOCKHOLM), moment.astimezone(STOCKHOLM).date()
    if closes.date() == today:
        return f"Öppet nu, stänger kl. {say_time(closes.time())}."
    if closes.time() == MIDNIGHT and closes.date() == today + timedelta(days=1):
        return "Öppet nu, stänger vid midnatt."
    return f"Öppet nu, till {_say_day(closes.date(), today)} kl. {say_time(closes.time())}."


def _say_opening(rows: Sequence[HoursRow], change: datetime | None, moment: datetime) -> str:
    if change is None:
        return ""
    opens, today = change.astimezone(STOCKHOLM), moment.astimezone(STOCKHOLM).date()
    day = _say_day(opens.date(), today)
    on = "på " if day in WEEKDAYS else ""
    said = f"Öppnar {on}{day} kl. {say_time(opens.time())}."
    between = [name for day, name in opening_hours.closed_holidays(rows, today) if day < opens.date()]
    return f"{said} Stängt {say_list(between)}." if between else said


def _say_day(day: date, today: date) -> str:
    ahead = (day - today).days
    if ahead == 0:
        return "i dag"
    if ahead == 1:
        return "i morgon"
    return WEEKDAYS[day.weekday()] if ahead <= DAYS_WITH_A_NAME else say_weekday_and_date(day)


def say_week(rows: Sequence[HoursRow], today: date) -> tuple[DaysSaid, ...]:
    """The ordinary week as a table: days that are alike stand together, holidays and their eves stand last."""
    weekly = [row for row in rows if row.kind is RowKind.WEEKLY and row.is_valid_on(today)]
    if not weekly:
        return ()
    hours = [_say_spans(opening_hours.spans_on(weekly, day)) for day in AN_ORDINARY_WEEK]
    alike = (list(days) for _, days in groupby(enumerate(hours), key=lambda pair: pair[1]))
    week = [(_say_days([weekday for weekday, _ in days]), days[0][1]) for days in alike]
    return (*week, *_say_uncommon_days(rows, today))


def _say_uncommon_days(rows: Sequence[HoursRow], today: date) -> Iterator[DaysSaid]:
    uncommon = ((RowKind.DAY_BEFORE_HOLIDAY, "dag före röd dag"), (RowKind.HOLIDAY, "röda dagar"))
    for kind, days in uncommon:
        said = [row for row in rows if row.kind is kind and not row.holiday and row.is_valid_on(today)]
        if said:
            as_weekly = [replace(row, kind=RowKind.WEEKLY, weekdays=EVERY_DAY) for row in said if not row.closed]
            yield days, _say_spans(opening_hours.spans_on(as_weekly, AN_ORDINARY_WEEK[0]))


def _say_spans(spans: Sequence[Span]) -> tuple[str, ...]:
    if any(opens == closes for opens, closes in spans):
        return (AROUND_THE_CLOCK,)
    return tuple(say_span(*span) for span in spans) or (CLOSED,)


def _say_days(weekdays: Sequence[int]) -> str:
    first, last = WEEKDAYS[weekdays[0]], WEEKDAYS[weekdays[-1]]
    return first if first == last else f"{first}–{last}"


def say_closed_holidays(rows: Sequence[HoursRow], today: date) -> tuple[str, ...]:
    """The next holidays on which it is closed though the weekday is ordinarily open, with their dates."""
    return tuple(f"{say_weekday_and_date(day)}, {name}" for day, name in opening_hours.closed_holidays(rows, today))
