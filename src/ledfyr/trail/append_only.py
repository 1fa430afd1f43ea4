# SPDX-License-Identifier: EUPL-1.2
"""What in the database keeps the trail from being changed: whether it stands, how it is lifted, what a role may."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

ROW_TABLE, HEAD_TABLE = "trail_trailrow", "trail_trailhead"
REVIEW_TABLE, REVIEWED_TABLE = "trail_accesslogreview", "trail_reviewedrow"
# The names that the migration gives them. Django makes a table of SQLite anew when a column changes, and triggers are
# lost with the old one; so their standing is looked at each time that the trail is verified.
GUARDS = {
    "sqlite": {
        "trail_row_not_changed",
        "trail_row_not_taken_away",
        "trail_row_follows",
        "trail_head_not_changed",
        "trail_head_not_taken_away",
        "trail_head_not_replaced",
    },
    "postgresql": {
        "trail_row_not_changed",
        "trail_row_not_emptied",
        "trail_row_follows",
        "trail_head_not_changed",
        "trail_head_not_emptied",
    },
}
STANDING = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN (%s, %s)",
    "postgresql": "SELECT tgname FROM pg_trigger WHERE tgenabled = 'A' AND tgrelid::regclass::text IN (%s, %s)",
}
AGAINST_DELETION = {"sqlite": "trail_row_not_taken_away", "postgresql": "trail_row_not_changed"}
ROLE = re.compile(r"[a-z_][a-z0-9_]{0,62}")

# Whoever owns a table may do anything with it, so the role that the program runs as must not be the one that migrates.
GRANTS = f"""\
REVOKE ALL ON {ROW_TABLE}, {HEAD_TABLE}, {REVIEW_TABLE}, {REVIEWED_TABLE} FROM PUBLIC, {{role}};
GRANT SELECT, INSERT ON {ROW_TABLE}, {HEAD_TABLE}, {REVIEW_TABLE}, {REVIEWED_TABLE} TO {{role}};
GRANT UPDATE (finished_at, finished_by) ON {REVIEW_TABLE} TO {{role}};
GRANT UPDATE (outcome, decided_at, decided_by) ON {REVIEWED_TABLE} TO {{role}};
"""


class RoleRefused(ValueError):
    """A name that cannot be a role of the program's own."""


def missing_guards(using: str) -> list[str]:
    """The triggers that ought to stand and do not."""
    connection = connections[using]
    with connection.cursor() as cursor:
        cursor.execute(STANDING[connection.vendor], [ROW_TABLE, HEAD_TABLE])
        standing = {name for (name,) in cursor.fetchall()}
    return sorted(GUARDS[connection.vendor] - standing)


def may_change_rows(using: str) -> bool:
    """Whether this connection could change rows but for the triggers: always in a file, else by what its role may."""
    connection = connections[using]
    if connection.vendor != "postgresql":
        return True
    with connection.cursor() as cursor:
        cursor.execute("SELECT has_table_privilege(%s, 'UPDATE, DELETE, TRUNCATE')", [ROW_TABLE])
        (may,) = cursor.fetchone()
    return bool(may)


@contextmanager
def deletion_allowed(using: str) -> Iterator[None]:
    """Lift what refuses to take rows away, inside the transaction of a disposal and for nobody else.

    PostgreSQL lets only the owner of the table do this; the role that the program runs as is refused.
    """
    connection = connections[using]
    lifted, restored = _lifting(connection)
    with connection.cursor() as cursor:
        cursor.execute(lifted)
        yield
        cursor.execute(restored)


def grants_for(role: str) -> str:
    """The SQL that lets a role of PostgreSQL add rows and read them, and nothing else; raises RoleRefused."""
    if not ROLE.fullmatch(role):
        raise RoleRefused
    return GRANTS.format(role=f'"{role}"')


def _lifting(connection: BaseDatabaseWrapper) -> tuple[str, str]:
    name = AGAINST_DELETION[connection.vendor]
    if connection.vendor == "postgresql":
        return (
            f"ALTER TABLE {ROW_TABLE} DISABLE TRIGGER {name}",
            f"ALTER TABLE {ROW_TABLE} ENABLE ALWAYS TRIGGER {name}",
        )
    with connection.cursor() as cursor:
        cursor.execute("SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = %s", [name])
        (written,) = cursor.fetchone()
    return f"DROP TRIGGER {name}", written
