# SPDX-License-Identifier: EUPL-1.2
"""The times that run from a report of concern: protection, the choice to open or not, feedback to the reporter."""

from datetime import UTC, date, datetime
from functools import lru_cache

from ledfyr.law.counting import swedish_day
from ledfyr.law.deadlines.deadline import DAYS_REMEMBERED, Deadline, warned
from ledfyr.law.deadlines.provisions import (
    AT_ONCE_IS_TODAY,
    FEEDBACK,
    PRELIMINARY_ASSESSMENT,
    PRELIMINARY_WARNINGS,
    PROTECTION_ALARM,
    PROTECTION_AT_ONCE,
    PROTECTION_SAME_DAY,
)
from ledfyr.law.sources import in_force


def protection_assessment(received_at: datetime) -> Deadline:
    """Due at once, which is read as the same Swedish day; whoever opens it at 23:50 has ten minutes left of the day."""
    received_on = swedish_day(received_at)
    sources = (in_force(PROTECTION_AT_ONCE, received_on).source, in_force(PROTECTION_SAME_DAY, received_on).source)
    return Deadline(received_on, sources)


def protection_alarm_at(received_at: datetime) -> datetime:
    """The moment from which a missing protection assessment alarms; true hours, also when clocks change."""
    alarm = in_force(PROTECTION_ALARM, swedish_day(received_at))
    return received_at.astimezone(UTC) + alarm.value


@lru_cache(DAYS_REMEMBERED)
def preliminary_assessment(received_on: date) -> Deadline:
    """The last day to decide whether an inquiry is opened. An outer limit: the worse it is, the sooner."""
    provision = in_force(PRELIMINARY_ASSESSMENT, received_on)
    warnings = warned(received_on, in_force(PRELIMINARY_WARNINGS, received_on).value)
    return Deadline(provision.value.after(received_on), (provision.source,), warnings)


def feedback_after_decision(*, decided_on: date, asked_on: date) -> Deadline:
    """A week after the decision to open or not; at once when it is asked for later than that."""
    provision = in_force(FEEDBACK, decided_on)
    return Deadline(max(provision.value.after(decided_on), asked_on), (provision.source,))


def feedback_while_inquiry_runs(*, asked_on: date) -> Deadline:
    """At once: there is no decision to wait for."""
    return Deadline(asked_on, (in_force(FEEDBACK, asked_on).source, in_force(AT_ONCE_IS_TODAY, asked_on).source))
