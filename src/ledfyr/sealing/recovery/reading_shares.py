# SPDX-License-Identifier: EUPL-1.2
"""Reads a share that an officer types from paper, and says which word to look at when something was mistyped.

SLIP-39's checksum catches up to three wrong words. When one is wrong it also tells which, and the standard lets a
program say where but not what: the right word stands on the paper, and a guess that fits could hide a second mistake.
"""

import re
from collections.abc import Sequence
from functools import cache

from shamir_mnemonic import MnemonicError, Share  # type: ignore[import-untyped] # the package ships no types
from shamir_mnemonic.constants import (  # type: ignore[import-untyped]
    CHECKSUM_LENGTH_WORDS,
    CUSTOMIZATION_STRING_EXTENDABLE,
    RADIX_BITS,
)
from shamir_mnemonic.rs1024 import create_checksum  # type: ignore[import-untyped]
from shamir_mnemonic.wordlist import WORD_INDEX_MAP  # type: ignore[import-untyped]

from ledfyr.sealing.refusals import SealingRefused

WORDS = 33  # of a share of 32 bytes
BEFORE_CHECKSUM = WORDS - CHECKSUM_LENGTH_WORDS
UNIQUE = 4  # letters that tell each word of the list from all others
WORD = re.compile(r"[^\W\d_]+")
BY_UNIQUE_LETTERS = {word[:UNIQUE]: word for word in WORD_INDEX_MAP}


class ShareMistyped(SealingRefused):
    """Carries which share, which word if that is known, and both in Swedish; never a word that was typed."""

    def __init__(self, number: int, reason: str, place: int | None = None) -> None:
        super().__init__()
        self.number = number
        self.place = place
        self.reason = f"Inskriven andel {number}: {reason}"


def read_share(typed: str, number: int) -> Share:
    """The share that was typed as the `number`th. Row numbers, capitals and line breaks do not matter."""
    words = [BY_UNIQUE_LETTERS.get(word, word) for word in WORD.findall(typed.lower())]
    unknown = next((place for place, word in enumerate(words, 1) if word not in WORD_INDEX_MAP), None)
    if unknown is not None:
        raise ShareMistyped(number, f"ord {unknown} finns inte i ordlistan. Jämför med papperet.", unknown)
    if len(words) != WORDS:
        raise ShareMistyped(number, f"den har {len(words)} ord, men en andel har {WORDS}. Jämför med papperet.")
    try:
        return Share.from_mnemonic(" ".join(words))
    except MnemonicError:
        place = misread_place([WORD_INDEX_MAP[word] for word in words])
    if place is None:
        raise ShareMistyped(number, "minst två ord är fel eller har bytt plats. Jämför varje ord med papperet.")
    raise ShareMistyped(number, f"ett ord är fel, troligen ord {place}. Jämför det med papperet.", place)


def misread_place(indices: Sequence[int]) -> int | None:
    """The one place, counted from 1, at which some other word would make the checksum right.

    The checksum is linear: changing a word changes it by an amount that depends on the place and the change alone. So
    the difference between the checksum that was typed and the right one is looked for among the changes of each place.
    """
    difference = _checksum(indices[:BEFORE_CHECKSUM]) ^ _packed(indices[BEFORE_CHECKSUM:])
    places = (place for place, basis in enumerate(_changes(), 1) if difference and not _rest(difference, basis))
    return next(places, None)


@cache
def _changes() -> tuple[dict[int, int], ...]:
    """For each place a basis of all differences that one changed word there can make."""
    nothing = [0] * BEFORE_CHECKSUM
    bases = []
    for place in range(BEFORE_CHECKSUM):
        ones = ([*nothing[:place], 1 << bit, *nothing[place + 1 :]] for bit in range(RADIX_BITS))
        bases.append(_basis([_checksum(one) ^ _checksum(nothing) for one in ones]))
    itself = (range(place * RADIX_BITS, (place + 1) * RADIX_BITS) for place in reversed(range(CHECKSUM_LENGTH_WORDS)))
    return (*bases, *(_basis([1 << bit for bit in bits]) for bits in itself))


def _basis(vectors: Sequence[int]) -> dict[int, int]:
    basis: dict[int, int] = {}
    for vector in vectors:
        if rest := _rest(vector, basis):
            basis[rest.bit_length()] = rest
    return basis


def _rest(vector: int, basis: dict[int, int]) -> int:
    """What is left of a vector of bits when all that the basis explains has been taken away."""
    while (highest := vector.bit_length()) in basis:
        vector ^= basis[highest]
    return vector


def _checksum(indices: Sequence[int]) -> int:
    return _packed(create_checksum(indices, CUSTOMIZATION_STRING_EXTENDABLE))


def _packed(words: Sequence[int]) -> int:
    packed = 0
    for word in words:
        packed = packed << RADIX_BITS | word
    return packed
