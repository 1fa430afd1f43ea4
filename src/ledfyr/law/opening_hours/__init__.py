# SPDX-License-Identifier: EUPL-1.2
"""Decides from rows, never from strings, when somebody answers: on a day, at a moment, and until when."""

from ledfyr.law.opening_hours.one_day import spans_on
from ledfyr.law.opening_hours.openings import (
    STOCKHOLM,
    Opening,
    closed_holidays,
    is_known,
    is_open,
    next_change,
    openings_between,
)
from ledfyr.law.opening_hours.refusing import RowRefusal, why_not_rows
from ledfyr.law.opening_hours.rows import HoursRow, RowKind

__all__ = [
    "STOCKHOLM",
    "HoursRow",
    "Opening",
    "RowKind",
    "RowRefusal",
    "closed_holidays",
    "is_known",
    "is_open",
    "next_change",
    "openings_between",
    "spans_on",
    "why_not_rows",
]
