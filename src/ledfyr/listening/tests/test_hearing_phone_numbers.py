# SPDX-License-Identifier: EUPL-1.2
"""A listener's test: each digit, hour and letter is in what the voice sounds, in order, and takes its time."""

import pytest

from ledfyr.listening.encoding import pack
from ledfyr.listening.espeak import Espeak
from ledfyr.listening.for_the_ear import said
from ledfyr.listening.for_the_ear.words import words_for

NUMBER = "020-100 200"
LANGUAGES = ("sv", "en", "fi", "fa", "uk")


def sounds(text: str, language: str = "sv") -> str:
    """The phonemes in one string, without stress and length, which vary with what stands beside."""
    phonemes = "|".join(Espeak(language).phonemes(said(text, language)))
    return phonemes.translate(str.maketrans("", "", "ˈˌː"))


def seconds(text: str, language: str = "sv") -> float:
    samples, rate = Espeak(language).speak(said(text, language))
    return len(samples) / 2 / rate


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_digit_is_heard_in_its_order(language: str) -> None:
    words = words_for(language)
    assert words is not None
    expected = [sounds(words.numbers.digits[int(digit)], language) for digit in NUMBER if digit.isdigit()]

    groups = sounds(NUMBER, language).split("|")
    assert [digit for group in groups for digit in group.split()] == expected
    assert [len(group.split()) for group in groups] == [3, 3, 3]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_digit_takes_its_time(language: str) -> None:
    times = [seconds(number, language) for number in ("112", "114 14", "020-100 200", "0303-70 30 00 00")]

    assert times == sorted(times)
    assert seconds(NUMBER, language) > 9 * 0.25  # slow enough to write down
    assert seconds("112", language) < 3


def test_a_number_to_remember_is_heard_as_people_say_it() -> None:
    assert sounds("112") == "ɛt ɛt tvo"
    assert sounds("1177") == sounds("elva sjuttiosju")
    assert sounds("114 14") == "ɛt ɛt fyra|ɛt fyra"


def test_hours_are_heard_as_words() -> None:
    assert sounds("kl. 9–15") == sounds("klockan nio till femton")
    assert sounds("16.30") == sounds("sexton och trettio")
    assert seconds("09.00–12.00") < seconds("09.15–12.45")


def test_letters_are_heard_one_by_one_and_names_as_words() -> None:
    assert sounds("VBE") == "ve be e"
    assert sounds("CVE") == "se ve e"
    assert sounds("Bris") == "bris"
    assert sounds("m.m.") == sounds("med mera")


def test_a_page_is_read_at_the_pace_of_a_person() -> None:
    text = "Du behöver inte säga vem du är. Den som svarar lyssnar och frågar vad du har märkt."
    sound = pack(*Espeak("sv").speak(text))

    assert 120 < len(text.split()) / (sound.steps * 0.18) * 60 < 200
