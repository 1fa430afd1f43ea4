# SPDX-License-Identifier: EUPL-1.2
"""The doors by which somebody can write, and what each asks for: nothing that the next step does not need.

A door tells who writes and what follows in law, so a question can never turn into a report by itself, and a report is
never received where only advice was meant. Rules 13-20 of part G.3.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Door(StrEnum):
    """The way in; the value stands in the address and in the database."""

    QUESTION = "fraga"
    LEAVING = "lamna"
    CHILD = "oro-for-barn"
    MANDATED = "anmalan-i-jobbet"
    CONSULTATION = "rad-i-jobbet"
    ADULT = "oro-for-vuxen"

    @property
    def is_report(self) -> bool:
        """Whether what is written is a report of concern for a child, which starts the law's clocks."""
        return self in (Door.CHILD, Door.MANDATED)

    @property
    def is_advice(self) -> bool:
        """Whether it is a question without identities, which staff may not turn into a report by themselves."""
        return self in (Door.QUESTION, Door.CONSULTATION)


class Field(StrEnum):
    """What a form may ask for."""

    TEXT = "text"
    WHO = "who"
    NAME = "name"
    WORKPLACE = "workplace"
    REACHED_BY = "reached_by"
    FEEDBACK = "feedback"


@dataclass(frozen=True)
class Asked:
    """A field as a door asks for it; lengths in characters."""

    field: Field
    longest: int
    is_required: bool = False


LONGEST_TEXT = 20_000
TEXT = Asked(Field.TEXT, LONGEST_TEXT, is_required=True)
WHO = Asked(Field.WHO, 1_000)
ASKED: Mapping[Door, tuple[Asked, ...]] = {
    Door.QUESTION: (TEXT,),
    Door.LEAVING: (TEXT, Asked(Field.REACHED_BY, 300)),
    Door.CHILD: (TEXT, WHO, Asked(Field.NAME, 200), Asked(Field.REACHED_BY, 300)),
    Door.MANDATED: (
        TEXT,
        Asked(Field.WHO, 1_000, is_required=True),
        Asked(Field.NAME, 200, is_required=True),
        Asked(Field.WORKPLACE, 200, is_required=True),
        Asked(Field.REACHED_BY, 300, is_required=True),
        Asked(Field.FEEDBACK, 3),
    ),
    Door.CONSULTATION: (TEXT,),
    Door.ADULT: (TEXT, WHO, Asked(Field.REACHED_BY, 300)),
}
