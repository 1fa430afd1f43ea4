# SPDX-License-Identifier: EUPL-1.2
"""Finds and ranks documents for what a reader typed, by the same rules as search.js; a test compares them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import sqrt

from ledfyr.pages.search.index import PLACES, SearchIndex
from ledfyr.pages.search.matching import ONLY_BEGUN, Matches, matches_of, own_forms, surest
from ledfyr.pages.search.swedish import is_ignored, words_in

SYNONYM = 0.9
WORD_IN_PHRASE = 0.5
MOST_WORDS = 20


@dataclass(frozen=True)
class TypedWord:
    """One word as it was typed, and the words of the index it may stand for."""

    typed: str
    matches: Matches


def search(index: SearchIndex, query: str, limit: int = 5) -> list[str]:
    """Find the paths of the best documents, best first; none when not one word was understood."""
    words = [TypedWord(word, _understood(word, index)) for word in words_in(query)[:MOST_WORDS]]
    meanings = list(_meanings(words, index))
    found = [places for meaning in meanings if (places := _places(meaning, index))]
    scores = _scores(found, len(index.documents))
    best = sorted(scores, key=lambda place: (-scores[place], place))
    return [index.documents[place][0] for place in best[:limit]]


def _understood(word: str, index: SearchIndex) -> Matches:
    return own_forms(word, index.terms) if is_ignored(word) else matches_of(word, index.terms)


def _meanings(words: Sequence[TypedWord], index: SearchIndex) -> Iterator[Matches]:
    """Say what is looked for: phrases first, then words written apart, then each word that says something."""
    position = 0
    while position < len(words):
        length, meaning = _phrase(words[position:], index) or _written_apart(words[position:], index) or (1, {})
        factor = WORD_IN_PHRASE if length > 1 else 1.0
        telling = [word for word in words[position : position + length] if not is_ignored(word.typed)]
        themselves = [(term, factor * sureness) for word in telling for term, sureness in word.matches.items()]
        yield surest([*meaning.items(), *themselves])
        position += length


def _phrase(words: Sequence[TypedWord], index: SearchIndex) -> tuple[int, Matches] | None:
    """Find the longest synonym that the words begin with, and what it stands for."""
    fitting = [
        (len(stems), sureness, meant)
        for stems, meant in index.synonyms.items()
        if len(stems) <= len(words) and (sureness := _sureness(stems, words)) >= ONLY_BEGUN
    ]
    longest = max((length for length, _, _ in fitting), default=0)
    best = [(sureness, meant) for length, sureness, meant in fitting if length == longest]
    meanings = [(term, SYNONYM * sureness) for sureness, meant in best for term in meant]
    return (longest, surest(meanings)) if fitting else None


def _sureness(stems: Sequence[str], words: Sequence[TypedWord]) -> float:
    return min(word.matches.get(stem, 0.0) for stem, word in zip(stems, words, strict=False))


def _written_apart(words: Sequence[TypedWord], index: SearchIndex) -> tuple[int, Matches] | None:
    """Join two words that are one in Swedish: "oros anmälan", "social tjänst"."""
    if len(words) == 1:
        return None
    joined = own_forms(words[0].typed + words[1].typed, index.terms)
    sure = {term: sureness for term, sureness in joined.items() if sureness > ONLY_BEGUN}
    return (2, sure) if sure else None


def _places(meaning: Matches, index: SearchIndex) -> dict[int, float]:
    return surest(
        (posting // PLACES, posting % PLACES * sureness)
        for term, sureness in meaning.items()
        for posting in index.words.get(term, ())
    )


def _scores(found: Sequence[dict[int, float]], size: int) -> dict[int, float]:
    """Weigh rare meanings more, and a document that answers all of them more than one that answers some."""
    scores: dict[int, float] = {}
    answers: Counter[int] = Counter()
    for places in found:
        rarity = sqrt(size / len(places))
        for place, weight in places.items():
            scores[place] = scores.get(place, 0.0) + rarity * weight
            answers[place] += 1
    return {place: score * answers[place] for place, score in scores.items()}
