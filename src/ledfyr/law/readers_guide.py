# SPDX-License-Identifier: EUPL-1.2
"""What stands first in the rulebook: what it is, what its words mean, and what to do when something is wrong."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_suffix(".toml")


@dataclass(frozen=True)
class Point:
    """A word that the book uses, and what it means."""

    word: str
    meaning: str


@dataclass(frozen=True)
class GuidePart:
    title: str
    paragraphs: tuple[str, ...]
    points: tuple[Point, ...]
    ending: str


def readers_guide(**filled_in: str) -> tuple[GuidePart, ...]:
    """The parts in the order in which they are read, with the words in braces filled in."""
    parts = tomllib.loads(FILE.read_text(encoding="utf-8"))["part"]
    return tuple(_part(part, filled_in) for part in parts)


def _part(part: dict[str, Any], filled_in: dict[str, str]) -> GuidePart:
    return GuidePart(
        title=part["title"],
        paragraphs=tuple(paragraph.format(**filled_in) for paragraph in part["paragraphs"]),
        points=tuple(Point(**point) for point in part.get("points", ())),
        ending=part.get("ending", ""),
    )
