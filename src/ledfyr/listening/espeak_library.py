# SPDX-License-Identifier: EUPL-1.2
"""The few calls that Ledfyr makes of the eSpeak NG library, which comes in a wheel with its voices.

The library has one state for the whole process and is not made for threads: a lock lets one at a time speak, and who
wants to use two cores starts two processes.
"""

import ctypes
import threading
from functools import cache

import espeakng_loader

SYNCHRONOUS = 2  # espeak_AUDIO_OUTPUT: the call returns when all has been spoken, and hands the samples to a callback
DO_NOT_EXIT = 0x8000  # espeakINITIALIZE_DONT_EXIT
POSITION_IN_CHARACTERS = 1  # espeak_POSITION_TYPE
UTF8 = 1  # espeakCHARS_UTF8
IPA = 2  # espeak_TextToPhonemes: phonemes in the International Phonetic Alphabet
RATE, PITCH = 1, 3  # espeak_PARAMETER
RATE_AS_GIVEN, PITCH_AS_GIVEN = 175, 50  # the library's own, for phonemes, on which neither has a bearing

SAMPLES = ctypes.POINTER(ctypes.c_short)
CALLBACK = ctypes.CFUNCTYPE(ctypes.c_int, SAMPLES, ctypes.c_int, ctypes.c_void_p)


class EspeakMissing(Exception):
    """The library, or its folder of voices, cannot be loaded on this machine."""


class EspeakLibrary:
    """The library, loaded once a process."""

    def __init__(self) -> None:
        try:
            self._library = ctypes.CDLL(espeakng_loader.get_library_path())
            folder = espeakng_loader.get_data_path()
        except (OSError, RuntimeError):
            raise EspeakMissing from None
        self._lock = threading.Lock()
        self._spoken: list[bytes] = []
        self._settings: tuple[str, int, int] | None = None
        self._callback = CALLBACK(self._take)  # kept here, or it would be thrown away while C still calls it
        self._declare()
        self.samples_a_second = self._library.espeak_Initialize(SYNCHRONOUS, 0, folder.encode(), DO_NOT_EXIT)
        if self.samples_a_second <= 0:
            raise EspeakMissing
        self._library.espeak_SetSynthCallback(self._callback)

    def _declare(self) -> None:
        library = self._library
        library.espeak_Synth.argtypes = [
            ctypes.c_char_p, ctypes.c_size_t, ctypes.c_uint, ctypes.c_int, ctypes.c_uint, ctypes.c_uint,
            ctypes.c_void_p, ctypes.c_void_p,
        ]  # fmt: skip
        library.espeak_TextToPhonemes.argtypes = [ctypes.POINTER(ctypes.c_char_p), ctypes.c_int, ctypes.c_int]
        library.espeak_TextToPhonemes.restype = ctypes.c_char_p
        library.espeak_Info.argtypes = [ctypes.c_void_p]
        library.espeak_Info.restype = ctypes.c_char_p

    def _take(self, samples: "ctypes._Pointer[ctypes.c_short]", count: int, _events: int | None) -> int:
        if samples and count:
            self._spoken.append(ctypes.string_at(samples, count * 2))
        return 0

    @property
    def version(self) -> str:
        return str(self._library.espeak_Info(None).decode())

    def has_voice(self, name: str) -> bool:
        with self._lock:
            self._settings = None
            return bool(self._library.espeak_SetVoiceByName(name.encode()) == 0)

    def speak(self, text: str, *, voice: str, rate: int, pitch: int) -> bytes:
        """The samples of the text, which must not hold a zero character."""
        written = text.encode()
        with self._lock:
            self._choose(voice, rate, pitch)
            self._spoken.clear()
            self._library.espeak_Synth(written, len(written) + 1, 0, POSITION_IN_CHARACTERS, 0, UTF8, None, None)
            return b"".join(self._spoken)

    def phonemes(self, text: str, *, voice: str) -> list[str]:
        """The phonemes, one string for each part between pauses."""
        rest, found = ctypes.c_char_p(text.encode()), []
        with self._lock:
            self._choose(voice, rate=RATE_AS_GIVEN, pitch=PITCH_AS_GIVEN)
            while rest.value is not None:
                found.append(self._library.espeak_TextToPhonemes(ctypes.byref(rest), UTF8, IPA).decode())
        return found

    def _choose(self, voice: str, rate: int, pitch: int) -> None:
        if self._settings != (voice, rate, pitch):
            self._library.espeak_SetVoiceByName(voice.encode())
            self._library.espeak_SetParameter(RATE, rate, 0)
            self._library.espeak_SetParameter(PITCH, pitch, 0)
            self._settings = (voice, rate, pitch)


@cache
def espeak_library() -> EspeakLibrary:
    """The library of this process; raises EspeakMissing."""
    return EspeakLibrary()
