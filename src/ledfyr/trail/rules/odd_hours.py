# SPDX-License-Identifier: EUPL-1.2
"""Decides whether a moment lies outside the hours in which most of a municipality works."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from ledfyr.law.swedish_calendar import SATURDAY, is_eve, is_public_holiday

SWEDEN = ZoneInfo("Europe/Stockholm")
WORK_BEGINS, WORK_ENDS = time(6), time(20)  # Ledfyr's own: wide, so that an early bird is no find


def is_odd_hour(at: datetime) -> bool:
    """Whether it is night, weekend, public holiday or one of the three eves in Sweden."""
    local = at.astimezone(SWEDEN)
    day = local.date()
    works = day.weekday() < SATURDAY and not is_public_holiday(day) and not is_eve(day)
    return not (works and WORK_BEGINS <= local.time() < WORK_ENDS)
