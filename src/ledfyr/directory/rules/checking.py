# SPDX-License-Identifier: EUPL-1.2
"""Decides when a fact that nobody has checked lately says so; it is still shown, for a doubtful number beats none."""

from datetime import date, timedelta

CHECK_WITHIN = timedelta(days=90)  # helplines have been seen to change their hours several times a year


def is_overdue(checked_on: date, today: date) -> bool:
    """The ninetieth day is still in time."""
    return today - checked_on > CHECK_WITHIN


def check_due_on(checked_on: date) -> date:
    """The last day on which the check is still fresh."""
    return checked_on + CHECK_WITHIN
