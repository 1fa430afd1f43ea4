# SPDX-License-Identifier: EUPL-1.2
"""A test letter is written on the real pages, over HTTP, to the letterbox with its narrow rights, and comes back."""

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.conftest import ROOT, served

LEDFYR = ROOT / ".venv" / "bin" / "ledfyr"
LONGEST = 120.0  # seconds


@pytest.fixture
def open_home(home: Path, tmp_path: Path) -> Path:
    """A copy of Ale's installation, whose desk is open."""
    return shutil.copytree(home, tmp_path / "home", symlinks=True)


def drilled(home: Path, address: str) -> tuple[int, str]:
    """How `ledfyr letters drill` ends, and all that it says."""
    command = [str(LEDFYR), "letters", "drill", "--address", address, "--municipality", "ale"]
    environment = {**os.environ, "LEDFYR_HOME": str(home), "LEDFYR_DEMONSTRATION": "no"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=LONGEST, check=False)
    return done.returncode, done.stdout + done.stderr


def rows(home: Path, query: str) -> Iterator[tuple[object, ...]]:
    with closing(sqlite3.connect(home / "social.sqlite3")) as database:
        yield from database.execute(query).fetchall()


def stored(home: Path) -> list[tuple[object, ...]]:
    """The threads and the letters there are."""
    threads, letters = (rows(home, f"SELECT id FROM contact_{table} ORDER BY id") for table in ("thread", "letter"))  # noqa: S608  # of ours
    return [*threads, *letters]


def test_it_comes_back_and_leaves_nothing_but_that_it_did(open_home: Path) -> None:
    before = stored(open_home)
    with served(open_home, "letterbox", LEDFYR_DEMONSTRATION="no") as address:
        ended, said = drilled(open_home, address)

    assert (ended, "togs bort efteråt" in said) == (0, True), said
    assert list(rows(open_home, "SELECT municipality, reached FROM contact_drillrun")) == [("ale", "removed")]
    assert stored(open_home) == before


def test_a_letterbox_that_stands_still_is_told_of(open_home: Path) -> None:
    ended, said = drilled(open_home, "http://127.0.0.1:9")

    assert (ended, "kom ingen vart" in said) == (1, True), said
    assert list(rows(open_home, "SELECT reached FROM contact_drillrun")) == [("nothing",)]
