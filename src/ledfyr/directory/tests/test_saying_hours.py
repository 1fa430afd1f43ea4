# SPDX-License-Identifier: EUPL-1.2
"""Hours are said the way a helpful person says them: is it open, until when, and when does it open next."""

from datetime import date, datetime, time
from typing import NamedTuple

import pytest

from ledfyr.directory.rules.saying_hours import DaysSaid, say_closed_holidays, say_hours_now, say_week
from ledfyr.languages import SWEDISH, words_of
from ledfyr.law.opening_hours import STOCKHOLM, HoursRow, RowKind

WORDS = words_of(SWEDISH)
MONDAY_TO_FRIDAY = frozenset(range(5))
WEEKEND = frozenset({5, 6})
CLOSED_ON_HOLIDAYS = HoursRow(RowKind.HOLIDAY, closed=True)
OFFICE = (HoursRow(RowKind.WEEKLY, MONDAY_TO_FRIDAY, time(9), time(15)), CLOSED_ON_HOLIDAYS)
NIGHTS = (
    HoursRow(RowKind.WEEKLY, MONDAY_TO_FRIDAY, time(0), time(8)),
    HoursRow(RowKind.WEEKLY, MONDAY_TO_FRIDAY, time(16, 30), time(0)),
    HoursRow(RowKind.WEEKLY, WEEKEND, time(0), time(12)),
    HoursRow(RowKind.WEEKLY, WEEKEND, time(12), time(0)),
)
EVENING = (HoursRow(RowKind.WEEKLY, MONDAY_TO_FRIDAY, time(18), time(0)),)
ALWAYS = (HoursRow(RowKind.ALWAYS),)
APPOINTMENT = (HoursRow(RowKind.BY_APPOINTMENT, MONDAY_TO_FRIDAY, time(9), time(15)),)
SHORT_BEFORE = (*OFFICE, HoursRow(RowKind.DAY_BEFORE_HOLIDAY, opens=time(9), closes=time(12)))


class Said(NamedTuple):
    """Rows, a moment in Sweden, and what a reader then sees."""

    rows: tuple[HoursRow, ...]
    moment: tuple[int, int, int, int, int]
    text: str


SAID = {
    "open": Said(OFFICE, (2026, 11, 25, 10, 0), "Öppet nu, stänger kl. 15.00."),
    "the last minute": Said(OFFICE, (2026, 11, 25, 14, 59), "Öppet nu, stänger kl. 15.00."),
    "the minute it closes": Said(OFFICE, (2026, 11, 25, 15, 0), "Stängt nu. Öppnar i morgon kl. 09.00."),
    "early in the morning": Said(OFFICE, (2026, 11, 25, 6, 0), "Stängt nu. Öppnar i dag kl. 09.00."),
    "Friday night": Said(OFFICE, (2026, 11, 27, 23, 40), "Stängt nu. Öppnar på måndag kl. 09.00."),
    "Sunday": Said(OFFICE, (2026, 11, 29, 12, 0), "Stängt nu. Öppnar i morgon kl. 09.00."),
    "before Christmas": Said(
        OFFICE,
        (2026, 12, 23, 16, 0),
        "Stängt nu. Öppnar på måndag kl. 09.00. Stängt julafton och juldagen.",
    ),
    "before Easter": Said(
        OFFICE, (2026, 4, 2, 16, 0), "Stängt nu. Öppnar på tisdag kl. 09.00. Stängt långfredagen och annandag påsk."
    ),
    "over midnight": Said(NIGHTS, (2026, 11, 25, 23, 40), "Öppet nu, till i morgon kl. 08.00."),
    "after midnight": Said(NIGHTS, (2026, 11, 26, 2, 10), "Öppet nu, stänger kl. 08.00."),
    "over a weekend": Said(NIGHTS, (2026, 11, 28, 10, 0), "Öppet nu, till måndag kl. 08.00."),
    "until midnight": Said(EVENING, (2026, 11, 25, 19, 0), "Öppet nu, stänger vid midnatt."),
    "always": Said(ALWAYS, (2026, 12, 24, 23, 40), "Öppet dygnet runt."),
    "by appointment": Said(APPOINTMENT, (2026, 11, 25, 10, 0), "Efter överenskommelse."),
    "unknown": Said((), (2026, 11, 25, 10, 0), "Vi vet inte vilka tider de svarar."),
    "never": Said((CLOSED_ON_HOLIDAYS,), (2026, 11, 25, 10, 0), "Stängt nu."),
    "the day before a holiday": Said(SHORT_BEFORE, (2026, 4, 2, 10, 0), "Öppet nu, stänger kl. 12.00."),
}


@pytest.mark.parametrize("said", SAID.values(), ids=SAID.keys())
def test_what_a_reader_sees_at_a_moment(said: Said) -> None:
    year, month, day, hour, minute = said.moment

    assert (
        say_hours_now(said.rows, datetime(year, month, day, hour, minute, tzinfo=STOCKHOLM), WORDS).state_text
        == said.text
    )


def test_a_service_far_ahead_is_named_with_its_date() -> None:
    summer = (HoursRow(RowKind.WEEKLY, MONDAY_TO_FRIDAY, time(9), time(15), valid_from=date(2026, 12, 14)),)

    said = say_hours_now(summer, datetime(2026, 11, 25, 10, tzinfo=STOCKHOLM), WORDS)

    assert said.next_text == "Öppnar måndag 14 december kl. 09.00."


def test_mail_of_unknown_hours_can_be_written_at_any_time() -> None:
    said = say_hours_now((), datetime(2026, 11, 25, 10, tzinfo=STOCKHOLM), WORDS, kind="email")

    assert said.state_text == "Du kan skriva när du vill. Vi vet inte när de svarar."


@pytest.mark.parametrize(
    ("rows", "week"),
    [
        (OFFICE, (("måndag–fredag", ("09.00–15.00",)), ("lördag–söndag", ("stängt",)), ("röda dagar", ("stängt",)))),
        (
            NIGHTS,
            (
                (
                    "måndag–fredag",
                    (
                        "00.00–08.00",
                        "16.30–24.00",
                    ),
                ),
                ("lördag–söndag", ("dygnet runt",)),
            ),
        ),
        (
            SHORT_BEFORE,
            (
                ("måndag–fredag", ("09.00–15.00",)),
                ("lördag–söndag", ("stängt",)),
                ("dag före röd dag", ("09.00–12.00",)),
                ("röda dagar", ("stängt",)),
            ),
        ),
        (ALWAYS, ()),
        ((), ()),
    ],
)
def test_the_ordinary_week_is_a_table_with_like_days_together(
    rows: tuple[HoursRow, ...], week: tuple[DaysSaid, ...]
) -> None:
    assert say_week(rows, date(2026, 11, 25), WORDS) == week


def test_the_next_closed_holidays_are_named_with_their_dates() -> None:
    assert say_closed_holidays(OFFICE, date(2026, 11, 25), WORDS) == (
        "torsdag 24 december, julafton",
        "fredag 25 december, juldagen",
        "torsdag 31 december, nyårsafton",
        "fredag 1 januari, nyårsdagen",
        "onsdag 6 januari, trettondedag jul",
    )
