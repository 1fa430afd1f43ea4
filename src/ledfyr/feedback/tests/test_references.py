# SPDX-License-Identifier: EUPL-1.2
"""A number that is mistyped in one place leads nowhere; one that is merely written another way is still read."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledfyr.feedback.rules.references import ALPHABET, DRAWN, LENGTH, in_groups, read_reference, reference_of

REFERENCE = reference_of([0, 1, 2, 3, 4, 5, 6, 7])
drawn = st.lists(st.integers(0, len(ALPHABET) - 1), min_size=DRAWN, max_size=DRAWN)
places = st.integers(0, LENGTH - 1)


def test_a_reference_is_nine_characters_in_three_groups() -> None:
    assert (REFERENCE, in_groups(REFERENCE)) == ("23456789K", "234 567 89K")


def test_no_character_looks_like_another_or_makes_a_word() -> None:
    assert len(set(ALPHABET)) == len(ALPHABET) == 19
    assert not set(ALPHABET) & set("01AEIOUYÅÄÖL")
    assert all(len(set(pair) & set(ALPHABET)) == 1 for pair in ("B8", "G6", "S5", "Z2"))


@pytest.mark.parametrize(
    "typed",
    [
        "234 567 89K",
        "23456789k",
        "234-567-89K",
        "  234–567–89K. ",
        "2 3 4 5 6 7 8 9 K",
        "\u2066234\u00a0567\u00a089K\u2069",  # copied from a page that runs from the right
        "２３４ ５６７ ８９Ｋ",
        "٢٣٤ ٥٦٧ ٨٩K",
        "۲۳۴ ۵۶۷ ۸۹k",
        "Z34 SG7 B9K",
    ],
)
def test_the_same_reference_may_be_written_in_many_ways(typed: str) -> None:
    assert read_reference(typed) == REFERENCE


def test_cyrillic_letters_are_taken_for_the_latin_ones_they_look_like() -> None:
    reference = reference_of([ALPHABET.index(sign) for sign in "CKMPTXH2"])

    assert read_reference("СКМРТХН" + reference[7:]) == reference


@pytest.mark.parametrize(
    "typed",
    ["", " ", "abc", "234 567 89", "234 567 89K 2", "234 567 89Å", "234 567 89L", "1" * 9, "\x00" * 9, "²³4567890"],
)
def test_what_is_no_reference_leads_nowhere(typed: str) -> None:
    assert read_reference(typed) is None


@given(drawn)
def test_every_reference_is_read_as_itself(numbers: list[int]) -> None:
    reference = reference_of(numbers)

    assert read_reference(in_groups(reference).lower()) == reference
    assert set(reference) <= set(ALPHABET)


@given(drawn, places, st.characters())
def test_one_wrong_character_is_caught(numbers: list[int], place: int, wrong: str) -> None:
    reference = reference_of(numbers)
    typed = reference[:place] + wrong + reference[place + 1 :]

    assert read_reference(typed) in (None, reference)


@given(drawn, places, st.sampled_from(ALPHABET))
def test_one_wrong_character_of_the_alphabet_leads_nowhere(numbers: list[int], place: int, wrong: str) -> None:
    reference = reference_of(numbers)

    assert (read_reference(reference[:place] + wrong + reference[place + 1 :]) is None) == (reference[place] != wrong)


@given(drawn)
def test_two_neighbours_that_changed_places_are_caught(numbers: list[int]) -> None:
    reference = reference_of(numbers)
    for place, (first, second) in enumerate(pairwise(reference)):
        typed = reference[:place] + second + first + reference[place + 2 :]

        assert (read_reference(typed) is None) == (first != second)


@given(drawn, places, st.sampled_from(ALPHABET))
def test_one_character_too_many_or_too_few_leads_nowhere(numbers: list[int], place: int, more: str) -> None:
    reference = reference_of(numbers)

    assert read_reference(reference[:place] + reference[place + 1 :]) is None
    assert read_reference(reference[:place] + more + reference[place:]) is None


@given(st.text())
def test_anything_may_be_typed(typed: str) -> None:
    assert read_reference(typed) is None or len(typed) >= LENGTH
