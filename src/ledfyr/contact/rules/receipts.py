# SPDX-License-Identifier: EUPL-1.2
"""The words with which an anonymous sender returns to a thread: made of chance, read forgivingly, and shown to be kept.

A receipt is seven words that hold 77 bits, and an eighth that is reckoned from the seven and catches what was mistyped.
The reckoning takes the pepper of the installation: whoever guesses cannot tell which words agree, and nearly every
guess is refused before it has cost anything. Six words of a list of 7776 would hold as much and be one word shorter.
But hardly anybody can write 7776 Swedish words that a child knows, that are short, and that stay unlike each other when
the dots are left out. Of 2048 words that is possible: no two are closer than two typing errors, so that one error never
makes another word, and can be mended.
"""

import string
import tomllib
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from itertools import combinations
from pathlib import Path

from ledfyr.sealing.deriving import Label, derived

WORDS: tuple[str, ...] = tuple(
    tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))["words"].split()
)
BITS = 11  # of a word: there are 2048
COUNT = 7  # secret words; one that checks them stands last
LENGTH = COUNT + 1
FEWEST_BYTES = (COUNT * BITS + 7) // 8
LONGEST_TYPED = 400  # characters; eight words of eight letters are 71

ASKING = b"ledfyr/contact/receipt/asked-for/1\n"  # keeps the digest apart from whatever else a receipt gives
PAIRS = tuple(combinations(range(1, LENGTH + 1), 2))

# Letters that keep their form when marks are taken away, and that other keyboards have in place of ours.
NEIGHBOURS = str.maketrans({"ø": "o", "æ": "a", "ı": "i"})


class SecretTooShort(ValueError):
    """Fewer random bytes than a receipt holds."""


class Reason(StrEnum):
    """Why a receipt cannot be read; each is the end of the key of a word in every language."""

    TOO_FEW = "too_few"
    TOO_MANY = "too_many"
    UNKNOWN_WORD = "unknown_word"
    CHECK_DIFFERS = "check_differs"


@dataclass(frozen=True, slots=True)
class Misread:
    """Why nothing was read, and at which positions, counted from one; never what was typed."""

    reason: Reason
    positions: tuple[int, ...] = ()
    counted: int = 0  # words; none are counted in a text that is too long to be looked into


@dataclass(frozen=True, slots=True, repr=False)
class Receipt:
    """Eight words of the list, the last of which agrees with the others. Made by `receipt_of` and `read_receipt`."""

    words: tuple[str, ...]

    def __repr__(self) -> str:
        return "Receipt(…)"

    @property
    def canonical(self) -> bytes:
        """The one form from which keys are derived, whatever way the words were typed."""
        return " ".join(_folded(word) for word in self.words).encode()

    @property
    def in_groups(self) -> tuple[tuple[str, str], ...]:
        """Four pairs, as the words are shown and read aloud."""
        return tuple(zip(self.words[::2], self.words[1::2], strict=True))


def receipt_of(secret: bytes, *, pepper: bytes) -> Receipt:
    """The receipt that holds the first 77 bits; they must come from a source of randomness that is fit for keys."""
    if len(secret) < FEWEST_BYTES:
        raise SecretTooShort
    bits = int.from_bytes(secret[:FEWEST_BYTES]) >> (FEWEST_BYTES * 8 - COUNT * BITS)
    drawn = [bits >> (BITS * place) & (len(WORDS) - 1) for place in reversed(range(COUNT))]
    return Receipt(tuple(WORDS[index] for index in (*drawn, _check_of(drawn, pepper))))


def read_receipt(typed: str, *, pepper: bytes) -> Receipt | Misread:
    """The receipt that was typed, or what to say of it. The work is bounded, whatever is sent."""
    if len(typed) > LONGEST_TYPED:
        return Misread(Reason.TOO_MANY)
    words = _folded(typed).split()
    if len(words) != LENGTH:
        return Misread(Reason.TOO_FEW if len(words) < LENGTH else Reason.TOO_MANY, counted=len(words))
    meant = [_meant(word) for word in words]
    known = [index for index in meant if index is not None]
    if len(known) < LENGTH:
        unknown = tuple(position for position, index in enumerate(meant, start=1) if index is None)
        return Misread(Reason.UNKNOWN_WORD, unknown, counted=LENGTH)
    if _check_of(known[:COUNT], pepper) != known[COUNT]:
        return Misread(Reason.CHECK_DIFFERS, counted=LENGTH)
    return Receipt(tuple(WORDS[index] for index in known))


def asked_for(receipt: Receipt) -> tuple[int, int]:
    """The positions, counted from one, of the two words that show that the receipt was kept.

    They follow from the receipt, so that a page that is loaded again asks for the same. They tell a little of it, and
    belong on the sender's own page only: in no log and no table.
    """
    return PAIRS[int.from_bytes(sha256(ASKING + receipt.canonical).digest()) % len(PAIRS)]


def why_not_kept(receipt: Receipt, first: str, second: str) -> str | None:
    """The word that tells which of the two asked words to look at again, or None; one error in each is forgiven."""
    asked = [receipt.words[position - 1] for position in asked_for(receipt)]
    match [_is_meant(word, typed) for word, typed in zip(asked, (first, second), strict=True)]:
        case [True, True]:
            return None
        case [False, True]:
            return "contact.first_word_differs"
        case [True, False]:
            return "contact.second_word_differs"
    return "contact.both_words_differ"


def _folded(text: str) -> str:
    """The letters without marks and capitals, and a space for whatever may stand between words.

    Digits go without a trace, for they number the words; so do marks, and signs that nobody sees.
    """
    return "".join(_kept_of(sign) for sign in unicodedata.normalize("NFKD", text).lower()).translate(NEIGHBOURS)


def _kept_of(sign: str) -> str:
    category = unicodedata.category(sign)
    if category[0] == "L":
        return sign
    return "" if category[0] in "MN" or category == "Cf" else " "


_FOLDED = tuple(_folded(word) for word in WORDS)
_INDEX = {folded: index for index, folded in enumerate(_FOLDED)}
_LONGEST = max(map(len, _FOLDED))


def _check_of(drawn: Sequence[int], pepper: bytes) -> int:
    digest = derived(Label.RECEIPT_CHECK, " ".join(_FOLDED[index] for index in drawn).encode(), secret=pepper)
    return int.from_bytes(digest) >> (len(digest) * 8 - BITS)


def _meant(folded: str) -> int | None:
    """Which word of the list it is, or the only one that is one typing error away."""
    if folded in _INDEX:
        return _INDEX[folded]
    if len(folded) > _LONGEST + 1:
        return None
    near = _one_error_away(folded) & _INDEX.keys()
    return _INDEX[near.pop()] if len(near) == 1 else None


def _is_meant(word: str, typed: str) -> bool:
    """As the word is known here, an error is forgiven even where it leads halfway to another word."""
    if len(typed) > LONGEST_TYPED:
        return False
    expected, read = _folded(word), _folded(typed).strip()
    return read == expected or (len(read) <= _LONGEST + 1 and expected in _one_error_away(read))


def _one_error_away(folded: str) -> set[str]:
    """Every text from which one letter left out, added, exchanged, or swapped with the next makes this one."""
    halves = [(folded[:cut], folded[cut:]) for cut in range(len(folded) + 1)]
    letters = string.ascii_lowercase
    return {
        *(before + after[1:] for before, after in halves if after),
        *(before + after[1] + after[0] + after[2:] for before, after in halves if len(after) > 1),
        *(before + letter + after[1:] for before, after in halves if after for letter in letters),
        *(before + letter + after for before, after in halves for letter in letters),
    }
