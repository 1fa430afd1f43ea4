# SPDX-License-Identifier: EUPL-1.2
"""Every language has every word, with the same facts filled in, and writes days and numbers its own way."""

import re
from datetime import date, time

import pytest

from ledfyr.languages import LANGUAGES, SWEDISH, Language, LanguageMissing, language_of, words_of
from ledfyr.languages.neutral import telling_word
from ledfyr.languages.words import WordMissing
from ledfyr.law.swedish_calendar import HOLIDAY_NAMES

PLACE = re.compile(r"\{(\w+)\}")
each_language = pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
NOVEMBER = date(2026, 11, 25)


@each_language
def test_every_word_of_swedish_is_there_with_the_same_facts(language: Language) -> None:
    source, words = words_of(SWEDISH).by_key, words_of(language).by_key

    assert set(words) == set(source)
    assert {key: set(PLACE.findall(text)) for key, text in words.items()} == {
        key: set(PLACE.findall(text)) for key, text in source.items()
    }
    assert [key for key, text in words.items() if not text.strip()] == []


@each_language
def test_titles_tell_a_bystander_nothing(language: Language) -> None:
    titles = [key for key in words_of(language).by_key if key.endswith((".title", "_title", "title_of_one"))]

    assert len(titles) > 5
    assert [key for key in titles if telling_word(words_of(language).by_key[key])] == []


@each_language
def test_every_holiday_of_the_law_has_a_name(language: Language) -> None:
    words = words_of(language)

    assert all(words.holiday(name) for name in HOLIDAY_NAMES)


@each_language
def test_the_way_out_and_112_fit_beside_each_other_on_a_small_phone(language: Language) -> None:
    words = words_of(language).by_key

    assert len(words["page.leave"]) <= 18
    assert "112" in words["page.call_112"]
    assert re.search("1 1 2", words["page.call_112_spoken"])


@pytest.mark.parametrize(
    ("code", "written"),
    [
        ("sv", "25 november 2026"),
        ("lattlast", "25 november 2026"),
        ("en", "25 November 2026"),
        ("fi", "25. marraskuuta 2026"),
        ("uk", "25 листопада 2026 р."),
        ("ar", "25 نوفمبر 2026"),
        ("fa", "25 نومبر 2026"),
        ("so", "25 Noofeembar 2026"),
    ],
)
def test_a_date_is_written_the_language_s_own_way(code: str, written: str) -> None:
    assert words_of(language_of(code)).say_date(NOVEMBER) == written


@pytest.mark.parametrize(
    ("code", "written"),
    [("sv", "09.00–16.30"), ("en", "09:00–16:30"), ("fi", "9.00–16.30"), ("ar", "09:00–16:30"), ("uk", "09:00–16:30")],
)
def test_hours_are_written_the_language_s_own_way(code: str, written: str) -> None:
    assert words_of(language_of(code)).say_span(time(9), time(16, 30)) == written


def test_a_day_that_ends_at_midnight_ends_at_24() -> None:
    assert words_of(SWEDISH).say_span(time(18), time(0)) == "18.00–24.00"


def test_two_holidays_on_one_day_are_both_named() -> None:
    words = words_of(SWEDISH)

    assert words.holiday("första maj och Kristi himmelsfärdsdag") == "första maj och Kristi himmelsfärdsdag"


@pytest.mark.parametrize(
    ("parts", "said"), [([], ""), (["a"], "a"), (["a", "b"], "a och b"), (["a", "b", "c"], "a, b och c")]
)
def test_a_list_ends_with_and(parts: list[str], said: str) -> None:
    assert words_of(SWEDISH).say_list(parts) == said


def test_a_key_or_language_that_is_not_there_is_named() -> None:
    with pytest.raises(WordMissing, match=r"page\.nothing"):
        words_of(SWEDISH)("page.nothing")
    with pytest.raises(LanguageMissing, match="kl"):
        language_of("kl")


def test_only_swedish_has_no_part_of_its_own_in_the_address() -> None:
    assert SWEDISH.segment == ""
    assert language_of("ar").segment == "ar/"
    assert language_of("ung").hreflang == "sv-x-ung"
    assert language_of("en").hreflang == "en"
