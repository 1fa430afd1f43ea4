# SPDX-License-Identifier: EUPL-1.2
"""The times of an inquiry concerning a child, of the follow-up after it, and of a child who lives elsewhere."""

from datetime import date
from functools import lru_cache

from ledfyr.law.deadlines.deadline import DAYS_REMEMBERED, Deadline
from ledfyr.law.deadlines.provisions import AT_ONCE_IS_TODAY, CHILD_INQUIRY, FOLLOW_UP, INFORMING, PLACEMENT_REVIEW
from ledfyr.law.sources import in_force


@lru_cache(DAYS_REMEMBERED)
def child_inquiry(opened_on: date) -> Deadline:
    """The last day to complete it, unless it is extended for special reasons until a stated day."""
    provision = in_force(CHILD_INQUIRY, opened_on)
    return Deadline(provision.value.after(opened_on), (provision.source,))


@lru_cache(DAYS_REMEMBERED)
def informing_of_inquiry(opened_on: date) -> Deadline:
    """Those whom it concerns are told at once, which is read as the same day."""
    return Deadline(opened_on, (in_force(INFORMING, opened_on).source, in_force(AT_ONCE_IS_TODAY, opened_on).source))


def follow_up(*, closed_on: date, new_inquiry_on: date | None = None) -> Deadline:
    """When the following of a child must end, after an inquiry closed without a measure or a placement that ended.

    Counted from when the inquiry or the placement ended, not from the decision to follow up.
    """
    provision = in_force(FOLLOW_UP, closed_on)
    last_day = provision.value.after(closed_on)
    return Deadline(min(last_day, new_inquiry_on or last_day), (provision.source,))


def placement_review(*, last_considered_on: date) -> Deadline:
    """When the board must next consider whether care is needed; the first time it counts from the placement."""
    provision = in_force(PLACEMENT_REVIEW, last_considered_on)
    return Deadline(provision.value.after(last_considered_on), (provision.source,))
