# SPDX-License-Identifier: EUPL-1.2
"""Decides when openings begin and end, over midnight and over the nights when Sweden changes its clocks.

Moments are compared in UTC: Python compares two moments of the same zone by their wall clocks, which are wrong for an
hour every October.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import takewhile
from zoneinfo import ZoneInfo

from ledfyr.law.opening_hours.one_day import deciding_rows, ordinary_rows, spans_of, spans_on
from ledfyr.law.opening_hours.rows import WHOLE_DAY, HoursRow
from ledfyr.law.swedish_calendar import ONE_DAY, holidays_between

STOCKHOLM = ZoneInfo("Europe/Stockholm")
SUMMER_TIME_BEGINS = time(1, tzinfo=UTC)  # directive 2000/84/EC, article 2
LOOK_AHEAD = timedelta(days=60)

Between = tuple[datetime, datetime]  # two moments in UTC


@dataclass(frozen=True)
class Opening:
    """From `begins` until just before `ends`, in Swedish time; None means that no end is in sight."""

    begins: datetime
    ends: datetime | None


class MomentWithoutZone(ValueError):
    """A moment that does not say its time zone could be any of the 25 hours around it."""


def is_known(rows: Sequence[HoursRow]) -> bool:
    """No rows at all means that nobody has told the hours, which is not the same as closed."""
    return bool(rows)


def is_open(rows: Sequence[HoursRow], moment: datetime) -> bool:
    now = _in_utc(moment)
    today = now.astimezone(STOCKHOLM).date()
    return any(begins <= now < ends for day in (today - ONE_DAY, today) for begins, ends in _begun_on(rows, day))


def next_change(rows: Sequence[HoursRow], moment: datetime, within: timedelta = LOOK_AHEAD) -> datetime | None:
    """Find the first moment after this one at which it opens or closes; None when that is farther away."""
    now = _in_utc(moment)
    today, last_day = (at.astimezone(STOCKHOLM).date() for at in (now, now + within))
    changes = (change for opening in _joined(rows, today - ONE_DAY, last_day) for change in opening)
    change = next((change for change in changes if change > now), None)
    return change.astimezone(STOCKHOLM) if change and change <= now + within else None


def openings_between(rows: Sequence[HoursRow], first_day: date, last_day: date) -> list[Opening]:
    """Every opening that touches the days, both included.

    One that began earlier is cut to begin at the first midnight. The last keeps its own end, also when that comes
    after the last day; within 60 days of it.
    """
    start, stop = _on_the_wall(first_day, 0), _on_the_wall(last_day, WHOLE_DAY)
    horizon = last_day + LOOK_AHEAD
    touching = takewhile(lambda opening: opening[0] < stop, _joined(rows, first_day - ONE_DAY, horizon))
    return [_opening(max(begins, start), ends, horizon) for begins, ends in touching if ends > start]


def closed_holidays(rows: Sequence[HoursRow], from_day: date, days: int = 60) -> tuple[tuple[date, str], ...]:
    """Name the coming holidays and eves that are closed on a weekday that is otherwise open; `from_day` is included."""
    coming = holidays_between(from_day, from_day + timedelta(days=days - 1))
    return tuple((day, name) for day, name in coming if spans_of(ordinary_rows(rows, day)) and not spans_on(rows, day))


def _opening(begins: datetime, ends: datetime, horizon: date) -> Opening:
    has_end = ends < _on_the_wall(horizon, WHOLE_DAY)
    return Opening(begins.astimezone(STOCKHOLM), ends.astimezone(STOCKHOLM) if has_end else None)


def _joined(rows: Sequence[HoursRow], first_day: date, last_day: date) -> Iterator[Between]:
    """Make one of openings that overlap or touch, and yield each as soon as no later day can lengthen it."""
    going_on: Between | None = None
    for number in range((last_day - first_day).days + 1):
        day = first_day + timedelta(days=number)
        if going_on and going_on[1] < _on_the_wall(day, 0):
            yield going_on
            going_on = None
        for begins, ends in _begun_on(rows, day):
            if going_on and begins > going_on[1]:
                yield going_on
                going_on = None
            going_on = (going_on[0], max(going_on[1], ends)) if going_on else (begins, ends)
    if going_on:
        yield going_on


def _begun_on(rows: Sequence[HoursRow], day: date) -> list[Between]:
    """Leave out a span that lies wholly in the hour that is skipped in March: it has no length."""
    spans = spans_of(deciding_rows(rows, day))
    between = [(_on_the_wall(day, opens), _on_the_wall(day, closes)) for opens, closes in spans]
    return [(begins, ends) for begins, ends in between if begins < ends]


def _on_the_wall(day: date, seconds: int) -> datetime:
    """Find the moment at which a clock on a Swedish wall comes to this time.

    A time that is skipped in March is come to when summer time begins. A time that comes twice in October means the
    second, for opening and closing alike, so that rows that touch still touch.
    """
    first = datetime.combine(day, time(), STOCKHOLM) + timedelta(seconds=seconds)
    second = first.replace(fold=1)
    moment = second.astimezone(UTC)
    is_skipped = (first.utcoffset() or timedelta()) < (second.utcoffset() or timedelta())
    return datetime.combine(moment.date(), SUMMER_TIME_BEGINS) if is_skipped else moment


def _in_utc(moment: datetime) -> datetime:
    if moment.utcoffset() is None:
        raise MomentWithoutZone
    return moment.astimezone(UTC)
