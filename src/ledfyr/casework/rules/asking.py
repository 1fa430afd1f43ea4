# SPDX-License-Identifier: EUPL-1.2
"""Says what the law asks of a case now: which step, by when, what is missing before it, and what it takes to do it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from ledfyr.casework.rules.facts import CaseFacts
from ledfyr.casework.rules.inquiring import missing_before_decision
from ledfyr.casework.rules.ordering import ANSWER_FIRST
from ledfyr.casework.rules.steps import StepKind
from ledfyr.law.counting import Days
from ledfyr.law.deadlines import Deadline, informing_of_inquiry
from ledfyr.law.sources import Law, Source


class Asked(StrEnum):
    """What is asked for, as a list of work may say it."""

    PROTECTION = "Omedelbar skyddsbedömning"
    CHOICE = "Välja om en utredning ska inledas"
    INFORM = "Informera dem som berörs av utredningen"
    INQUIRE = "Avsluta utredningen"
    FEEDBACK = "Lämna besked till den som anmälde"
    FOLLOW_UP = "Följa upp insatsen"
    FOLLOWING = "Avsluta uppföljningen av barnet"
    CLOSE = "Avsluta ärendet"


class Urgency(StrEnum):
    """Under which heading of the day it stands, the most urgent first."""

    OVERDUE = "Försenat"
    TODAY = "I dag"
    THIS_WEEK = "Inom sju dagar"
    LATER = "Senare"


NEXT_STEPS = {
    Asked.PROTECTION: (StepKind.PROTECTION,),
    Asked.CHOICE: (StepKind.OPENED, StepKind.NOT_OPENED),
    Asked.INFORM: (StepKind.INFORMED,),
    Asked.INQUIRE: (StepKind.MEASURES, StepKind.WITHOUT_MEASURE),
    Asked.FEEDBACK: (StepKind.FEEDBACK,),
    Asked.FOLLOW_UP: (StepKind.FOLLOWED,),
    Asked.FOLLOWING: (StepKind.FOLLOWING_ENDED,),
    Asked.CLOSE: (StepKind.CLOSED,),
}
SOON = 7  # days
CLOSE_WITHIN = Days(7)  # no law sets a day; a case that nobody closes is a case that nobody looks at
CLOSING = Source(Law.LEDFYR, "", "G.4 46")
FOLLOWING_UP = Source(Law.LEDFYR, "", "A-58")
PROTECTION_MISSING = "Skyddsbedömningen ska vara antecknad först."


@dataclass(frozen=True)
class Demand:
    """One thing that the law asks for."""

    asked: Asked
    due: Deadline
    urgency: Urgency
    warnings_reached: int = 0
    missing: tuple[str, ...] = ()
    report: UUID | None = None

    @property
    def by_steps(self) -> tuple[StepKind, ...]:
        """The steps that answer it."""
        return NEXT_STEPS[self.asked]


def what_is_asked(case: CaseFacts, today: date) -> tuple[Demand, ...]:
    """Everything that the law asks of the case on the day, what is due first first."""
    return tuple(sorted(_demands(case, today), key=lambda demand: demand.due.due_on))


def next_day(case: CaseFacts) -> date | None:
    """The last day of what is due first, which depends on no clock; None when nothing is asked."""
    return min((demand.due.due_on for demand in _demands(case, case.received_on)), default=None)


def urgency_of(due_on: date, today: date) -> Urgency:
    """How near the last day is."""
    if due_on < today:
        return Urgency.OVERDUE
    if due_on == today:
        return Urgency.TODAY
    return Urgency.THIS_WEEK if (due_on - today).days <= SOON else Urgency.LATER


def _demands(case: CaseFacts, today: date) -> Iterator[Demand]:
    for report in case.unassessed:
        due = report.protection_due
        yield Demand(Asked.PROTECTION, due, urgency_of(due.due_on, today), report=report.mark)
    if not case.is_decided:
        due = case.choice_due
        missing = () if case.is_protection_assessed else (PROTECTION_MISSING,)
        yield Demand(Asked.CHOICE, due, urgency_of(due.due_on, today), due.warnings_reached(today), missing)
    if case.inquiry_runs:
        yield from _of_the_inquiry(case, today)
    elif case.inquiry_ended_on and not case.closed_on:
        yield from _afterwards(case, case.inquiry_ended_on, today)
    for report in case.unanswered:
        if due_on := case.feedback_due(report):
            yield Demand(Asked.FEEDBACK, due_on, urgency_of(due_on.due_on, today), report=report.mark)


def _of_the_inquiry(case: CaseFacts, today: date) -> Iterator[Demand]:
    assert case.opened_on is not None  # noqa: S101  # it runs
    assert case.inquiry_due is not None  # noqa: S101
    if case.informed_on is None:
        due = informing_of_inquiry(case.opened_on)
        yield Demand(Asked.INFORM, due, urgency_of(due.due_on, today))
    due = case.inquiry_due
    missing = tuple(refusal.reason for refusal in missing_before_decision(case))
    yield Demand(Asked.INQUIRE, due, urgency_of(due.due_on, today), missing=missing)


def _afterwards(case: CaseFacts, ended_on: date, today: date) -> Iterator[Demand]:
    """What is left when the inquiry has ended: to follow up, to end that, and at last to close the case."""
    if case.following_runs and case.following_due:
        yield Demand(Asked.FOLLOWING, case.following_due, urgency_of(case.following_due.due_on, today))
    follows = case.following_runs or case.has(StepKind.MEASURES)
    if follows and case.next_follow_up_on:
        due = Deadline(case.next_follow_up_on, (FOLLOWING_UP,))
        yield Demand(Asked.FOLLOW_UP, due, urgency_of(due.due_on, today))
    elif not case.following_runs:
        yield _closing(case, ended_on, today)


def _closing(case: CaseFacts, ended_on: date, today: date) -> Demand:
    done_on = max(ended_on, *(case.last.get(kind, ended_on) for kind in (StepKind.FOLLOWED, StepKind.FOLLOWING_ENDED)))
    due = Deadline(CLOSE_WITHIN.after(done_on), (CLOSING,))
    missing = (ANSWER_FIRST.reason,) if case.unanswered else ()
    return Demand(Asked.CLOSE, due, urgency_of(due.due_on, today), missing=missing)
