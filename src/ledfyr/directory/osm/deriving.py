# SPDX-License-Identifier: EUPL-1.2
"""Finds the rows behind hours that are known for every day of many years; what it finds still has to be proved."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, time

from ledfyr.directory.osm.calendar_days import MIDNIGHT, ONE_DAY, Days, Hours, is_bent
from ledfyr.law.opening_hours import HoursRow, RowKind, spans_on
from ledfyr.law.swedish_calendar import holidays_on

NOON = time(12)
ALL_DAY: Hours = ((MIDNIGHT, MIDNIGHT),)
MOST_SEASONS = 8  # more would be a rule that comes back, written out
MOST_EXCEPTIONS = 20

Rows = list[HoursRow]
Season = tuple[date | None, date | None, dict[int, Hours]]


def rows_of_days(days: Days) -> Rows:
    """Give the rows, or none when the hours change in some way that rows cannot say."""
    told = {day: hours for day, hours in days.items() if not is_bent(day)}
    seasons = _seasons({day: hours for day, hours in told.items() if not _is_near_holiday(day)})
    if len(seasons) > MOST_SEASONS:
        return []
    weekly = [row for season in seasons for row in _weekly(*season)]
    special = [*_holidays(told, weekly), *_days_before(told, weekly)]
    if not special and all(week == dict.fromkeys(range(7), ALL_DAY) for _, _, week in seasons):
        weekly = [HoursRow(RowKind.ALWAYS)]
    rows = [*weekly, *special]
    exceptions = _exceptions({day: hours for day, hours in told.items() if spans_on(rows, day) != hours})
    return [*rows, *exceptions] if len(exceptions) <= MOST_EXCEPTIONS else []


def _is_near_holiday(day: date) -> bool:
    return bool(holidays_on(day) or holidays_on(day + ONE_DAY))


def _seasons(ordinary: Days) -> list[Season]:
    """A new season begins on a day unlike its weekday before, if the next such weekday is unlike that too."""
    next_like = _next_of_weekday(ordinary)
    seasons: list[Season] = []
    first: date | None = None
    week: dict[int, Hours] = {}
    for day, hours in ordinary.items():
        usual = week.setdefault(day.weekday(), hours)
        if hours != usual and day in next_like and ordinary[next_like[day]] != usual:
            seasons.append((first, day - ONE_DAY, week))
            first, week = day, {day.weekday(): hours}
    return [*seasons, (first, None, week)]


def _next_of_weekday(days: Iterable[date]) -> dict[date, date]:
    last_seen: dict[int, date] = {}
    found: dict[date, date] = {}
    for day in days:
        if day.weekday() in last_seen:
            found[last_seen[day.weekday()]] = day
        last_seen[day.weekday()] = day
    return found


def _weekly(first: date | None, last: date | None, week: dict[int, Hours]) -> Iterator[HoursRow]:
    weekdays: dict[tuple[time, time], set[int]] = {}
    for weekday, hours in sorted(week.items()):
        for span in _halved(hours):
            weekdays.setdefault(span, set()).add(weekday)
    for (opens, closes), on in weekdays.items():
        yield HoursRow(RowKind.WEEKLY, frozenset(on), opens, closes, valid_from=first, valid_until=last)


def _holidays(told: Days, weekly: Rows) -> Rows:
    """Say it once for all holidays with some named otherwise, or only name those that the week does not explain."""
    by_name: dict[str, list[Hours]] = {}
    unlike_week: set[str] = set()
    for day, hours in told.items():
        for holiday in holidays_on(day):
            by_name.setdefault(holiday.name, []).append(hours)
            if hours != spans_on(weekly, day):
                unlike_week.add(holiday.name)
    if not unlike_week:
        return []
    usual = {name: _most_common(hours) for name, hours in by_name.items()}
    by_itself = [row for name in usual if name in unlike_week for row in _special(RowKind.HOLIDAY, usual[name], name)]
    general = _most_common(usual[name] for name in usual if name in unlike_week)
    otherwise = {name: hours for name, hours in usual.items() if hours != general}
    if any(set(by_name[name]) != {hours} for name, hours in otherwise.items()):
        return by_itself
    named = [row for name, hours in otherwise.items() for row in _special(RowKind.HOLIDAY, hours, name)]
    return min([*_special(RowKind.HOLIDAY, general), *named], by_itself, key=len)


def _days_before(told: Days, weekly: Rows) -> Rows:
    """Compare only days on which the week is open: a row for the day before opens no other."""
    before = [day for day in told if holidays_on(day + ONE_DAY) and not holidays_on(day) and spans_on(weekly, day)]
    unlike_week = [told[day] for day in before if told[day] != spans_on(weekly, day)]
    if len(unlike_week) <= len(before) / 2:  # a few are exceptions
        return []
    return _special(RowKind.DAY_BEFORE_HOLIDAY, _most_common(unlike_week))


def _exceptions(days: Days) -> Rows:
    """Days in a row with the same hours make one exception."""
    runs: list[tuple[date, date, Hours]] = []
    for day, hours in days.items():
        if runs and runs[-1][1:] == (day - ONE_DAY, hours):
            runs[-1] = (runs[-1][0], day, hours)
        else:
            runs.append((day, day, hours))
    return [row for first, last, hours in runs for row in _dated(first, last, hours)]


def _dated(first: date, last: date, hours: Hours) -> Iterator[HoursRow]:
    last_on = None if first == last else last
    if not hours:
        yield HoursRow(RowKind.DATED, closed=True, first_on=first, last_on=last_on)
    for opens, closes in _halved(hours):
        yield HoursRow(RowKind.DATED, opens=opens, closes=closes, first_on=first, last_on=last_on)


def _special(kind: RowKind, hours: Hours, holiday: str = "") -> Rows:
    if not hours:
        return [HoursRow(kind, closed=True, holiday=holiday)]
    return [HoursRow(kind, opens=opens, closes=closes, holiday=holiday) for opens, closes in _halved(hours)]


def _halved(hours: Hours) -> Hours:
    """A row cannot open and close at the same hour, so all day is two rows."""
    return ((MIDNIGHT, NOON), (NOON, MIDNIGHT)) if hours == ALL_DAY else hours


def _most_common(hours: Iterable[Hours]) -> Hours:
    return Counter(hours).most_common(1)[0][0]
