# SPDX-License-Identifier: EUPL-1.2
"""Decides which voice speaks a language: the municipality's own file, else eSpeak's, else none."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from ledfyr.listening.espeak import NEEDS_VOWEL_SIGNS, espeak_voice
from ledfyr.listening.piper import WithVowelSigns, can_write_vowel_signs, piper_voice
from ledfyr.listening.voice import Voice, VoiceRefused


class Voices:
    """The voices of an installation. `files` names a Piper voice file for each language that has one."""

    def __init__(self, files: Mapping[str, Path] | None = None) -> None:
        self.files = dict(files or {})

    def of(self, language: str) -> Voice:
        """The voice for a language; raises VoiceRefused."""
        found = chosen_voice(language, self.files.get(language))
        if isinstance(found, str):
            raise VoiceRefused(found)
        return found

    def why_not(self, language: str) -> str | None:
        """Why pages in the language cannot be listened to, in a sentence for the operator, or None when they can."""
        found = chosen_voice(language, self.files.get(language))
        return found if isinstance(found, str) else None


@cache
def chosen_voice(language: str, file: Path | None) -> Voice | str:
    """The voice, or why there is none; found out once a process."""
    try:
        return piper_voice(language, file) if file else _always_there(language)
    except VoiceRefused as refused:
        return str(refused)


def _always_there(language: str) -> Voice:
    voice = espeak_voice(language)
    if language not in NEEDS_VOWEL_SIGNS:
        return voice
    if not can_write_vowel_signs():
        message = (
            f"eSpeak NG läser språket {language} utan korta vokaler, så att det inte går att förstå. "
            "Installera piper-tts, som sätter ut dem, eller ange en Piper-röst för språket."
        )
        raise VoiceRefused(message)
    return WithVowelSigns(voice)
