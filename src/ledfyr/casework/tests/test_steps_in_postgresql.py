# SPDX-License-Identifier: EUPL-1.2
"""In PostgreSQL, too, a step is never overwritten, and a newer key may be laid round it."""

from importlib import import_module

import psycopg
import pytest
from django.core.management import call_command
from django.db import connections
from django.test import override_settings
from pytest_django import DjangoDbBlocker

from ledfyr.trail.tests.postgres import PostgresServer, connected

GUARD = import_module("ledfyr.casework.migrations.0002_steps_are_never_overwritten")
COLUMNS = ", ".join(f"{column} integer" for column in (*GUARD.FIXED, "key_version"))
TABLE = f"CREATE TABLE casework_step ({COLUMNS}, content bytea)"
ROW = "INSERT INTO casework_step (id, kind, key_version, content) VALUES (1, 1, 1, 'a')"
RESEALED = "UPDATE casework_step SET content = 'b', key_version = 2"


def test_a_step_is_never_overwritten_and_may_be_resealed(postgres_server: PostgresServer) -> None:
    with postgres_server.copy_of("template1") as database:
        postgres_server.run(TABLE, *GUARD.POSTGRESQL, ROW, RESEALED, database=database)
        for change in ("content = 'c'", "kind = 2", "corrects_id = 3", "kind = 2, key_version = 3"):
            with pytest.raises(psycopg.errors.RestrictViolation, match="never overwritten"):
                postgres_server.run(f"UPDATE casework_step SET {change}", database=database)  # noqa: S608  # its own words
        postgres_server.run(*GUARD.UNDONE["postgresql"], database=database)


def guards(alias: str) -> int:
    with connections[alias].cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_trigger WHERE tgname = 'casework_step_not_rewritten'")
        (found,) = cursor.fetchone()
    return int(found)


@override_settings(DATABASE_ROUTERS=[])
def test_the_guard_stands_whichever_way_the_tables_are_changed(
    postgres_server: PostgresServer, django_db_blocker: DjangoDbBlocker
) -> None:
    with django_db_blocker.unblock():
        model = postgres_server.make_model("casework_model", "casework")
        with postgres_server.copy_of(model) as name, connected("cases", postgres_server.settings(name)) as alias:
            assert guards(alias) == 1
            call_command("migrate", "casework", "0002", database=alias, verbosity=0)
            assert guards(alias) == 1
            call_command("migrate", "casework", database=alias, verbosity=0)
            assert guards(alias) == 1
