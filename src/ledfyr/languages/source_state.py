# SPDX-License-Identifier: EUPL-1.2
"""Decides whether a translation still says what its source says, by the source's sentences and never by a time stamp.

A translation remembers the fingerprints of the sentences it was made from. Moving a sentence, saving a draft or
changing a setting makes nothing stale; a sentence that was changed or added does, and it can be named.
"""

import re
import tomllib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path

SENTENCE_END = re.compile(r"(?<=[.!?:])\s+|\n+")
TAG = re.compile(r"<[^>]+>")
LENGTH = 12  # hexadecimal digits; two sentences of one page never meet by chance

MADE_FROM = "made_from.toml"


def sentences_of(texts: Iterable[str]) -> Iterator[str]:
    """The sentences of some texts, without markup and surrounding space."""
    for text in texts:
        for sentence in SENTENCE_END.split(TAG.sub("\n", text)):
            if said := " ".join(sentence.split()):
                yield said


def fingerprint_of(sentence: str) -> str:
    return sha256(sentence.encode()).hexdigest()[:LENGTH]


def fingerprints_of(texts: Iterable[str]) -> list[str]:
    """What a translation made now remembers: each sentence once, in an order that moves do not change."""
    return sorted({fingerprint_of(sentence) for sentence in sentences_of(texts)})


def changed_sentences(source: Iterable[str], made_from: Collection[str]) -> tuple[str, ...]:
    """The sentences of the source that the translation was not made from, in their order."""
    return tuple(sentence for sentence in sentences_of(source) if fingerprint_of(sentence) not in made_from)


def read_made_from(folder: Path) -> dict[str, list[str]]:
    """What each text of a folder was made from; nothing for a folder that has not said."""
    path = folder / MADE_FROM
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def write_made_from(folder: Path, made_from: Mapping[str, Sequence[str]]) -> None:
    """Remember, for each text of a folder, the fingerprints of the sentences it was made from."""
    lines = ["# De svenska meningar som varje text är gjord av. Skrivs av: ledfyr languages confirm"]
    for name, marks in sorted(made_from.items()):
        listed = ", ".join(f'"{mark}"' for mark in marks)
        lines.append(f"{name} = [{listed}]")
    (folder / MADE_FROM).write_text("\n".join(lines) + "\n", encoding="utf-8")
