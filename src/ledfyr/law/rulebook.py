# SPDX-License-Identifier: EUPL-1.2
"""The form in which a rule is written so that its tests and the lawyer's book are made from the same lines.

A topic exports one CHAPTER. Its tests run every example in it and the rulebook prints them: what is printed was run.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ledfyr.law.sources import NotInForce, Provision


@dataclass(frozen=True)
class Example:
    """One worked case: said in Swedish for who reads the book, given and expected for the test that runs it.

    `expected` is what the rule returns, or the class NotInForce when it has nothing to say. The book says it in Swedish
    by its type (a day, yes and no, a refusal, None as no hindrance) or else by its str(); `outcome` overrides that.
    """

    said: str
    given: Mapping[str, Any]
    expected: object
    outcome: str = ""


@dataclass(frozen=True)
class Table:
    """One thing the law lays down and what it is called in Swedish, with a provision for each time it has been so."""

    called: str
    provisions: Sequence[Provision[Any]]


@dataclass(frozen=True)
class Entry:
    """One rule: its Swedish title, a plain sentence that says it, what it rests on, and examples that it answers."""

    title: str
    sentence: str
    rule: Callable[..., object]
    tables: tuple[Table, ...]
    examples: tuple[Example, ...]
    note: str = ""  # what a lawyer should know beside the rule: an open question, a choice that was made


@dataclass(frozen=True)
class Chapter:
    """The rules of one topic, in the order in which they are read."""

    title: str
    entries: tuple[Entry, ...]
    introduction: str = ""


def answer(entry: Entry, example: Example) -> object:
    """What the rule says to the example; the class NotInForce when it has nothing to say on that day."""
    try:
        return entry.rule(**example.given)
    except NotInForce:
        return NotInForce


def examples_in(*chapters: Chapter) -> Iterator[tuple[Entry, Example]]:
    """Every example with its rule, for a test to run."""
    return ((entry, example) for chapter in chapters for entry in chapter.entries for example in entry.examples)
