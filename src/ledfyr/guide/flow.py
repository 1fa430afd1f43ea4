# SPDX-License-Identifier: EUPL-1.2
"""A flow as the rest of the guide sees it: a door, questions with answers, and the help that each answer ends in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True)
class Outcome:
    """The end of a path: who helps, what happens then, what to say first and what it does not lead to."""

    id: str
    neutral_title: str
    heading: str
    services: tuple[str, ...]
    always: tuple[str, ...]
    what_happens: str
    first_sentence: str
    does_not_lead_to: str
    danger: bool
    also_read: tuple[str, ...]
    writing: tuple[str, ...]  # doors of the letterbox, for whoever would rather write
    young: bool  # whether its reader is under 18


@dataclass(frozen=True)
class Answer:
    """One answer, and the question or outcome it opens."""

    text: str
    leads_to: Question | Outcome


@dataclass(frozen=True)
class Question:
    """One question with the answers a reader may choose among."""

    id: str
    text: str
    answers: tuple[Answer, ...]


@dataclass(frozen=True)
class Source:
    """Where the facts of a flow come from."""

    name: str
    publisher: str
    url: str
    read_on: date


@dataclass(frozen=True)
class Flow:
    """One door: its link stands on the start page, its neutral title in the browser's tab and history."""

    door: str
    order: int
    link: str
    neutral_title: str
    heading: str
    intro: str
    start: Question
    outcomes: tuple[Outcome, ...]
    keywords: tuple[str, ...]
    sources: tuple[Source, ...]
