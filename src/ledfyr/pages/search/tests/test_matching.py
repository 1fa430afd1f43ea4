# SPDX-License-Identifier: EUPL-1.2
"""A typed word stands for its own forms, its parts and what it is a misspelling of, and for nothing else."""

import pytest

from ledfyr.pages.search.matching import closeness, errors_in, matches_of
from ledfyr.pages.search.swedish import stem_of, without_dots, words_in


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("anmälan", "anmäla"),
        ("anmälan", "anmälningar"),
        ("barn", "barnets"),
        ("lämna", "lämnade"),
        ("lämna", "lamnar"),
        ("orolig", "oroliga"),
        ("son", "sonen"),
        ("socialtjänsten", "socialtjänst"),
        ("vapen", "vapnen"),
        ("åsikter", "åsikt"),
        ("åsikter", "asikterna"),
    ],
)
def test_an_inflected_word_is_the_same_word(written: str, typed: str) -> None:
    assert matches_of(typed, [stem_of(written)])


@pytest.mark.parametrize(("term", "typed"), [("har", "här"), ("for", "för"), ("tank", "tänk"), ("ort", "ört")])
def test_a_dot_that_is_typed_must_be_there(term: str, typed: str) -> None:
    assert closeness(typed, term) == 0


def test_a_word_with_its_dots_is_surer_than_one_without() -> None:
    assert closeness("har", "har") > closeness("har", "här") > 0


@pytest.mark.parametrize(
    ("typed", "term"), [("sonen", "sonde"), ("barn", "barsk"), ("oron", "orolig"), ("is", "islam")]
)
def test_words_that_only_begin_alike_are_not_one_word(typed: str, term: str) -> None:
    assert closeness(typed, term) == 0


def test_a_word_that_is_being_typed_is_found_from_its_third_letter() -> None:
    assert closeness("or", "orolig") == 0
    assert closeness("oro", "orolig") > 0


@pytest.mark.parametrize(
    ("typed", "terms", "found"),
    [
        ("orosanmälan", ["oro", "anmälan", "barn"], {"oro", "anmälan"}),
        ("orosanmalningar", ["oro", "anmäl", "barn"], {"oro", "anmäl"}),
        ("ungdomsgrupp", ["ungdom", "grupp"], {"ungdom", "grupp"}),
        ("avhopparverksamhet", ["avhopp", "hopp"], {"avhopp"}),
        ("nattjouren", ["jour", "socialjour"], {"jour"}),
    ],
)
def test_a_compound_stands_for_its_parts(typed: str, terms: list[str], found: set[str]) -> None:
    assert set(matches_of(typed, terms)) == found


@pytest.mark.parametrize(
    ("typed", "term"),
    [
        ("orosanmäln", "orosanmälan"),  # a letter missing
        ("polliisen", "polis"),  # two doubled, and an ending
        ("radikailserad", "radikaliser"),  # two swapped
        ("terorist", "terrorist"),
        ("socialtjensten", "socialtjänst"),
        ("annmäla", "anmäl"),
    ],
)
def test_a_misspelt_word_is_understood(typed: str, term: str) -> None:
    assert set(matches_of(typed, [term, "kommun", "vuxen"])) == {term}


@pytest.mark.parametrize("typed", ["hej", "katt", "fotboll", "zzzzzz"])
def test_a_word_that_is_not_there_is_not_guessed(typed: str) -> None:
    assert matches_of(typed, ["polis", "anmäl", "barn", "hat", "kost", "flyktbil"]) == {}


@pytest.mark.parametrize(
    ("typed", "term", "errors"),
    [("polis", "polis", 0), ("polisen", "polis", 0), ("polsi", "polis", 1), ("poolise", "polis", 1)],
)
def test_errors_are_counted_up_to_any_ending(typed: str, term: str, errors: int) -> None:
    assert errors_in(typed, term) == errors


def test_a_telephone_number_is_one_word_however_it_is_spaced() -> None:
    assert words_in("Ring 020-100 200") == words_in("ring 020100200") == ["ring", "020100200"]


def test_letters_are_the_same_whether_the_dots_are_typed_apart_or_not() -> None:
    assert words_in("o\u0308l") == ["öl"]
    assert without_dots("öl") == "ol"
