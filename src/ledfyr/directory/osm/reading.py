# SPDX-License-Identifier: EUPL-1.2
"""Turns OpenStreetMap's opening_hours into rows for a fact file, and refuses what the rows would say otherwise.

The string is never taken apart here: opening-hours-py tells what it means on every day, rows are found that mean the
same, and only rows that have been proved to do so are given.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta

from ledfyr.directory.osm.calendar_days import by_beginning, by_calendar_day
from ledfyr.directory.osm.deriving import rows_of_days
from ledfyr.directory.osm.second_opinion import (
    LAST_DAY,
    Between,
    OsmRefused,
    is_uncertain,
    openings_of_osm,
    openings_of_rows,
    parse_osm,
)
from ledfyr.law.opening_hours import HoursRow, why_not_rows

YEAR = re.compile(r"\b20\d\d\b")
ONE_DAY = timedelta(days=1)
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

# What the library takes for something plainer, or leaves out where two intervals meet.
OVERLOOKED = (
    (re.compile(r'"'), "något i ord"),
    (re.compile(r"\bSH\b", re.IGNORECASE), "skollov, som skiljer sig mellan kommuner"),
    (re.compile(r"sunrise|sunset|dawn|dusk", re.IGNORECASE), "soluppgång eller solnedgång"),
    (re.compile(r"\d:\d\d\s*\+"), "en tid utan slut"),
    (re.compile(r"\d:\d\d\s*/"), "klockslag med mellanrum"),
)
OTHERWISE = "något som växlar på ett annat sätt än veckor, helgdagar och enstaka datum"


def rows_from_osm(hours: str) -> str:
    """Give the rows as TOML, as they stand under a channel in a fact file; raises OsmRefused with a sentence."""
    parsed = parse_osm(hours)
    for pattern, meaning in OVERLOOKED:
        if pattern.search(hours):
            raise OsmRefused(_cannot_say(hours, meaning))
    if is_uncertain(parsed):
        raise OsmRefused(_cannot_say(hours, "något osäkert"))
    years = [int(year) for year in YEAR.findall(hours)]
    if years and max(years) > LAST_DAY.year:
        raise OsmRefused(_cannot_say(hours, f"något efter {LAST_DAY.year}"))
    openings = openings_of_osm(parsed)
    if not openings:
        sentence = f"”{hours}” är aldrig öppet, så det finns inga tider att skriva."
        raise OsmRefused(sentence)
    proved = [rows for rows in _candidates(openings) if _tells_only_of(years, rows) and _are_proved(rows, openings)]
    if not proved:
        raise OsmRefused(_cannot_say(hours, OTHERWISE))
    return "\n".join(line for row in min(proved, key=len) for line in _toml(row)) + "\n"


def _candidates(openings: Sequence[Between]) -> Iterator[Sequence[HoursRow]]:
    cut, whole = by_calendar_day(openings), by_beginning(openings)
    yield rows_of_days(cut)
    if whole != cut:
        yield rows_of_days(whole)


def _are_proved(rows: Sequence[HoursRow], openings: Sequence[Between]) -> bool:
    return bool(rows) and not why_not_rows(rows) and openings_of_rows(rows) == openings


def _cannot_say(hours: str, meaning: str) -> str:
    return f"”{hours}” säger {meaning}, och det kan inte skrivas som rader. Skriv raderna för hand i faktafilen."


def _tells_only_of(years: Sequence[int], rows: Sequence[HoursRow]) -> bool:
    """Rows with dates in years that the string does not name would stand for something that comes back each year."""
    named = range(min(years), max(years) + 1) if years else range(0)
    begins = [day for row in rows for day in (row.valid_from, row.first_on) if day]
    ends = [day for row in rows for day in (row.valid_until, row.last_on) if day]
    near = [(day - ONE_DAY, day) for day in begins] + [(day, day + ONE_DAY) for day in ends]
    return all(day.year in named or other.year in named for day, other in near)


def _toml(row: HoursRow) -> Iterator[str]:
    yield "  [[service.channel.hours]]"
    yield f'  kind = "{row.kind}"'
    if row.weekdays:
        weekdays = ", ".join(f'"{WEEKDAYS[weekday]}"' for weekday in sorted(row.weekdays))
        yield f"  weekdays = [{weekdays}]"
    if row.holiday:
        yield f'  holiday = "{row.holiday}"'
    for name in ("first_on", "last_on", "opens", "closes", "valid_from", "valid_until"):
        if (value := getattr(row, name)) is not None:
            yield f"  {name} = {value.isoformat()}"
    if row.closed:
        yield "  closed = true"
