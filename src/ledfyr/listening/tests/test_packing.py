# SPDX-License-Identifier: EUPL-1.2
"""Both files are small, keep the same time, and make no sound where pieces meet."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ledfyr.listening.encoding import (
    MP3_BYTES_A_STEP,
    PACKETS_A_STEP,
    STEP,
    Sound,
    mp3_file,
    opus_file,
    pack,
    silence,
)
from ledfyr.listening.espeak import Espeak
from ledfyr.listening.tests.cast import RATE, decoded, hum

MP3_DELAY = 0.069  # seconds, of LAME and every decoder together
INAUDIBLE = 400  # of 32 767: 38 dB below the voice


@pytest.fixture(scope="module")
def sentence() -> Sound:
    return pack(*Espeak("sv").speak("Den som svarar lyssnar och frågar vad du har märkt, och du får vara anonym."))


@pytest.fixture(scope="module")
def minutes(sentence: Sound) -> list[Sound]:
    """Five minutes of speech with its pauses."""
    return [sentence, silence(2)] * int(300 / float((sentence.steps + 2) * STEP))


def test_five_minutes_are_less_than_a_megabyte(minutes: list[Sound]) -> None:
    assert len(opus_file(minutes)) < 500_000  # at most 100 kB a minute
    assert len(mp3_file(minutes)) <= 300 * 3000 < 1_000_000  # 24 kbit/s, to the byte


def test_opus_stays_under_its_rate_without_pauses(sentence: Sound) -> None:
    seconds = float(sentence.steps * STEP)

    assert len(opus_file([sentence] * 20)) * 8 / (20 * seconds) < 14_000


def test_both_files_last_as_long(sentence: Sound) -> None:
    pieces = [sentence, silence(3), sentence, silence(1)]
    seconds = float(sum(piece.steps for piece in pieces) * STEP)

    assert len(decoded(opus_file(pieces))) / RATE == pytest.approx(seconds, abs=0.02)
    assert len(decoded(mp3_file(pieces))) / RATE == pytest.approx(seconds, abs=0.02)


@pytest.mark.parametrize(("packing", "delay"), [(opus_file, 0.0), (mp3_file, MP3_DELAY)])
def test_nothing_is_heard_where_pieces_meet(sentence: Sound, packing: object, delay: float) -> None:
    assert callable(packing)
    heard = decoded(packing([sentence, silence(3), sentence, sentence]))
    edge = int((float(sentence.steps * STEP) + delay) * RATE)
    pause = heard[edge - 400 : edge + int(3 * STEP * RATE) - 200]
    second = int((float((2 * sentence.steps + 3) * STEP) + delay) * RATE)

    assert max(map(abs, pause)) < INAUDIBLE
    assert max(map(abs, heard[second - 400 : second - 100])) < INAUDIBLE
    assert max(heard) > 5000


def test_an_ogg_file_is_the_same_each_time(sentence: Sound) -> None:
    assert opus_file([sentence, silence(2)]) == opus_file([sentence, silence(2)])
    assert opus_file([sentence]).startswith(b"OggS")


def test_silence_around_the_words_is_taken_away() -> None:
    quiet = bytes(RATE)

    assert pack(quiet + hum(0.5) + quiet, RATE).steps == pack(hum(0.5), RATE).steps


@settings(max_examples=25)
@given(st.binary(max_size=20_000).filter(lambda samples: len(samples) % 2 == 0), st.sampled_from([16_000, 22_050]))
def test_any_samples_become_whole_steps(samples: bytes, rate: int) -> None:
    sound = pack(samples, rate)

    assert sound.steps >= 1
    assert len(sound.packets) == sound.steps * PACKETS_A_STEP
    assert len(sound.frames) == sound.steps * MP3_BYTES_A_STEP
