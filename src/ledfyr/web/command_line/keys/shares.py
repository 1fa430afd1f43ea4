# SPDX-License-Identifier: EUPL-1.2
"""Reads shares that officers type from paper: a slip of the pen is said at once, and only that word is typed again."""

import re
from collections.abc import Sequence

import click
from django.utils import timezone

from ledfyr.keys.actions.recovering import note_mistyped_share
from ledfyr.sealing import PublicKey, SealingRefused, ShareMistyped, ShareTwice, TooFewShares, rehearse
from ledfyr.trail.rules.acts import Actor
from ledfyr.web.command_line.keys.terminal import alone_on_screen, say

WORD = re.compile(r"[^\W\d_]+")
WORDS = 33  # of a share
MOST = 16  # shares


class ShareReader:
    """Asks for one share after the other until they are enough."""

    def __init__(self, *, expected: PublicKey, unit: int, by: Actor, hidden: bool) -> None:
        self.expected, self.unit, self.by, self.hidden = expected, unit, by, hidden

    def read_enough(self) -> list[str]:
        """As many shares as are needed; whether they make the unit's key is for the act to say, and to tell others."""
        given: list[str] = []
        while len(given) < MOST:
            with alone_on_screen():
                share = self._read_one(given)
            given.append(share)
            click.echo(f"Andel {len(given)} är inskriven.")
            if not isinstance(self._refusal(given), TooFewShares):
                return given
        return given

    def _read_one(self, given: Sequence[str]) -> str:
        say(f"Andel {len(given) + 1}. Skriv orden rad för rad, som de står på papperet. Avsluta med en tom rad.")
        words = self._typed()
        while (refusal := self._refusal([*given, " ".join(words)])) and isinstance(refusal, ShareMistyped | ShareTwice):
            note_mistyped_share(unit=self.unit, by=self.by, at=timezone.now())
            say(refusal.reason)
            words = self._mended(words, refusal)
        return " ".join(words)

    def _mended(self, words: list[str], refusal: ShareMistyped | ShareTwice) -> list[str]:
        place = refusal.place if isinstance(refusal, ShareMistyped) else None
        if place is None:
            say("Skriv andelen igen, från början.")
            return self._typed()
        again = WORD.findall(self._line(f"Ord {place}:").lower())
        return [*words[: place - 1], *again[:1], *words[place:]]

    def _typed(self) -> list[str]:
        words: list[str] = []
        while len(words) < WORDS and (more := WORD.findall(self._line(f"Från ord {len(words) + 1}:").lower())):
            words += more
        return words

    def _line(self, question: str) -> str:
        typed: str = click.prompt(question, default="", show_default=False, hide_input=self.hidden, prompt_suffix=" ")
        return typed

    def _refusal(self, shares: Sequence[str]) -> SealingRefused | None:
        try:
            rehearse(shares, self.expected)
        except SealingRefused as refused:
            return refused
        return None
