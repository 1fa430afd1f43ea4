# SPDX-License-Identifier: EUPL-1.2
"""What a socionom states who does everything right, and the smallest case of one report."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from ledfyr.casework.rules.facts import CaseFacts, facts_of
from ledfyr.casework.rules.steps import YES, Part, Stated, StepKind, TakenStep
from ledfyr.law.inquiry import Qualification

RECEIVED = date(2026, 3, 2)
DUE = date(2026, 3, 16)
REPORT, ANOTHER = UUID(int=1), UUID(int=2)
SOCIONOM = Qualification.SOCIONOM
SIGNED = {Part.SIGNED: YES, Part.EXPERIENCED: YES}
LATER = date(2026, 3, 30)
NOTHING: dict[str, str] = {}
PROTECTED = TakenStep(StepKind.PROTECTION, RECEIVED, REPORT)
WRITTEN: dict[StepKind, dict[Part, str]] = {
    StepKind.PROTECTION: {Part.TEXT: "Barnet är tryggt i natt."},
    StepKind.PRELIMINARY: {Part.TEXT: "Skolan är uppringd."},
    StepKind.EXTENSION: {Part.REASONS: "Barnet ligger på sjukhus."},
    StepKind.GUARDIAN: {Part.TEXT: "Ett samtal med mamman."},
    StepKind.OPENED: {Part.NEED: "Skydd mot våld i hemmet."},
    StepKind.NOT_OPENED: {Part.REASONS: "Behovet är tillgodosett.", Part.CHILD_HEARD: YES},
    StepKind.INFORMED: {Part.TEXT: "Båda vårdnadshavarna, på telefon."},
    StepKind.JOINED: {Part.TEXT: "Samma barn."},
}


def stated(kind: StepKind, changed: Mapping[str, str] = NOTHING, *, until: date | None = None) -> Stated:
    """All that the step asks for, but for what is changed; an empty string takes an answer away."""
    answers = {**WRITTEN[kind], **SIGNED, **{Part(part): text for part, text in changed.items()}}
    last_day = until or (LATER if kind is StepKind.EXTENSION else None)
    return Stated(answers, last_day, REPORT if kind is StepKind.PROTECTION else None)


def case(*steps: TakenStep, reports: tuple[UUID, ...] = (REPORT,)) -> CaseFacts:
    """A case of the second of March with these steps."""
    return facts_of(RECEIVED, [(report, RECEIVED) for report in reports], steps)


def taken(kind: StepKind, on: date = RECEIVED, until: date | None = None) -> TakenStep:
    return TakenStep(kind, on, None, until)
