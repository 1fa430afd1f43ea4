# SPDX-License-Identifier: EUPL-1.2
"""Names are compared as people write them, and lie in drawers that tell nothing without the key."""

import pytest

from ledfyr.casework.rules.naming import DRAWERS, drawers_of, drawers_to_look_in, is_called, words_of

KEY, OTHER_KEY = b"k" * 32, b"o" * 32


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Nils Ek", ("nils", "ek")),
        ("  NILS   ek ", ("nils", "ek")),
        ("Åsa Öberg-Ärlig", ("asa", "oberg", "arlig")),
        ("André O'Neil", ("andre", "o", "neil")),
        ("Özlem Çelik", ("ozlem", "celik")),
        ("Nils 2", ("nils",)),
        ("محمد", ("محمد",)),
        ("", ()),
        ("– 17 –", ()),
    ],
)
def test_words_are_compared_without_case_accents_and_signs(name: str, words: tuple[str, ...]) -> None:
    assert words_of(name) == words


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("nils", True),
        ("Ek Nils", True),
        ("ni", True),
        ("nils e", True),
        ("ils", False),
        ("nils ekman", False),
        ("nils nils", True),
    ],
)
def test_each_word_that_is_looked_for_begins_a_word_of_the_name(wanted: str, *, found: bool) -> None:
    assert is_called("Nils Ek", words_of(wanted)) is found


@pytest.mark.parametrize("wanted", ["nil", "nils", "nilss", "nilsson", "nils nilsson"])
def test_whatever_a_name_begins_with_is_looked_for_where_the_name_lies(wanted: str) -> None:
    assert drawers_to_look_in(words_of(wanted), KEY) <= drawers_of("Nils Nilsson", KEY)


def test_another_key_lays_names_elsewhere_and_words_share_drawers() -> None:
    words = [f"{one}{two}{three}" for one in "abcdefghij" for two in "abcdefghij" for three in "abcdefghijklmnopqrst"]
    lies = [drawers_of(word, KEY) for word in words]

    assert [drawers_of(word, OTHER_KEY) for word in words] != lies
    assert {len(each) for each in lies} == {1}, "a word of three letters lies in one drawer"
    assert len(set(lies)) <= DRAWERS < len(words)
