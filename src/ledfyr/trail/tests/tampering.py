# SPDX-License-Identifier: EUPL-1.2
"""What somebody can do who owns the database: lift the guards, and write what no act ever wrote."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connections

from ledfyr.trail.append_only import GUARDS


@contextmanager
def unguarded(using: str) -> Iterator[None]:
    """No trigger stands in the way."""
    connection = connections[using]
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("ALTER TABLE trail_trailrow DISABLE TRIGGER ALL")
            yield
            return
        for name in GUARDS["sqlite"]:
            cursor.execute(f"DROP TRIGGER {name}")
        yield


def tamper(using: str, *statements: str) -> None:
    """Run the statements as the owner of the database."""
    with unguarded(using), connections[using].cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
