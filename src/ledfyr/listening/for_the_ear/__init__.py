# SPDX-License-Identifier: EUPL-1.2
"""Says a written sentence as it is to be heard: numbers, times, dates, abbreviations and addresses in words.

Pure text in, pure text out, one file of words for each language. What no rule reads is left to the voice.
"""

from functools import lru_cache

from ledfyr.listening.for_the_ear.addresses import say_addresses
from ledfyr.listening.for_the_ear.clock import say_times
from ledfyr.listening.for_the_ear.dates import say_dates
from ledfyr.listening.for_the_ear.law_references import say_law_references
from ledfyr.listening.for_the_ear.phones import say_phone_numbers
from ledfyr.listening.for_the_ear.signs import say_abbreviations, say_signs
from ledfyr.listening.for_the_ear.tidying import ready_for_the_voice, tidied
from ledfyr.listening.for_the_ear.words import words_for

__all__ = ["said"]

# The order matters: an address holds full stops, a section a number, and a date could be taken for a time.
RULES = (
    say_addresses,
    say_law_references,
    say_phone_numbers,
    say_dates,
    say_times,
    say_abbreviations,
    say_signs,
)


@lru_cache(maxsize=20_000)  # the same sentences stand on many pages
def said(written: str, language: str) -> str:
    """The sentence in words for a voice of the language (“sv”, “en”, ...); nothing where there is nothing to hear."""
    text, words = tidied(written), words_for(language)
    if words:
        for rule in RULES:
            text = rule(text, words)
    return ready_for_the_voice(text)
