# SPDX-License-Identifier: EUPL-1.2
"""Which phrases may lock a key, told in Swedish, and how a phrase is read the same from every keyboard."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledfyr.sealing import why_not_phrase
from ledfyr.sealing.phrases import LONGEST, SHORTEST, as_read

KNOWN = ("Astrid Lindkvist", "astrid.lindkvist@ale.se", "Mottagningen", "Ale")
TOO_SHORT, TOO_LONG, FORESEEN, KNOWN_BY_OTHERS, INVISIBLE = (
    "behöver minst",
    "Högst",
    "upprepar sig",
    "andra vet om dig",
    "inte syns",
)


@pytest.mark.parametrize(
    "phrase",
    [
        "mössa lampa tåg berg",
        "Fem små grisar gick ute",
        "vägkorsning-tulpan-17",
        "fönster 🌲 mjölkpaket grus",
        "kJ8#rw!!pQ2zLm9x",
        "نافذة قلم جبل قطار",
        "en bänk i Ale under eken",
    ],
)
def test_a_phrase_that_is_long_and_not_foreseen_is_accepted(phrase: str) -> None:
    assert why_not_phrase(phrase, KNOWN) is None


@pytest.mark.parametrize(
    ("phrase", "why"),
    [
        ("", TOO_SHORT),
        ("mössa", TOO_SHORT),
        ("a" * (SHORTEST - 1), TOO_SHORT),
        (" mössa      tåg ", TOO_SHORT),
        ("mössa lampa " * 20, TOO_LONG),
        ("a" * 40, FORESEEN),
        ("abababababababababab", FORESEEN),
        ("abcdefghijklmnopqrstuvxyz", FORESEEN),
        ("98765432109876543210", FORESEEN),
        ("hejsan hejsan hejsan hejsan", FORESEEN),
        ("ASTRID LINDKVIST 123", KNOWN_BY_OTHERS),
        ("Mottagningen mottagningen 1", KNOWN_BY_OTHERS),
        ("astrid.lindkvist@ale.se", KNOWN_BY_OTHERS),
        ("mössa\u200blampa tåg berg", INVISIBLE),
        ("mössa lampa\x07tåg berg", INVISIBLE),
        ("mössa lampa tåg berg\ud800", INVISIBLE),
    ],
)
def test_a_phrase_that_is_refused_is_told_why(phrase: str, why: str) -> None:
    reason = why_not_phrase(phrase, KNOWN)

    assert reason is not None
    assert why in reason


@pytest.mark.parametrize(
    "typed",
    [
        "  mössa lampa tåg berg\n",
        "mössa  lampa\ttåg\u00a0berg",
        unicodedata.normalize("NFD", "mössa lampa tåg berg"),
        "ｍössa lampa tåg berg",
    ],
)
def test_the_same_phrase_from_another_keyboard_is_read_alike(typed: str) -> None:
    assert as_read(typed) == "mössa lampa tåg berg"


@pytest.mark.parametrize("typed", ["Mössa lampa tåg berg", "mossa lampa tag berg", "mössa-lampa-tåg-berg"])
def test_capitals_dots_and_hyphens_count(typed: str) -> None:
    assert as_read(typed) != "mössa lampa tåg berg"


@given(st.text(max_size=300))
def test_reading_twice_changes_nothing_more(phrase: str) -> None:
    assert as_read(as_read(phrase)) == as_read(phrase)


@given(st.text(max_size=300), st.lists(st.text(max_size=20), max_size=3))
def test_any_phrase_gets_an_answer_that_does_not_repeat_it(phrase: str, known: list[str]) -> None:
    reason = why_not_phrase(phrase, known)

    if reason is None:
        assert SHORTEST <= len(as_read(phrase)) <= LONGEST
    else:
        assert reason == why_not_phrase(as_read(phrase), known)
        assert len(as_read(phrase)) < SHORTEST or as_read(phrase) not in reason
