# SPDX-License-Identifier: EUPL-1.2
"""What every test of the project stands on, in the rooms and beside them."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from django.db import connections
from django.test import override_settings
from hypothesis import settings
from pytest_django import DjangoDbBlocker

from ledfyr.trail.tests.postgres import postgres_server

__all__ = ["postgres_server"]

# A slow example is no mistake in the code: a busy machine may take the time that it needs.
settings.register_profile("ledfyr", deadline=None)
settings.load_profile("ledfyr")


@pytest.fixture(scope="session", autouse=True)
def _quick_passwords() -> Iterator[None]:
    """Passwords of invented persons need not withstand anybody: each costs a tenth of a second less."""
    with override_settings(PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"]):
        yield


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Lay `_databases_filled_again` around each test that commits: Django empties the databases after it."""
    for item in items:
        marker = item.get_closest_marker("django_db")
        commits = bool(marker and marker.kwargs.get("transaction"))
        if isinstance(item, pytest.Function) and (commits or "transactional_db" in item.fixturenames):
            item.fixturenames.insert(0, _databases_filled_again.__name__)


@pytest.fixture
def _databases_filled_again(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:  # noqa: ARG001  # the databases must exist
    """What migrations put into the databases, such as Wagtail's first page, is there for the next test too."""
    with django_db_blocker.unblock():
        filled = {alias: _copied(connections[alias].cursor().connection) for alias in connections}
    yield
    with django_db_blocker.unblock():
        for alias, copy in filled.items():
            with closing(copy):
                copy.backup(connections[alias].cursor().connection)


def _copied(database: sqlite3.Connection) -> sqlite3.Connection:
    copy = sqlite3.connect(":memory:")
    database.backup(copy)
    return copy
