# SPDX-License-Identifier: EUPL-1.2
"""Decides why a step may not be taken in a case as it stands; what the law refuses is asked of `ledfyr.law`."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from uuid import UUID

from ledfyr.casework.rules.facts import CaseFacts
from ledfyr.casework.rules.steps import Part, Stated, StepKind
from ledfyr.law.inquiry import Qualification, why_not_do_task, why_not_put_off_informing
from ledfyr.law.intake import (
    NotOpening,
    why_not_contact_guardian_yet,
    why_not_decide_not_to_open,
    why_not_extend_preliminary_assessment,
    why_not_open_inquiry,
)
from ledfyr.law.intake.opening import ASSESS_PROTECTION, EXTRAORDINARY_ONLY
from ledfyr.law.intake.provisions import DECIDING, PROTECTING
from ledfyr.law.sources import Law, Refusal, Source

NEVER_OVERWRITTEN = Source(Law.LEDFYR, "", "G.4 44")
SIGNED_STEPS = Source(Law.LEDFYR, "", "G.4 34")
ALREADY_ASSESSED = Refusal(
    "Skyddsbedömningen av den anmälan är redan antecknad.",
    PROTECTING,
    "Rätta den om något blev fel. Har något nytt hänt är det en ny uppgift: anteckna den i förhandsbedömningen.",
)
ALREADY_CHOSEN = Refusal(
    "Valet att inleda eller inte inleda en utredning är redan gjort.",
    DECIDING,
    "Rätta texten om något blev fel. Kommer det en ny anmälan blir den ett eget ärende eller läggs till utredningen.",
)
NO_INQUIRY = Refusal(
    "Ingen utredning pågår i ärendet.", DECIDING, "Gör en egen förhandsbedömning av anmälan, som ett eget ärende."
)
NOTHING_WRITTEN = Refusal("Det står inget att spara.", SIGNED_STEPS, "Skriv några ord.")
NOT_SIGNED = Refusal(
    "Steget är inte undertecknat.", SIGNED_STEPS, "Läs igenom, och kryssa för att du står för det du har skrivit."
)
SAY_WHY_CORRECTED = Refusal(
    "Det står inte varför anteckningen rättas.", NEVER_OVERWRITTEN, "Skriv vad som var fel. Det första står kvar."
)
SAY_WHO_WAS_INFORMED = Refusal(
    "Det står både att de som berörs är informerade och varför de inte är det.",
    NEVER_OVERWRITTEN,
    "Låt bara det ena stå kvar.",
)
Check = Callable[[CaseFacts, Stated, date], Refusal | None]


def why_not_take_step(
    kind: StepKind, case: CaseFacts, stated: Stated, *, qualification: Qualification, on: date
) -> Refusal | None:
    """The reason why the step may not be taken on the day by somebody with that degree, or None."""
    if refusal := why_not_in_order(kind, case, report=stated.report, on=on):
        return refusal
    if refusal := why_not_by(kind, stated, qualification=qualification, on=on):
        return refusal
    if refusal := CHECKS[kind](case, stated, on):
        return refusal
    return None if stated.is_yes(Part.SIGNED) else NOT_SIGNED


def why_not_in_order(kind: StepKind, case: CaseFacts, *, report: UUID | None, on: date) -> Refusal | None:
    """The reason why the step does not come now, whatever is written and whoever writes it, or None."""
    if kind is StepKind.PROTECTION:
        return None if report in {each.mark for each in case.unassessed} else ALREADY_ASSESSED
    if kind is StepKind.GUARDIAN:
        return why_not_contact_guardian_yet(is_protection_assessed=case.is_protection_assessed, on=on)
    if kind in (StepKind.INFORMED, StepKind.JOINED):
        return None if case.inquiry_runs else NO_INQUIRY
    if case.is_decided:
        return ALREADY_CHOSEN
    return None if case.is_protection_assessed or not kind.is_decision else ASSESS_PROTECTION


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
    kind: StepKind, case: CaseFacts, stated: Stated, *, qualification: Qualification, on: date
) -> Refusal | None:
    """The reason why a step is not corrected like that, or None. It never changes what was decided, nor its day."""
    if refusal := why_not_by(kind, stated, qualification=qualification, on=on):
        return refusal
    if not stated.says(Part.WHY_CORRECTED):
        return SAY_WHY_CORRECTED
    if refusal := _corrected(kind, case, stated, on):
        return refusal
    return None if stated.is_yes(Part.SIGNED) else NOT_SIGNED


def _corrected(kind: StepKind, case: CaseFacts, stated: Stated, on: date) -> Refusal | None:
    """What the new text lacks, asked as if the decision were yet to be made."""
    if kind is StepKind.EXTENSION:
        return None if stated.says(Part.REASONS) else EXTRAORDINARY_ONLY
    return CHECKS[kind](replace(case, opened_on=None, not_opened_on=None), stated, on)


def _text(_case: CaseFacts, stated: Stated, _on: date) -> Refusal | None:
    return None if stated.says(Part.TEXT) else NOTHING_WRITTEN


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


def _informing(_case: CaseFacts, stated: Stated, on: date) -> Refusal | None:
    if not stated.says(Part.TEXT):
        return why_not_put_off_informing(special_reasons=stated.says(Part.SPECIAL_REASONS), on=on)
    return SAY_WHO_WAS_INFORMED if stated.says(Part.SPECIAL_REASONS) else None


CHECKS: Mapping[StepKind, Check] = {
    StepKind.PROTECTION: _text,
    StepKind.PRELIMINARY: _text,
    StepKind.EXTENSION: _extension,
    StepKind.GUARDIAN: _text,
    StepKind.OPENED: _opening,
    StepKind.NOT_OPENED: _not_opening,
    StepKind.INFORMED: _informing,
    StepKind.JOINED: _text,
}
