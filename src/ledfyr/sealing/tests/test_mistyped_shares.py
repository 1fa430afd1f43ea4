# SPDX-License-Identifier: EUPL-1.2
"""A share that was mistyped is refused with its number, and where one word is wrong, with the place of that word."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shamir_mnemonic.wordlist import WORD_INDEX_MAP, WORDLIST  # type: ignore[import-untyped] # ships no types

from ledfyr.sealing import ShareMistyped, rebuild_key, split_key
from ledfyr.sealing.recovery.reading_shares import misread_place
from ledfyr.sealing.tests.cast import RECEPTION

ONE, TWO, THREE = split_key(RECEPTION)
WORDS = TWO.split()
words = st.sampled_from(WORDLIST)
places = st.integers(0, len(WORDS) - 1)


def mistyped(typed: list[str]) -> ShareMistyped:
    with pytest.raises(ShareMistyped) as refused:
        rebuild_key([ONE, " ".join(typed)], RECEPTION.public)
    assert refused.value.number == 2
    assert refused.value.reason.startswith("Inskriven andel 2: ")
    return refused.value


@given(places, words)
def test_one_wrong_word_is_caught_and_its_place_told(place: int, wrong: str) -> None:
    typed = [*WORDS[:place], wrong, *WORDS[place + 1 :]]
    if typed != WORDS:
        assert mistyped(typed).place == place + 1


@given(st.lists(places, min_size=2, max_size=3, unique=True), st.lists(words, min_size=3, max_size=3))
def test_two_or_three_wrong_words_are_caught(where: list[int], wrong: list[str]) -> None:
    typed = list(WORDS)
    for place, word in zip(where, wrong, strict=False):
        typed[place] = word
    if typed != WORDS:
        mistyped(typed)


def test_two_words_that_changed_places_are_caught() -> None:
    for place in range(len(WORDS) - 1):
        typed = [*WORDS[:place], WORDS[place + 1], WORDS[place], *WORDS[place + 2 :]]
        if typed != WORDS:
            assert "bytt plats" in mistyped(typed).reason


@pytest.mark.parametrize("wrong", ["hemlig", "xylophone", "å", "akademi"])
def test_a_word_outside_the_list_is_told_by_its_place_and_not_repeated(wrong: str) -> None:
    refused = mistyped([*WORDS[:6], wrong, *WORDS[7:]])

    assert refused.reason == "Inskriven andel 2: ord 7 finns inte i ordlistan. Jämför med papperet."
    assert refused.place == 7


@pytest.mark.parametrize("typed", [[], WORDS[:-1], WORDS[1:], [*WORDS, WORDS[0]]])
def test_missing_and_extra_words_are_counted(typed: list[str]) -> None:
    assert mistyped(typed).reason.startswith(f"Inskriven andel 2: den har {len(typed)} ord")


@pytest.mark.parametrize(
    "typed",
    [
        TWO.upper(),
        TWO.replace(" ", "\n"),
        f"  {TWO.replace(' ', ',  ')}. ",
        " ".join(word[:4] for word in WORDS),
        "\n".join(f"{number}. {word}" for number, word in enumerate(WORDS, 1)),
    ],
    ids=["capitals", "lines", "commas", "first four letters", "numbered"],
)
def test_a_share_may_be_typed_in_many_ways(typed: str) -> None:
    assert rebuild_key([ONE, typed], RECEPTION.public) == RECEPTION


def test_a_right_share_has_no_wrong_place() -> None:
    assert misread_place([WORD_INDEX_MAP[word] for word in WORDS]) is None


def test_a_refusal_never_repeats_a_word_of_the_share() -> None:
    reason = mistyped([WORDS[1], WORDS[0], *WORDS[2:]]).reason

    assert not set(re.findall(r"\w+", reason)) & set(WORDLIST)
