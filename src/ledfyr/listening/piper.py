# SPDX-License-Identifier: EUPL-1.2
"""A municipality's own voice: a Piper voice file, spoken by a program beside the bake."""

import atexit
import hashlib
import json
import subprocess
import sys
from dataclasses import dataclass, field
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import IO, Any

from ledfyr.listening.espeak import Espeak
from ledfyr.listening.voice import Style, VoiceRefused

PROGRAM = (sys.executable, "-m", "ledfyr.listening.piper_program")


class ProgramEnded(Exception):
    """The program beside could not start, or ended in the middle of an answer."""


class Conversation:
    """One running program that answers one text at a time."""

    def __init__(self, command: tuple[str, ...]) -> None:
        pipe = subprocess.PIPE
        try:
            self._process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL)  # noqa: S603 - our own program and the operator's file
        except OSError:
            raise ProgramEnded from None
        atexit.register(self.end)
        self._read()

    def ask(self, text: str) -> tuple[dict[str, Any], bytes]:
        """The program's answer; raises ProgramEnded."""
        try:
            _open(self._process.stdin).write(json.dumps(text).encode() + b"\n")
            _open(self._process.stdin).flush()
        except (OSError, ValueError):  # it has ended, or was ended
            raise ProgramEnded from None
        said = self._read()
        samples = _open(self._process.stdout).read(said["bytes"])
        if len(samples) < said["bytes"]:
            raise ProgramEnded
        return said, samples

    def _read(self) -> dict[str, Any]:
        try:
            said: dict[str, Any] = json.loads(_open(self._process.stdout).readline())
        except ValueError:  # no whole line came, or something that is no answer
            self.end()
            raise ProgramEnded from None
        return said

    def end(self) -> None:
        """Let the program end. A second time does nothing."""
        if self._process.poll() is None:
            self._process.kill()
        for end in (self._process.stdin, self._process.stdout):
            _open(end).close()
        self._process.wait()


def _open(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:
        raise ProgramEnded
    return pipe


@cache
def conversation_with(command: tuple[str, ...]) -> Conversation:
    """The one that goes on with this program, or a new one; raises ProgramEnded."""
    return Conversation(command)


@dataclass(frozen=True)
class Piper:
    """A voice from a file. `digest` is of the file's contents, so that another file by the same name speaks anew."""

    language: str
    file: Path
    digest: str
    program: tuple[str, ...] = field(default=PROGRAM)

    @property
    def identity(self) -> str:
        return f"piper {self.digest}"

    def speak(self, text: str, style: Style = Style.PLAIN) -> tuple[bytes, int]:  # noqa: ARG002 - a file has one style
        try:
            said, samples = conversation_with((*self.program, str(self.file))).ask(text)
        except ProgramEnded:
            remedy = "Kontrollera att filen är hel och att piper-tts är installerat."
            message = f"Röstfilen {self.file} går inte att tala med. {remedy}"
            raise VoiceRefused(message) from None
        return samples, said["rate"]


def piper_voice(language: str, file: Path, program: tuple[str, ...] = PROGRAM) -> Piper:
    """The voice in a file, with the description that Piper keeps beside it; raises VoiceRefused."""
    beside = file.with_name(f"{file.name}.json")
    try:
        contents = [file.read_bytes(), beside.read_bytes()]
    except OSError:
        missing = beside if file.exists() else file
        message = f"Röstfilen {missing} för språket {language} går inte att läsa. Kontrollera sökvägen."
        raise VoiceRefused(message) from None
    digest = hashlib.sha256(b"".join(contents)).hexdigest()[:16]
    if not _is_described(contents[1]):
        message = f"Filen {beside} beskriver ingen Piper-röst. Hämta den igen från samma plats som röstfilen."
        raise VoiceRefused(message)
    return Piper(language, file, digest, program)


def _is_described(content: bytes) -> bool:
    try:
        described = json.loads(content)
    except ValueError:
        return False
    return isinstance(described, dict) and isinstance(described.get("audio"), dict)


@dataclass(frozen=True)
class WithVowelSigns:
    """A voice of eSpeak's for a language that is written without its short vowels, which Piper's network puts in."""

    voice: Espeak
    program: tuple[str, ...] = field(default=PROGRAM)

    @property
    def language(self) -> str:
        return self.voice.language

    @property
    def identity(self) -> str:
        return f"{self.voice.identity} with vowel signs"

    def speak(self, text: str, style: Style = Style.PLAIN) -> tuple[bytes, int]:
        return self.voice.speak(self.signed(text), style)

    def signed(self, text: str) -> str:
        """The text with its vowel signs; raises VoiceRefused."""
        try:
            said, _ = conversation_with(self.program).ask(text)
        except ProgramEnded:
            message = "Vokaltecknen i arabisk text går inte att sätta ut. Installera om piper-tts, och baka sedan igen."
            raise VoiceRefused(message) from None
        return str(said["text"])


def can_write_vowel_signs() -> bool:
    """Piper is an extra that few need."""
    return find_spec("piper") is not None
