# SPDX-License-Identifier: EUPL-1.2
"""The people in front of the terminal: they read what is shown, write shares on paper, and type what is asked for."""

import re
from typing import Any

import click
import pytest
from click.testing import CliRunner, Result

from ledfyr.web.command_line.keys import keys, terminal
from ledfyr.web.keys.tests.cast import PHRASE

ROW = re.compile(r"^ ?(\d+)  ([a-z]+(?: +[a-z]+)*)$", re.MULTILINE)
ANNA = "anna.berg@example.se"


def as_written(word: str) -> str:
    """What an officer reads from a paper that was written rightly."""
    return word


class People:
    """Answers every question; `papers` is what they have written down, and `slips` what they mistype, once each."""

    def __init__(self, **answers: str) -> None:
        self.answers = {
            "e-postadress": ANNA,
            "fras": PHRASE,
            "andelar": "3",
            "behövas": "2",
            "(ja/nej)": "ja",
        } | answers
        self.papers: list[list[str]] = []
        self.typing: list[str] = []
        self.given = 0
        self.slips: dict[str, str] = {}
        self.asked: list[str] = []
        self.hidden: list[str] = []
        self.read_back = as_written

    def see(self, shown: str) -> None:
        """Write a paper that is shown."""
        if "Det krävs" in shown:
            words = [word for _, row in ROW.findall(shown) for word in row.split()]
            if words not in self.papers:
                self.papers.append(words)

    def answer(self, question: str, **how: Any) -> str:  # noqa: ANN401  # click's own options
        self.asked.append(question)
        if how.get("hide_input"):
            self.hidden.append(question)
        typed = self._answer(question)
        for right, wrong in list(self.slips.items()):
            if re.search(rf"\b{right}\b", typed):
                del self.slips[right]
                return re.sub(rf"\b{right}\b", wrong, typed, count=1)
        return typed

    def _answer(self, question: str) -> str:
        if found := re.match(r"Från ord (\d+):", question):
            return self._row(int(found[1]))
        if found := re.match(r"Ord (\d+):$", question):
            return self.typing[int(found[1]) - 1]
        if found := re.match(r"Ord (\d+)$", question):
            return self.read_back(self.papers[-1][int(found[1]) - 1])
        return next((answer for part, answer in self.answers.items() if part in question), "")

    def _row(self, start: int) -> str:
        if start == 1:
            self.typing = self.papers[self.given % len(self.papers)]
            self.given += 1
        return f"{start:>2} " + " ".join(self.typing[start - 1 : start + 2]).upper()


def invoke(people: People, monkeypatch: pytest.MonkeyPatch, *words: str | int) -> Result:
    """Run the command with them in front of it."""
    echo = click.echo

    def shown(message: object = "", **how: Any) -> None:  # noqa: ANN401
        people.see(str(message))
        echo(message, **how)

    monkeypatch.setattr(terminal, "is_terminal", lambda: True)
    monkeypatch.setattr("click.prompt", people.answer)
    monkeypatch.setattr("click.echo", shown)
    return CliRunner().invoke(keys, list(map(str, words)), color=True)
