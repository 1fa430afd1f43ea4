# SPDX-License-Identifier: EUPL-1.2
"""What lies inside the envelope of a part of a plan, as one text that says its own version."""

import json
from dataclasses import dataclass, field
from datetime import date, datetime

from ledfyr.casework.models import PlanEntry
from ledfyr.casework.rules.planning import PartOfPlan, Piece, Task
from ledfyr.contact.rules.writing import tidied
from ledfyr.keys.sealed_record import Keyring
from ledfyr.sealing import SealingRefused
from ledfyr.sealing.refusals import EnvelopeDamaged

VERSION = 1


@dataclass(frozen=True)
class PlanContent:
    """The moment, who wrote it down by name, and the part. Its title is kept, whatever becomes of the list."""

    at: datetime
    name: str = field(repr=False)
    part: PartOfPlan = field(repr=False)

    def packed(self) -> str:
        """As it is sealed."""
        part = self.part
        content = {
            "version": VERSION,
            "at": self.at.isoformat(),
            "name": self.name,
            "piece": part.piece.value,
            "code": part.code,
            "title": tidied(part.title),
            "words": tidied(part.words),
            "goal": tidied(part.goal),
            "never": tidied(part.never),
            "tasks": [_packed(task) for task in part.tasks if not task.is_empty],
            "left_out": part.is_left_out,
        }
        return json.dumps(content, ensure_ascii=False)


def plan_content(packed: str) -> PlanContent:
    """Read what was sealed; raises EnvelopeDamaged for what this program never wrote."""
    try:
        read = json.loads(packed)
        if read["version"] != VERSION:
            raise EnvelopeDamaged
        part = PartOfPlan(
            piece=Piece(read["piece"]),
            code=str(read["code"]),
            title=str(read["title"]),
            words=str(read["words"]),
            goal=str(read["goal"]),
            never=str(read["never"]),
            tasks=tuple(_task(task) for task in read["tasks"]),
            is_left_out=bool(read["left_out"]),
            is_agreed=True,
            is_signed=True,
        )
        return PlanContent(datetime.fromisoformat(read["at"]), str(read["name"]), part)
    except (ValueError, KeyError, TypeError, AttributeError):
        raise EnvelopeDamaged from None


def opened_entry(row: PlanEntry, ring: Keyring) -> PlanContent | None:
    """What the entry says, or None when its record was damaged."""
    try:
        return plan_content(ring.read(row)["content"])
    except SealingRefused:
        return None


def _packed(task: Task) -> dict[str, str]:
    by_when = task.by_when.isoformat() if task.by_when else ""
    return {"who": tidied(task.who), "what": tidied(task.what), "by_when": by_when}


def _task(read: dict[str, str]) -> Task:
    by_when = read["by_when"]
    return Task(str(read["who"]), str(read["what"]), date.fromisoformat(by_when) if by_when else None)
