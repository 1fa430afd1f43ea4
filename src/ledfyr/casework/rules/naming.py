# SPDX-License-Identifier: EUPL-1.2
"""How a name is looked for among names that are sealed: by the drawer that each word of it lies in.

A drawer is reckoned with the unit's own key from the first letters of a word, and many words share each drawer. So
it tells nobody without the key which name a case has, and hardly which cases share one. Whoever has the key opens what
lies in a drawer and compares.
"""

import hmac
import re
import unicodedata
from collections.abc import Collection

FIRST_LETTERS, MORE_LETTERS = 3, 5
DRAWERS = 1024
LONGEST_NAME = 300  # characters


def words_of(name: str) -> tuple[str, ...]:
    """The words of a name as they are compared: without case, accents, hyphens and whatever else is no letter."""
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", name) if not unicodedata.combining(sign))
    return tuple(re.findall(r"[^\W\d_]+", plain.casefold()))


def drawers_of(name: str, key: bytes) -> frozenset[int]:
    """Every drawer that a name lies in: two for each word, by its first three and its first five letters."""
    beginnings = (word[:letters] for word in words_of(name) for letters in (FIRST_LETTERS, MORE_LETTERS))
    return frozenset(_drawer(beginning, key) for beginning in beginnings)


def drawers_to_look_in(wanted: Collection[str], key: bytes) -> frozenset[int]:
    """Where names lie that begin with all the words; a word that is shorter than five letters may go on."""
    beginnings = [word[:FIRST_LETTERS] for word in wanted]
    beginnings += [word[:MORE_LETTERS] for word in wanted if len(word) >= MORE_LETTERS]
    return frozenset(_drawer(beginning, key) for beginning in beginnings)


def is_called(name: str, wanted: Collection[str]) -> bool:
    """Whether each wanted word begins a word of the name."""
    words = words_of(name)
    return all(any(word.startswith(each) for word in words) for each in wanted)


def _drawer(beginning: str, key: bytes) -> int:
    reckoned = hmac.digest(key, beginning.encode(), "sha256")
    return int.from_bytes(reckoned) % DRAWERS
