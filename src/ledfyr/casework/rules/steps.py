# SPDX-License-Identifier: EUPL-1.2
"""The steps by which a report is carried to the choice whether to open an inquiry, and what a step states."""

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

    @property
    def task(self) -> Task | None:
        """The task of SoL 25:1 that the step is part of, or None where the section names none."""
        return TASKS.get(self)

    @property
    def is_decision(self) -> bool:
        """Whether it ends the preliminary assessment."""
        return self in (StepKind.OPENED, StepKind.NOT_OPENED)


TASKS: Mapping[StepKind, Task] = {
    StepKind.PROTECTION: Task.PROTECTION_ASSESSMENT,
    StepKind.PRELIMINARY: Task.WHETHER_TO_OPEN,
    StepKind.EXTENSION: Task.WHETHER_TO_OPEN,
    StepKind.OPENED: Task.WHETHER_TO_OPEN,
    StepKind.NOT_OPENED: Task.WHETHER_TO_OPEN,
    StepKind.INFORMED: Task.INQUIRE,
}


class Part(StrEnum):
    """What a step may state. All of it is sealed."""

    TEXT = "text"
    NEED = "need"
    REASONS = "reasons"
    CHILD_HEARD = "child_heard"
    NOT_HEARD_BECAUSE = "not_heard_because"
    SPECIAL_REASONS = "special_reasons"
    EXPERIENCED = "experienced"
    SIGNED = "signed"
    WHY_CORRECTED = "why_corrected"


YES = "ja"


@dataclass(frozen=True)
class Stated:
    """What somebody states when taking a step. `until` is the new last day, and `report` what was assessed."""

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
