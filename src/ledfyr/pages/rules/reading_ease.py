# SPDX-License-Identifier: EUPL-1.2
"""LIX, the Swedish measure of how hard a text is to read: 30 is easy, 40 ordinary, 50 official."""

import re
from dataclasses import dataclass

LONG_WORD = 7  # letters; a word is long with more than six
SENTENCE_END = re.compile(r"[.!?:]+[”’\"')\]]*(?:\s|$)|\n+")
WORD = re.compile(r"[^\W\d_][\w\-’']*")

MOST_ALLOWED = 40


@dataclass(frozen=True)
class ReadingEase:
    """LIX of a text and its heaviest sentences, hardest first."""

    lix: float
    words: int
    heaviest: tuple[str, ...]


def lix(text: str) -> float:
    """Words per sentence plus the percentage of words with more than six letters (C.-H. Björnsson, 1968)."""
    words = WORD.findall(text)
    if not words:
        return 0.0
    sentences = [part for part in SENTENCE_END.split(text) if WORD.search(part)]
    long_words = sum(len(word) >= LONG_WORD for word in words)
    return len(words) / len(sentences) + 100 * long_words / len(words)


def reading_ease(text: str) -> ReadingEase:
    """LIX of the whole text, with the three sentences that weigh most."""
    sentences = [part.strip() for part in SENTENCE_END.split(text) if WORD.search(part)]
    return ReadingEase(lix(text), len(WORD.findall(text)), tuple(sorted(sentences, key=lix, reverse=True)[:3]))
