# SPDX-License-Identifier: EUPL-1.2
"""The list of words: short, friendly, unlike each other, and never changed while somebody keeps a receipt."""

import re
import unicodedata
from collections import defaultdict
from hashlib import sha256
from itertools import combinations

import pytest

from ledfyr.contact.rules.receipts import WORDS

ALPHABET = "abcdefghijklmnopqrstuvwxyzåäö"
FORBIDDEN_WITHIN = re.compile(
    "vapen|kniv|pistol|gevär|bomb|mord|mörd|död|krig|våld|soldat|polis|fängel|domstol|myndig|anmäl|hemlig|kvitto|larm|"
    "nazi|fascis|rasis|terror|extrem|politi|parti|riksdag|kyrk|präst|bibel|koran|moské|jesus|allah|hednisk|valkyr|"
    "viking|svin|fläsk|sprit|berus|knark|drog|naken|sjuk|feber|cancer|blod|ångest|rädsla|spöke|orosan"
)
FORBIDDEN_WHOLE = re.compile(
    "gud|tro|kors|öl|vin|sex|hat|hot|slå|slag|pil|yxa|svärd|makt|folk|ras|vit|svart|fana|fackla|marsch|ära|rike|"
    "mamma|pappa|barn|son|dotter|björn|stig|sten|rosa|iris|viola|saga|linnea|jasmin|axel|tina|knut"
)


def folded(word: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFD", word) if not unicodedata.combining(sign))


def typing_errors(one: str, other: str) -> int:
    """The textbook's table of optimal string alignment: a second opinion on how receipts are mended."""
    table = {(row, 0): row for row in range(len(one) + 1)} | {(0, column): column for column in range(len(other) + 1)}
    for row in range(1, len(one) + 1):
        for column in range(1, len(other) + 1):
            differs = one[row - 1] != other[column - 1]
            steps = [table[row - 1, column] + 1, table[row, column - 1] + 1, table[row - 1, column - 1] + differs]
            if row > 1 and column > 1 and one[row - 2 : row] == other[column - 2 : column][::-1]:
                steps.append(table[row - 2, column - 2] + 1)
            table[row, column] = min(steps)
    return table[len(one), len(other)]


def perhaps_near() -> set[tuple[str, str]]:
    """Pairs that become alike when at most one letter is left out of each; no others can be one error apart."""
    sharing = defaultdict(set)
    for word in map(folded, WORDS):
        for rest in (word, *(word[:place] + word[place + 1 :] for place in range(len(word)))):
            sharing[rest].add(word)
    return {pair for words in sharing.values() for pair in combinations(sorted(words), 2)}


def test_there_are_as_many_as_eleven_bits_count() -> None:
    assert len(WORDS) == len(set(WORDS)) == 2**11


def test_each_has_three_to_eight_small_swedish_letters() -> None:
    assert [word for word in WORDS if not re.fullmatch(f"[{ALPHABET}]{{3,8}}", word)] == []


def test_they_stand_in_the_order_of_the_swedish_alphabet() -> None:
    assert list(WORDS) == sorted(WORDS, key=lambda word: [ALPHABET.index(letter) for letter in word])


@pytest.mark.parametrize(
    ("one", "other", "errors"),
    [("hund", "hund", 0), ("hund", "hudn", 1), ("hund", "hun", 1), ("hund", "hand", 1), ("hund", "dunk", 2)],
)
def test_typing_errors_are_counted_as_people_make_them(one: str, other: str, errors: int) -> None:
    assert typing_errors(one, other) == errors


def test_no_two_are_closer_than_two_typing_errors_without_dots() -> None:
    assert len(set(map(folded, WORDS))) == len(WORDS)
    assert [pair for pair in perhaps_near() if typing_errors(*pair) < 2] == []


def test_none_frightens_or_tells_what_the_receipt_is_for() -> None:
    assert [word for word in WORDS if FORBIDDEN_WHOLE.fullmatch(word) or FORBIDDEN_WITHIN.search(word)] == []


def test_the_list_is_the_one_from_which_receipts_have_been_made() -> None:
    assert (
        sha256(" ".join(WORDS).encode()).hexdigest()
        == "5e88b9883ea8c974b1b5a13f8fcc3faa8f74b2c72b638f0a3c344be80938dc31"
    )
