# SPDX-License-Identifier: EUPL-1.2
"""Decides when a part of a person's plan may be written: in their words, with their yes, and each task whole."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from ledfyr.casework.rules.consenting import WAITS_FOR_THE_PERSON
from ledfyr.casework.rules.telling import UNSIGNED
from ledfyr.law.intake.adults import TOGETHER
from ledfyr.law.sources import Law, Refusal, Source

OWN_PLAN = Source(Law.LEDFYR, "", "G.5 54")
IN_THEIR_WORDS = Refusal(
    "Det står inget med personens egna ord.", OWN_PLAN, "Skriv hur det är, eller vart personen vill."
)
NAME_IT = Refusal("Delen har ingen rubrik.", OWN_PLAN, "Låt personen säga vad den ska heta.")
NOT_THEIRS_YET = Refusal(
    "Personen har inte sagt ja till hur det står i planen.",
    TOGETHER,
    "Läs upp det tillsammans, ändra det som inte stämmer, och kryssa för att personen vill ha det så.",
)
SAY_HOW = Refusal(
    "Det står inte hur ni får höra av er.", OWN_PLAN, "Fråga personen vad som är säkert. Är inget säkert, skriv det."
)
WHO_DOES_WHAT = Refusal(
    "En rad säger inte vem som gör vad till när.", OWN_PLAN, "Fyll i alla tre, eller lämna hela raden tom."
)
CHANGED_MEANWHILE = Refusal(
    "Någon annan har ändrat den här delen av planen medan du skrev.",
    OWN_PLAN,
    "Läs den nya texten i planen, och skriv sedan det som ska ändras.",
)
NO_SUCH_AREA = Refusal("Den delen finns inte i listan.", OWN_PLAN, "Välj en av delarna, eller ”Något annat”.")


class Piece(StrEnum):
    """What an entry of the plan holds."""

    AREA = "area"
    PHASE = "phase"
    CONTACT = "contact"


@dataclass(frozen=True)
class Task:
    """Who does what by when. Who may be the person, social services, or a partner."""

    who: str = field(repr=False)
    what: str = field(repr=False)
    by_when: date | None = field(default=None, repr=False)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed on its row."""
        return not self.who.strip() and not self.what.strip() and self.by_when is None

    @property
    def is_whole(self) -> bool:
        """Whether all three stand there."""
        return bool(self.who.strip() and self.what.strip() and self.by_when)


@dataclass(frozen=True)
class PartOfPlan:
    """One part as the person wants it. `is_left_out`: they no longer want it in their plan."""

    piece: Piece
    code: str = field(repr=False)
    title: str = field(repr=False)
    words: str = field(default="", repr=False)
    goal: str = field(default="", repr=False)
    never: str = field(default="", repr=False)  # how nobody may make contact
    tasks: tuple[Task, ...] = field(default=(), repr=False)
    is_left_out: bool = field(default=False, repr=False)
    is_agreed: bool = False
    is_signed: bool = False


def why_not_write_part(part: PartOfPlan, *, is_listed: bool, is_ended: bool) -> Refusal | None:
    """The reason why the part does not go into the plan like that, or None."""
    if is_ended:
        return WAITS_FOR_THE_PERSON
    if not is_listed:
        return NO_SUCH_AREA
    if not part.title.strip():
        return NAME_IT
    if not part.is_left_out and (refusal := _says_too_little(part)):
        return refusal
    if not part.is_agreed:
        return NOT_THEIRS_YET
    return None if part.is_signed else UNSIGNED


def stands_in_same_place(part: PartOfPlan, piece: Piece, code: str) -> bool:
    """Whether it is what the plan says of that: there is one phase and one way of making contact at a time."""
    return part.piece is piece and (piece is not Piece.AREA or part.code == code)


def _says_too_little(part: PartOfPlan) -> Refusal | None:
    if part.piece is Piece.PHASE:
        return None
    if part.piece is Piece.CONTACT:
        return None if part.words.strip() else SAY_HOW
    if not part.words.strip() and not part.goal.strip():
        return IN_THEIR_WORDS
    return None if all(task.is_whole for task in part.tasks if not task.is_empty) else WHO_DOES_WHAT
