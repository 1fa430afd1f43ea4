# SPDX-License-Identifier: EUPL-1.2
"""Words and orders the guide for its templates: the same flow and moment always give the same values."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from ledfyr.directory.cards import AnswerCard, answer_card
from ledfyr.directory.queries import ServicesOf
from ledfyr.guide.flow import Answer, Flow, Outcome, Question
from ledfyr.guide.rules.reaching import in_order_of_help
from ledfyr.languages import Words


@dataclass(frozen=True)
class DoorLink:
    """A door as the start page shows it."""

    door: str
    href: str
    link: str


@dataclass(frozen=True)
class WritingShown:
    """Where somebody may write who would rather not call, and by when the answer comes."""

    said: str
    links: tuple[DoorLink, ...]


Writing = Callable[[Outcome], WritingShown | None]  # None where no letters are received, or none would help


def nowhere(_outcome: Outcome) -> None:
    """No letters are received."""


@dataclass(frozen=True)
class OutcomeShown:
    """Where a path ends, with the services in the order in which they can be reached."""

    neutral_title: str
    heading: str
    services: tuple[AnswerCard, ...]
    what_happens: str
    first_sentence: str
    does_not_lead_to: str
    danger: bool
    also_read: tuple[str, ...]
    href: str
    door: DoorLink
    writing: WritingShown | None


@dataclass(frozen=True)
class AnswerShown:
    """One answer, with either a question or an outcome; among answers of one name, opening one closes the others."""

    text: str
    name: str
    question: "QuestionShown | None"
    outcome: OutcomeShown | None


@dataclass(frozen=True)
class QuestionShown:
    """A question with what each answer unfolds."""

    id: str
    text: str
    answers: tuple[AnswerShown, ...]


@dataclass(frozen=True)
class DoorPage:
    """A whole door on one page."""

    neutral_title: str
    heading: str
    intro: str
    question: QuestionShown
    href: str


@dataclass(frozen=True)
class _Telling:
    """What every part of one door is worded with."""

    flow: Flow
    services: ServicesOf
    moment: datetime
    home: str
    words: Words
    writing: Writing

    def question(self, question: Question) -> QuestionShown:
        answers = tuple(self._answer(question.id, answer) for answer in question.answers)
        return QuestionShown(question.id, self.words.guard(question.text), answers)

    def outcome(self, outcome: Outcome) -> OutcomeShown:
        door, guard = door_link(self.flow, self.home), self.words.guard
        return OutcomeShown(
            neutral_title=outcome.neutral_title,
            heading=guard(outcome.heading),
            services=in_order_of_help(self._cards(outcome.services), self._cards(outcome.always), _answers),
            what_happens=guard(outcome.what_happens),
            first_sentence=guard(outcome.first_sentence),
            does_not_lead_to=guard(outcome.does_not_lead_to),
            danger=outcome.danger,
            also_read=outcome.also_read,
            href=f"{door.href}{outcome.id}/",
            door=door,
            writing=self.writing(outcome),
        )

    def _answer(self, name: str, answer: Answer) -> AnswerShown:
        goal, text = answer.leads_to, self.words.guard(answer.text)
        if isinstance(goal, Outcome):
            return AnswerShown(text, name, question=None, outcome=self.outcome(goal))
        return AnswerShown(text, name, question=self.question(goal), outcome=None)

    def _cards(self, keys: Iterable[str]) -> list[AnswerCard]:
        """Leave out what the municipality lacks: the flow is the same for all, and shows the services that exist."""
        found = (self.services.find(key) for key in keys)
        return [answer_card(service, self.moment, self.home, self.words) for service in found if service]


def door_link(flow: Flow, home: str) -> DoorLink:
    """Word the link that stands on the start page."""
    return DoorLink(door=flow.door, href=f"{home}vagar/{flow.door}/", link=flow.link)


def door_page(
    flow: Flow, services: ServicesOf, moment: datetime, home: str, words: Words, writing: Writing = nowhere
) -> DoorPage:
    """All questions, answers and outcomes of a door, to unfold on one page."""
    question = _Telling(flow, services, moment, home, words, writing).question(flow.start)
    return DoorPage(
        flow.neutral_title, words.guard(flow.heading), words.guard(flow.intro), question, door_link(flow, home).href
    )


def outcome_page(
    flow: Flow,
    outcome: Outcome,
    services: ServicesOf,
    moment: datetime,
    home: str,
    words: Words,
    writing: Writing = nowhere,
) -> OutcomeShown:
    """One outcome at an address of its own, to share and print."""
    return _Telling(flow, services, moment, home, words, writing).outcome(outcome)


def _answers(card: AnswerCard) -> bool:
    return card.is_open
