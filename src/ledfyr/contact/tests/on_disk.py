# SPDX-License-Identifier: EUPL-1.2
"""The social-services house in a file, as an installation keeps it, so that a test can look at what the disk holds."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import connections

SOCIAL = "social"
DURABLE = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL"


@contextmanager
def social_house_in(folder: Path) -> Iterator[Path]:
    """Put a file with the same tables in place of the test's own database, which lies in memory."""
    in_memory = connections[SOCIAL]
    path = folder / "social.sqlite3"
    with in_memory.cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [str(path)])
    options = {**in_memory.settings_dict["OPTIONS"], "init_command": DURABLE}
    in_file = type(in_memory)({**in_memory.settings_dict, "NAME": str(path), "OPTIONS": options}, alias=SOCIAL)
    connections[SOCIAL] = in_file
    try:
        yield path
    finally:
        in_file.close()
        connections[SOCIAL] = in_memory


def everything_in(folder: Path) -> dict[str, bytes]:
    """Every file there, by its name, with the database's logs."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def places_of(needle: bytes, folder: Path) -> list[str]:
    """The files that hold these bytes."""
    return [name for name, content in everything_in(folder).items() if needle in content]
