# SPDX-License-Identifier: EUPL-1.2
"""Asks opening-hours-py what a string means, and compares that with what rows mean, from 2024 to 2045."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta

from opening_hours import OpeningHours, State, validate

from ledfyr.law.opening_hours import STOCKHOLM, HoursRow, openings_between

FIRST_DAY, LAST_DAY = date(2024, 1, 1), date(2045, 12, 31)
BEGIN = datetime.combine(FIRST_DAY, time(), STOCKHOLM)
END = datetime.combine(LAST_DAY + timedelta(days=1), time(), STOCKHOLM)

Between = tuple[datetime, datetime]  # two moments in UTC


class OsmRefused(ValueError):
    """Hours that one of the two ways of writing them cannot say; the text is a sentence for the reader."""


def parse_osm(hours: str) -> OpeningHours:
    if not hours.strip() or not validate(hours):  # the library takes spaces alone for always open
        sentence = (
            f"”{hours}” är inte öppettider som OpenStreetMap skriver dem, till exempel ”Mo-Fr 08:00-16:30; PH off”."
        )
        raise OsmRefused(sentence)
    return OpeningHours(hours, STOCKHOLM, "SE", auto_country=False, auto_timezone=False)


def openings_of_osm(hours: OpeningHours) -> tuple[Between, ...]:
    """Ask for intervals, never for single moments: in the hour that comes twice the library answers those otherwise."""
    intervals = hours.intervals(BEGIN, END)
    return _in_utc((begins, ends) for begins, ends, state, _ in intervals if state == State.OPEN)


def openings_of_rows(rows: Sequence[HoursRow]) -> tuple[Between, ...]:
    openings = openings_between(rows, FIRST_DAY, LAST_DAY)
    return _in_utc((opening.begins, opening.ends or END) for opening in openings)


def is_uncertain(hours: OpeningHours) -> bool:
    return any(state == State.UNKNOWN for _, _, state, _ in hours.intervals(BEGIN, END))


def _in_utc(openings: Iterable[Between]) -> tuple[Between, ...]:
    return tuple(_joined((begins.astimezone(UTC), min(ends, END).astimezone(UTC)) for begins, ends in openings))


def _joined(openings: Iterable[Between]) -> Iterator[Between]:
    """The library tells some openings in two parts, and some that have no length."""
    going_on: Between | None = None
    for begins, ends in openings:
        if going_on and begins <= going_on[1]:
            going_on = (going_on[0], ends)
        elif begins < ends:
            if going_on:
                yield going_on
            going_on = (begins, ends)
    if going_on:
        yield going_on
