# SPDX-License-Identifier: EUPL-1.2
"""The connections of the two faces that read from the internet: each meets the tables it is for, and no others.

What a role of PostgreSQL may is told by the same lists (`grants_for`). In a file, SQLite itself refuses the rest. That
holds whatever a query says; it is no wall against a program that opens the file by another way.
"""

import re
import sqlite3
from collections.abc import Mapping
from contextlib import suppress
from enum import Flag, auto
from typing import Any

# Django asks for these when it opens a connection, and Ledfyr for the last three.
PRAGMAS = {"foreign_keys", "legacy_alter_table", "journal_mode", "synchronous", "secure_delete"}
ALWAYS = {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_TRANSACTION, sqlite3.SQLITE_SAVEPOINT, sqlite3.SQLITE_FUNCTION}
ROLE = re.compile(r"[a-z_][a-z0-9_]{0,62}")


class May(Flag):
    """What a face may do with a table. Nobody on the internet changes a row or takes one away."""

    READ = auto()
    ADD = auto()


Tables = Mapping[str, May]
PUBLIC_FACE: Tables = {"feedback_accessibilityfeedback": May.READ | May.ADD}
LETTERBOX: Tables = {
    "contact_desk": May.READ,
    "keys_unitkey": May.READ,
    "contact_thread": May.READ | May.ADD,
    "contact_letter": May.READ | May.ADD,
    "contact_sealedfile": May.READ | May.ADD,
    "contact_farewell": May.READ | May.ADD,
}
# When a row is added, SQLite itself looks whether anything in the room has pointed to it beforehand. It sees no more of
# other tables than these columns: which threads and letters they are about, and nothing of what they say.
POINTING = frozenset({"thread_id", "letter_id"})
ROOM_OF_LETTERS = "contact_"
IN_SQLITE = {sqlite3.SQLITE_READ: May.READ, sqlite3.SQLITE_INSERT: May.ADD}
NOTHING_DELETED = """\
CREATE TEMP TRIGGER {table}_stays BEFORE DELETE ON main.{table}
BEGIN SELECT RAISE(ABORT, 'not authorized'); END
"""
IN_POSTGRESQL = {May.READ: "SELECT", May.READ | May.ADD: "SELECT, INSERT"}


class NarrowRoleRefused(ValueError):
    """A name that cannot be a role of a face's own."""


def narrow_connection(tables: Tables) -> type[sqlite3.Connection]:
    """The kind of connection that meets these tables."""

    class NarrowConnection(sqlite3.Connection):
        """Sees no other table, and updates and deletes nothing."""

        def __init__(self, *arguments: Any, **options: Any) -> None:  # noqa: ANN401  # sqlite3's own
            super().__init__(*arguments, **options)
            _let_nothing_be_replaced(self, tables)
            self.set_authorizer(_ruling)

    pointing = POINTING if any(table.startswith(ROOM_OF_LETTERS) for table in tables) else frozenset()

    def _ruling(action: int, first: str | None, second: str | None, _database: str | None, _by: str | None) -> int:
        """Return what SQLite shall do about one step of a statement; `first` is the name of a table or a pragma."""
        asked = IN_SQLITE.get(action)
        allowed = (
            action in ALWAYS
            or (asked is not None and asked in tables.get(first or "", May(0)))
            or (asked is May.READ and second in pointing and (first or "").startswith(ROOM_OF_LETTERS))
            or (action == sqlite3.SQLITE_PRAGMA and first in PRAGMAS)
        )
        return sqlite3.SQLITE_OK if allowed else sqlite3.SQLITE_DENY

    return NarrowConnection


def _let_nothing_be_replaced(connection: sqlite3.Connection, tables: Tables) -> None:
    """REPLACE takes the old row away, and is an insert to the ruling; so for this connection no row can be deleted."""
    connection.execute("PRAGMA recursive_triggers = ON")  # else REPLACE sets off no trigger
    for table in (table for table, may in tables.items() if May.ADD in may):
        with suppress(sqlite3.OperationalError):  # a table that is not there yet
            connection.execute(NOTHING_DELETED.format(table=table))


def grants_for(role: str, tables: Tables) -> str:
    """The SQL that lets a role of PostgreSQL do this and nothing else; raises NarrowRoleRefused."""
    if not ROLE.fullmatch(role):
        raise NarrowRoleRefused
    named = f'"{role}"'
    lines = [f"GRANT {IN_POSTGRESQL[may]} ON {table} TO {named};" for table, may in tables.items()]
    return "\n".join([f"REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {named};", *lines, ""])
