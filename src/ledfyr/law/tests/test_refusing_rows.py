# SPDX-License-Identifier: EUPL-1.2
"""Rows that cannot be meant are refused with what to write instead; rows that can be meant are not."""

from datetime import date, time

import pytest

from ledfyr.law.opening_hours import HoursRow, RowKind, why_not_rows
from ledfyr.law.tests.cast import (
    ALWAYS,
    CLOSED_HOLIDAYS,
    EMERGENCY,
    OFFICE,
    WEEKEND,
    WORKDAYS,
    row,
    weekly,
)

MONDAY = frozenset({0})
JUNE, JULY = date(2026, 6, 1), date(2026, 7, 1)
HOURS = "08:00-16:30"
OPEN = weekly(WORKDAYS, HOURS)
SHORT = row(RowKind.DAY_BEFORE_HOLIDAY, "08:00-12:00")

# rows, the place of the refused one, parts of the problem and the remedy
REFUSED: dict[str, tuple[list[HoursRow], int, str, str]] = {
    "no times": ([HoursRow(RowKind.WEEKLY, MONDAY)], 0, "Klockslag saknas", "Skriv både opens och closes"),
    "no end": ([HoursRow(RowKind.WEEKLY, MONDAY, time(8))], 0, "Klockslag saknas", "closes = 16:30:00."),
    "a holiday without times": ([OPEN, HoursRow(RowKind.HOLIDAY)], 1, "Klockslag saknas", "closed = true"),
    "half an appointment": (
        [HoursRow(RowKind.BY_APPOINTMENT, MONDAY, closes=time(8))],
        0,
        "Klockslag saknas",
        "Skriv både",
    ),
    "opens as it closes": ([weekly(WEEKEND, "08:00-08:00")], 0, "samma klockslag", 'kind = "always"'),
    "midnight to midnight": ([weekly(WEEKEND, "00:00-24:00")], 0, "samma klockslag", "två rader"),
    "no weekdays": ([row(RowKind.WEEKLY, HOURS)], 0, "vilka veckodagar", "weekdays ="),
    "an eighth weekday": ([row(RowKind.WEEKLY, HOURS, weekdays=frozenset({7}))], 0, "inte finns", "6 (söndag)"),
    "weekdays of a holiday": (
        [OPEN, row(RowKind.HOLIDAY, HOURS, weekdays=MONDAY)],
        1,
        '”weekdays” hör inte till kind = "holiday"',
        "Ta bort ”weekdays”",
    ),
    "times of always": ([HoursRow(RowKind.ALWAYS, opens=time(0))], 0, "”opens” hör inte till", "Ta bort ”opens”"),
    "a week that is closed": ([row(RowKind.WEEKLY, weekdays=MONDAY)], 0, "”closed” hör inte till", "Ta bort ”closed”"),
    "a season for a date": (
        [row(RowKind.DATED, HOURS, first_on=JUNE, valid_from=JUNE)],
        0,
        "”valid_from” hör inte till",
        "Ta bort",
    ),
    "a date for a week": ([weekly(WORKDAYS, HOURS, first_on=JUNE)], 0, "”first_on” hör inte till", "ändra kind"),
    "an exception without date": ([row(RowKind.DATED)], 0, "vilken dag den gäller", "first_on = 2026-12-23"),
    "closed and open": (
        [OPEN, HoursRow(RowKind.HOLIDAY, opens=time(8), closes=time(9), closed=True)],
        1,
        "både att det är stängt",
        "Ta bort closed",
    ),
    "valid backwards": (
        [weekly(WORKDAYS, HOURS, valid_from=JULY, valid_until=JUNE)],
        0,
        "slutar gälla innan",
        "Byt plats på valid_from",
    ),
    "an exception backwards": (
        [row(RowKind.DATED, first_on=JULY, last_on=JUNE)],
        0,
        "slutar innan det börjar",
        "Byt plats på first_on",
    ),
    "a misspelt holiday": ([OPEN, row(RowKind.HOLIDAY, holiday="jullafton")], 1, "inte en helgdag", "”julafton”?"),
    "an invented holiday": ([OPEN, row(RowKind.HOLIDAY, holiday="x")], 1, "inte en helgdag", "nyårsdagen, "),
    "a former holiday": ([OPEN, row(RowKind.HOLIDAY, holiday="annandag pingst")], 1, "inte en helgdag", "annandag"),
    "a week said twice": ([OPEN, weekly("fri sat", "16:00-17:00")], 1, "08.00–16.30", "Slå ihop"),
    "a summer beside the year": ([OPEN, weekly("mon", "09:00-15:00", valid_from=JUNE)], 1, "krockar", "valid_until"),
    "a night in two rows": ([weekly("fri", "20:00-02:00"), weekly("fri", "22:00-23:00")], 1, "20.00–02.00", "Slå ihop"),
    "holidays said twice": (
        [row(RowKind.HOLIDAY, "10:00-12:00"), row(RowKind.HOLIDAY, "11:00-13:00")],
        1,
        "10.00–12.00",
        "Slå ihop",
    ),
    "holidays open and closed": ([*OFFICE, row(RowKind.HOLIDAY, "10:00-12:00")], 2, "stängt, och", "en av raderna"),
    "an exception open and closed": (
        [OPEN, row(RowKind.DATED, first_on=JUNE, last_on=JULY), row(RowKind.DATED, HOURS, first_on=JULY)],
        2,
        "stängt, och",
        "en av raderna",
    ),
    "always beside a week": ([*ALWAYS, OPEN], 1, "alltid är öppet", "Bara kind"),
    "always beside holidays": ([CLOSED_HOLIDAYS, *ALWAYS], 1, "alltid är öppet", "Bara kind"),
    "always beside a day before": ([*ALWAYS, SHORT], 1, "alltid är öppet", "Bara kind"),
    "a day before without a week": ([row(RowKind.HOLIDAY, HOURS), SHORT], 1, "sådana finns inte", 'kind = "weekly"'),
    "only closed": ([CLOSED_HOLIDAYS], 0, "bara när det är stängt", "ta bort alla rader"),
}

ACCEPTED: dict[str, list[HoursRow]] = {
    "nothing": [],
    "an office": list(OFFICE),
    "an emergency line": list(EMERGENCY),
    "always with an exception": [*ALWAYS, row(RowKind.DATED, first_on=JUNE)],
    "always until a week begins": [HoursRow(RowKind.ALWAYS, valid_until=JUNE), weekly("mon", HOURS, valid_from=JULY)],
    "a week until always begins": [weekly("mon", HOURS, valid_until=JUNE), HoursRow(RowKind.ALWAYS, valid_from=JULY)],
    "rows that touch": [weekly("mon", "08:00-12:00"), weekly("mon", "12:00-16:00")],
    "seasons": [weekly("mon", HOURS, valid_until=JUNE), weekly("mon", HOURS, valid_from=JULY)],
    "seasons in the other order": [weekly("mon", HOURS, valid_from=JULY), weekly("mon", HOURS, valid_until=JUNE)],
    "a holiday beside all holidays": [*OFFICE, row(RowKind.HOLIDAY, "10:00-12:00", holiday="julafton")],
    "two exceptions": [OPEN, row(RowKind.DATED, first_on=JUNE), row(RowKind.DATED, HOURS, first_on=JULY)],
    "a day before": [*OFFICE, SHORT],
    "an exception alone": [row(RowKind.DATED, HOURS, first_on=JUNE)],
    "valid for one day": [weekly("mon", HOURS, valid_from=JUNE, valid_until=JUNE)],
    "an exception for one day": [row(RowKind.DATED, first_on=JUNE, last_on=JUNE), OPEN],
    "appointments that overlap": [row(RowKind.BY_APPOINTMENT, HOURS), row(RowKind.BY_APPOINTMENT, "09:00-10:00")],
    "an appointment in open hours": [OPEN, row(RowKind.BY_APPOINTMENT, HOURS, weekdays=MONDAY)],
}


@pytest.mark.parametrize("refused", REFUSED.values(), ids=REFUSED.keys())
def test_rows_that_cannot_be_meant_are_refused_with_a_remedy(refused: tuple[list[HoursRow], int, str, str]) -> None:
    rows, place, problem, remedy = refused

    found = why_not_rows(rows)

    assert [refusal.row for refusal in found] == [place], found
    assert problem in found[0].problem
    assert remedy in found[0].remedy


@pytest.mark.parametrize("rows", ACCEPTED.values(), ids=ACCEPTED.keys())
def test_rows_that_can_be_meant_are_not_refused(rows: list[HoursRow]) -> None:
    assert why_not_rows(rows) == []


def test_everything_that_is_wrong_with_single_rows_is_told_at_once() -> None:
    rows = [OPEN, weekly(WEEKEND, "08:00-08:00"), row(RowKind.HOLIDAY, holiday="x", last_on=JUNE)]

    assert [refusal.row for refusal in why_not_rows(rows)] == [1, 2, 2]
