# SPDX-License-Identifier: EUPL-1.2
"""The steps by which a report is carried to the end of its case, and what a step states."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID

from ledfyr.law.inquiry import Task


class StepKind(StrEnum):
    """What was done. The code is what the database keeps and what stands in an address."""

    PROTECTION = "skyddsbedomning"
    PRELIMINARY = "forhandsbedomning"
    EXTENSION = "forlangning"
    GUARDIAN = "vardnadshavare"
    OPENED = "inledd"
    NOT_OPENED = "inte-inledd"
    INFORMED = "information"
    JOINED = "tillagd"
    DEVELOPMENT = "barnets-utveckling"
    PARENTS = "foraldrarnas-formaga"
    SURROUNDINGS = "familj-och-miljo"
    CHILDS_VIEW = "barnets-asikt"
    NOT_HEARD = "barnet-inte-hort"
    CHILD_TOLD = "barnet-informerat"
    INQUIRY_EXTENDED = "langre-utredning"
    COMMUNICATED = "kommunicering"
    ANALYSIS = "analys"
    MEASURES = "beslut-insats"
    WITHOUT_MEASURE = "utan-insats"
    FOLLOWED = "uppfoljt"
    FOLLOWING = "uppfoljning"
    FOLLOWING_ENDED = "uppfoljning-slut"
    FEEDBACK = "aterkoppling"
    CLOSED = "avslutat"

    @property
    def task(self) -> Task | None:
        """The task of SoL 25:1 that the step is part of, or None where the section names none."""
        return TASKS.get(self)

    @property
    def is_decision(self) -> bool:
        """Whether it ends the preliminary assessment."""
        return self in (StepKind.OPENED, StepKind.NOT_OPENED)

    @property
    def ends_inquiry(self) -> bool:
        """Whether it is what an inquiry ends with."""
        return self in (StepKind.MEASURES, StepKind.WITHOUT_MEASURE)

    @property
    def is_of_inquiry(self) -> bool:
        """Whether it is taken while an inquiry runs, and only then."""
        return self in OF_INQUIRY

    @property
    def is_of_report(self) -> bool:
        """Whether it is taken once for each report, and not for the case."""
        return self in (StepKind.PROTECTION, StepKind.FEEDBACK)


SIDES = (StepKind.DEVELOPMENT, StepKind.PARENTS, StepKind.SURROUNDINGS)
IN_THE_INQUIRY = (  # what is read side by side, in this order
    *SIDES,
    *(StepKind.CHILDS_VIEW, StepKind.NOT_HEARD, StepKind.CHILD_TOLD, StepKind.COMMUNICATED, StepKind.ANALYSIS),
)
OF_INQUIRY = frozenset(
    {
        *IN_THE_INQUIRY,
        *(StepKind.INFORMED, StepKind.JOINED, StepKind.INQUIRY_EXTENDED, StepKind.MEASURES, StepKind.WITHOUT_MEASURE),
    }
)
# Following a child and closing the case are counted with the tasks that the section names, to be on the safe side.
TASKS: Mapping[StepKind, Task] = {
    **dict.fromkeys(
        (StepKind.PRELIMINARY, StepKind.EXTENSION, StepKind.OPENED, StepKind.NOT_OPENED), Task.WHETHER_TO_OPEN
    ),
    **dict.fromkeys(OF_INQUIRY - {StepKind.JOINED}, Task.INQUIRE),
    **dict.fromkeys(
        (StepKind.FOLLOWED, StepKind.FOLLOWING, StepKind.FOLLOWING_ENDED, StepKind.CLOSED), Task.FOLLOW_UP_MEASURE
    ),
    StepKind.PROTECTION: Task.PROTECTION_ASSESSMENT,
}


class Part(StrEnum):
    """What a step may state. All of it is sealed."""

    TEXT = "text"
    NEED = "need"
    REASONS = "reasons"
    CHILD_HEARD = "child_heard"
    NOT_HEARD_BECAUSE = "not_heard_because"
    UNDERSTOOD = "understood"
    NOT_TOLD_BECAUSE = "not_told_because"
    SPECIAL_REASONS = "special_reasons"
    MEASURES = "measures"
    HOW_WEIGHED = "how_weighed"
    CHILD_SAYS = "child_says"
    GUARDIANS_CONSENT = "guardians_consent"
    SUITABLE_BECAUSE = "suitable_because"
    GIVES_ALL = "gives_all"
    UNNECESSARY_BECAUSE = "unnecessary_because"
    APPEAL_TOLD = "appeal_told"
    IS_FOR_CARE = "is_for_care"
    TO_CHILD = "to_child"
    TOLD = "told"
    OUTCOME = "outcome"
    ANSWERED = "answered"
    WITHHELD_BECAUSE = "withheld_because"
    EXPERIENCED = "experienced"
    SIGNED = "signed"
    WHY_CORRECTED = "why_corrected"


YES = "ja"
DECIDED = (Part.MEASURES, Part.OUTCOME)  # what a correction of the text leaves as it was


@dataclass(frozen=True)
class Stated:
    """What somebody states when taking a step. `until` is the new last day, and `report` what it is about."""

    answers: Mapping[Part, str] = field(default_factory=dict, repr=False)
    until: date | None = None
    report: UUID | None = None

    def says(self, part: Part) -> str:
        """The answer, or nothing."""
        return self.answers.get(part, "").strip()

    def is_yes(self, part: Part) -> bool:
        """Whether the box is ticked."""
        return self.says(part) == YES


@dataclass(frozen=True)
class TakenStep:
    """A step as it stands outside its seal: what, when, on which report, and whether it only corrects another."""

    kind: StepKind
    on: date
    report: UUID | None = None
    until: date | None = None
    is_correction: bool = False
