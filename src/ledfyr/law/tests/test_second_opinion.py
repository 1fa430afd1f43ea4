# SPDX-License-Identifier: EUPL-1.2
"""opening-hours-py answers the same as our rows for every real channel, on every day from 2024 to 2045.

The strings it reads are written here, from the fact files, and share no code with what they check.
"""

import tomllib
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from opening_hours import OpeningHours, State

from ledfyr.law.opening_hours import STOCKHOLM, HoursRow, RowKind, is_open, openings_between
from ledfyr.law.tests.cast import EVERY_DAY, OFFICE, WEEKDAYS, WORKDAYS, row, weekly

FACTS = Path(__file__).parents[4] / "municipalities"
FIRST, LAST = date(2024, 1, 1), date(2045, 12, 31)
DAYS = [FIRST + timedelta(number) for number in range((LAST - FIRST).days + 1)]
MINUTE = timedelta(minutes=1)


def real_hours() -> Iterator[list[dict[str, Any]]]:
    for path in sorted(FACTS.glob("*.toml")):
        for service in tomllib.loads(path.read_text(encoding="utf-8"))["service"]:
            yield from (channel["hours"] for channel in service["channel"] if "hours" in channel)


def as_row(said: dict[str, Any]) -> HoursRow:
    weekdays = frozenset(WEEKDAYS.index(day) for day in said.get("weekdays", []))
    return HoursRow(**{**said, "kind": RowKind(said["kind"]), "weekdays": weekdays})


def as_string(hours: Iterable[dict[str, Any]]) -> str:
    """A comma adds and a semicolon takes over; the library counts the eves among PH."""
    weekly_rules, holiday_rules = [], []
    for said in hours:
        if said["kind"] == "always":
            return "24/7"
        span = "off" if said.get("closed") else f"{said['opens']:%H:%M}-{said['closes']:%H:%M}"
        if said["kind"] == "weekly":
            weekly_rules.append(f"{','.join(day[:2].title() for day in said['weekdays'])} {span}")
        else:
            assert said["kind"] == "holiday", "teach as_string this kind of row"
            assert not said.get("holiday"), "teach as_string to name a holiday"
            holiday_rules.append(f"PH {span}")
    return "; ".join(", ".join(rules) for rules in (weekly_rules, holiday_rules) if rules)


CHANNELS = {as_string(hours): tuple(as_row(said) for said in hours) for hours in real_hours()}

OTHERS = {
    "Mo-Su 22:00-02:30": (weekly(EVERY_DAY, "22:00-02:30"),),
    "Mo-Su 02:30-04:00": (weekly(EVERY_DAY, "02:30-04:00"),),
    "Mo-Fr 08:00-16:30; 2030 Jul 01-2030 Jul 31 off; PH off": (
        weekly(WORKDAYS, "08:00-16:30", valid_until=date(2030, 6, 30)),
        weekly(WORKDAYS, "08:00-16:30", valid_from=date(2030, 8, 1)),
        OFFICE[1],
    ),
    "Mo-Fr 08:00-16:30; PH -1 day off; PH off": (*OFFICE, row(RowKind.DAY_BEFORE_HOLIDAY)),
}


def library(string: str) -> OpeningHours:
    return OpeningHours(string, STOCKHOLM, "SE", auto_country=False, auto_timezone=False)


def moments_of(rows: tuple[HoursRow, ...]) -> Iterator[datetime]:
    """Midnight and noon of every day, and the minutes around every change."""
    for day in DAYS:
        yield datetime.combine(day, time(), STOCKHOLM)
        yield datetime.combine(day, time(12), STOCKHOLM)
    for opening in openings_between(rows, FIRST, LAST):
        for change in (opening.begins, opening.ends):
            if change and FIRST < change.date() <= LAST:
                yield from (shifted.astimezone(STOCKHOLM) for shifted in around(change))


def around(change: datetime) -> Iterator[datetime]:
    yield from (change.astimezone(UTC) + shift for shift in (-MINUTE, timedelta(), MINUTE))


@pytest.mark.parametrize(("string", "rows"), CHANNELS.items(), ids=CHANNELS.keys())
def test_every_real_channel_is_open_when_the_library_says_so(string: str, rows: tuple[HoursRow, ...]) -> None:
    other = library(string)

    differing = [moment for moment in moments_of(rows) if is_open(rows, moment) != other.is_open(moment)]

    assert differing == []


@pytest.mark.parametrize(("string", "rows"), OTHERS.items(), ids=OTHERS.keys())
def test_unusual_hours_begin_and_end_when_the_library_says_so(string: str, rows: tuple[HoursRow, ...]) -> None:
    begin, end = (datetime.combine(day, time(), STOCKHOLM) for day in (FIRST, LAST + timedelta(days=1)))

    told = [(begins, ends) for begins, ends, state, _ in library(string).intervals(begin, end) if state == State.OPEN]
    ours = [(opening.begins, opening.ends) for opening in openings_between(rows, FIRST, LAST)]

    assert len(ours) > len(DAYS) // 2
    assert [span for span in told if span[0] < span[1]][:-1] == ours[:-1]  # the library cuts the last at the end


def test_the_fact_files_hold_hours_of_several_sorts() -> None:
    assert {row.kind for rows in CHANNELS.values() for row in rows} >= {RowKind.ALWAYS, RowKind.WEEKLY, RowKind.HOLIDAY}
