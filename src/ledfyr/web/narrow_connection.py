# SPDX-License-Identifier: EUPL-1.2
"""The connection of the face that reads from the internet: SQLite itself refuses it every table but that of feedback.

What PostgreSQL does with a role that may insert into and select from one table, done where there are no roles. It holds
whatever a query says; it is no wall against a program that opens the file by another way.
"""

import sqlite3
from typing import Any

OPEN_TABLE = "feedback_accessibilityfeedback"
# Django asks for these when it opens a connection, and Ledfyr for the last two.
PRAGMAS = {"foreign_keys", "legacy_alter_table", "journal_mode", "synchronous"}
ALWAYS = {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_TRANSACTION, sqlite3.SQLITE_SAVEPOINT, sqlite3.SQLITE_FUNCTION}
ON_THE_OPEN_TABLE = {sqlite3.SQLITE_READ, sqlite3.SQLITE_INSERT}


class NarrowConnection(sqlite3.Connection):
    """May read what was written and add to it; sees no other table, and updates and deletes nothing."""

    def __init__(self, *arguments: Any, **options: Any) -> None:  # noqa: ANN401  # sqlite3's own
        super().__init__(*arguments, **options)
        self.set_authorizer(_ruling)


def _ruling(action: int, first: str | None, _second: str | None, _database: str | None, _by: str | None) -> int:
    """Return what SQLite shall do about one step of a statement; `first` is the name of a table or a pragma."""
    allowed = (
        action in ALWAYS
        or (action in ON_THE_OPEN_TABLE and first == OPEN_TABLE)
        or (action == sqlite3.SQLITE_PRAGMA and first in PRAGMAS)
    )
    return sqlite3.SQLITE_OK if allowed else sqlite3.SQLITE_DENY
