# SPDX-License-Identifier: EUPL-1.2
"""A language has the municipality's voice, else eSpeak's, else none, and the operator is told which and why."""

from pathlib import Path

import pytest

from ledfyr.listening import choosing_a_voice
from ledfyr.listening.choosing_a_voice import Voices
from ledfyr.listening.espeak import VOICES, Espeak
from ledfyr.listening.espeak_library import espeak_library
from ledfyr.listening.piper import Piper, WithVowelSigns
from ledfyr.listening.voice import VoiceRefused


@pytest.fixture
def fresh() -> None:
    choosing_a_voice.chosen_voice.cache_clear()


@pytest.mark.parametrize("language", ["sv", "en", "fi", "fa", "uk"])
def test_the_languages_that_are_always_spoken(language: str) -> None:
    assert Voices().of(language) == Espeak(language)
    assert Voices().why_not(language) is None


def test_the_library_has_every_voice_that_is_named() -> None:
    assert all(espeak_library().has_voice(name) for name in VOICES.values())
    assert not espeak_library().has_voice("so")


def test_somali_has_no_voice() -> None:
    with pytest.raises(VoiceRefused, match="ingen röst för språket so"):
        Voices().of("so")


@pytest.mark.usefixtures("fresh")
def test_arabic_is_refused_as_long_as_nobody_can_put_the_vowels_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choosing_a_voice, "can_write_vowel_signs", lambda: False)

    assert "utan korta vokaler" in (Voices().why_not("ar") or "")


@pytest.mark.usefixtures("fresh")
def test_arabic_is_spoken_when_somebody_can(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choosing_a_voice, "can_write_vowel_signs", lambda: True)

    assert isinstance(Voices().of("ar"), WithVowelSigns)
    choosing_a_voice.chosen_voice.cache_clear()


def test_without_vowel_signs_arabic_words_are_bare_consonants() -> None:
    assert Espeak("ar").phonemes("هل تشعر") == ["hˈal tʃʕr"]


def test_a_voice_file_comes_first(tmp_path: Path) -> None:
    file = tmp_path / "rost.onnx"
    file.write_bytes(b"rost")
    file.with_name("rost.onnx.json").write_text('{"audio": {"sample_rate": 22050}}')

    assert isinstance(Voices({"sv": file}).of("sv"), Piper)
    assert isinstance(Voices({"sv": file}).of("en"), Espeak)
