# SPDX-License-Identifier: EUPL-1.2
"""The words a trail row may hold: rooms register their verbs, kinds of record and reasons, with how each is said.

A row keeps the code alone. What the code says is looked up when a row is shown, so a sentence may be bettered later
without a row being touched; a code that rows have been written with is never given another meaning.
"""

import re
from enum import Enum, StrEnum
from string import Formatter
from typing import TypeVar

CODE = re.compile(r"[a-z]+(?:_[a-z]+)*\.[a-z]+(?:_[a-z]+)*")
LONGEST_CODE = 60
WHAT, NUMBER = "what", "number"  # the only places in a sentence that are filled in


class Word(Enum):
    """A code as it is stored, “room.word”, and what it says in Swedish."""

    def __init__(self, code: str, swedish: str) -> None:
        self.code = code
        self.swedish = swedish


class Verb(Word):
    """What somebody did, in the past tense and without the name before it: “öppnade {what}”.

    `is_reviewed` is False for the reviewers' own work with the log, which would have to be reviewed by others for ever.
    """

    def __init__(self, code: str, swedish: str, is_reviewed: bool = True) -> None:  # noqa: FBT001, FBT002  # an Enum hands its values over by place
        super().__init__(code, swedish)
        self.is_reviewed = is_reviewed


class RecordKind(Word):
    """What kind of record was touched, with its number: “ärende {number}”."""


class Reason(Word):
    """Why somebody had to: “handläggning av ärendet”. Free text could tell of a person; a code cannot."""


class SystemActor(StrEnum):
    """What acts when no account does."""

    PUBLIC_FACE = "public_face"
    SCHEDULE = "schedule"
    COMMAND_LINE = "command_line"


class WordRefused(Exception):
    """A word that cannot be registered: badly formed, taken by another, or with an unknown place to fill in."""


PLACES: dict[type[Word], frozenset[str]] = {
    Verb: frozenset({WHAT}),
    RecordKind: frozenset({NUMBER}),
    Reason: frozenset(),
}
_WORDS: dict[type[Word], dict[str, Word]] = {kind: {} for kind in PLACES}

Kind = TypeVar("Kind", bound=Word)


def registered(words: type[Kind]) -> type[Kind]:
    """Register every member of a room's enumeration, as its decorator; raises WordRefused."""
    kind = next((kind for kind in PLACES if issubclass(words, kind)), None)
    if kind is None:
        message = f"{words.__name__} is neither of verbs, of kinds of record nor of reasons."
        raise WordRefused(message)
    for word in words:
        if reason := _why_not_word(kind, word):
            message = f"{word.code}: {reason}"
            raise WordRefused(message)
        _WORDS[kind][word.code] = word
    return words


def word_of(kind: type[Kind], code: str) -> Kind | None:
    """The word of a code; None for one that this version of the program does not know."""
    found = _WORDS[kind].get(code)
    return found if isinstance(found, kind) else None


def is_registered(word: Word) -> bool:
    """Whether the word stands in the vocabulary, and not only in some enumeration."""
    return any(words.get(word.code) is word for words in _WORDS.values())


def _why_not_word(kind: type[Word], word: Word) -> str | None:
    if not CODE.fullmatch(word.code) or len(word.code) > LONGEST_CODE:
        return "a code is two words with a dot between them, the first one the room's."
    if _WORDS[kind].get(word.code, word) is not word:
        return "the code is taken."
    places = {place for _, place, _, _ in Formatter().parse(word.swedish) if place is not None}
    if places - PLACES[kind]:
        return f"only {sorted(PLACES[kind])} can be filled in."
    return None
