# SPDX-License-Identifier: EUPL-1.2
"""The words of the interface in one language, with what is filled in kept in its own direction."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from functools import cache
from pathlib import Path

from babel.dates import format_date, format_time

from ledfyr.languages.isolating import isolated, with_isolated_numbers
from ledfyr.languages.language import Language

FOLDER = Path(__file__).parent / "words"
MIDNIGHT = time(0)
A_MONDAY = date(2026, 9, 7)


class WordMissing(LookupError):
    """A key that no file of words has."""


@dataclass(frozen=True, eq=False)  # there is one for each language, so it is known by itself
class Words:
    """Every word of one language by its key, such as “hours.closed_now”."""

    language: Language
    by_key: Mapping[str, str]

    def __call__(self, key: str, **facts: object) -> str:
        """The words with the facts filled in; in a language that runs from the right each fact is isolated."""
        try:
            words = self.by_key[key]
        except KeyError:
            raise WordMissing(key) from None
        return words.format_map({name: isolated(str(fact), self.language) for name, fact in facts.items()})

    def guard(self, text: str) -> str:
        """Running text in which numbers stand as they are written, whichever way the language runs."""
        return with_isolated_numbers(text, self.language)

    def say_date(self, day: date) -> str:
        """For example “24 november 2026”."""
        return format_date(day, self("writing.date"), locale=self.language.locale)

    def say_near_date(self, day: date) -> str:
        """For example “onsdag 6 januari”, without the year, for days that are near."""
        return format_date(day, self("writing.near_date"), locale=self.language.locale)

    def on_weekday(self, number: int) -> str:
        """The day's name as it stands in running text; Monday is 0."""
        return format_date(A_MONDAY.replace(day=A_MONDAY.day + number), "EEEE", locale=self.language.locale)

    def weekday(self, number: int) -> str:
        """The day's name as it stands alone, in a table; Monday is 0."""
        return format_date(A_MONDAY.replace(day=A_MONDAY.day + number), "cccc", locale=self.language.locale)

    def say_time(self, moment: time) -> str:
        """For example “16.30”."""
        return format_time(moment, self("writing.time"), locale=self.language.locale)

    def say_span(self, opens: time, closes: time) -> str:
        """For example “09.00–12.00”; a span that ends at midnight ends at 24.00."""
        return f"{self.say_time(opens)}–{self('writing.midnight') if closes == MIDNIGHT else self.say_time(closes)}"

    def say_list(self, parts: Sequence[str]) -> str:
        """For example “julafton, juldagen och annandag jul”."""
        if len(parts) <= 1:
            return "".join(parts)
        return f"{self('writing.comma').join(parts[:-1])} {self('writing.and')} {parts[-1]}"

    def holiday(self, swedish_name: str) -> str:
        """The holiday in this language; the law has it in Swedish, and two on one day joined by “och”."""
        return self.say_list([self(f"holidays.{key_of(name)}") for name in swedish_name.split(" och ")])


def key_of(swedish_name: str) -> str:
    """A name as a key: “långfredagen” becomes “langfredagen”."""
    return swedish_name.lower().translate(str.maketrans("åäö ", "aao-"))


@cache
def words_of(language: Language) -> Words:
    """The words of a language, read once."""
    return Words(language, read_words(FOLDER / f"{language.code}.toml"))


def read_words(path: Path) -> dict[str, str]:
    """Every key of a file with the table before it."""
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    return {f"{table}.{key}": words for table, keys in tables.items() for key, words in keys.items()}
