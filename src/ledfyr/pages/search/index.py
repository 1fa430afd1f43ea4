# SPDX-License-Identifier: EUPL-1.2
"""Builds the search index of one site: a small JSON file that the reader's browser fetches once and searches alone."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ledfyr.pages.search.matching import SAME_ROOT, own_forms, parts
from ledfyr.pages.search.swedish import ENDINGS, IGNORED, is_ignored, stem_of, words_in

TITLE, KEYWORD, HEADING, SUMMARY, TEXT = 10, 8, 4, 4, 1
OFTEN_IN_TEXT = 3
HEAVIEST = 20
# A posting is one number: the document's place in the list times this, plus the weight of the word there.
PLACES = 100


@dataclass(frozen=True)
class SearchDocument:
    """One page, door, outcome or service as search sees it."""

    path: str
    title: str
    summary: str
    keywords: tuple[str, ...]
    headings: tuple[str, ...]
    text: str


@dataclass(frozen=True)
class SearchIndex:
    """The content of the baked file, as the browser and the tests read it."""

    documents: Sequence[Sequence[str]]
    words: Mapping[str, Sequence[int]]
    synonyms: Mapping[tuple[str, ...], Sequence[str]]
    terms: frozenset[str]

    @classmethod
    def read(cls, baked: bytes) -> "SearchIndex":
        content = json.loads(baked)
        synonyms = {tuple(phrase.split()): meant for phrase, meant in content["synonyms"].items()}
        terms = frozenset(content["words"]).union(*synonyms)
        return cls(content["documents"], content["words"], synonyms, terms)


def build_index(documents: Sequence[SearchDocument], synonyms: Mapping[str, Sequence[str]]) -> bytes:
    """Bake the index that search.js reads: the same bytes for the same documents."""
    forms = [_weighed_words(document) for document in documents]
    words = _postings(forms)
    _add_parts_of_compounds(forms, words)
    return _baked(documents, words, _resolved(synonyms, words), endings=sorted(ENDINGS), ignored=sorted(IGNORED))


def _baked(
    documents: Sequence[SearchDocument],
    words: Mapping[str, Mapping[int, int]],
    synonyms: Mapping[str, Sequence[str]],
    *,
    endings: Sequence[str],
    ignored: Sequence[str],
) -> bytes:
    content = {
        "documents": [[document.path, document.title, document.summary] for document in documents],
        "words": {
            word: [place * PLACES + min(weight, HEAVIEST) for place, weight in sorted(found.items())]
            for word, found in sorted(words.items())
        },
        "synonyms": synonyms,
        "endings": endings,
        "ignored": ignored,
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def build_plain_index(documents: Sequence[SearchDocument]) -> bytes:
    """Bake an index for a language whose endings are not known here: whole words, and words that begin alike."""
    words: dict[str, dict[int, int]] = {}
    for place, document in enumerate(documents):
        for word, weight in _weighed_words(replace(document, text="")).items():
            words.setdefault(word, {})[place] = weight
    return _baked(documents, words, {}, endings=[""], ignored=[])


def _weighed_words(document: SearchDocument) -> dict[str, int]:
    """Weigh every telling word form of a document by the fields it stands in."""
    fields = (
        (TITLE, (document.title,)),
        (KEYWORD, document.keywords),
        (HEADING, document.headings),
        (SUMMARY, (document.summary,)),
    )
    weights: Counter[str] = Counter()
    for weight, texts in fields:
        weights.update(dict.fromkeys(_telling_words(texts), weight))
    in_text = Counter(_telling_words((document.text,)))
    weights.update({word: TEXT + (often >= OFTEN_IN_TEXT) for word, often in in_text.items()})
    return weights


def _telling_words(texts: Iterable[str]) -> list[str]:
    return [word for text in texts for word in words_in(text) if not is_ignored(word)]


def _postings(forms: Sequence[Mapping[str, int]]) -> dict[str, dict[int, int]]:
    """Keep for each stem the documents that have it; of several forms in one document the heaviest counts."""
    words: dict[str, dict[int, int]] = {}
    for place, weights in enumerate(forms):
        for word, weight in weights.items():
            found = words.setdefault(stem_of(word), {})
            found[place] = max(weight, found.get(place, 0))
    return words


def _add_parts_of_compounds(forms: Sequence[Mapping[str, int]], words: dict[str, dict[int, int]]) -> None:
    """Make a document about "orosanmälan" also, half as much, about "oro" and "anmälan"."""
    terms = frozenset(words)
    made_of = {word: tuple(parts(word, terms)) for word in {word for weights in forms for word in weights}}
    for place, weights in enumerate(forms):
        for word, weight in weights.items():
            for part in made_of[word]:
                found = words[part]
                found[place] = max((weight + 1) // 2, found.get(place, 0))


def _resolved(synonyms: Mapping[str, Sequence[str]], words: Mapping[str, object]) -> dict[str, list[str]]:
    """Keep each phrase by its stems with the words of this index that it stands for; leave out what leads nowhere."""
    resolved: dict[str, list[str]] = {}
    for phrase, meant in sorted(synonyms.items()):
        known = {
            term
            for word in meant
            for term, sureness in own_forms(stem_of(word), words.keys()).items()
            if sureness >= SAME_ROOT
        }
        if known:
            stems = " ".join(stem_of(word) for word in words_in(phrase))
            resolved[stems] = sorted(known.union(resolved.get(stems, ())))
    return resolved
