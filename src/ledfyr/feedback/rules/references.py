# SPDX-License-Identifier: EUPL-1.2
"""The number under which a reader fetches the answer: short, easy to read aloud, and refused when mistyped.

Eight characters drawn by chance and one that checks them. Each character's number in the alphabet is multiplied by its
position, and the sum is a multiple of nineteen. As nineteen is a prime and there are only nine positions, the sum of a
reference with one wrong character, or with two that changed places, never is.
"""

import unicodedata
from collections.abc import Sequence

# No vowels, so that no word comes about, and none of two signs or names that are taken for each other.
ALPHABET = "23456789CDFHJKMPRTX"
DRAWN, GROUP = 8, 3
LENGTH = DRAWN + 1
# What is typed by somebody who reads the one as the other, in Latin and in Cyrillic letters.
TAKEN_FOR = str.maketrans("BGSZСКМРТХН", "8652CKMPTXH")


def reference_of(drawn: Sequence[int]) -> str:
    """The reference of eight numbers, each below the number of characters in the alphabet."""
    last = next(number for number in range(len(ALPHABET)) if _adds_up([*drawn, number]))
    return "".join(ALPHABET[number] for number in (*drawn, last))


def read_reference(typed: str) -> str | None:
    """The reference that was typed, in any case and digits and with anything between the characters, or None."""
    letters = unicodedata.normalize("NFKC", typed).upper().translate(TAKEN_FOR)
    signs = [str(unicodedata.digit(letter, letter)) for letter in letters if letter.isalnum()]
    if len(signs) != LENGTH or any(sign not in ALPHABET for sign in signs):
        return None
    return "".join(signs) if _adds_up([ALPHABET.index(sign) for sign in signs]) else None


def in_groups(reference: str) -> str:
    """As it is shown and read aloud, for example “K7M 4DP X93”."""
    return " ".join(reference[start : start + GROUP] for start in range(0, LENGTH, GROUP))


def _adds_up(numbers: Sequence[int]) -> bool:
    return sum(position * number for position, number in enumerate(numbers, start=1)) % len(ALPHABET) == 0
