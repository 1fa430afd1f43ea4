# SPDX-License-Identifier: EUPL-1.2
"""A visit by appointment is shown in words and never counts as open, but its hours are not unknown."""

from datetime import date

from ledfyr.law.opening_hours import HoursRow, RowKind, is_known, is_open, next_change, why_not_rows
from ledfyr.law.tests.cast import OFFICE, at, openings, row, said_on

AFTERNOONS = row(RowKind.BY_APPOINTMENT, "16:30-19:00", weekdays=frozenset({2}))
WHENEVER = HoursRow(RowKind.BY_APPOINTMENT, valid_until=date(2027, 6, 30))


def test_an_appointment_never_makes_anything_open() -> None:
    assert said_on((*OFFICE, AFTERNOONS), "2026-11-25") == "08:00-16:30"
    assert not is_open((*OFFICE, AFTERNOONS), at("2026-11-25 17:00"))
    assert openings((AFTERNOONS, WHENEVER), "2026-11-23", "2026-11-29") == []
    assert next_change((WHENEVER,), at("2026-11-25 17:00")) is None


def test_appointments_alone_are_known_hours() -> None:
    assert is_known((WHENEVER,))
    assert why_not_rows((AFTERNOONS, WHENEVER)) == []
