# SPDX-License-Identifier: EUPL-1.2
"""A page is spoken sentence by sentence, and every sentence has its moment."""

from itertools import pairwise

import pytest

from ledfyr.listening.espeak import Espeak
from ledfyr.listening.passages import passages_of
from ledfyr.listening.speaking import Speech, speak_page
from ledfyr.listening.tests.cast import RATE, Humming, decoded, paragraph

PAGE = """<html lang="sv"><main><h1>Ring nu</h1><p>Ring <a href="tel:112">112</a>. Vänta inte.</p>
<h2>Tider</h2><table><tr><th>måndag–fredag</th><td>09.00–12.00</td></tr></table></main></html>"""


@pytest.fixture(scope="module")
def speech() -> Speech:
    return speak_page(passages_of(PAGE), Espeak("sv"))


def test_each_sentence_is_marked_as_it_is_written(speech: Speech) -> None:
    assert [cue.text for cue in speech.cues] == [
        "Ring nu",
        "Ring 112.",
        "Vänta inte.",
        "Tider",
        "måndag–fredag 09.00–12.00",
    ]


def test_moments_follow_each_other_and_cover_the_page(speech: Speech) -> None:
    seconds = len(decoded(speech.mp3)) / RATE

    assert speech.cues[0].begins == 0
    assert all(cue.begins < cue.ends for cue in speech.cues)
    assert all(0.1 < later.begins - earlier.ends < 1.5 for earlier, later in pairwise(speech.cues))
    assert 0 < seconds - speech.cues[-1].ends < 1


def test_the_voice_is_heard_within_every_cue_and_not_between(speech: Speech) -> None:
    heard = decoded(speech.opus)
    for cue in speech.cues:
        assert max(heard[int(cue.begins * RATE) : int(cue.ends * RATE)]) > 3000
    for earlier, later in pairwise(speech.cues):
        assert max(heard[int(earlier.ends * RATE) : int(later.begins * RATE) - 300]) < 400


def test_what_is_written_twice_is_said_once() -> None:
    voice = Humming()

    speech = speak_page([paragraph("Ring oss."), paragraph("Ring oss.")], voice)

    assert voice.asked == ["plain: Ring oss."]
    assert len(speech.cues) == 2


def test_an_empty_page_is_silent() -> None:
    speech = speak_page([], Humming())

    assert (speech.mp3, speech.cues, speech.captions) == (b"", (), "WEBVTT\n")
