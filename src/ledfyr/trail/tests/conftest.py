# SPDX-License-Identifier: EUPL-1.2
"""A trail in each kind of database; every test writes to a new one of its own, and really commits."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connections
from pytest_django import DjangoDbBlocker

from ledfyr.trail.tests.postgres import PostgresServer, Settings, connected

SQLITE, POSTGRESQL = "sqlite", "postgresql"
SOCIAL = "trail_of_a_house"  # the alias by which a test knows its database


def in_a_file(path: Path) -> Settings:
    options = connections.settings["default"]["OPTIONS"]
    return {"ENGINE": "django.db.backends.sqlite3", "NAME": str(path), "OPTIONS": options}


@pytest.fixture(scope="session")
def sqlite_model(tmp_path_factory: pytest.TempPathFactory, django_db_blocker: DjangoDbBlocker) -> Path:
    """A file with the trail's tables."""
    path = tmp_path_factory.mktemp("model") / "trail.sqlite3"
    with django_db_blocker.unblock(), connected("model", in_a_file(path)) as alias:
        call_command("migrate", "trail", database=alias, verbosity=0)
    return path


@pytest.fixture(scope="session")
def postgres_model(postgres_server: PostgresServer, django_db_blocker: DjangoDbBlocker) -> str:
    """A database with the trail's tables."""
    with django_db_blocker.unblock():
        return postgres_server.make_model("model_of_the_trail", "trail")


@pytest.fixture
def on_sqlite(sqlite_model: Path, tmp_path: Path, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """The alias of an empty trail in a file."""
    path = tmp_path / "trail.sqlite3"
    shutil.copy(sqlite_model, path)
    with django_db_blocker.unblock(), connected(SOCIAL, in_a_file(path)) as alias:
        yield alias


@pytest.fixture
def on_postgresql(
    postgres_server: PostgresServer, postgres_model: str, django_db_blocker: DjangoDbBlocker
) -> Iterator[str]:
    """The alias of an empty trail in PostgreSQL."""
    with (
        django_db_blocker.unblock(),
        postgres_server.copy_of(postgres_model) as name,
        connected(SOCIAL, postgres_server.settings(name)) as alias,
    ):
        yield alias


@pytest.fixture(params=[SQLITE, POSTGRESQL])
def using(request: pytest.FixtureRequest) -> str:
    """The alias of an empty trail, in each kind of database by turns."""
    return str(request.getfixturevalue(f"on_{request.param}"))
