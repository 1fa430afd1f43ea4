# SPDX-License-Identifier: EUPL-1.2
"""Which phrases may lock a private key, and the one way in which a phrase is read, when it is chosen and ever after.

Whoever steals the database may guess as fast as their machines allow, so a phrase must be long; what it is made of is
the member's own choice.
"""

import unicodedata
from collections.abc import Collection
from itertools import pairwise

SHORTEST, LONGEST = 16, 200  # characters, as read
FEWEST_UNFORESEEN = 12  # characters that neither repeat nor continue the one before
FEWEST_DIFFERENT = 8
SHORTEST_KNOWN = 4  # letters of a name or an address that a phrase may not lean on

SUGGESTION = "Ta fyra eller fem ord som inte hör ihop: slå upp en bok på måfå och välj ett ord varje gång."


def as_read(phrase: str) -> str:
    """One form for all keyboards: NFKC, and one space between words. Capitals, commas and å, ä, ö count as typed."""
    return " ".join(unicodedata.normalize("NFKC", phrase).split())


def why_not_phrase(phrase: str, known: Collection[str] = ()) -> str | None:
    """Tell in Swedish why the phrase cannot lock a key, or None. `known` is what others know of the member."""
    read = as_read(phrase)
    if any(unicodedata.category(character).startswith("C") for character in read):
        return "Frasen innehåller ett tecken som inte syns. Skriv den för hand i stället för att klistra in den."
    return _why_not_length(read) or _why_not_foreseen(read.casefold(), known)


def _why_not_length(read: str) -> str | None:
    if len(read) < SHORTEST:
        return f"Frasen har {len(read)} tecken och behöver minst {SHORTEST}. {SUGGESTION}"
    if len(read) > LONGEST:
        return f"Frasen har {len(read)} tecken. Högst {LONGEST} kan användas."
    return None


def _why_not_foreseen(folded: str, known: Collection[str]) -> str | None:
    if len(set(folded)) < FEWEST_DIFFERENT or _unforeseen(folded) < FEWEST_UNFORESEEN:
        return f"Frasen upprepar sig eller följer en rad som är lätt att gissa. {SUGGESTION}"
    own = folded
    for name in sorted((as_read(name).casefold() for name in known), key=len, reverse=True):
        own = own.replace(name, " ") if len(name) >= SHORTEST_KNOWN else own
    if own != folded and _unforeseen(own) < FEWEST_UNFORESEEN:
        return f"Frasen bygger på något som andra vet om dig eller din arbetsplats. {SUGGESTION}"
    return None


def _unforeseen(text: str) -> int:
    """How many characters do not follow from the one before: “aaaa”, “abcd” and “4321” count as one each.

    A word that comes again counts once.
    """
    words = " ".join(dict.fromkeys(text.split()))
    steps = [ord(after) - ord(before) for before, after in pairwise(words)]
    foreseen = sum(step == 0 or (step == last and abs(step) == 1) for last, step in pairwise([2, *steps]))
    return len(words) - foreseen
