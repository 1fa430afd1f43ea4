# SPDX-License-Identifier: EUPL-1.2
"""A person's plan as small typed values for the pages and for paper."""

from collections.abc import Sequence
from dataclasses import dataclass

from ledfyr.casework.actions.planning import EntryRead
from ledfyr.casework.plan_content import PlanContent
from ledfyr.casework.rules.planning import Piece
from ledfyr.staff.rules.periods import said
from ledfyr.web.casework.wording import DAMAGED


@dataclass(frozen=True)
class PartShown:
    """One part of life in the plan."""

    code: str
    title: str
    words: str
    goal: str
    tasks: tuple[tuple[str, str, str], ...]  # who, what, by when
    since: str


@dataclass(frozen=True)
class PlanShown:
    """The plan as it stands. `damaged` says what did not open."""

    parts: tuple[PartShown, ...]
    damaged: tuple[str, ...]


def plan_shown(entries: Sequence[EntryRead]) -> PlanShown:
    """What the person has in their plan now, in the order in which they took it up."""
    contents = [entry.content for entry in entries if entry.content]
    parts = [
        _part(content) for content in contents if content.part.piece is Piece.AREA and not content.part.is_left_out
    ]
    return PlanShown(tuple(parts), (DAMAGED,) if len(contents) < len(entries) else ())


def _part(content: PlanContent) -> PartShown:
    part = content.part
    tasks = tuple((task.who, task.what, said(task.by_when) if task.by_when else "") for task in part.tasks)
    return PartShown(part.code, part.title, part.words, part.goal, tasks, said(content.at.date()))
