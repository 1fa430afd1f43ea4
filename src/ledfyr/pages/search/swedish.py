# SPDX-License-Identifier: EUPL-1.2
"""What search knows of Swedish: where words begin and end, their endings, their dots and which of them say nothing."""

import re
import tomllib
import unicodedata
from functools import cache
from pathlib import Path

import snowballstemmer

WORD = re.compile(r"[^\W_]+")
SPACE_IN_NUMBER = re.compile(r"(?<=\d)[\s-]+(?=\d)")

_swedish = tomllib.loads(Path(__file__).with_name("swedish.toml").read_text(encoding="utf-8"))
_stemmer = snowballstemmer.stemmer("swedish")

ENDINGS = frozenset(_swedish["endings"].split()) | {""}
IGNORED = frozenset(_swedish["ignored"].split())


def words_in(text: str) -> list[str]:
    """List the words of a text in lower case; a telephone number is one word however it is spaced."""
    return WORD.findall(SPACE_IN_NUMBER.sub("", unicodedata.normalize("NFC", text).lower()))


@cache
def without_dots(word: str) -> str:
    """Write the word as a keyboard without å, ä, ö and accents does."""
    return "".join(mark for mark in unicodedata.normalize("NFD", word) if not unicodedata.combining(mark))


@cache
def stem_of(word: str) -> str:
    """Find the part of the word that its inflections share."""
    return str(_stemmer.stemWord(word))


def is_ignored(word: str) -> bool:
    """Say whether a word, with or without its dots, tells nothing about what the reader looks for."""
    return word in _IGNORED_EITHER_WAY


_IGNORED_EITHER_WAY = IGNORED | {without_dots(word) for word in IGNORED}
