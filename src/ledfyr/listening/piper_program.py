# SPDX-License-Identifier: EUPL-1.2
"""A program of its own that speaks with Piper: `python -m ledfyr.listening.piper_program VOICE_FILE`.

Each line in is a text in JSON. Each answer is a line in JSON, and after it as many bytes of samples as the line says.
Without a voice file it puts vowel signs in Arabic text instead. Piper is loaded here and nowhere else, so that
everything works without it and a crash in it ends no bake.
"""

import importlib
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

Answer = tuple[dict[str, Any], bytes]


def speaker(file: Path) -> Callable[[str], Answer]:
    """Load a voice; what it answers a text with is the samples and how many make a second."""
    voice = importlib.import_module("piper").PiperVoice.load(file)

    def speak(text: str) -> Answer:
        chunks = list(voice.synthesize(text))
        samples = b"".join(chunk.audio_int16_bytes for chunk in chunks)
        return {"rate": voice.config.sample_rate, "bytes": len(samples)}, samples

    return speak


def vowel_writer() -> Callable[[str], Answer]:
    """Load the small network that comes with Piper and knows Arabic vowel signs."""
    diacritizer = importlib.import_module("piper.tashkeel").TashkeelDiacritizer()
    return lambda text: ({"text": diacritizer(text), "bytes": 0}, b"")


def answer_until_the_end(answer: Callable[[str], Answer]) -> None:
    """Answer each line until nobody asks any more."""
    _write({"ready": True}, b"")
    for line in sys.stdin.buffer:
        _write(*answer(json.loads(line)))


def _write(said: dict[str, Any], samples: bytes) -> None:
    sys.stdout.buffer.write(json.dumps(said).encode() + b"\n" + samples)
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    answer_until_the_end(speaker(Path(sys.argv[1])) if len(sys.argv) > 1 else vowel_writer())
