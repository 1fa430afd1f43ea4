# SPDX-License-Identifier: EUPL-1.2
"""What a socionom states who does everything right, and the smallest case of one report."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from ledfyr.casework.rules.facts import CaseFacts, ReportCame, facts_of
from ledfyr.casework.rules.steps import YES, Part, Stated, StepKind, TakenStep
from ledfyr.law.inquiry import Qualification

RECEIVED = date(2026, 3, 2)
DUE = date(2026, 3, 16)
REPORT, ANOTHER = UUID(int=1), UUID(int=2)
SOCIONOM = Qualification.SOCIONOM
SIGNED = {Part.SIGNED: YES, Part.EXPERIENCED: YES}
LATER = date(2026, 3, 30)
AUTUMN = date(2026, 9, 1)
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
    StepKind.DEVELOPMENT: {Part.TEXT: "Sover dåligt, och är duktig i skolan."},
    StepKind.PARENTS: {Part.TEXT: "Mamman är trött och vill ha hjälp."},
    StepKind.SURROUNDINGS: {Part.TEXT: "Mormor bor nära."},
    StepKind.CHILDS_VIEW: {Part.TEXT: "Vill bo hemma och slippa bråken."},
    StepKind.NOT_HEARD: {Part.NOT_HEARD_BECAUSE: "Barnet är sju månader."},
    StepKind.CHILD_TOLD: {Part.TEXT: "Berättade hur det går till.", Part.UNDERSTOOD: "Barnet sa det med egna ord."},
    StepKind.INQUIRY_EXTENDED: {Part.SPECIAL_REASONS: "Barnet har legat på sjukhus."},
    StepKind.COMMUNICATED: {Part.TEXT: "Till mamman, i brev.", Part.TO_CHILD: YES},
    StepKind.ANALYSIS: {Part.TEXT: "Barnet är otryggt på kvällarna.", Part.NEED: "Stöd till barnet och mamman."},
    StepKind.MEASURES: {
        Part.MEASURES: "ANOTHER",
        Part.TEXT: "Samtal en gång i veckan hos familjestödet.",
        Part.REASONS: "Behovet kan inte tillgodoses på annat sätt.",
        Part.HOW_WEIGHED: "Samtalen läggs som barnet vill.",
        Part.CHILD_SAYS: "CONSENTS",
        Part.GUARDIANS_CONSENT: YES,
        Part.GIVES_ALL: YES,
    },
    StepKind.WITHOUT_MEASURE: {
        Part.REASONS: "Behovet är tillgodosett.",
        Part.HOW_WEIGHED: "Barnet vill inte ha mer stöd nu.",
        Part.GIVES_ALL: YES,
    },
    StepKind.FOLLOWED: {Part.TEXT: "Det går bättre, säger barnet."},
    StepKind.FOLLOWING: {Part.NEED: "Barnet är ofta ensamt.", Part.TOLD: "Mamman, i dag.", Part.TO_CHILD: YES},
    StepKind.FOLLOWING_ENDED: {Part.TEXT: "Det går bra.", Part.TOLD: "Mamman, i dag.", Part.TO_CHILD: YES},
    StepKind.FEEDBACK: {Part.ANSWERED: YES},
    StepKind.CLOSED: {Part.TEXT: "Familjen klarar sig själv nu."},
}
DAYS = {StepKind.EXTENSION: LATER, StepKind.INQUIRY_EXTENDED: AUTUMN, StepKind.MEASURES: AUTUMN}


def stated(kind: StepKind, changed: Mapping[str, str] = NOTHING, *, until: date | None = None) -> Stated:
    """All that the step asks for, but for what is changed; an empty string takes an answer away."""
    answers = {**WRITTEN[kind], **SIGNED, **{Part(part): text for part, text in changed.items()}}
    last_day = until or DAYS.get(kind)
    return Stated(answers, last_day, REPORT if kind.is_of_report else None)


def case(*steps: TakenStep, reports: tuple[UUID, ...] = (REPORT,), asked_on: date | None = None) -> CaseFacts:
    """A case of the second of March with these steps."""
    return facts_of(RECEIVED, [ReportCame(report, RECEIVED, asked_on) for report in reports], steps)


def taken(kind: StepKind, on: date = RECEIVED, until: date | None = None) -> TakenStep:
    return TakenStep(kind, on, None, until)
