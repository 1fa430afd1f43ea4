# SPDX-License-Identifier: EUPL-1.2
"""Whatever the public face asks of its database, it meets what readers have written and no other table."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from ledfyr.feedback.models import AccessibilityFeedback
from ledfyr.web.narrow_connection import OPEN_TABLE, NarrowConnection

MADE = """
CREATE TABLE written(id integer PRIMARY KEY AUTOINCREMENT, text text);
CREATE TABLE staff_account(id integer, password text);
INSERT INTO written(text) VALUES ('Menyn går inte att nå.');
INSERT INTO staff_account VALUES (1, 'secret');
"""


def named(statement: str) -> str:
    """A statement about the table by its own name."""
    return statement.replace("written", OPEN_TABLE)


@pytest.fixture
def narrow(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """A database with an account and something that was written, as the public face sees it."""
    whole = sqlite3.connect(tmp_path / "site.sqlite3")
    whole.executescript(named(MADE))
    whole.close()
    connection = sqlite3.connect(tmp_path / "site.sqlite3", factory=NarrowConnection)
    yield connection
    connection.close()


def test_the_open_table_is_that_of_the_feedback() -> None:
    assert AccessibilityFeedback._meta.db_table == OPEN_TABLE  # noqa: SLF001  # Django's documented way to a table's name


def test_what_was_written_is_read_and_added_to(narrow: sqlite3.Connection) -> None:
    narrow.execute(named("INSERT INTO written(text) VALUES (upper('hej')) RETURNING id"))
    narrow.commit()

    assert narrow.execute(named("SELECT count(*), min(text) FROM written")).fetchall() == [(2, "HEJ")]


@pytest.mark.parametrize(
    "asked",
    [
        "SELECT password FROM staff_account",
        "SELECT count(*) FROM staff_account",
        "SELECT * FROM written UNION SELECT * FROM staff_account",
        "INSERT INTO written(text) SELECT password FROM staff_account",
        "INSERT INTO staff_account VALUES (2, '')",
        "UPDATE written SET text = ''",
        "DELETE FROM written",
        "SELECT * FROM sqlite_master",
        "PRAGMA table_info(staff_account)",
        "PRAGMA writable_schema = ON",
        "ATTACH ':memory:' AS other",
        "VACUUM INTO 'copy.sqlite3'",
        "DROP TABLE written",
        "CREATE TRIGGER watch AFTER INSERT ON written BEGIN SELECT 1; END",
        "CREATE VIEW accounts AS SELECT * FROM staff_account",
    ],
)
def test_everything_else_is_refused(narrow: sqlite3.Connection, asked: str) -> None:
    with pytest.raises(sqlite3.DatabaseError, match=r"prohibited|not authorized|authorization denied"):
        narrow.execute(named(asked))
