# SPDX-License-Identifier: EUPL-1.2
"""An installation in which one invented person holds each role, for tests that walk the staff face from outside."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import requests
from bs4 import BeautifulSoup, Tag

from ledfyr.web.demonstration.links import link_for
from tests.conftest import ROOT, served

KEY = "the key of one test's links"
DEMONSTRATION = {"LEDFYR_DEMONSTRATION": "yes", "LEDFYR_DEMONSTRATION_KEY": KEY}
PATIENCE = 60.0  # seconds


@contextmanager
def demonstration(home: Path, **more: str) -> Iterator[tuple[str, dict[str, int]]]:
    """Gives the address of the staff face, and the number of each role's invented person."""
    told = {**os.environ, **DEMONSTRATION, **more, "LEDFYR_HOME": str(home), "LEDFYR_FACE": "staff"}
    command = [sys.executable, "-m", "tests.invented_staff"]
    said = subprocess.run(command, env=told, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    numbers = dict(line.split() for line in said.splitlines())
    with served(home, "staff", **DEMONSTRATION, **more) as address:
        yield address, {role: int(number) for role, number in numbers.items()}


class Visitor:
    """Somebody at a browser without scripts: opens pages and sends the forms that stand on them."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.session = requests.Session()
        self.page = BeautifulSoup("", "html.parser")
        self.path = "/"

    def enter(self, account: int) -> None:
        """Sign in with the account's one-time link."""
        self.open(f"/prova/{link_for(account, KEY)}/")
        self.send("")

    def open(self, path: str) -> str:
        """Open a page and return its text."""
        return self._met(self.session.get(f"{self.address}{path}", timeout=PATIENCE))

    def send(self, action: str, **fields: str) -> str:
        """Send the form whose address ends so, with what is typed in; return the text of the page that follows."""
        form = next(form for form in self.page.select("main form") if _action(form).endswith(action))
        hidden = {str(field["name"]): str(field.get("value", "")) for field in form.find_all("input", type="hidden")}
        to = _action(form) or self.path
        return self._met(self.session.post(f"{self.address}{to}", data={**hidden, **fields}, timeout=PATIENCE))

    def _met(self, answer: requests.Response) -> str:
        assert answer.status_code < 500, answer.status_code  # the server's own mistakes
        self.page = BeautifulSoup(answer.text, "html.parser")
        self.path = answer.url.removeprefix(self.address)
        return self.page.get_text(" ", strip=True)


def _action(form: Tag) -> str:
    return str(form.get("action", ""))
