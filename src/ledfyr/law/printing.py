# SPDX-License-Identifier: EUPL-1.2
"""Makes the lawyer's rulebook from the chapters: plain words in their order, for whatever puts them on a page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from babel.dates import format_date

from ledfyr.law.readers_guide import GuidePart, readers_guide
from ledfyr.law.rulebook import Chapter, Entry, Table, answer, examples_in
from ledfyr.law.saying import SWEDISH, lines_of, outcome_of, situation_of
from ledfyr.law.sources import Law, Provision, Source, Standing
from ledfyr.law.sources_read import COPY_OF

READ, OWN = "läst", "egen regel"  # the reader's guide says what these mean
MARKS = {Standing.VERIFIED: READ, Standing.SECOND_HAND: "andra hand", Standing.FROM_MEMORY: "ur minnet"}
TITLE = "Ledfyrs regelbok"
UNTIL_FURTHER, ONLY_PARTS, NO_NUMBER = "tills vidare", "bara delar", "–"


@dataclass(frozen=True)
class PrintedProvision:
    """One line of a table: what it is called, its value, when it holds, where it stands, how sure that is."""

    called: str
    values: tuple[str, ...]
    valid_from: str
    valid_until: str
    citation: str
    mark: str
    is_in_doubt: bool  # nobody has read it at its source, or Ledfyr itself has set it


@dataclass(frozen=True)
class PrintedCase:
    situation: str
    outcome: str


@dataclass(frozen=True)
class PrintedEntry:
    """One rule. `number` is how one speaks of it, and `anchor` where it stands in the document."""

    number: str
    anchor: str
    title: str
    sentence: str
    note: str
    provisions: tuple[PrintedProvision, ...]
    cases: tuple[PrintedCase, ...]


@dataclass(frozen=True)
class PrintedChapter:
    number: str
    anchor: str
    title: str
    introduction: str
    entries: tuple[PrintedEntry, ...]


@dataclass(frozen=True)
class Doubt:
    """A line that a lawyer should look at, and the rule that rests on it."""

    entry: PrintedEntry
    provision: PrintedProvision


@dataclass(frozen=True)
class PrintedLaw:
    """A law that some rule rests on, with its number and the day of the copy that was read."""

    name: str
    short: str
    number: str
    copy_of: str


@dataclass(frozen=True)
class Book:
    title: str
    printed_on: str
    guide: tuple[GuidePart, ...]
    chapters: tuple[PrintedChapter, ...]
    laws: tuple[PrintedLaw, ...]
    doubts: tuple[Doubt, ...]


class AnswersOtherwise(Exception):
    """A rule does not answer as its example says. Nothing is printed until the two agree."""


def book_of(chapters: Sequence[Chapter], *, printed_on: date, version: str) -> Book:
    """The whole rulebook as it is on the day. Every example is asked first; raises AnswersOtherwise."""
    for entry, example in examples_in(*chapters):
        if answer(entry, example) != example.expected:
            raise AnswersOtherwise(entry.title, situation_of(example))
    printed = tuple(_chapter(chapter, str(number)) for number, chapter in enumerate(chapters, start=1))
    entries = [entry for chapter in printed for entry in chapter.entries]
    cases = sum(len(entry.cases) for entry in entries)
    counted = {"rules": str(len(entries)), "cases": str(cases)}
    guide = readers_guide(printed_on=_day(printed_on), version=version, **counted)
    return Book(TITLE, _day(printed_on), guide, printed, tuple(_laws(chapters)), tuple(_doubts(entries)))


def mark_of(source: Source) -> str:
    """How sure a line is, in a word or two that stand beside it."""
    return OWN if source.law is Law.LEDFYR else MARKS[source.standing]


def _chapter(chapter: Chapter, number: str) -> PrintedChapter:
    entries = tuple(_entry(entry, f"{number}.{place}") for place, entry in enumerate(chapter.entries, start=1))
    return PrintedChapter(number, f"kapitel-{number}", chapter.title, chapter.introduction, entries)


def _entry(entry: Entry, number: str) -> PrintedEntry:
    return PrintedEntry(
        number=number,
        anchor=f"regel-{number.replace('.', '-')}",
        title=entry.title,
        sentence=entry.sentence,
        note=entry.note,
        provisions=tuple(line for table in entry.tables for line in _lines(table)),
        cases=tuple(PrintedCase(situation_of(example), outcome_of(example)) for example in entry.examples),
    )


def _lines(table: Table) -> Iterator[PrintedProvision]:
    return (_line(table.called, provision) for provision in table.provisions)


def _line(called: str, provision: Provision[Any]) -> PrintedProvision:
    return PrintedProvision(
        called=called,
        values=lines_of(provision.value),
        valid_from=_day(provision.valid_from),
        valid_until=f"till och med {_day(provision.valid_until)}" if provision.valid_until else UNTIL_FURTHER,
        citation=str(replace(provision.source, standing=Standing.VERIFIED)),  # the mark has a column of its own
        mark=mark_of(provision.source),
        is_in_doubt=mark_of(provision.source) != READ,
    )


def _doubts(entries: Sequence[PrintedEntry]) -> Iterator[Doubt]:
    return (Doubt(entry, line) for entry in entries for line in entry.provisions if line.is_in_doubt)


def _laws(chapters: Sequence[Chapter]) -> Iterator[PrintedLaw]:
    """In the order of the enumeration, so that two printings can be compared."""
    sources = {
        provision.source.law
        for chapter in chapters
        for entry in chapter.entries
        for table in entry.tables
        for provision in table.provisions
    }
    for law in Law:
        if law in sources and law is not Law.LEDFYR:
            copy_of = _day(COPY_OF[law]) if law in COPY_OF else ONLY_PARTS
            yield PrintedLaw(law.full_name, law.short, law.number or NO_NUMBER, copy_of)


def _day(day: date) -> str:
    return format_date(day, "d MMMM y", locale=SWEDISH)
