# SPDX-License-Identifier: EUPL-1.2
"""Sees to it that what is deleted also leaves the disk, as far as a program can; docs/contact-keeping.md says how far.

A database that deletes a row only forgets where it was. SQLite is told to overwrite it, and to empty the log in which
the newest pages lie; PostgreSQL writes the tables anew without it.
"""

import logging
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from django.db import DatabaseError, connections

from ledfyr.contact.acting import DATABASE
from ledfyr.contact.models import Farewell, Thread
from ledfyr.keys.sealed_record import sealed_models

logger = logging.getLogger("ledfyr.contact")
PIECE: Final = 1024 * 1024
# Empty files beside those of the letters, which stand there until it has been done.
OWED, OWED_ANEW = "to-be-overwritten", "to-be-written-anew"
OTHERS: Final = (Thread, Farewell)  # they hold nothing sealed, and something that a receipt finds

OWNED: Final = "SELECT bool_and(pg_has_role(relowner, 'USAGE')) FROM pg_class WHERE relname = ANY(%s)"


def overwrite_from_now_on() -> None:
    """Let SQLite write zeros over whatever is deleted or emptied through this connection."""
    connection = connections[DATABASE]
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA secure_delete = ON")


def overwrite_freed_space(*, write_anew: bool) -> bool:
    """Finish, outside any transaction, what was deleted; False when somebody else was at work there, and it remains.

    With `write_anew` the whole is written anew, so that nothing older remains either. That holds up others meanwhile.
    """
    try:
        done = _overwritten_in_sqlite(write_anew) if _is_sqlite() else _overwritten_in_postgresql(write_anew)
    except DatabaseError:
        done = False
    if not done:
        logger.warning("contact.freed_space_not_overwritten")
    return done


def owe_overwriting(files: Path, *, write_anew: bool) -> None:
    """Say, before anything goes for good, that freed space is to be overwritten: that outlives a kill and a refusal."""
    files.mkdir(parents=True, exist_ok=True)
    (files / (OWED_ANEW if write_anew else OWED)).touch()


def overwrite_what_is_owed(files: Path) -> bool:
    """Overwrite freed space if that is owed; what cannot be done now stays owed, and the clock tries it each minute."""
    owed = {mark: mark.stat().st_mtime_ns for mark in (files / OWED, files / OWED_ANEW) if mark.exists()}
    if not owed:
        return True
    if not overwrite_freed_space(write_anew=files / OWED_ANEW in owed):
        return False
    for mark, since in owed.items():
        if mark.stat().st_mtime_ns == since:  # else somebody has let more go meanwhile
            mark.unlink()
    logger.info("contact.freed_space_overwritten")
    return True


def overwrite_files(paths: Iterable[Path]) -> int:
    """Write chance over each file and remove it; returns how many there were."""
    return sum(_overwritten(path) for path in paths)


def _is_sqlite() -> bool:
    return connections[DATABASE].vendor == "sqlite"


def _overwritten_in_sqlite(write_anew: bool) -> bool:  # noqa: FBT001
    with connections[DATABASE].cursor() as cursor:
        if write_anew:
            cursor.execute("VACUUM")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        busy, _pages, _moved = cursor.fetchone()
    return not busy


def _overwritten_in_postgresql(write_anew: bool) -> bool:  # noqa: FBT001
    with connections[DATABASE].cursor() as cursor:
        # Whoever does not own a table is only warned that it was skipped.
        tables = _tables()
        cursor.execute(OWNED, [tables])
        owned = bool(cursor.fetchone()[0])
        for table in tables:
            cursor.execute(f"VACUUM {'(FULL)' if write_anew else ''} {table}")
    return owned


def _tables() -> list[str]:
    """Every table of a sealed record, in whichever room, and those of the letterbox that a receipt finds."""
    sealed = [model._meta.db_table for model in sealed_models()]  # noqa: SLF001  # Django's documented way to a table
    return [*sealed, *(model._meta.db_table for model in OTHERS)]  # noqa: SLF001


def _overwritten(path: Path) -> bool:
    try:
        with path.open("r+b") as file:
            left = path.stat().st_size
            while left > 0:
                left -= file.write(os.urandom(min(left, PIECE)))
            file.flush()
            os.fsync(file.fileno())
        path.unlink()
    except FileNotFoundError:
        return False
    return True
