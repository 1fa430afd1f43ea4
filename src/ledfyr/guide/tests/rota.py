# SPDX-License-Identifier: EUPL-1.2
"""Who is on duty when, read straight from the fact files: a second opinion that shares no code with the directory."""

import tomllib
from bisect import bisect
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from holidays import country_holidays

STOCKHOLM = ZoneInfo("Europe/Stockholm")
FACTS = Path(__file__).parents[4] / "municipalities"
FIRST_DAY, LAST_DAY = date(2026, 1, 1), date(2027, 12, 31)
DAYS = tuple(FIRST_DAY + timedelta(number) for number in range((LAST_DAY - FIRST_DAY).days + 1))
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

# Sundays are ordinary days of the week here; Christmas, New Year's and Midsummer Eve count as holidays.
YEARS = range(FIRST_DAY.year, LAST_DAY.year + 1)
HOLIDAYS = frozenset(country_holidays("SE", years=YEARS, categories=("public", "de_facto"), include_sundays=False))


@cache
def services() -> dict[str, dict[str, Any]]:
    """Every service of the fact files, by its key and by its role."""
    found: dict[str, dict[str, Any]] = {}
    for path in sorted(FACTS.glob("*.toml")):
        for service in tomllib.loads(path.read_text(encoding="utf-8"))["service"]:
            found[service["key"]] = service
            found[service.get("role", service["key"])] = service
    return found


def known_keys() -> frozenset[str]:
    return frozenset(services())


@cache
def changes(key: str) -> tuple[float, ...]:
    """The moments at which the first channel opens and closes by turns, in seconds; the first is an opening."""
    first = next(channel for channel in services()[key]["channel"] if channel.get("first"))
    spans = sorted(span for day in DAYS for span in _spans_on(day, first.get("hours", [])))
    moments: list[float] = []
    for begins, ends in spans:
        if moments and begins <= moments[-1]:
            moments[-1] = max(ends, moments[-1])
        else:
            moments += [begins, ends]
    return tuple(moments)


def answers(key: str, moment: float) -> bool:
    return bisect(changes(key), moment) % 2 == 1


def _spans_on(day: date, hours: list[dict[str, Any]]) -> Iterator[tuple[float, float]]:
    rows = [row for row in hours if row["kind"] == "always"]
    rows = rows or [row for row in hours if row["kind"] == "holiday" and day in HOLIDAYS]
    rows = rows or [row for row in hours if row["kind"] == "weekly" and WEEKDAYS[day.weekday()] in row["weekdays"]]
    for row in rows:
        if not row.get("closed"):
            opens, closes = row.get("opens", time()), row.get("closes", time())
            yield _seconds(day, opens), _seconds(day if closes > opens else day + timedelta(1), closes)


def _seconds(day: date, at: time) -> float:
    return datetime.combine(day, at, STOCKHOLM).timestamp()
