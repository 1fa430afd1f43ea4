# SPDX-License-Identifier: EUPL-1.2
"""What others wrote in OpenStreetMap becomes rows only when the rows mean the same on every day of twenty years."""

from datetime import date

import pytest

from ledfyr.directory.osm import OsmRefused, rows_from_osm
from ledfyr.directory.tests.osm_rows import CLOSED_HOLIDAYS, DAY_AND_NIGHT, EVERY_DAY, OFFICE, read_back, row, weekly
from ledfyr.law.opening_hours import HoursRow, RowKind

OFTEN_CLOSED = (
    "nyårsdagen", "trettondedag jul", "långfredagen", "annandag påsk", "första maj",
    "julafton", "juldagen", "annandag jul", "nyårsafton",
)  # fmt: skip

# How others write hours, and the rows for them.
FROM_OTHERS: dict[str, list[HoursRow]] = {
    "Mo-Fr 08:00-16:30; PH off": [OFFICE, CLOSED_HOLIDAYS],
    "Mo-Fr 08:00-12:00,12:00-16:30; PH,Sa,Su off": [OFFICE, CLOSED_HOLIDAYS],
    "Mo-Fr 08:00-16:30; 2026 Jul 06-2026 Jul 17 off; PH off": [
        weekly("08:00-16:30", valid_until=date(2026, 7, 5)),
        weekly("08:00-16:30", valid_from=date(2026, 7, 20)),
        CLOSED_HOLIDAYS,
    ],
    "Mo-Fr 08:00-16:30; PH off; 2026 Dec 28-2027 Jan 02 off": [
        OFFICE,
        CLOSED_HOLIDAYS,
        row(RowKind.DATED, first_on=date(2026, 12, 28), last_on=date(2026, 12, 30)),
    ],
    "Mo-Fr 08:00-16:30; PH off; Dec 24 10:00-12:00": [
        OFFICE,
        CLOSED_HOLIDAYS,
        row(RowKind.HOLIDAY, "10:00-12:00", holiday="julafton"),
    ],
    "Mo-Su 08:00-16:30; easter off": [
        weekly("08:00-16:30", EVERY_DAY),
        row(RowKind.HOLIDAY, holiday="påskdagen"),
    ],
    # The national day is not closed, and on a weekend the week closes it: no row can say ”as the week” of one holiday.
    "Mo-Fr 08:00-16:30; Jan 01,Jan 06,easter -2 days,easter +1 day,May 01,Dec 24-26,Dec 31 off": [
        OFFICE,
        *(row(RowKind.HOLIDAY, holiday=name) for name in OFTEN_CLOSED),
    ],
    "24/7; PH off": [*(weekly(half, EVERY_DAY) for half in DAY_AND_NIGHT), CLOSED_HOLIDAYS],
    "Fr 22:00-02:00; Sa 10:00-12:00": [  # the semicolon ends Friday's hours at midnight
        weekly("22:00-24:00", frozenset({4})),
        weekly("10:00-12:00", frozenset({5})),
    ],
}

NOT_UNDERSTOOD = {
    "gibberish": "inte öppettider",
    "": "inte öppettider",
    "  ": "inte öppettider",
    "off": "aldrig öppet",
    "2050 Mo-Fr 10:00-12:00": "efter 2045",
    "Mo-Fr 10:00-12:00; SH off": "skollov",
    "sunrise-sunset": "soluppgång",
    "Mo-Fr 10:00+": "utan slut",
    "Mo-Fr 10:00-12:00/00:30": "mellanrum",
    'Mo-Fr 10:00-12:00 || "by appointment"': "i ord",
    "Mo-Fr 10:00-12:00; Sa unknown": "osäkert",
    "Mo-Fr 08:00-16:30; Jun-Aug Mo-Fr 09:00-15:00": "växlar",
    "Mo-Fr 08:00-16:30; Dec 27 off": "växlar",
    "Mo-Fr 08:00-16:30; Mo[1] off": "växlar",
    "2024-2045 Jun-Aug Mo-Fr 09:00-15:00": "växlar",
    "Mo-Fr 08:00-16:30; 2024-2045 Dec 27-30 off": "växlar",
    "Mo-Su 08:00-16:30; 2026 Mar 29 off": "växlar",  # summer time begins, so the day does not tell what was written
    "week 1-53/2 Mo 10:00-12:00": "växlar",
    # The obvious way to write a short day before holidays opens Easter Saturday, and in one order julafton too.
    "Mo-Fr 09:00-16:00; PH off; PH -1 day 09:00-12:00": "växlar",
    "Mo-Fr 09:00-16:00; PH -1 day 09:00-12:00; PH off": "växlar",
}


@pytest.mark.parametrize(("string", "rows"), FROM_OTHERS.items(), ids=FROM_OTHERS)
def test_what_others_wrote_becomes_rows(string: str, rows: list[HoursRow]) -> None:
    assert set(read_back(rows_from_osm(string))) == set(rows)


@pytest.mark.parametrize(("string", "reason"), NOT_UNDERSTOOD.items(), ids=NOT_UNDERSTOOD)
def test_what_rows_cannot_say_is_refused(string: str, reason: str) -> None:
    with pytest.raises(OsmRefused, match=reason):
        rows_from_osm(string)


def test_rows_are_written_as_they_stand_in_a_fact_file() -> None:
    assert rows_from_osm("Mo-Fr 08:00-16:30; Dec 24 off") == (
        "  [[service.channel.hours]]\n"
        '  kind = "weekly"\n'
        '  weekdays = ["mon", "tue", "wed", "thu", "fri"]\n'
        "  opens = 08:00:00\n"
        "  closes = 16:30:00\n"
        "  [[service.channel.hours]]\n"
        '  kind = "holiday"\n'
        '  holiday = "julafton"\n'
        "  closed = true\n"
    )
