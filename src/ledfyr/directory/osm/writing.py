# SPDX-License-Identifier: EUPL-1.2
"""Says rows of opening hours as OpenStreetMap's opening_hours, and refuses when that would mean something else.

In OpenStreetMap a later rule takes over a whole day from an earlier one, so the rules stand in the opposite order of
how rows decide: the week, the days before holidays, holidays, exceptions.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, time, timedelta
from functools import lru_cache
from itertools import pairwise

from ledfyr.directory.osm.second_opinion import FIRST_DAY, OsmRefused, openings_of_osm, openings_of_rows, parse_osm
from ledfyr.law.opening_hours import HoursRow, RowKind, is_known, spans_on, why_not_rows

WEEKDAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
EVERY_DAY = frozenset(range(7))
SOME_MONDAY = date(2024, 1, 8)
MIDNIGHT = time(0)
WHOLE_DAY = 24 * 60 * 60
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
HINT = "Oftast beror det på en tid som går över midnatt, bredvid helgdagar eller undantag."
APPOINTMENT = 'unknown "by appointment"'  # without ”unknown” it would mean open
ONE_DAY = timedelta(days=1)
LONGEST = 255  # characters in a value, OpenStreetMap's API

# Eves are not public holidays to everybody who reads OpenStreetMap, so they are named as well.
ALL_HOLIDAYS = ("PH", "Dec 24,Dec 31", "Jun 19-25 Fr")
DAYS_BEFORE = (
    "Jan 05,easter -3 days,easter -1 day,Apr 30,easter +38 days,easter +48 days,Jun 05,Dec 23,Dec 30 {weekdays}",
    "Jun 18-24 Th",  # before midsommarafton
    "Oct 30-Nov 05 Fr",  # before alla helgons dag
)
ONE_HOLIDAY = {
    "nyårsdagen": "Jan 01",
    "trettondedag jul": "Jan 06",
    "långfredagen": "easter -2 days",
    "påskdagen": "easter",
    "annandag påsk": "easter +1 day",
    "första maj": "May 01",
    "Kristi himmelsfärdsdag": "easter +39 days",
    "pingstdagen": "easter +49 days",
    "Sveriges nationaldag": "Jun 06",
    "midsommarafton": "Jun 19-25 Fr",
    "midsommardagen": "Jun 20-26 Sa",
    "alla helgons dag": "Oct 31-Nov 06 Sa",
    "julafton": "Dec 24",
    "juldagen": "Dec 25",
    "annandag jul": "Dec 26",
    "nyårsafton": "Dec 31",
}

Season = tuple[date | None, date | None]  # first and last day; None is without limit


def to_osm(rows: Sequence[HoursRow]) -> str:
    """Give a string that opening-hours-py understands as the rows on every day of 2024-2045; raises OsmRefused."""
    return _to_osm(tuple(rows))


@lru_cache(maxsize=1024)
def _to_osm(rows: tuple[HoursRow, ...]) -> str:
    if reason := _why_not_said(rows):
        raise OsmRefused(reason)
    rules = [*_weeks(rows), *_days_before(rows), *_holidays(rows), *_exceptions(rows)]
    hours = " || ".join([*(["; ".join(rules)] if rules else []), *_appointments(rows)])
    if len(hours) > LONGEST:
        sentence = f"Tiderna tar {len(hours)} tecken i OpenStreetMap, som rymmer högst {LONGEST}."
        raise OsmRefused(sentence)
    if openings_of_osm(parse_osm(hours)) != openings_of_rows(rows):
        sentence = f"”{hours}” skulle inte betyda samma sak i OpenStreetMap alla dagar. {HINT}"
        raise OsmRefused(sentence)
    return hours


def _why_not_said(rows: Sequence[HoursRow]) -> str | None:
    if not is_known(rows):
        return "Tiderna är okända, och det kan OpenStreetMap inte säga."
    if refusals := why_not_rows(rows):
        return f"Raderna går inte att tolka. {refusals[0].problem}"
    if any(at and at.second for row in rows for at in (row.opens, row.closes)):
        return "OpenStreetMap räknar inte sekunder."
    of_holidays = (row for row in rows if row.kind in {RowKind.HOLIDAY, RowKind.DAY_BEFORE_HOLIDAY})
    if any(row.valid_from or row.valid_until for row in of_holidays):
        return "OpenStreetMap kan inte säga att tiderna för helgdagar gäller bara en viss period."
    return None


def _weeks(rows: Sequence[HoursRow]) -> list[str]:
    """One rule for each season and each set of weekdays with the same hours."""
    ordinary = [row for row in rows if row.kind in {RowKind.ALWAYS, RowKind.WEEKLY}]
    rules = []
    for first, last in _seasons(ordinary):
        in_season = [row for row in ordinary if row.is_valid_on(first or last or SOME_MONDAY)]
        rules += [f"{_period(first, last)}{rule}" for rule in _week(in_season)]
    if rules == ["Mo-Su 00:00-24:00"]:
        return ["24/7"]
    # A comma adds where a semicolon takes over, also from what is left of the night before.
    crosses_midnight = any(row.span and row.span[1] > WHOLE_DAY for row in ordinary)
    return [", ".join(rules)] if crosses_midnight else rules


def _seasons(rows: Iterable[HoursRow]) -> list[Season]:
    """The stretches of days between which some row begins or ceases to be valid."""
    begins = {row.valid_from for row in rows} | {row.valid_until and row.valid_until + ONE_DAY for row in rows}
    firsts = [None, *sorted(day for day in begins if day), None]
    return [(first, last and last - ONE_DAY) for first, last in pairwise(firsts)]


def _week(in_season: Sequence[HoursRow]) -> Iterator[str]:
    always = [replace(row, valid_from=None, valid_until=None) for row in in_season]
    by_hours: dict[str, set[int]] = {}
    for weekday in range(7):
        if spans := spans_on(always, SOME_MONDAY + weekday * ONE_DAY):
            by_hours.setdefault(_spans(spans), set()).add(weekday)
    yield from (f"{_weekdays(weekdays)} {hours}" for hours, weekdays in by_hours.items())


def _days_before(rows: Sequence[HoursRow]) -> Iterator[str]:
    """Say them one by one: ”PH -1 day” would open Easter Saturday, and cannot be kept to some weekdays."""
    before = [row for row in rows if row.kind is RowKind.DAY_BEFORE_HOLIDAY]
    if before:
        open_on = {weekday for row in rows if row.kind is RowKind.WEEKLY for weekday in row.weekdays}
        for days in (DAYS_BEFORE[0].format(weekdays=_weekdays(open_on)), *DAYS_BEFORE[1:]):
            if days.split()[-1] not in {WEEKDAYS[weekday] for weekday in EVERY_DAY - open_on}:
                yield f"{days} {_hours(before)}"


def _holidays(rows: Sequence[HoursRow]) -> Iterator[str]:
    by_name: dict[str, list[HoursRow]] = {}
    for row in rows:
        if row.kind is RowKind.HOLIDAY:
            by_name.setdefault(row.holiday, []).append(row)
    for name in sorted(by_name):  # what is said of all holidays has the empty name and comes first
        for days in (ONE_HOLIDAY[name],) if name else ALL_HOLIDAYS:
            yield f"{days} {_hours(by_name[name])}"


def _exceptions(rows: Sequence[HoursRow]) -> Iterator[str]:
    by_days: dict[Season, list[HoursRow]] = {}
    for row in rows:
        if row.kind is RowKind.DATED:
            by_days.setdefault((row.first_on, row.last_on or row.first_on), []).append(row)
    for (first, last), on_these_days in by_days.items():
        yield f"{_period(first, last)}{_hours(on_these_days)}"


def _appointments(rows: Sequence[HoursRow]) -> Iterator[str]:
    for row in rows:
        if row.kind is RowKind.BY_APPOINTMENT:
            weekdays = [_weekdays(row.weekdays)] if row.weekdays else []
            hours = [_spans([(row.opens, row.closes)])] if row.opens and row.closes else []
            yield " ".join([*weekdays, *hours, APPOINTMENT])


def _hours(rows: Iterable[HoursRow]) -> str:
    """The hours that rows of one kind add up to, said as if they were of the week."""
    weekly = [HoursRow(RowKind.WEEKLY, EVERY_DAY, row.opens, row.closes) for row in rows if not row.closed]
    return _spans(spans_on(weekly, SOME_MONDAY)) if weekly else "off"


def _spans(spans: Iterable[tuple[time, time]]) -> str:
    return ",".join(f"{opens:%H:%M}-{'24:00' if closes == MIDNIGHT else f'{closes:%H:%M}'}" for opens, closes in spans)


def _weekdays(weekdays: Iterable[int]) -> str:
    runs: list[list[int]] = []
    for weekday in sorted(weekdays):
        if runs and runs[-1][-1] == weekday - 1:
            runs[-1].append(weekday)
        else:
            runs.append([weekday])
    return ",".join("-".join(WEEKDAYS[end] for end in dict.fromkeys((run[0], run[-1]))) for run in runs)


def _period(first: date | None, last: date | None) -> str:
    """Begin with a space after it; what has no first day is said from the first day that is compared."""
    if first is None and last is None:
        return ""
    begin = _day(first or FIRST_DAY)
    if last is None:
        return f"{begin}+ "
    return f"{begin} " if first == last else f"{begin}-{_day(last)} "


def _day(day: date) -> str:
    return f"{day.year} {MONTHS[day.month - 1]} {day.day:02}"
