# SPDX-License-Identifier: EUPL-1.2
"""How a name is looked for among names that are sealed: by the drawer that each word of it lies in.

A drawer is reckoned with the unit's own key from the first letters of a word, and several words share each drawer. So
it tells nobody without the key which name a case has, and hardly which cases share one. Whoever has the key opens what
lies in a drawer and compares.
"""

import hmac
import re
import unicodedata
from collections.abc import Collection

FIRST_LETTERS = 3
DRAWERS = 1024
LONGEST_NAME = 300  # characters


def words_of(name: str) -> tuple[str, ...]:
    """The words of a name as they are compared: without case, accents, hyphens and whatever else is no letter."""
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", name) if not unicodedata.combining(sign))
    return tuple(re.findall(r"[^\W\d_]+", plain.casefold()))


def drawer_of(word: str, key: bytes) -> int:
    """In which of the drawers a word lies."""
    reckoned = hmac.digest(key, word[:FIRST_LETTERS].encode(), "sha256")
    return int.from_bytes(reckoned) % DRAWERS


def drawers_of(name: str, key: bytes) -> frozenset[int]:
    """Every drawer that a name lies in."""
    return frozenset(drawer_of(word, key) for word in words_of(name))


def is_called(name: str, wanted: Collection[str]) -> bool:
    """Whether each wanted word begins a word of the name."""
    words = words_of(name)
    return all(any(word.startswith(each) for word in words) for each in wanted)
