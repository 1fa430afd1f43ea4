# SPDX-License-Identifier: EUPL-1.2
"""What a case has come to, read from its reports and its steps; nothing of it is what anybody wrote."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from functools import lru_cache
from typing import NamedTuple
from uuid import UUID

from ledfyr.casework.rules.steps import SIDES, StepKind, TakenStep
from ledfyr.law.deadlines import (
    Deadline,
    child_inquiry,
    feedback_after_decision,
    feedback_while_inquiry_runs,
    follow_up,
    preliminary_assessment,
    protection_assessment,
)
from ledfyr.law.deadlines.deadline import DAYS_REMEMBERED
from ledfyr.law.intake import Feedback
from ledfyr.law.opening_hours import STOCKHOLM

NOON = time(12)


class ReportCame(NamedTuple):
    """A report as it stands outside its seal. `asked_on`: whoever may be told what became of it has asked to be."""

    mark: UUID
    arrived_on: date
    asked_on: date | None = None


@dataclass(frozen=True)
class ReportFacts:
    """One report of the case, and whether somebody has assessed the need for immediate protection."""

    mark: UUID
    arrived_on: date
    protection_assessed_on: date | None = None
    asked_on: date | None = None
    answered_on: date | None = None
    has_joined: bool = False

    @property
    def protection_due(self) -> Deadline:
        """The same Swedish day. The moment lies inside the seal; the day is enough for that."""
        return _protection_due(self.arrived_on)

    @property
    def waits_for_feedback(self) -> bool:
        """Whether somebody has asked and has not been answered."""
        return self.asked_on is not None and self.answered_on is None


@dataclass(frozen=True)
class CaseFacts:
    """All that decides what the law asks of the case now. `born_on` is known where the case has been opened."""

    received_on: date
    reports: tuple[ReportFacts, ...]
    extended_until: date | None = None
    opened_on: date | None = None
    not_opened_on: date | None = None
    informed_on: date | None = None
    inquiry_extended_until: date | None = None
    next_follow_up_on: date | None = None
    last: Mapping[StepKind, date] = field(default_factory=dict)
    born_on: date | None = field(default=None, repr=False)

    @property
    def unassessed(self) -> tuple[ReportFacts, ...]:
        """The reports whose protection assessment is missing."""
        return tuple(report for report in self.reports if report.protection_assessed_on is None)

    @property
    def unanswered(self) -> tuple[ReportFacts, ...]:
        """The reports whose maker waits to hear what became of it, as soon as there is something to tell."""
        return tuple(report for report in self.reports if report.waits_for_feedback and self.outcome_of(report))

    @property
    def is_protection_assessed(self) -> bool:
        """Whether nothing waits for it; a case without a report has nothing that was assessed."""
        return bool(self.reports) and not self.unassessed

    @property
    def inquiry_runs(self) -> bool:
        """Whether an inquiry has been opened and nothing has been decided in it."""
        return self.opened_on is not None and self.inquiry_ended_on is None

    @property
    def inquiry_ended_on(self) -> date | None:
        """The day of the decision, with or without a support measure."""
        return self.last.get(StepKind.MEASURES) or self.without_measure_on

    @property
    def without_measure_on(self) -> date | None:
        """The day on which the inquiry ended without one."""
        return self.last.get(StepKind.WITHOUT_MEASURE)

    @property
    def closed_on(self) -> date | None:
        """The day on which the case was closed."""
        return self.last.get(StepKind.CLOSED)

    @property
    def is_ended(self) -> bool:
        """Whether nothing more is done in it: no inquiry was opened, or the case is closed."""
        return self.not_opened_on is not None or self.closed_on is not None

    @property
    def is_decided(self) -> bool:
        """Whether the choice has been made."""
        return self.opened_on is not None or self.not_opened_on is not None

    @property
    def following_runs(self) -> bool:
        """Whether the child is followed up after an inquiry that ended without a measure."""
        return self.has(StepKind.FOLLOWING) and not self.has(StepKind.FOLLOWING_ENDED)

    @property
    def sides_missing(self) -> tuple[StepKind, ...]:
        """The sides of the child's situation that nothing has been written of."""
        return tuple(side for side in SIDES if not self.has(side))

    @property
    def choice_due(self) -> Deadline:
        """The last day of the preliminary assessment, as it stands after an extension."""
        return _moved(preliminary_assessment(self.received_on), self.extended_until)

    @property
    def inquiry_due(self) -> Deadline | None:
        """The last day of the inquiry, as it stands after an extension."""
        return _moved(child_inquiry(self.opened_on), self.inquiry_extended_until) if self.opened_on else None

    @property
    def following_due(self) -> Deadline | None:
        """The last day on which the child may be followed up; None after an inquiry that led to a measure."""
        return follow_up(closed_on=self.without_measure_on) if self.without_measure_on else None

    def has(self, kind: StepKind) -> bool:
        """Whether the step has been taken."""
        return kind in self.last

    def outcome_of(self, report: ReportFacts) -> Feedback | None:
        """All that whoever made the report may be told; None as long as there is nothing to tell."""
        if report.has_joined:
            return Feedback.ALREADY_RUNNING
        if self.opened_on:
            return Feedback.OPENED
        return Feedback.NOT_OPENED if self.not_opened_on else None

    def feedback_due(self, report: ReportFacts) -> Deadline | None:
        """By when they must be told, or None when nobody has asked or there is nothing to tell."""
        decided_on = self.opened_on or self.not_opened_on
        if report.asked_on is None or decided_on is None:
            return None
        if report.has_joined:
            return feedback_while_inquiry_runs(asked_on=report.asked_on)
        return feedback_after_decision(decided_on=decided_on, asked_on=report.asked_on)


@lru_cache(DAYS_REMEMBERED)
def _protection_due(arrived_on: date) -> Deadline:
    return protection_assessment(datetime.combine(arrived_on, NOON, STOCKHOLM))


def facts_of(received_on: date, reports: Iterable[ReportCame], steps: Iterable[TakenStep]) -> CaseFacts:
    """What the steps have come to. A correction changes what a step says, and neither its day nor what follows."""
    taken = [step for step in steps if not step.is_correction]
    first: dict[tuple[StepKind, UUID | None], date] = {}
    for step in taken:
        first.setdefault((step.kind, step.report), step.on)
    until = {step.kind: step.until for step in taken}
    return CaseFacts(
        received_on=received_on,
        reports=tuple(_report_facts(report, first) for report in reports),
        extended_until=until.get(StepKind.EXTENSION),
        opened_on=first.get((StepKind.OPENED, None)),
        not_opened_on=first.get((StepKind.NOT_OPENED, None)),
        informed_on=first.get((StepKind.INFORMED, None)),
        inquiry_extended_until=until.get(StepKind.INQUIRY_EXTENDED),
        next_follow_up_on=until.get(StepKind.FOLLOWED, until.get(StepKind.MEASURES)),
        last={step.kind: step.on for step in taken},
    )


def _report_facts(report: ReportCame, first: Mapping[tuple[StepKind, UUID | None], date]) -> ReportFacts:
    return ReportFacts(
        mark=report.mark,
        arrived_on=report.arrived_on,
        protection_assessed_on=first.get((StepKind.PROTECTION, report.mark)),
        asked_on=report.asked_on,
        answered_on=first.get((StepKind.FEEDBACK, report.mark)),
        has_joined=(StepKind.JOINED, report.mark) in first,
    )


def _moved(first: Deadline, until: date | None) -> Deadline:
    return first if until is None else Deadline(until, first.sources)
