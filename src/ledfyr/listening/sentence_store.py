# SPDX-License-Identifier: EUPL-1.2
"""Keeps every sentence that has been said, packed, so that it is said once for all pages and municipalities.

An SQLite file: two bakes may use it at once, and one that is killed leaves it whole. It holds nothing that cannot be
made again, so a file that is damaged is thrown away.
"""

import sqlite3
import struct
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path

from ledfyr.listening.encoding import Sound

PATIENCE = 60  # seconds to wait for another bake that is writing
MOST_KEYS_AT_ONCE = 500
TABLE = "CREATE TABLE IF NOT EXISTS sentence (key TEXT PRIMARY KEY, packets BLOB NOT NULL, frames BLOB NOT NULL)"
LENGTH = struct.Struct("<H")


class SentenceStore:
    """The sentences in one file."""

    def __init__(self, file: Path) -> None:
        self.file = file
        file.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._make()
        except sqlite3.DatabaseError as damaged:
            if isinstance(damaged, sqlite3.OperationalError):  # busy, or no room: nothing is wrong with the file
                raise
            self._throw_away()
            self._make()

    def find(self, keys: Iterable[str]) -> dict[str, Sound]:
        """The sounds that are kept, by key."""
        found = {}
        with self._opened() as database:
            for some in _portions(keys):
                marks = ",".join("?" * len(some))
                rows = database.execute(f"SELECT key, packets, frames FROM sentence WHERE key IN ({marks})", some)  # noqa: S608 - only question marks
                found.update({key: Sound(_unpacked(packets), frames) for key, packets, frames in rows})
        return found

    def missing(self, keys: Iterable[str]) -> set[str]:
        """Those of the keys that nothing is kept for."""
        wanted = set(keys)
        with self._opened() as database:
            for some in _portions(wanted):
                marks = ",".join("?" * len(some))
                rows = database.execute(f"SELECT key FROM sentence WHERE key IN ({marks})", some)  # noqa: S608 - only question marks
                wanted = wanted.difference(key for (key,) in rows)
        return wanted

    def keep(self, sounds: Mapping[str, Sound]) -> None:
        """Keep all of them or, if this is interrupted, none."""
        rows = [(key, _packed(sound.packets), sound.frames) for key, sound in sounds.items()]
        with self._opened() as database, database:
            database.executemany("INSERT OR IGNORE INTO sentence VALUES (?, ?, ?)", rows)

    def throw_away_all_but(self, keys: Iterable[str]) -> None:
        """Forget what no page says any more."""
        with self._opened() as database, database:
            database.execute("CREATE TEMP TABLE used (key TEXT PRIMARY KEY)")
            database.executemany("INSERT OR IGNORE INTO used VALUES (?)", ((key,) for key in keys))
            database.execute("DELETE FROM sentence WHERE key NOT IN (SELECT key FROM used)")

    @contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        with closing(sqlite3.connect(self.file, timeout=PATIENCE)) as database:
            database.execute("PRAGMA journal_mode = WAL")
            database.execute("PRAGMA synchronous = NORMAL")
            yield database

    def _make(self) -> None:
        with self._opened() as database, database:
            database.execute(TABLE)

    def _throw_away(self) -> None:
        for ending in ("", "-wal", "-shm"):
            self.file.with_name(self.file.name + ending).unlink(missing_ok=True)


def _portions(keys: Iterable[str]) -> Iterator[list[str]]:
    every = list(dict.fromkeys(keys))
    return (every[at : at + MOST_KEYS_AT_ONCE] for at in range(0, len(every), MOST_KEYS_AT_ONCE))


def _packed(packets: Iterable[bytes]) -> bytes:
    return b"".join(LENGTH.pack(len(packet)) + packet for packet in packets)


def _unpacked(content: bytes) -> tuple[bytes, ...]:
    packets, at = [], 0
    while at < len(content):
        (length,) = LENGTH.unpack_from(content, at)
        at += LENGTH.size
        packets.append(content[at : at + length])
        at += length
    return tuple(packets)
