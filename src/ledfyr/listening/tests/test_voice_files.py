# SPDX-License-Identifier: EUPL-1.2
"""A voice file speaks through a program of its own; one that is missing or broken is named, and harms nothing else."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ledfyr.listening import piper
from ledfyr.listening.choosing_a_voice import Voices
from ledfyr.listening.espeak import Espeak
from ledfyr.listening.piper import Piper, WithVowelSigns, piper_voice
from ledfyr.listening.spoken import SpokenPages
from ledfyr.listening.tests.cast import RATE, START, page
from ledfyr.listening.voice import VoiceRefused

STAND_IN = (sys.executable, "-m", "ledfyr.listening.tests.stand_in_for_piper")
DESCRIBED = '{"audio": {"sample_rate": 16000}}'


@pytest.fixture(autouse=True)
def end_conversations(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let no program outlive its test."""
    begun: list[piper.Conversation] = []
    begin = piper.Conversation.__init__

    def begin_and_remember(self: piper.Conversation, command: tuple[str, ...]) -> None:
        begin(self, command)
        begun.append(self)

    monkeypatch.setattr(piper.Conversation, "__init__", begin_and_remember)
    yield
    piper.conversation_with.cache_clear()
    for conversation in begun:
        conversation.end()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    tmp_path.joinpath("rost.onnx.json").write_text(DESCRIBED)
    tmp_path.joinpath("rost.onnx").write_bytes(b"rost")
    return tmp_path / "rost.onnx"


def test_it_speaks_one_text_after_another(file: Path) -> None:
    voice = piper_voice("sv", file, STAND_IN)

    answers = [voice.speak(text) for text in ("kort", "något längre", "kort")]

    assert [len(samples) for samples, _ in answers] == [1280, 3840, 1280]
    assert {rate for _, rate in answers} == {RATE}


def test_another_file_is_another_voice(file: Path) -> None:
    before = piper_voice("sv", file)
    file.write_bytes(b"ny rost")

    assert piper_voice("sv", file).identity != before.identity


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(VoiceRefused, match=r"finns-inte\.onnx för språket sv går inte att läsa"):
        piper_voice("sv", tmp_path / "finns-inte.onnx")


def test_a_file_without_its_description_is_named(file: Path) -> None:
    file.with_name("rost.onnx.json").unlink()

    with pytest.raises(VoiceRefused, match=r"rost\.onnx\.json för språket sv går inte att läsa"):
        piper_voice("sv", file)


@pytest.mark.parametrize("described", ["inte json", "[]", "{}"])
def test_a_description_that_is_none_is_named(file: Path, described: str) -> None:
    file.with_name("rost.onnx.json").write_text(described)

    with pytest.raises(VoiceRefused, match="beskriver ingen Piper-röst"):
        piper_voice("sv", file)


def test_a_broken_file_is_named_when_it_is_to_speak(file: Path) -> None:
    file.write_bytes(b"skrap")

    with pytest.raises(VoiceRefused, match=r"rost\.onnx går inte att tala med"):
        piper_voice("sv", file, STAND_IN).speak("hej")


def test_a_program_that_ends_in_the_middle_is_named_and_stays_ended(file: Path) -> None:
    voice = piper_voice("sv", file, STAND_IN)
    voice.speak("hej")

    for text in ("stopp", "hej"):
        with pytest.raises(VoiceRefused, match="går inte att tala med"):
            voice.speak(text)


@pytest.mark.parametrize("program", [("/finns/inte",), (sys.executable, "-c", "print('hej')")])
def test_something_that_is_no_such_program_is_refused(file: Path, program: tuple[str, ...]) -> None:
    with pytest.raises(VoiceRefused):
        piper_voice("sv", file, program).speak("hej")


def test_the_rest_of_the_site_is_spoken_all_the_same(file: Path, tmp_path: Path) -> None:
    file.write_bytes(b"skrap")
    voices = Voices({"sv": file, "fi": tmp_path / "finns-inte.onnx"})

    site = SpokenPages(tmp_path / "ljud", voices).speak_many(
        [START, page("/ale/en/", "Call us.", language="en"), page("/ale/fi/", "Soita.", language="fi")]
    )

    assert list(site.pages) == ["/ale/en/"]
    assert sorted(site.refused) == ["fi", "sv"]
    assert "går inte att tala med" in site.refused["sv"]


def test_vowel_signs_are_put_in_before_arabic_is_spoken() -> None:
    voice = WithVowelSigns(Espeak("ar"), STAND_IN)

    samples, rate = voice.speak("تشعر")

    assert voice.signed("تشعر") == "تشعر\u064e"
    assert voice.language == "ar"
    assert "vowel signs" in voice.identity
    assert len(samples) > rate / 4


def test_arabic_without_the_program_is_refused() -> None:
    with pytest.raises(VoiceRefused, match="Vokaltecknen"):
        WithVowelSigns(Espeak("ar"), ("/finns/inte",)).speak("تشعر")


def test_the_real_program_refuses_a_file_that_is_no_voice(file: Path) -> None:
    with pytest.raises(VoiceRefused, match="piper-tts"):
        Piper("sv", file, "0").speak("hej")
