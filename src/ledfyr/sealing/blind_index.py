# SPDX-License-Identifier: EUPL-1.2
"""Finds sealed names without opening them, in the one place where the law lets a name be searched for.

Equal names give equal bytes, and that is what leaks: whoever steals the database sees that two rows carry the same
name, and how often, but not which. Without the unit's key no name can be tried. This is accepted only for earlier
reports about children, which staff at intake must be able to find (facts A-47, rule 39). Reports about adults are not
searched by name outside an open case, so there is no purpose for them.
"""

import re
import unicodedata
from enum import StrEnum

from ledfyr.sealing.deriving import Label, derived
from ledfyr.sealing.key_pairs import PrivateKey
from ledfyr.sealing.refusals import SealingRefused

SIZE = 16  # bytes: two names never meet by chance
OWN_LETTERS = frozenset("åäö")  # letters of their own in Swedish; é and ü are e and u to whoever searches
BETWEEN = re.compile(r"[\s\u00ad\u2010-\u2015\u2212_-]+")  # spaces and hyphens of every kind
LEFT_OUT = re.compile(r"['’‘ʼ´`.,]")


class IndexPurpose(StrEnum):
    """Each is a lawful search with a key of its own, so that rows of different purposes cannot be compared."""

    REPORTS_ABOUT_CHILDREN = "reports-about-children"


class NameEmpty(SealingRefused):
    says = "There is no letter or digit to search for."


def blind_index(name: str, purpose: IndexPurpose, unit_key: PrivateKey) -> bytes:
    """The same bytes for the same name; other bytes under another unit's key, and after a rotation."""
    written = as_searched(name)
    if not written:
        raise NameEmpty
    key = derived(Label.BLIND_INDEX, purpose.encode(), secret=unit_key.revealed())
    return derived(Label.BLIND_INDEX, written.encode(), secret=key, size=SIZE)


def as_searched(name: str) -> str:
    """One way of writing for “ANNA‑KARIN  Idrén” and “Anna Karin Idren”; å, ä and ö stay what they are."""
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())
    parted = BETWEEN.sub(" ", LEFT_OUT.sub("", folded))
    return " ".join("".join(map(_without_accent, parted)).split())


def _without_accent(letter: str) -> str:
    if letter in OWN_LETTERS:
        return letter
    return "".join(part for part in unicodedata.normalize("NFD", letter) if part == " " or part.isalnum())
