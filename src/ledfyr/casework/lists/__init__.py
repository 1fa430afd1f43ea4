# SPDX-License-Identifier: EUPL-1.2
"""The lists that a municipality may change: the parts of life in a plan, the phases of an exit, each with its reason.

An installation's own list stands in `lists/` below its home, and is read in place of the one that comes with Ledfyr.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Annotated

from django.conf import settings
from pydantic import Field

from ledfyr.factfiles import FactFile, FactModel, FileRefused, Refusal, Several, check_fact_file, read_fact_file

COMES_WITH_LEDFYR = Path(__file__).parent
LIFE_AREAS, EXIT_PHASES = "life_areas.toml", "exit_phases.toml"
Text = Annotated[str, Field(min_length=1)]
# A title under which people would be sorted: rule 1 of G.2. A plan speaks of needs, and its owner words them.
SORTS_PEOPLE = re.compile(
    r"åsikt|ideolog|politi|parti\b|relig|\btro\b|\bgrupp|rörelse|etnisk|ursprung|extrem|radikal|poäng|nivå|risk",
    re.IGNORECASE,
)


class Entry(FactModel):
    """[[entry]]."""

    code: Annotated[str, Field(pattern=r"^[a-z]+(-[a-z]+)*$", max_length=30)]
    title: Text
    question: Text
    reason: Text


class Entries(FactModel):
    """A whole file."""

    entry: Several[Entry]


def life_areas() -> tuple[Entry, ...]:
    """The parts of life that a plan can be about, in the order in which they are shown."""
    return entries_in(_file(LIFE_AREAS))


def exit_phases() -> tuple[Entry, ...]:
    """What the way out often consists of. It is no ladder: one begins anywhere and goes back."""
    return entries_in(_file(EXIT_PHASES))


@cache
def entries_in(path: Path) -> tuple[Entry, ...]:
    """Read and check one list; raises FileRefused with file, line and what to write instead."""
    file = read_fact_file(path)
    entries = check_fact_file(file, Entries).entry
    refusals = [refusal for number, entry in enumerate(entries) for refusal in _findings(file, entries, number, entry)]
    if refusals:
        raise FileRefused(refusals)
    return tuple(entries)


def _findings(file: FactFile, entries: Several[Entry], number: int, entry: Entry) -> Iterator[Refusal]:
    if entry.code in {earlier.code for earlier in entries[:number]}:
        yield file.refuse(("entry", number, "code"), f"”{entry.code}” står två gånger.", "Välj en annan kod.")
    if SORTS_PEOPLE.search(f"{entry.code} {entry.title}"):
        problem = f"”{entry.title}” skulle sortera människor, och det gör Ledfyr aldrig."
        yield file.refuse(("entry", number, "title"), problem, "Skriv vad någon kan behöva i stället.")


def _file(name: str) -> Path:
    own: Path = settings.HOME / "lists" / name
    return own if own.is_file() else COMES_WITH_LEDFYR / name
