# SPDX-License-Identifier: EUPL-1.2
"""A voice that hums and counts, a few pages, and a decoder."""

import io
import math
from array import array
from dataclasses import dataclass, field

import av

from ledfyr.listening.choosing_a_voice import Voices
from ledfyr.listening.passages import Kind, Passage
from ledfyr.listening.spoken import PageToSpeak
from ledfyr.listening.voice import Style, Voice, VoiceRefused

RATE = 16_000


def hum(seconds: float) -> bytes:
    """A tone of 220 Hz."""
    return array("h", (int(9000 * math.sin(at * 0.0864)) for at in range(int(seconds * RATE)))).tobytes()


@dataclass
class Humming:
    """Hums as long as a text has letters, and remembers what it was asked to say."""

    language: str = "sv"
    identity: str = "humming"
    asked: list[str] = field(default_factory=list)
    is_hoarse: bool = False

    def speak(self, text: str, style: Style = Style.PLAIN) -> tuple[bytes, int]:
        if self.is_hoarse:
            message = "Rösten är hes. Vänta till i morgon."
            raise VoiceRefused(message)
        self.asked.append(f"{style}: {text}")
        return hum(0.02 * len(text)), RATE


class Hummers(Voices):
    """Voices for the languages that are given, and for no other."""

    def __init__(self, *voices: Humming) -> None:
        super().__init__()
        self.voices = {voice.language: voice for voice in voices}

    def of(self, language: str) -> Voice:
        return self.voices[language]

    def why_not(self, language: str) -> str | None:
        return None if language in self.voices else "Ingen nynnar på det språket."


def paragraph(text: str, language: str = "sv") -> Passage:
    return Passage(Kind.PARAGRAPH, text, language)


def page(name: str, *texts: str, language: str = "sv") -> PageToSpeak:
    return PageToSpeak(name, language, tuple(paragraph(text, language) for text in texts))


START = page("/ale/", "Vi svarar nu.", "Ring oss.")
SIGNS = page("/ale/tecken/", "Det här kan du se.", "Ring oss.")


def decoded(file: bytes) -> "array[int]":
    """The samples of an audio file, 16 000 a second."""
    resampler = av.AudioResampler(format="s16", layout="mono", rate=RATE)
    samples = array("h")
    with av.open(io.BytesIO(file), "r") as container:
        for frame in container.decode(audio=0):
            for part in resampler.resample(frame):
                samples.frombytes(bytes(part.planes[0])[: 2 * part.samples])
    return samples
