# SPDX-License-Identifier: EUPL-1.2
"""Decides what can be received, what is asked to be written differently, and what the sender is told before sending."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from ledfyr.contact.rules.doors import ASKED, Door, Field

NEW_LINE = re.compile(r"\r\n?|[\u2028\u2029]")
# Letters of no script, and signs that turn the direction of whatever stands after them. Line breaks and tabs stay.
UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
PERSONAL_NUMBER = re.compile(r"(?<!\d)(?:19|20)?\d{6}[-+ ]?\d{4}(?!\d)")
TELEPHONE = re.compile(r"(?<![\d+])(?:\+|00)?\d(?:[ -]?\d){7,12}(?!\d)")
MAIL = re.compile(r"(?<=[^\s@])@[^\s@]+\.\w{2,}")  # begins at the sign, so that a long word costs no time


class Reason(StrEnum):
    """Why something cannot be received; each is the end of the key of a word in every language."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    MISSING = "missing"
    NOT_TEXT = "not_text"


class Hint(StrEnum):
    """What the sender is told on the page before sending; it stops nothing."""

    IDENTITY = "identity"


@dataclass(frozen=True)
class Refused:
    """The first thing to mend, by field, and by how much; never what stands in it."""

    reason: Reason
    field: Field
    most: int = 0
    over: int = 0


def tidied(text: str) -> str:
    """The text as it is kept: one sort of line break, and no signs that nobody sees."""
    return UNSEEN.sub("", NEW_LINE.sub("\n", unicodedata.normalize("NFC", text))).strip()


def why_not_receive(door: Door, answers: Mapping[Field, str]) -> Refused | None:
    """What to mend in tidied answers, or None. A field that the door does not ask for is no reason: nobody keeps it."""
    for asked in ASKED[door]:
        text = answers.get(asked.field, "")
        if asked.is_required and not text:
            return Refused(Reason.EMPTY if asked.field is Field.TEXT else Reason.MISSING, asked.field)
        if len(text) > asked.longest:
            return Refused(Reason.TOO_LONG, asked.field, asked.longest, len(text) - asked.longest)
    return None


def hints_for(door: Door, answers: Mapping[Field, str]) -> tuple[Hint, ...]:
    """What to tell before sending. Advice needs no identity, so one that seems to stand there is pointed out."""
    text = answers.get(Field.TEXT, "")
    tells = any(pattern.search(text) for pattern in (PERSONAL_NUMBER, TELEPHONE, MAIL))
    return (Hint.IDENTITY,) if door.is_advice and tells else ()
