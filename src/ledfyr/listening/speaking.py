# SPDX-License-Identifier: EUPL-1.2
"""Speaks a page: each sentence once, then all of them put together with their pauses and moments."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import NamedTuple

from ledfyr.listening import encoding
from ledfyr.listening.captions import Cue, captions_file
from ledfyr.listening.encoding import STEP, Sound, mp3_file, opus_file, pack, silence
from ledfyr.listening.passages import Passage
from ledfyr.listening.script import Line, script_of
from ledfyr.listening.voice import Style, Voice

VERSION = f"1 {encoding.VERSION}"  # changes when the same sentences would be put together otherwise


class Utterance(NamedTuple):
    """What is asked of a voice. Two lines that sound the same are one."""

    text: str
    style: Style
    language: str


@dataclass(frozen=True)
class Speech:
    """A page to listen to: one sound in two packings, and when each sentence is heard."""

    opus: bytes
    mp3: bytes
    cues: tuple[Cue, ...]

    @property
    def captions(self) -> str:
        return captions_file(self.cues)


def utterance_of(line: Line) -> Utterance:
    """What a voice is asked to say for a line."""
    return Utterance(line.heard, line.style, line.language)


def key_of(utterance: Utterance, voice: Voice) -> str:
    """The same key exactly when the same sound would come out."""
    return _digest(encoding.VERSION, voice.identity, utterance.style, utterance.text)


def key_of_page(lines: Iterable[Line], voices: Mapping[str, Voice]) -> str:
    """Changes with anything that is heard, or that the captions say."""
    lines = tuple(lines)
    spoken = (key_of(utterance_of(line), voices[line.language]) for line in lines)
    return _digest(VERSION, *spoken, *(f"{line.pause} {line.written}" for line in lines))


def say(utterance: Utterance, voice: Voice) -> Sound:
    """Ask the voice, and pack what it says; raises VoiceRefused."""
    return pack(*voice.speak(utterance.text, utterance.style))


def put_together(lines: Iterable[Line], sounds: Mapping[Utterance, Sound]) -> Speech:
    """The speech of a page whose sentences have all been said."""
    pieces, cues, step = [], [], 0
    for line in lines:
        sound = sounds[utterance_of(line)]
        pieces += [sound, silence(line.pause)]
        cues.append(Cue(float(step * STEP), float((step + sound.steps) * STEP), line.written))
        step += sound.steps + line.pause
    return Speech(opus_file(pieces), mp3_file(pieces), tuple(cues))


def speak_page(passages: Iterable[Passage], voice: Voice) -> Speech:
    """Speak one page from nothing with one voice; raises VoiceRefused."""
    lines = script_of(passages, voice.language)
    asked = dict.fromkeys(utterance_of(line) for line in lines)
    return put_together(lines, {utterance: say(utterance, voice) for utterance in asked})


def _digest(*parts: str) -> str:
    return sha256("\0".join(parts).encode()).hexdigest()[:24]
