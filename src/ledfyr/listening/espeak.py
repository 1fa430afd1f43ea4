# SPDX-License-Identifier: EUPL-1.2
"""The voices that are always there: eSpeak NG's, for the languages in which they can be understood."""

from dataclasses import dataclass

from ledfyr.listening.espeak_library import EspeakMissing, espeak_library
from ledfyr.listening.voice import Style, VoiceRefused

# The library has no voice for Somali. Its Arabic one reads a text without vowel signs, as texts are written, with
# every ninth word as bare consonants: it is used only when something puts the signs in first.
VOICES = {"sv": "sv", "en": "gmw/en", "fi": "fi", "fa": "fa", "uk": "uk", "ar": "ar"}
NEEDS_VOWEL_SIGNS = frozenset({"ar"})
# Words a minute, as the library counts them: 4 to 5 syllables a second, in Swedish 150 words and with our pauses 130.
RATE = {"sv": 150, "en": 150, "fi": 150, "fa": 150, "uk": 175, "ar": 150}
PITCH = {Style.PLAIN: 50, Style.HEADING: 62}


@dataclass(frozen=True)
class Espeak:
    """One of the library's voices."""

    language: str

    @property
    def identity(self) -> str:
        return (
            f"espeak {espeak_library().version} {VOICES[self.language]} {RATE[self.language]} {sorted(PITCH.values())}"
        )

    def speak(self, text: str, style: Style = Style.PLAIN) -> tuple[bytes, int]:
        library = espeak_library()
        samples = library.speak(text, voice=VOICES[self.language], rate=RATE[self.language], pitch=PITCH[style])
        return samples, library.samples_a_second

    def phonemes(self, text: str) -> list[str]:
        """How the voice would say the text, one string for each part between pauses."""
        return espeak_library().phonemes(text, voice=VOICES[self.language])


def espeak_voice(language: str) -> Espeak:
    """The library's voice for a language; raises VoiceRefused."""
    if language not in VOICES:
        message = f"eSpeak NG har ingen röst för språket {language}. Sidorna på det språket går inte att lyssna på."
        raise VoiceRefused(message)
    try:
        found = espeak_library().has_voice(VOICES[language])
    except EspeakMissing:
        found = False
    if not found:
        message = "Talsyntesen eSpeak NG går inte att ladda. Installera om espeakng-loader, och baka sedan igen."
        raise VoiceRefused(message)
    return Espeak(language)
