# SPDX-License-Identifier: EUPL-1.2
"""In PostgreSQL, too, what was disposed of is in no table's file afterwards."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from ledfyr.keys.tests.processes import said_by
from ledfyr.trail.tests.postgres import PostgresServer


@pytest.fixture
def database(postgres_server: PostgresServer) -> Iterator[str]:
    with postgres_server.copy_of("template1") as name:
        yield name


def does(server: PostgresServer, database: str, *words: str) -> Any:  # noqa: ANN401  # whatever it says
    where = ["django.db.backends.postgresql", database, server.folder]
    command = [sys.executable, "-m", "ledfyr.contact.tests.disposing_process", *where, *words]
    return said_by(subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True))


def table_files(server: PostgresServer, database: str) -> dict[str, bytes]:
    """Every file of the database as it lies on the disk, without the server's own log."""
    server.run("CHECKPOINT")
    with psycopg.connect(host=server.folder, user="postgres", dbname=database) as connection:
        row = connection.execute(
            "SELECT current_setting('data_directory'), oid FROM pg_database WHERE datname = current_database()"
        ).fetchone()
    assert row is not None
    return {path.name: path.read_bytes() for path in (Path(row[0]) / "base" / str(row[1])).iterdir() if path.is_file()}


def test_no_file_of_a_table_holds_what_went(postgres_server: PostgresServer, database: str, tmp_path: Path) -> None:
    for words in (("prepare", "1"), ("meet",)):
        does(postgres_server, database, *words)
    planted = [bytes.fromhex(piece) for piece in does(postgres_server, database, "plant")]
    before = table_files(postgres_server, database)
    assert all(any(piece in content for content in before.values()) for piece in planted), "nothing was planted"

    assert does(postgres_server, database, "dispose", str(tmp_path)) == [1, True]

    after = table_files(postgres_server, database)
    assert [name for name, content in after.items() if any(piece in content for piece in planted)] == []
