# SPDX-License-Identifier: EUPL-1.2
"""What lies inside the envelopes of a case, each as one text that says its own version."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from ledfyr.casework.rules.steps import Part
from ledfyr.sealing.refusals import EnvelopeDamaged

VERSION = 1


@dataclass(frozen=True)
class StepContent:
    """A step: the moment, who signed it by name, and what it states."""

    at: datetime
    name: str = field(repr=False)
    answers: Mapping[Part, str] = field(repr=False)

    def packed(self) -> str:
        """As it is sealed."""
        answers = {part.value: text for part, text in self.answers.items() if text}
        return _packed({"at": self.at.isoformat(), "name": self.name, "answers": answers})


@dataclass(frozen=True)
class ToldLetter:
    """What somebody wrote or said once, with the moment, and whom it was about in their words."""

    at: datetime
    text: str = field(repr=False)
    who: str = field(default="", repr=False)


@dataclass(frozen=True)
class ReportContent:
    """A report as its sender told it. The first moment is the statutory time of arrival."""

    letters: tuple[ToldLetter, ...]
    danger: str = field(default="", repr=False)

    @property
    def arrived_at(self) -> datetime:
        """When it came."""
        return self.letters[0].at

    def packed(self) -> str:
        """As it is sealed."""
        told = [{"at": each.at.isoformat(), "text": each.text, "who": each.who} for each in self.letters]
        return _packed({"letters": told, "danger": self.danger})


def step_content(packed: str) -> StepContent:
    """Read what was sealed; raises EnvelopeDamaged for what this program never wrote."""
    try:
        read = _unpacked(packed)
        answers = {Part(part): str(text) for part, text in read["answers"].items()}
        return StepContent(datetime.fromisoformat(read["at"]), str(read["name"]), answers)
    except (ValueError, KeyError, TypeError, AttributeError):
        raise EnvelopeDamaged from None


def report_content(packed: str) -> ReportContent:
    """Read what was sealed; raises EnvelopeDamaged for what this program never wrote."""
    try:
        read = _unpacked(packed)
        told = [
            ToldLetter(datetime.fromisoformat(each["at"]), str(each["text"]), str(each["who"]))
            for each in read["letters"]
        ]
        if not told:
            raise EnvelopeDamaged
        return ReportContent(tuple(told), str(read["danger"]))
    except (ValueError, KeyError, TypeError, AttributeError):
        raise EnvelopeDamaged from None


def _packed(content: Mapping[str, object]) -> str:
    return json.dumps({"version": VERSION, **content}, ensure_ascii=False)


def _unpacked(packed: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(packed)
    if read["version"] != VERSION:
        raise EnvelopeDamaged
    return read
