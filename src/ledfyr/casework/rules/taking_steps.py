# SPDX-License-Identifier: EUPL-1.2
"""Decides why a step may not be taken in a case as it stands; what the law refuses is asked of `ledfyr.law`."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from ledfyr.casework.rules.facts import CaseFacts
from ledfyr.casework.rules.ordering import NEVER_OVERWRITTEN, why_not_in_order
from ledfyr.casework.rules.stating_afterwards import CHECKS_AFTERWARDS
from ledfyr.casework.rules.stating_decision import DECISION_CHECKS, why_not_last_day
from ledfyr.casework.rules.stating_inquiry import INQUIRY_CHECKS, SIGNED_STEPS, Check, text_written
from ledfyr.casework.rules.steps import Part, Stated, StepKind
from ledfyr.law.inquiry import Qualification, why_not_do_task
from ledfyr.law.inquiry.running import SPECIAL_REASONS_ONLY
from ledfyr.law.intake import (
    NotOpening,
    why_not_decide_not_to_open,
    why_not_extend_preliminary_assessment,
    why_not_open_inquiry,
)
from ledfyr.law.intake.opening import EXTRAORDINARY_ONLY
from ledfyr.law.sources import Refusal

NOT_SIGNED = Refusal(
    "Steget är inte undertecknat.", SIGNED_STEPS, "Läs igenom, och kryssa för att du står för det du har skrivit."
)
SAY_WHY_CORRECTED = Refusal(
    "Det står inte varför anteckningen rättas.", NEVER_OVERWRITTEN, "Skriv vad som var fel. Det första står kvar."
)
EXTENSIONS = {
    StepKind.EXTENSION: (Part.REASONS, EXTRAORDINARY_ONLY),
    StepKind.INQUIRY_EXTENDED: (Part.SPECIAL_REASONS, SPECIAL_REASONS_ONLY),
}


def completed(kind: StepKind, case: CaseFacts, stated: Stated) -> Stated:
    """With what the program itself adds: the last day of a follow-up, and the words that a reporter may be told."""
    if kind is StepKind.FOLLOWING and case.following_due:
        return replace(stated, until=case.following_due.due_on)
    if kind is StepKind.FEEDBACK:
        report = next((each for each in case.reports if each.mark == stated.report), None)
        outcome = case.outcome_of(report) if report else None
        return replace(stated, answers={**stated.answers, Part.OUTCOME: outcome.value if outcome else ""})
    return stated


def why_not_take_step(
    kind: StepKind, case: CaseFacts, stated: Stated, *, qualification: Qualification, on: date
) -> Refusal | None:
    """The reason why the step may not be taken on the day by somebody with that degree, or None."""
    if refusal := why_not_in_order(kind, case, report=stated.report, on=on):
        return refusal
    if refusal := why_not_by(kind, stated, qualification=qualification, on=on):
        return refusal
    if refusal := CHECKS[kind](case, stated, on) or why_not_last_day(kind, case, stated, on):
        return refusal
    return None if stated.is_yes(Part.SIGNED) else NOT_SIGNED


def why_not_by(kind: StepKind, stated: Stated, *, qualification: Qualification, on: date) -> Refusal | None:
    """The reason why somebody with that degree may not do it on their own, or None."""
    if kind.task is None:
        return None
    return why_not_do_task(
        kind.task,
        concerns_child_or_young=True,
        qualification=qualification,
        is_experienced=stated.is_yes(Part.EXPERIENCED),
        on=on,
    )


def why_not_correct(
    kind: StepKind,
    case: CaseFacts,
    stated: Stated,
    *,
    qualification: Qualification,
    on: date,
    first_on: date | None = None,
) -> Refusal | None:
    """The reason why a step is not corrected like that, or None. It never changes what was decided, nor its day.

    `first_on` is the day of the step that is corrected: who was a child then needed what a child needs.
    """
    if refusal := why_not_by(kind, stated, qualification=qualification, on=on):
        return refusal
    if not stated.says(Part.WHY_CORRECTED):
        return SAY_WHY_CORRECTED
    if refusal := _corrected(kind, case, stated, first_on or on):
        return refusal
    return None if stated.is_yes(Part.SIGNED) else NOT_SIGNED


def _corrected(kind: StepKind, case: CaseFacts, stated: Stated, on: date) -> Refusal | None:
    """What the new text lacks, asked as if the decision were yet to be made."""
    if kind in EXTENSIONS:
        reasons, refusal = EXTENSIONS[kind]
        return None if stated.says(reasons) else refusal
    return CHECKS[kind](replace(case, opened_on=None, not_opened_on=None), stated, on)


def _extension(case: CaseFacts, stated: Stated, on: date) -> Refusal | None:
    return why_not_extend_preliminary_assessment(
        extraordinary_reasons=stated.says(Part.REASONS),
        until=stated.until,
        due_on=case.choice_due.due_on,
        decided_on=on,
    )


def _opening(case: CaseFacts, stated: Stated, on: date) -> Refusal | None:
    return why_not_open_inquiry(need=stated.says(Part.NEED), inquiry_runs=case.inquiry_runs, on=on)


def _not_opening(case: CaseFacts, stated: Stated, on: date) -> Refusal | None:
    decision = NotOpening(
        reasons=stated.says(Part.REASONS),
        is_protection_assessed=case.is_protection_assessed,
        is_child_heard=stated.is_yes(Part.CHILD_HEARD),
        not_heard_because=stated.says(Part.NOT_HEARD_BECAUSE),
        decided_on=on,
        is_signed=stated.is_yes(Part.SIGNED),
    )
    return why_not_decide_not_to_open(decision, inquiry_runs=case.inquiry_runs, on=on)


CHECKS: Mapping[StepKind, Check] = {
    **INQUIRY_CHECKS,
    **DECISION_CHECKS,
    **CHECKS_AFTERWARDS,
    StepKind.PROTECTION: text_written,
    StepKind.PRELIMINARY: text_written,
    StepKind.EXTENSION: _extension,
    StepKind.GUARDIAN: text_written,
    StepKind.OPENED: _opening,
    StepKind.NOT_OPENED: _not_opening,
    StepKind.JOINED: text_written,
}
