# SPDX-License-Identifier: EUPL-1.2
"""Divides a passage in the sentences in which it is spoken and marked; an abbreviation's full stop ends none."""

import re
from collections.abc import Iterator

from ledfyr.listening.for_the_ear.words import EarWords, words_for

END = re.compile(r"[.!?…؟۔]+[”\"»’)\]]*\s+")
LAST_WORD = re.compile(r"(?:т\. |t\. )?[^\s(”\"]+$")
INITIAL = re.compile(r"^[^\W\d_]\.$")
LONGEST = 400  # letters; what is longer is divided where it pauses
PAUSE = re.compile(r"(?<=[,;:،؛])\s|\s–\s|\s")


def sentences_of(text: str, language: str) -> tuple[str, ...]:
    """The sentences as they are written, in order; together they are the whole passage."""
    words = words_for(language)
    return tuple(part for sentence in _sentences(text, words) for part in _short_enough(sentence))


def _sentences(text: str, words: EarWords | None) -> Iterator[str]:
    start = 0
    for end in END.finditer(text):
        if _ends_here(text[start : end.end()].rstrip(), text[end.end() :], words):
            yield text[start : end.end()].strip()
            start = end.end()
    if text[start:].strip():
        yield text[start:].strip()


def _ends_here(before: str, after: str, words: EarWords | None) -> bool:
    if not before.endswith("."):
        return not after[:1].islower()
    found = LAST_WORD.search(before)
    word = found[0].lower() if found else ""
    if after[:1].islower() or (words and word in words.clock.before) or INITIAL.match(word):
        return False
    written = {abbreviation.lower() for abbreviation in words.abbreviations} if words else set()
    return word not in written or (words is not None and word in words.may_end and not after[:1].isdigit())


def _short_enough(sentence: str) -> Iterator[str]:
    while len(sentence) > LONGEST:
        pauses = [pause.start() for pause in PAUSE.finditer(sentence, LONGEST // 2, LONGEST)]
        place = pauses[-1] if pauses else LONGEST
        yield sentence[:place].strip()
        sentence = sentence[place:].strip()
    if sentence:
        yield sentence
