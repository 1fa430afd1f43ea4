# SPDX-License-Identifier: EUPL-1.2
"""Processes that meet the same letters at the same moment give each one number, and leave none out."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from ledfyr.keys.tests.processes import let_go, said_by
from ledfyr.trail.tests.postgres import PostgresServer

LETTERS, AT_ONCE = 12, 3


@dataclass(frozen=True)
class SharedDesk:
    """Where the processes meet."""

    engine: str
    name: str
    host: str = ""

    def start(self, *words: str) -> subprocess.Popen[str]:
        where = [self.engine, self.name, self.host]
        command = [sys.executable, "-m", "ledfyr.contact.tests.desk_process", *where, *words]
        return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


@pytest.fixture(params=["sqlite", "postgresql"])
def shared(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[SharedDesk]:
    if request.param == "sqlite":
        yield SharedDesk("django.db.backends.sqlite3", str(tmp_path / "social.sqlite3"))
        return
    server = request.getfixturevalue("postgres_server")
    assert isinstance(server, PostgresServer)
    with server.copy_of("template1") as name:
        yield SharedDesk("django.db.backends.postgresql", name, server.folder)


def test_every_letter_gets_one_number_and_no_number_is_left_out(shared: SharedDesk) -> None:
    assert said_by(shared.start("prepare", str(LETTERS))) == "prepared"

    meeting = [shared.start("meet") for _ in range(AT_ONCE)]
    let_go(*meeting)
    met = [said_by(each) for each in meeting]

    assert sum(met) == LETTERS
    assert said_by(shared.start("look")) == [[number, True] for number in range(1, LETTERS + 1)]
