# SPDX-License-Identifier: EUPL-1.2
"""What the page of a step shows beside its form: until when it can be done, and what a reporter may be told."""

from dataclasses import dataclass

from ledfyr.casework.rules.facts import CaseFacts, ReportFacts
from ledfyr.casework.rules.steps import StepKind
from ledfyr.staff.rules.periods import said


@dataclass(frozen=True)
class FeedbackShown:
    """To whom something is told, by the report that they made, and the one sentence that may be said."""

    came: str
    reference: str
    sentence: str


def report_of_step(kind: StepKind, facts: CaseFacts, named: str = "") -> ReportFacts | None:
    """The report that the page names, or the first that waits for the step; None when none does, or not that one."""
    waiting = {StepKind.PROTECTION: facts.unassessed, StepKind.FEEDBACK: facts.unanswered}.get(kind, ())
    return next((report for report in waiting if named in ("", report.mark.hex)), None)


def last_day_said(kind: StepKind, facts: CaseFacts) -> str:
    """Until when it goes on as it stands, for the steps that are about that."""
    if kind is StepKind.FOLLOWING:
        return f"Den får pågå till och med den {said(facts.following_due.due_on)}." if facts.following_due else ""
    due = {StepKind.EXTENSION: facts.choice_due, StepKind.INQUIRY_EXTENDED: facts.inquiry_due}.get(kind)
    return f"Sista dag nu: {said(due.due_on)}." if due else ""


def feedback_shown(facts: CaseFacts, report: ReportFacts | None) -> FeedbackShown | None:
    """What may be told now, or None."""
    outcome = facts.outcome_of(report) if report and report.waits_for_feedback else None
    return FeedbackShown(said(report.arrived_on), report.mark.hex, outcome.value) if report and outcome else None
