# SPDX-License-Identifier: EUPL-1.2
"""Walks a flow the way a reader can: every sequence of answers, and the outcome it ends in."""

from collections.abc import Iterator
from dataclasses import dataclass

from ledfyr.guide.flow import Answer, Flow, Outcome, Question


@dataclass(frozen=True)
class Path:
    """The answers a reader gives, in order, and where they lead."""

    answers: tuple[Answer, ...]
    outcome: Outcome

    @property
    def taps(self) -> int:
        """One on the door at the start page, and one for each answer."""
        return 1 + len(self.answers)


def paths_of(flow: Flow) -> tuple[Path, ...]:
    return tuple(_paths_from(flow.start, ()))


def depth_of(flow: Flow) -> int:
    """Count the questions on the longest path."""
    return max(len(path.answers) for path in paths_of(flow))


def _paths_from(question: Question, given: tuple[Answer, ...]) -> Iterator[Path]:
    for answer in question.answers:
        if isinstance(answer.leads_to, Outcome):
            yield Path((*given, answer), answer.leads_to)
        else:
            yield from _paths_from(answer.leads_to, (*given, answer))
