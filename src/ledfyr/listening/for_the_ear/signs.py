# SPDX-License-Identifier: EUPL-1.2
"""Abbreviations, words in capitals, and the signs between numbers: said as the words that they stand for."""

import re
from functools import cache

from ledfyr.listening.for_the_ear.words import EarWords, everywhere, words_for

STATUTE = re.compile(r"(?<!\d)(?P<year>\d{4}(?:/\d\d)?):(?P<number>\d+)")
THOUSANDS = re.compile(r"(?<![\d.,])\d{1,3}(?: \d{3})+(?!\d)")
RANGE = re.compile(r"(?<=\w)–(?=\w)|(?<![\d-])(?P<first>\d+)-(?=\d+(?![\d-]))")
DECIMALS = re.compile(r"(?<=\d)\.(?=\d)")
EITHER = re.compile(r"(?<=[^\W\d])/(?=[^\W\d])")
SIGN = re.compile(r"\s?(§§|[§%&])\s?")


@cache
def _abbreviation(language: str) -> re.Pattern[str]:
    words = words_for(language)
    written = sorted(words.abbreviations if words else [], key=len, reverse=True)
    return re.compile("|".join(rf"\b{re.escape(each)}(?!\w)" for each in written) or "(?!)", re.IGNORECASE)


@cache
def _whole_word(language: str) -> re.Pattern[str]:
    words = words_for(language)
    written = sorted([*everywhere().spelled, *(words.respelled if words else [])], key=len, reverse=True)
    return re.compile(rf"\b(?P<word>{'|'.join(map(re.escape, written))})(?P<ending>:?s)?\b")


def say_abbreviations(text: str, words: EarWords) -> str:
    """Every abbreviation in full, and what is spelled letter by letter."""
    text = _abbreviation(words.language).sub(lambda found: words.abbreviations[found[0].lower()], text)
    return _whole_word(words.language).sub(lambda found: _said_word(found, words), text)


def _said_word(found: re.Match[str], words: EarWords) -> str:
    if found["word"] in words.respelled:
        return words.respelled[found["word"]] + (found["ending"] or "").lstrip(":")
    return " ".join(found["word"])


def say_signs(text: str, words: EarWords) -> str:
    """Ranges, per cent, section signs and the colon of a statute's number in words."""
    signs = words.signs
    text = STATUTE.sub(lambda found: f"{found['year'].replace('/', ' ')} {signs[':']} {found['number']}", text)
    text = THOUSANDS.sub(lambda found: found[0].replace(" ", ""), text)
    text = RANGE.sub(lambda found: f"{found['first'] or ''} {signs['–']} ", text)
    text = DECIMALS.sub(f" {signs['.']} ", text)
    text = EITHER.sub(f" {signs['/']} ", text)
    return SIGN.sub(lambda found: f" {signs[found[1]]} ", text)
