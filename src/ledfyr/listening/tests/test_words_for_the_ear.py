# SPDX-License-Identifier: EUPL-1.2
"""Every language's file counts as far as the rules need it to."""

import pytest

from ledfyr.listening.for_the_ear.words import LANGUAGES, EarWords, words_for

SIGNS = {"–", "%", "§§", "§", "&", "/", ".", ":"}


@pytest.fixture(params=LANGUAGES)
def words(request: pytest.FixtureRequest) -> EarWords:
    found = words_for(request.param)
    assert found is not None
    return found


def test_the_languages_of_the_site_that_have_voices() -> None:
    assert LANGUAGES == ("ar", "en", "fa", "fi", "sv", "uk")
    assert words_for("so") is None


def test_numbers_are_complete(words: EarWords) -> None:
    numbers = words.numbers

    assert (len(numbers.digits), len(numbers.ones), len(numbers.tens)) == (10, 20, 10)
    assert numbers.digits == numbers.ones[:10]
    assert len({numbers.say(number) for number in range(100)}) == 100
    assert numbers.say(100) == "100"


def test_every_day_of_a_month_has_an_ordinal(words: EarWords) -> None:
    assert len(set(words.numbers.ordinals)) == len(words.numbers.ordinals) >= 31
    assert len(words.dates.months) % 12 == 0


def test_hours_are_counted_from_midnight_to_midnight(words: EarWords) -> None:
    clock = words.clock
    lists = [clock.hours, clock.opens_at, clock.closes_at, *(bent.hours for bent in clock.bent)]

    assert all(len(hours) == 25 and hours[0] == hours[24] for hours in lists if hours)


def test_every_sign_has_a_word(words: EarWords) -> None:
    assert set(words.signs) == SIGNS
    assert words.may_end <= set(words.abbreviations)
    assert all(written == written.lower() for written in words.abbreviations)
