# SPDX-License-Identifier: EUPL-1.2
"""How far a question of handing over has come, by the turns in the thread: nothing but a sender's own yes is a yes.

Every turn names its question by a token that stands only inside the seal. So nobody who merely writes in the database
can answer in the sender's place, and a yes to one question is none to another.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum


class Step(StrEnum):
    """What a turn does with a question. The sender says YES and NO; the rest is staff's."""

    ASKED = "asked"
    YES = "yes"
    NO = "no"
    WITHDRAWN = "withdrawn"
    DONE = "done"

    @property
    def is_senders(self) -> bool:
        """Whether only the sender can take it."""
        return self in (Step.YES, Step.NO)


@dataclass(frozen=True, slots=True)
class Consent:
    """What a letter does with a question; `to` is who would receive, and stands in the question."""

    step: Step
    token: str = field(repr=False)
    to: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Turn:
    """A letter as this rule sees it, in the order in which they were written."""

    is_senders: bool
    consent: Consent | None


@dataclass(frozen=True, slots=True)
class Question:
    """The newest question, and what became of it: ASKED while the sender has not answered."""

    asked: Consent
    stands: Step = Step.ASKED

    @property
    def can_be_answered(self) -> bool:
        """Whether the sender can say yes or no, also no after a yes: until it is done. A no ends the question."""
        return self.stands in (Step.ASKED, Step.YES)

    def answered(self, step: Step) -> Consent:
        """The sender's answer."""
        return Consent(step, self.asked.token)


def newest_question(turns: Iterable[Turn]) -> Question | None:
    """The question that was asked last, or None where nobody has asked."""
    found: Question | None = None
    for turn in turns:
        consent = turn.consent
        if consent is None or consent.step.is_senders != turn.is_senders:
            continue
        if consent.step is Step.ASKED:
            found = Question(consent)
        elif found and consent.token == found.asked.token and found.can_be_answered:
            found = Question(found.asked, consent.step)
    return found
