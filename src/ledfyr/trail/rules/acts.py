# SPDX-License-Identifier: EUPL-1.2
"""What a trail row tells of an act, and what it must never hold: no names, no sentences, no personal numbers."""

import re
from dataclasses import dataclass
from datetime import date, datetime

from ledfyr.trail.vocabulary import Reason, RecordKind, SystemActor, Verb, Word, is_registered

LONGEST_PLAIN = 64
# An id or a code. Without blanks and most other signs, nobody can write a sentence.
PLAIN = re.compile(rf"[0-9A-Za-z][0-9A-Za-z._:-]{{0,{LONGEST_PLAIN - 1}}}")
PERSONAL_NUMBER = re.compile(r"(?:\d\d)?(\d\d)(\d\d)(\d\d)[-+]?(\d{4})")
ADDED_TO_DAY = 60  # in a coordination number


@dataclass(frozen=True)
class Actor:
    """Who acts: the number of an account, or what the system does by itself, for which unit of which municipality."""

    by: int | SystemActor
    unit: str = ""
    municipality: str = ""

    @property
    def account(self) -> int | None:
        """The number of the account, if one acts."""
        return None if isinstance(self.by, SystemActor) else self.by

    @property
    def system(self) -> str:
        """The name of the system actor, or nothing."""
        return str(self.by) if isinstance(self.by, SystemActor) else ""


@dataclass(frozen=True)
class Touched:
    """The record that an act reads or changes, by its kind and its plain id."""

    kind: RecordKind
    record: str


@dataclass(frozen=True)
class Ground:
    """Why it was done: one of the stated reasons and perhaps the number of something that explains it."""

    reason: Reason | None = None
    reference: str = ""
    breaks_glass: bool = False


UNSTATED = Ground()


@dataclass(frozen=True)
class Act:
    """One act, ready to be recorded."""

    verb: Verb
    by: Actor
    at: datetime
    touched: Touched | None = None
    ground: Ground = UNSTATED


@dataclass(frozen=True)
class RecordedAct:
    """A row of the trail as plain values, for the rules that review it."""

    sequence: int
    at: datetime
    account: int | None
    system: str
    unit: str
    municipality: str
    verb: str
    kind: str
    record: str
    reason: str
    reference: str
    breaks_glass: bool


def why_not_record(act: Act) -> str | None:
    """Why the act cannot be a row, or None. Says which part is wrong and never what stands in it."""
    if act.at.tzinfo is None:
        return "The moment has no time zone."
    if not all(is_registered(word) for word in _words_of(act)):
        return "A word of the act is not registered."
    return _why_not_ids(act) or _why_not_actor(act)


def looks_like_a_personal_number(text: str) -> bool:
    """Whether the text is a Swedish personal or coordination number: a date, and digits that add up."""
    found = PERSONAL_NUMBER.fullmatch(text)
    if not found:
        return False
    year, month, day = (int(part) for part in found.groups()[:3])
    try:
        date(2000 + year, month, day if day < ADDED_TO_DAY else day - ADDED_TO_DAY)
    except ValueError:
        return False
    digits = "".join(found.groups())
    doubled = [int(digit) * (2 - place % 2) for place, digit in enumerate(digits)]
    return sum(value // 10 + value % 10 for value in doubled) % 10 == 0


def _words_of(act: Act) -> list[Word]:
    words: list[Word] = [act.verb]
    if act.touched:
        words.append(act.touched.kind)
    if act.ground.reason:
        words.append(act.ground.reason)
    return words


def _why_not_ids(act: Act) -> str | None:
    if act.touched and not PLAIN.fullmatch(act.touched.record):
        return "The record is not named by a plain id."
    ids = {"unit": act.by.unit, "municipality": act.by.municipality, "reference": act.ground.reference}
    for name, value in ids.items():
        if value and not PLAIN.fullmatch(value):
            return f"The {name} is not a plain id."
    if any(looks_like_a_personal_number(value) for value in (*ids.values(), act.touched.record if act.touched else "")):
        return "An id is a personal number."
    return None


def _why_not_actor(act: Act) -> str | None:
    if act.ground.breaks_glass and act.ground.reason is None:
        return "Whoever breaks the glass states a reason."
    if act.by.account is None:
        return None
    if not act.by.municipality:
        return "The act of an account belongs to no municipality."
    if act.touched and not act.by.unit:
        return "Whoever touches a record does so for a unit."
    return None
