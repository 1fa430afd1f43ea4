# SPDX-License-Identifier: EUPL-1.2
"""In PostgreSQL the letterbox runs as a role that adds letters and finds them again; the printed grants say so."""

from collections.abc import Iterator
from uuid import UUID, uuid4

import pytest
from django.apps import apps
from django.db import DatabaseError, connections, transaction
from django.test import override_settings
from pytest_django import DjangoDbBlocker

from ledfyr.trail.tests.postgres import PostgresServer, connected
from ledfyr.web.databases import HOUSES, IN_EACH, SOCIAL
from ledfyr.web.narrow_connection import LETTERBOX, May, NarrowRoleRefused, grants_for

ROLE = "the_letterbox"
ADDED_TO = [table for table, may in LETTERBOX.items() if May.ADD in may]
READ_ONLY = [table for table, may in LETTERBOX.items() if May.ADD not in may]
FAREWELL = "INSERT INTO contact_farewell(id, lookup, said_on) VALUES (%s, %s, '2026-11-30')"


@pytest.fixture(scope="module")
def social_house(postgres_server: PostgresServer, django_db_blocker: DjangoDbBlocker) -> str:
    """A database with every table of the house, made under another name than the router knows it by."""
    rooms = [room for room in sorted(HOUSES[SOCIAL] | IN_EACH) if apps.is_installed(f"ledfyr.{room}")]
    with django_db_blocker.unblock(), override_settings(DATABASE_ROUTERS=[]):
        return postgres_server.make_model("social_house", *rooms)


@pytest.fixture
def as_the_letterbox(
    social_house: str, postgres_server: PostgresServer, django_db_blocker: DjangoDbBlocker
) -> Iterator[str]:
    """The database as the role sees it that the grants were printed for."""
    with django_db_blocker.unblock(), postgres_server.copy_of(social_house) as name:
        postgres_server.run(f"CREATE ROLE {ROLE} LOGIN", grants_for(ROLE, LETTERBOX), database=name)
        try:
            with connected("as_the_letterbox", postgres_server.settings(name, role=ROLE)) as alias:
                yield alias
        finally:
            postgres_server.run(f"DROP OWNED BY {ROLE}", f"DROP ROLE {ROLE}", database=name)


def run(alias: str, statement: str, *values: str | bytes | UUID) -> list[tuple[object, ...]]:
    with transaction.atomic(using=alias), connections[alias].cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall() if cursor.description else []


def test_it_reads_what_it_needs(as_the_letterbox: str) -> None:
    counted = [run(as_the_letterbox, f"SELECT count(*) FROM {table}") for table in LETTERBOX]  # noqa: S608

    assert counted == [[(0,)]] * len(LETTERBOX)


def test_it_adds_what_senders_write(as_the_letterbox: str) -> None:
    run(as_the_letterbox, FAREWELL, uuid4(), b"lookup")

    assert run(as_the_letterbox, "SELECT count(*) FROM contact_farewell") == [(1,)]


def test_it_may_add_to_four_tables_and_no_others(as_the_letterbox: str) -> None:
    asked = "SELECT tablename, has_table_privilege(tablename, %s) FROM pg_tables WHERE schemaname = 'public'"

    for right, expected in (("SELECT", set(LETTERBOX)), ("INSERT", set(ADDED_TO)), ("UPDATE, DELETE, TRUNCATE", set())):
        assert {table for table, may in run(as_the_letterbox, asked, right) if may} == expected


@pytest.mark.parametrize(
    "statement",
    [
        *(f"UPDATE {table} SET id = id" for table in LETTERBOX),  # noqa: S608  # our own list
        *(f"DELETE FROM {table}" for table in LETTERBOX),  # noqa: S608
        *(f"INSERT INTO {table} DEFAULT VALUES" for table in READ_ONLY),
        "SELECT count(*) FROM contact_handling",
        "SELECT count(*) FROM contact_registerentry",
        "SELECT count(*) FROM keys_wrapping",
        "SELECT count(*) FROM keys_memberkey",
        "SELECT count(*) FROM trail_trailrow",
        "DROP TABLE contact_letter",
        "TRUNCATE contact_letter",
        "CREATE TABLE public.mine(id int)",
    ],
)
def test_it_may_do_nothing_else(as_the_letterbox: str, statement: str) -> None:
    with pytest.raises(DatabaseError, match=r"permission denied|must be owner"):
        run(as_the_letterbox, statement)


@pytest.mark.parametrize("role", ["", "the letterbox", 'x"; DROP TABLE contact_letter; --', "Letterbox", "1st"])
def test_a_role_has_a_plain_name(role: str) -> None:
    with pytest.raises(NarrowRoleRefused):
        grants_for(role, LETTERBOX)
