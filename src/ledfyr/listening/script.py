# SPDX-License-Identifier: EUPL-1.2
"""Turns passages into the lines that a voice reads: what is written, what is heard, and how long the pause after is."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ledfyr.listening.for_the_ear import said
from ledfyr.listening.passages import BETWEEN_CELLS, Kind, Passage
from ledfyr.listening.sentences import sentences_of
from ledfyr.listening.voice import Style

# Pauses in steps of encoding.STEP, besides the short silence that every sentence ends with.
BETWEEN_SENTENCES = 1
AFTER = {Kind.HEADING: 4, Kind.CHOICE: 4, Kind.PARAGRAPH: 3, Kind.ITEM: 2, Kind.ROW: 2, Kind.QUOTATION: 3}
BEFORE = {Kind.HEADING: 6, Kind.CHOICE: 5}
ANNOUNCED = {Kind.HEADING, Kind.CHOICE}


@dataclass(frozen=True)
class Line:
    """One sentence as it is written and as it is heard."""

    written: str
    heard: str
    language: str
    style: Style
    pause: int


def script_of(passages: Iterable[Passage], language: str = "sv") -> tuple[Line, ...]:
    """The lines of a page. `language` is for passages that say none."""
    lines: list[Line] = []
    for passage in passages:
        if lines and passage.kind in BEFORE:
            lines[-1] = replace(lines[-1], pause=max(lines[-1].pause, BEFORE[passage.kind]))
        spoken = list(_lines_of(passage, passage.language or language))
        if spoken:
            lines += [*spoken[:-1], replace(spoken[-1], pause=AFTER[passage.kind])]
    return tuple(lines)


def _lines_of(passage: Passage, language: str) -> Iterator[Line]:
    style = Style.HEADING if passage.kind in ANNOUNCED else Style.PLAIN
    number = f"{passage.number}, " if passage.number else ""
    for sentence in sentences_of(passage.text, language):
        heard = said(sentence, language)
        if heard:
            yield Line(sentence.replace(BETWEEN_CELLS, " "), number + heard, language, style, BETWEEN_SENTENCES)
            number = ""
