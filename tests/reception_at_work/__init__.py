# SPDX-License-Identifier: EUPL-1.2
"""A demonstration whose reception has letters; Rut and Vera are signed in, and their keys can be unlocked."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.conftest import ROOT
from tests.invented_staff import DEMONSTRATION, Visitor, demonstration

COOKIE = "ledfyr_staff_session"


@dataclass(frozen=True)
class ReceptionAtWork:
    """Where the staff face is, the reception's number, and whoever is signed in there."""

    address: str
    unit: int
    phrases: dict[str, str]  # by the role, what unlocks the key
    sessions: dict[str, str]

    @property
    def queue(self) -> str:
        """The address of the queue below the face's."""
        return f"/brevladan/enheter/{self.unit}/"


@contextmanager
def reception_at_work(home: Path) -> Iterator[ReceptionAtWork]:
    """Serve it; what the letters say stands in ledfyr.web.demonstration.letters."""
    with demonstration(home) as (address, accounts):
        command = [sys.executable, "-m", "tests.reception_at_work"]
        environment = {**os.environ, **DEMONSTRATION, "LEDFYR_HOME": str(home), "LEDFYR_FACE": "staff"}
        said = subprocess.run(command, env=environment, cwd=ROOT, check=True, capture_output=True, text=True).stdout
        made = json.loads(said)
        sessions = {role: _session_of(address, accounts[role]) for role in made["phrases"]}
        yield ReceptionAtWork(address, made["unit"], made["phrases"], sessions)


def _session_of(address: str, account: int) -> str:
    visitor = Visitor(address)
    visitor.enter(account)
    return str(visitor.session.cookies[COOKIE])
