# SPDX-License-Identifier: EUPL-1.2
"""Chapters and sections of Swedish statutes: “11 kap. 1 §” is said “elfte kapitlet första paragrafen”."""

import re

from ledfyr.listening.for_the_ear.words import EarWords, Law, Numbers

ONE = r"\d{1,3}(?: [a-z]\b)?"
SOME = rf"(?<![\d:.,–-]){ONE}(?:(?:, | och |–|-){ONE})*"
CHAPTERS = re.compile(rf"(?P<numbers>{SOME}) kap\.")
SECTIONS = re.compile(rf"(?P<numbers>{SOME}) ?§§?")
NUMBER = re.compile(r"\d+")


def say_law_references(text: str, words: EarWords) -> str:
    """Every chapter and section in words, where the language says them."""
    law, numbers = words.law, words.numbers
    if law is None:
        return text
    text = CHAPTERS.sub(lambda found: _said_chapters(found["numbers"], law, numbers), text)
    return SECTIONS.sub(lambda found: _said_sections(found["numbers"], law, numbers), text)


def _said_chapters(written: str, law: Law, numbers: Numbers) -> str:
    return _said(written, (law.chapter, law.one_chapter, law.chapters), numbers)


def _said_sections(written: str, law: Law, numbers: Numbers) -> str:
    return _said(written, (law.section, law.one_section, law.sections), numbers)


def _said(written: str, patterns: tuple[str, str, str], numbers: Numbers) -> str:
    """One with an ordinal, one without (a letter follows, or the ordinals have run out), or several."""
    ordinal = numbers.ordinal(int(written)) if written.isdecimal() else None
    with_ordinal, alone, several = patterns
    if ordinal:
        return with_ordinal.format(ordinal=ordinal)
    spelled = NUMBER.sub(lambda found: numbers.say(int(found[0])), written)
    return (several if re.search(r"[–,-]| och ", written) else alone).format(number=spelled, numbers=spelled)
