# SPDX-License-Identifier: EUPL-1.2
"""Says what the law asks of a case now: which step, by when, what is missing before it, and what it takes to do it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from ledfyr.casework.rules.facts import CaseFacts
from ledfyr.casework.rules.steps import StepKind
from ledfyr.law.deadlines import Deadline, child_inquiry, informing_of_inquiry
from ledfyr.law.inquiry import Task


class Asked(StrEnum):
    """What is asked for, as a list of work may say it."""

    PROTECTION = "Omedelbar skyddsbedömning"
    CHOICE = "Välja om en utredning ska inledas"
    INFORM = "Informera dem som berörs av utredningen"
    INQUIRE = "Avsluta utredningen"


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
    Asked.INQUIRE: (),
}
TASK_OF = {
    Asked.PROTECTION: Task.PROTECTION_ASSESSMENT,
    Asked.CHOICE: Task.WHETHER_TO_OPEN,
    Asked.INFORM: Task.INQUIRE,
    Asked.INQUIRE: Task.INQUIRE,
}
SOON = 7  # days
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
        """The steps that answer it; none where Ledfyr does not carry the case so far."""
        return NEXT_STEPS[self.asked]

    @property
    def task(self) -> Task:
        """What whoever does it is doing in the words of SoL 25:1."""
        return TASK_OF[self.asked]


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
    if case.opened_on is not None:
        yield from _of_the_inquiry(case.opened_on, case.informed_on, today)


def _of_the_inquiry(opened_on: date, informed_on: date | None, today: date) -> Iterator[Demand]:
    if informed_on is None:
        due = informing_of_inquiry(opened_on)
        yield Demand(Asked.INFORM, due, urgency_of(due.due_on, today))
    due = child_inquiry(opened_on)
    yield Demand(Asked.INQUIRE, due, urgency_of(due.due_on, today))
