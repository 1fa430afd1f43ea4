# SPDX-License-Identifier: EUPL-1.2
"""The words with which a language says numbers, times, dates and signs: one file a language, and one for all."""

import tomllib
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Numbers:
    """Digits as in a phone number, the first hundred numbers, and numbers that are said as names."""

    digits: list[str]
    ones: list[str]
    tens: list[str]
    joined: str
    ordinals: list[str]
    plus: str
    known: dict[str, str]

    def digit_by_digit(self, group: str) -> str:
        """For example “noll två noll”."""
        return " ".join(self.plus if sign == "+" else self.digits[int(sign)] for sign in group)

    def say(self, number: int) -> str:
        """The number in words below a hundred; from there on the voice knows how to say it."""
        tens, ones = divmod(number, 10)
        if number < len(self.ones):
            return self.ones[number]
        if tens >= len(self.tens):
            return str(number)
        return self.joined.format(tens=self.tens[tens], ones=self.ones[ones]) if ones else self.tens[tens]

    def ordinal(self, number: int) -> str | None:
        """For example “fjärde”, as far as the file counts."""
        return self.ordinals[number - 1] if 1 <= number <= len(self.ordinals) else None


@dataclass(frozen=True)
class Bent:
    """Hours as they are bent after certain words, such as “о дев'ятій”."""

    after: list[str]
    hours: list[str]


@dataclass(frozen=True)
class Clock:
    """How hours and spans are said. Lists of hours have 25 entries, as the day begins and ends at midnight."""

    at: str
    bare: str
    minutes: str
    early: str
    midnight: str
    span: str
    before: list[str]
    whole: str = "{hour}"
    half: str = ""
    whole_span: str = ""
    hours: list[str] = field(default_factory=list)
    opens_at: list[str] = field(default_factory=list)
    closes_at: list[str] = field(default_factory=list)
    bent: list[Bent] = field(default_factory=list)


@dataclass(frozen=True)
class Dates:
    """How a day of a month is said."""

    before: list[str]
    months: list[str]
    day: str
    year_after: str = ""
    century: str = ""


@dataclass(frozen=True)
class Law:
    """How chapters and sections of a statute are said."""

    chapter: str
    one_chapter: str
    chapters: str
    section: str
    one_section: str
    sections: str


@dataclass(frozen=True)
class Addresses:
    """How the signs of an address on the web are said."""

    at: str
    dot: str
    dash: str
    slash: str


@dataclass(frozen=True)
class EarWords:
    """All of one language's words for the ear."""

    language: str
    numbers: Numbers
    clock: Clock
    dates: Dates
    law: Law | None
    addresses: Addresses
    signs: dict[str, str]
    abbreviations: dict[str, str]
    may_end: frozenset[str]
    respelled: dict[str, str]


@dataclass(frozen=True)
class Everywhere:
    """What no language says in a way of its own."""

    short_numbers: list[str]
    spelled: list[str]
    top_domains: list[str]


LANGUAGES = tuple(sorted(path.stem for path in FOLDER.glob("??.toml")))


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def everywhere() -> Everywhere:
    """Read once."""
    return Everywhere(**_read("everywhere"))


@cache
def words_for(language: str) -> EarWords | None:
    """The words of a language, read once, or None for one that no rules have been written for."""
    if language not in LANGUAGES:
        return None
    read = _read(language)
    clock = read["clock"]
    return EarWords(
        language=language,
        numbers=Numbers(**read["numbers"]),
        clock=Clock(**{**clock, "bent": [Bent(**bent) for bent in clock.get("bent", [])]}),
        dates=Dates(**read["dates"]),
        law=Law(**read["law"]) if "law" in read else None,
        addresses=Addresses(**read["addresses"]),
        signs=read["signs"],
        abbreviations=read["abbreviations"],
        may_end=frozenset(read["may_end"]["abbreviations"]),
        respelled=read["respelled"],
    )
