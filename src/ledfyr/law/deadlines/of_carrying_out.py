# SPDX-License-Identifier: EUPL-1.2
"""Decides which favourable decisions stand in a quarter's report of what was not carried out in time."""

from datetime import date, timedelta

from ledfyr.law.counting import Months
from ledfyr.law.deadlines.deadline import Deadline
from ledfyr.law.deadlines.provisions import CARRYING_OUT, PENALTY, FeeRange
from ledfyr.law.sources import in_force

QUARTER = Months(3)


def carrying_out(*, from_day: date) -> Deadline:
    """Counted from the decision, or from the day on which what was being carried out broke off."""
    provision = in_force(CARRYING_OUT, from_day)
    return Deadline(provision.value.after(from_day), (provision.source,))


def is_in_the_quarters_report(*, from_day: date, carried_out_on: date | None, day_in_quarter: date) -> bool:
    """Whether a late decision stands in the report of a quarter: from when it became late until it is carried out."""
    due_on = carrying_out(from_day=from_day).due_on
    begins_on = day_in_quarter.replace(month=day_in_quarter.month - (day_in_quarter.month - 1) % QUARTER.number, day=1)
    ends_on = QUARTER.after(begins_on) - timedelta(days=1)
    if carried_out_on is not None and (carried_out_on <= due_on or carried_out_on < begins_on):
        return False
    return due_on < ends_on


def penalty_for_delay(decided_on: date) -> FeeRange:
    """What a municipality may have to pay that does not carry out a decision in reasonable time."""
    return in_force(PENALTY, decided_on).value
