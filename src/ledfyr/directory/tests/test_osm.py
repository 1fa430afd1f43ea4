# SPDX-License-Identifier: EUPL-1.2
"""Rows are said in OpenStreetMap's words only when they mean the same there on every day of twenty years."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

import pytest
from opening_hours import OpeningHours

from ledfyr.directory.osm import OsmRefused, rows_from_osm, to_osm
from ledfyr.directory.tests.osm_rows import (
    CLOSED_HOLIDAYS,
    DAY_AND_NIGHT,
    EVERY_DAY,
    NIGHTS,
    OFFICE,
    SHORT,
    read_back,
    row,
    weekly,
)
from ledfyr.law.opening_hours import STOCKHOLM, HoursRow, RowKind, is_open
from ledfyr.law.swedish_calendar import HOLIDAY_NAMES

SUMMER_BEGINS, SUMMER_ENDS = date(2026, 6, 15), date(2026, 8, 16)
DAYS = [date(2024, 1, 1) + timedelta(number) for number in range(365 * 22)]
PH_OFF = "PH off; Dec 24,Dec 31 off; Jun 19-25 Fr off"

# The rows as they also come back, and the string.
BOTH_WAYS: dict[str, tuple[list[HoursRow], str]] = {
    "always": ([HoursRow(RowKind.ALWAYS)], "24/7"),
    "always but one day": (
        [HoursRow(RowKind.ALWAYS), row(RowKind.DATED, first_on=date(2026, 6, 10))],
        "24/7; 2026 Jun 10 off",
    ),
    "an office": ([OFFICE], "Mo-Fr 08:00-16:30"),
    "an office with holidays": ([OFFICE, CLOSED_HOLIDAYS], f"Mo-Fr 08:00-16:30; {PH_OFF}"),
    "days before holidays": (
        [OFFICE, CLOSED_HOLIDAYS, SHORT],
        (
            "Mo-Fr 08:00-16:30; "
            "Jan 05,easter -3 days,easter -1 day,Apr 30,easter +38 days,easter +48 days,Jun 05,Dec 23,Dec 30 Mo-Fr "
            f"08:00-12:00; Jun 18-24 Th 08:00-12:00; Oct 30-Nov 05 Fr 08:00-12:00; {PH_OFF}"
        ),
    ),
    "an emergency line": (
        [
            *NIGHTS,
            *(weekly(half, frozenset({5, 6})) for half in DAY_AND_NIGHT),
            *(row(RowKind.HOLIDAY, half) for half in DAY_AND_NIGHT),
        ],
        (
            "Mo-Fr 00:00-08:00,16:30-24:00; Sa-Su 00:00-24:00; "
            "PH 00:00-24:00; Dec 24,Dec 31 00:00-24:00; Jun 19-25 Fr 00:00-24:00"
        ),
    ),
    "one holiday": ([OFFICE, row(RowKind.HOLIDAY, holiday="julafton")], "Mo-Fr 08:00-16:30; Dec 24 off"),
    "one holiday beside all": (
        [OFFICE, CLOSED_HOLIDAYS, row(RowKind.HOLIDAY, "10:00-12:00", holiday="julafton")],
        f"Mo-Fr 08:00-16:30; {PH_OFF}; Dec 24 10:00-12:00",
    ),
    "nights and days": (
        [weekly("22:00-02:00", frozenset({4})), weekly("10:00-12:00", frozenset({5}))],
        "Fr 22:00-02:00, Sa 10:00-12:00",
    ),
    "every night": ([weekly("22:00-02:00", EVERY_DAY)], "Mo-Su 22:00-02:00"),
    "the skipped hour": ([weekly("02:30-04:00", EVERY_DAY)], "Mo-Su 02:30-04:00"),
    "a summer": (
        [
            weekly("08:00-16:30", valid_until=date(2026, 6, 14)),
            weekly("09:00-15:00", valid_from=SUMMER_BEGINS, valid_until=SUMMER_ENDS),
            weekly("08:00-16:30", valid_from=date(2026, 8, 17)),
            CLOSED_HOLIDAYS,
        ],
        (
            "2024 Jan 01-2026 Jun 14 Mo-Fr 08:00-16:30; 2026 Jun 15-2026 Aug 16 Mo-Fr 09:00-15:00; "
            f"2026 Aug 17+ Mo-Fr 08:00-16:30; {PH_OFF}"
        ),
    ),
    "closed some days": (
        [OFFICE, CLOSED_HOLIDAYS, row(RowKind.DATED, first_on=date(2026, 12, 28), last_on=date(2026, 12, 30))],
        f"Mo-Fr 08:00-16:30; {PH_OFF}; 2026 Dec 28-2026 Dec 30 off",
    ),
    "open an odd Saturday": (
        [OFFICE, *(row(RowKind.DATED, hours, first_on=date(2026, 9, 5)) for hours in ("10:00-12:00", "13:00-14:00"))],
        "Mo-Fr 08:00-16:30; 2026 Sep 05 10:00-12:00,13:00-14:00",
    ),
}

ONE_WAY: dict[str, tuple[list[HoursRow], str]] = {
    "by appointment": (
        [OFFICE, row(RowKind.BY_APPOINTMENT, "17:00-18:00", weekdays=frozenset({0, 2}))],
        'Mo-Fr 08:00-16:30 || Mo,We 17:00-18:00 unknown "by appointment"',
    ),
    "within the skipped hour": ([weekly("02:15-02:45", EVERY_DAY)], "Mo-Su 02:15-02:45"),
    "only by appointment": ([HoursRow(RowKind.BY_APPOINTMENT)], 'unknown "by appointment"'),
    "some weekdays before holidays": (
        [weekly("08:00-16:30", frozenset({0, 1, 3})), SHORT],
        (
            "Mo-Tu,Th 08:00-16:30; "
            "Jan 05,easter -3 days,easter -1 day,Apr 30,easter +38 days,easter +48 days,Jun 05,Dec 23,Dec 30 Mo-Tu,Th "
            "08:00-12:00; Jun 18-24 Th 08:00-12:00"
        ),
    ),
    "always for a while": (
        [HoursRow(RowKind.ALWAYS, valid_from=SUMMER_BEGINS, valid_until=SUMMER_ENDS)],
        "2026 Jun 15-2026 Aug 16 Mo-Su 00:00-24:00",
    ),
}

NOT_SAID: dict[str, tuple[list[HoursRow], str]] = {
    "unknown hours": ([], "okända"),
    "rows that cannot be meant": ([CLOSED_HOLIDAYS], "går inte att tolka. Raderna säger bara"),
    "seconds": ([weekly("08:00:30-12:00")], "sekunder"),
    "holidays for a while": ([OFFICE, row(RowKind.HOLIDAY, valid_from=date(2026, 6, 1))], "viss period"),
    "a night into a holiday": ([weekly("22:00-02:00"), CLOSED_HOLIDAYS], "inte betyda samma sak"),
    "days before, but no holidays": ([weekly("08:00-16:30", EVERY_DAY), SHORT], "inte betyda samma sak"),
    "exceptions that overlap": (
        [
            row(RowKind.DATED, "08:00-10:00", first_on=date(2026, 6, 1), last_on=date(2026, 6, 5)),
            row(RowKind.DATED, "11:00-12:00", first_on=date(2026, 6, 3)),
        ],
        "inte betyda samma sak",
    ),
    "too much": (
        [
            weekly(
                f"08:{minute}-09:{minute}", frozenset({minute - 10}), valid_from=SUMMER_BEGINS, valid_until=SUMMER_ENDS
            )
            for minute in range(10, 17)
        ],
        "255",
    ),
}


def differing_days(rows: Sequence[HoursRow], string: str) -> list[datetime]:
    """Ask both at two odd moments of every day, one by one, as neither the writer nor the reader does."""
    other = OpeningHours(string, STOCKHOLM, "SE", auto_country=False, auto_timezone=False)
    times = [time(hour, 29) for hour in (9, 13)]
    moments = (datetime.combine(day, at, STOCKHOLM) for day in DAYS for at in times)
    return [moment for moment in moments if is_open(rows, moment) != other.is_open(moment)]


@pytest.mark.parametrize(("rows", "string"), [*BOTH_WAYS.values(), *ONE_WAY.values()], ids=[*BOTH_WAYS, *ONE_WAY])
def test_rows_are_said_in_a_string(rows: list[HoursRow], string: str) -> None:
    assert to_osm(rows) == string


@pytest.mark.parametrize(("rows", "string"), BOTH_WAYS.values(), ids=BOTH_WAYS)
def test_what_was_said_comes_back_as_the_same_rows(rows: list[HoursRow], string: str) -> None:
    assert set(read_back(rows_from_osm(string))) == set(rows)


@pytest.mark.parametrize("name", ["days before holidays", "a summer"])
def test_the_string_means_what_the_rows_mean(name: str) -> None:
    rows, string = BOTH_WAYS[name]

    assert differing_days(rows, string) == []


@pytest.mark.parametrize("first", range(0, len(HOLIDAY_NAMES), 4))  # four at a time fit in a value
def test_each_holiday_can_be_named(first: int) -> None:
    named = [row(RowKind.HOLIDAY, "10:00-12:00", holiday=name) for name in HOLIDAY_NAMES[first : first + 4]]

    assert to_osm([weekly("08:00-16:30", EVERY_DAY), *named]).count("10:00-12:00") == 4


@pytest.mark.parametrize(("rows", "reason"), NOT_SAID.values(), ids=NOT_SAID)
def test_what_cannot_be_said_is_refused(rows: list[HoursRow], reason: str) -> None:
    with pytest.raises(OsmRefused, match=reason):
        to_osm(rows)
