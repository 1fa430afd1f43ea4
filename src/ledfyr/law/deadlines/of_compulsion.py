# SPDX-License-Identifier: EUPL-1.2
"""The times of LVU, as pointers: Ledfyr reminds of the day, and the board's own system has the papers."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from ledfyr.law.counting import Period
from ledfyr.law.deadlines.deadline import Deadline
from ledfyr.law.deadlines.provisions import (
    AFTER_CARE,
    APPLYING,
    CARE_REVIEW,
    COURT_EXAMINES,
    INTERMEDIATE_REVIEW,
    SUBMITTING,
    TRAVEL_BAN_APPLYING,
    TRAVEL_BAN_REVIEW,
    TRAVEL_BAN_SUBMITTING,
)
from ledfyr.law.sources import Provision, in_force

Length = TypeVar("Length", bound=Period)


def submitting_to_court(*, decided_on: date) -> Deadline:
    """An immediate taking into care that is not submitted to the court in time lapses."""
    return _after(SUBMITTING, decided_on)


def examination_by_court(*, received_by_court_on: date) -> Deadline:
    """Counted from the day on which the decision and the papers reached the court."""
    return _after(COURT_EXAMINES, received_by_court_on)


def applying_for_care(*, carried_out_on: date) -> Deadline:
    """Counted from when the young person was taken into care; the court may lengthen it."""
    return _after(APPLYING, carried_out_on)


def care_review(*, from_day: date) -> Deadline:
    """Counted from when the decision on care was carried out, and then from the last review."""
    return _after(CARE_REVIEW, from_day)


def following_after_care(*, began_on: date, new_inquiry_on: date | None = None) -> Deadline:
    """When the following of who was in care under LVU must end. Unlike SoL 23:5 it is counted from when it began."""
    deadline = _after(AFTER_CARE, began_on)
    return replace(deadline, due_on=min(deadline.due_on, new_inquiry_on or deadline.due_on))


def intermediate_compulsion_review(*, decided_on: date) -> Deadline:
    """The first review of a contact person or of open treatment without consent."""
    return _after(INTERMEDIATE_REVIEW, decided_on)


def travel_ban_review(*, from_day: date) -> Deadline:
    """Counted from the court's decision, and then from the last review."""
    return _after(TRAVEL_BAN_REVIEW, from_day)


def submitting_travel_ban(*, decided_on: date) -> Deadline:
    """A temporary travel ban that is not submitted to the court in time lapses."""
    return _after(TRAVEL_BAN_SUBMITTING, decided_on)


def applying_for_travel_ban(*, confirmed_on: date) -> Deadline:
    """Counted from the day on which the court confirmed the temporary ban."""
    return _after(TRAVEL_BAN_APPLYING, confirmed_on)


def _after(table: Sequence[Provision[Length]], start: date) -> Deadline:
    provision = in_force(table, start)
    return Deadline(provision.value.after(start), (provision.source,))
