# SPDX-License-Identifier: EUPL-1.2
"""Decides where each part of a flow stands when it is drawn: one path a row, read from left to right."""

from dataclasses import dataclass
from textwrap import wrap

from ledfyr.guide.flow import Answer, Flow, Outcome, Question
from ledfyr.guide.rules.walking import depth_of

MARGIN = 24
GAP_BESIDE = 44
GAP_BELOW = 16
LINE_HEIGHT = 20
PADDING = 12
WIDTHS = {"question": 220, "answer": 212, "outcome": 330}
CHARACTER = 7.6  # the width a character takes on average at 15 px, rounded up so that no line sticks out


@dataclass(frozen=True)
class Box:
    """One box with its text, the first line of an outcome being its heading."""

    kind: str
    left: float
    top: float
    lines: tuple[str, ...]
    heading_lines: int = 0
    danger: bool = False

    @property
    def width(self) -> float:
        return WIDTHS[self.kind]

    @property
    def height(self) -> float:
        return height_of(self.lines)

    @property
    def middle(self) -> float:
        return self.top + self.height / 2


@dataclass(frozen=True)
class Line:
    """From the right edge of one box to the left edge of the next."""

    start: Box
    end: Box


def height_of(lines: tuple[str, ...]) -> float:
    return 2 * PADDING + LINE_HEIGHT * len(lines)


def wrapped(text: str, kind: str) -> tuple[str, ...]:
    return tuple(wrap(text, int((WIDTHS[kind] - 2 * PADDING) / CHARACTER)))


class Sheet:
    """A drawing that fills from the top; an outcome is told in full once, and after that named by its heading."""

    def __init__(self, flow: Flow) -> None:
        self.boxes: list[Box] = []
        self.lines: list[Line] = []
        self._told: set[str] = set()
        self._bottom: float = MARGIN
        self._last_column = 2 * depth_of(flow)
        self._place_question(flow.start, 0)

    @property
    def width(self) -> float:
        return self._left_of(self._last_column) + WIDTHS["outcome"] + MARGIN

    @property
    def height(self) -> float:
        return max(box.top + box.height for box in self.boxes) + MARGIN

    def _place_question(self, question: Question, column: int) -> Box:
        lines = wrapped(question.text, "question")
        answers = [self._place_answer(answer, column + 1) for answer in question.answers]
        middle = (answers[0].middle + answers[-1].middle) / 2
        box = self._add(Box("question", self._left_of(column), middle - height_of(lines) / 2, lines))
        self.lines += [Line(box, answer) for answer in answers]
        return box

    def _place_answer(self, answer: Answer, column: int) -> Box:
        lines = wrapped(answer.text, "answer")
        if isinstance(answer.leads_to, Outcome):
            goal = self._place_outcome(answer.leads_to, height_of(lines))
        else:
            goal = self._place_question(answer.leads_to, column + 1)
        box = self._add(Box("answer", self._left_of(column), goal.middle - height_of(lines) / 2, lines))
        self.lines.append(Line(box, goal))
        return box

    def _place_outcome(self, outcome: Outcome, at_least: float) -> Box:
        """Make the row as high as the higher of the outcome and the answer beside it."""
        heading = wrapped(outcome.heading, "outcome")
        lines = heading if outcome.id in self._told else (*heading, *_telling(outcome))
        self._told.add(outcome.id)
        row = max(height_of(lines), at_least)
        top = self._bottom + (row - height_of(lines)) / 2
        self._bottom += row + GAP_BELOW
        left = self._left_of(self._last_column)
        return self._add(Box("outcome", left, top, lines, len(heading), outcome.danger))

    def _add(self, box: Box) -> Box:
        self.boxes.append(box)
        return box

    def _left_of(self, column: int) -> float:
        """Questions stand in even columns and answers in odd ones."""
        questions, answers = (column + 1) // 2, column // 2
        return MARGIN + questions * WIDTHS["question"] + answers * WIDTHS["answer"] + column * GAP_BESIDE


def _telling(outcome: Outcome) -> tuple[str, ...]:
    """Who helps, who does when they are closed, and the doors of the letterbox."""
    services = wrapped(f"Hjälper: {', '.join(outcome.services)}", "outcome")
    always = wrapped(f"Annars: {', '.join(outcome.always)}", "outcome") if outcome.always else ()
    writing = wrapped(f"Brev: {', '.join(outcome.writing)}", "outcome") if outcome.writing else ()
    return (*services, *always, *writing)
