# SPDX-License-Identifier: EUPL-1.2
"""A municipality with three services, of which a test says who answers."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import cast

import pytest

from ledfyr.directory.queries import ServicesOf
from ledfyr.guide import presenting
from ledfyr.languages import SWEDISH, Words, words_of

NIGHT = datetime(2026, 11, 24, 22, 40, tzinfo=UTC)
HOME = "/ale/"
WORDS = words_of(SWEDISH)


@dataclass(frozen=True)
class Phone:
    """A number as the call button shows it."""

    written: str
    href: str
    spoken: str


@dataclass(frozen=True)
class Card:
    """As much of a card as the guide and its templates read."""

    key: str
    is_open: bool
    facts: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        return self.key.capitalize()

    @property
    def description(self) -> str:
        return f"Hjälp från {self.key}."

    @property
    def href(self) -> str:
        return f"{HOME}kontakter/{self.key}/"

    @property
    def until_text(self) -> str:
        return "Öppet nu." if self.is_open else "Stängt nu."

    @property
    def phone(self) -> Phone:
        return Phone("020-100 200", "tel:+4620100200", "0 2 0, 1 0 0, 2 0 0")


class Services:
    """Finds a service by its key."""

    def __init__(self, *keys: str) -> None:
        self._keys = keys

    def find(self, key: str) -> str | None:
        return key if key in self._keys else None


def services(*keys: str) -> ServicesOf:
    return cast("ServicesOf", Services(*keys))


def answering(monkeypatch: pytest.MonkeyPatch, keys: Collection[str]) -> None:
    """Let exactly these services answer, whatever the hour."""

    def card(key: str, moment: datetime, home: str, words: Words) -> Card:
        assert (moment, home, words) == (NIGHT, HOME, WORDS)
        return Card(key, key in keys)

    monkeypatch.setattr(presenting, "answer_card", card)
