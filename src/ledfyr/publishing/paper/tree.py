# SPDX-License-Identifier: EUPL-1.2
"""What a page says, as a small tree without looks or addresses to press: the one thing that is put on paper.

Two trees that are equal make the same paper, so a page is printed anew exactly when its tree has changed.
"""

from dataclasses import dataclass
from typing import Literal

Direction = Literal["ltr", "rtl"]


@dataclass(frozen=True)
class Run:
    """A piece of a line that looks and behaves the same all through; a new line is a run of its own."""

    text: str
    strong: bool = False
    href: str = ""
    isolated: Literal["", "ltr", "rtl"] = ""  # it stands by itself, whatever direction the text around it has
    language: str = ""  # empty where it is the page's own


Line = tuple[Run, ...]


@dataclass(frozen=True)
class Heading:
    """Levels begin at 1 and never skip one on the way down: PDF/UA asks for it."""

    level: int
    line: Line


@dataclass(frozen=True)
class Paragraph:
    line: Line
    look: Literal["plain", "lead", "quiet"] = "plain"


@dataclass(frozen=True)
class Call:
    """A number to ring: “Ring” and “020-100 200”. The number is never broken and never turned round."""

    label: Line
    number: str
    href: str


@dataclass(frozen=True)
class Facts:
    """Some short things to know, one after the other on a line."""

    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Bullets:
    entries: tuple["Blocks", ...]


@dataclass(frozen=True)
class Steps:
    entries: tuple["Blocks", ...]


@dataclass(frozen=True)
class Hours:
    """A table whose rows each begin with what they are about."""

    rows: tuple[tuple[Line, Line], ...]


@dataclass(frozen=True)
class Table:
    """A table whose columns have names."""

    head: tuple[Line, ...]
    rows: tuple[tuple[Line, ...], ...]


@dataclass(frozen=True)
class Note:
    blocks: "Blocks"


@dataclass(frozen=True)
class Quote:
    blocks: "Blocks"


@dataclass(frozen=True)
class Service:
    """Somebody who helps, with the numbers beside what is said about them."""

    blocks: "Blocks"
    calls: tuple[Call, ...]


@dataclass(frozen=True)
class Answer:
    """An answer to the question before it, and what it unfolds."""

    heading: Heading
    blocks: "Blocks"


@dataclass(frozen=True)
class Separator:
    pass


Block = (
    Heading | Paragraph | Call | Facts | Bullets | Steps | Hours | Table | Note | Quote | Service | Answer | Separator
)
Blocks = tuple[Block, ...]


@dataclass(frozen=True)
class Document:
    blocks: Blocks


def text_of(line: Line) -> str:
    return "".join(run.text for run in line)
