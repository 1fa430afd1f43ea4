# SPDX-License-Identifier: EUPL-1.2
"""Three who answer (an office, an emergency line at night, a line always open) and short ways to write hours."""

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any

from ledfyr.law.opening_hours import STOCKHOLM, HoursRow, RowKind, openings_between, spans_on

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
WORKDAYS = "mon tue wed thu fri"
WEEKEND = "sat sun"
EVERY_DAY = f"{WORKDAYS} {WEEKEND}"


def weekly(days: str, hours: str, **facts: date) -> HoursRow:
    weekdays = frozenset(WEEKDAYS.index(day) for day in days.split())
    return row(RowKind.WEEKLY, hours, weekdays=weekdays, **facts)


def row(kind: RowKind, hours: str = "closed", **facts: Any) -> HoursRow:  # noqa: ANN401 # whatever fields a row has
    if hours == "closed":
        return HoursRow(kind, closed=True, **facts)
    opens, closes = (time.fromisoformat(at.replace("24:", "00:")) for at in hours.split("-"))
    return HoursRow(kind, opens=opens, closes=closes, **facts)


ALWAYS = (HoursRow(RowKind.ALWAYS),)
CLOSED_HOLIDAYS = row(RowKind.HOLIDAY)
OFFICE = (weekly(WORKDAYS, "08:00-16:30"), CLOSED_HOLIDAYS)
EMERGENCY = (
    weekly(WORKDAYS, "00:00-08:00"),
    weekly(WORKDAYS, "16:30-24:00"),
    weekly(WEEKEND, "00:00-12:00"),
    weekly(WEEKEND, "12:00-24:00"),
    row(RowKind.HOLIDAY, "00:00-12:00"),
    row(RowKind.HOLIDAY, "12:00-24:00"),
)


def at(written: str, fold: int = 0) -> datetime:
    """A moment by Swedish clocks; fold 1 is the second of two that look alike in October."""
    return datetime.fromisoformat(written).replace(tzinfo=STOCKHOLM, fold=fold)


def said_on(rows: Sequence[HoursRow], day: str) -> str:
    spans = spans_on(rows, date.fromisoformat(day))
    return " ".join(f"{opens:%H:%M}-{closes:%H:%M}" for opens, closes in spans) or "closed"


def openings(rows: Sequence[HoursRow], first: str, last: str) -> list[str]:
    """Openings with their offsets from UTC, which tell two times apart that look alike."""
    found = openings_between(rows, date.fromisoformat(first), date.fromisoformat(last))
    return [f"{_said(opening.begins)} {_said(opening.ends)}" for opening in found]


def _said(moment: datetime | None) -> str:
    return f"{moment:%m-%d %H:%M%z}" if moment else "no end"
