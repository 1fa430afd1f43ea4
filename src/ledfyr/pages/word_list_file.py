# SPDX-License-Identifier: EUPL-1.2
"""Reads the list of hard words of one language, each with the forms in which it stands in the texts."""

from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import Field

from ledfyr.factfiles import FactModel, FileRefused, Several, check_fact_file, read_fact_file
from ledfyr.languages import Language

WORD_LISTS = Path(__file__).parent / "word_list"

Text = Annotated[str, Field(min_length=1)]
Key = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]


class WordForm(FactModel):
    """[[word]]."""

    key: Key
    term: Text
    swedish: Text
    forms: Several[Text] = ()
    explanation: Text


class WordListFile(FactModel):
    """The whole file."""

    word: Annotated[list[WordForm], Field(min_length=1)]


def read_word_list(path: Path) -> tuple[WordForm, ...]:
    """Every word of a file; raises FileRefused when a key or a form stands twice."""
    file = read_fact_file(path)
    words = check_fact_file(file, WordListFile).word
    seen: set[str] = set()
    refusals = []
    for place, word in enumerate(words):
        for said in (f"nyckeln ”{word.key}”", *(f"formen ”{form.casefold()}”" for form in word.forms)):
            if said in seen:
                problem = f"{said[0].upper()}{said[1:]} står redan vid ett annat ord."
                refusals.append(file.refuse(("word", place), problem, "Ta bort den på ett av ställena."))
            seen.add(said)
    if refusals:
        raise FileRefused(refusals)
    return tuple(words)


@cache
def word_list(language: Language) -> tuple[WordForm, ...]:
    """The hard words of a language, read once."""
    return read_word_list(WORD_LISTS / f"{language.code}.toml")
