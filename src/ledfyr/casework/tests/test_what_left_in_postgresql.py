# SPDX-License-Identifier: EUPL-1.2
"""In PostgreSQL, too, nothing that was decided or opened is overwritten, and a newer key may be laid round it."""

from importlib import import_module

import psycopg
import pytest

from ledfyr.trail.tests.postgres import PostgresServer

GUARD = import_module("ledfyr.casework.migrations.0006_what_leaves_and_who_decided")
RESEALED = "content = 'b', key_version = 2"


GLASS = import_module("ledfyr.casework.migrations.0008_who_broke_the_glass_and_what_was_found")


def table_and_row(table: str) -> tuple[str, str]:
    columns = ", ".join(f"{column} integer" for column in (*GUARD.FIXED[table], "key_version"))
    row = f"INSERT INTO {table} (id, made_by, key_version, content) VALUES (1, 1, 1, 'a')"  # noqa: S608  # its own words
    return f"CREATE TABLE {table} ({columns}, content bytea)", row


def test_what_left_is_never_overwritten_and_may_be_resealed(postgres_server: PostgresServer) -> None:
    made = [table_and_row(table) for table in GUARD.FIXED]
    with postgres_server.copy_of("template1") as database:
        postgres_server.run(*(table for table, _ in made), *GUARD.POSTGRESQL, database=database)
        for name, (_, row) in zip(GUARD.FIXED, made, strict=True):
            postgres_server.run(row, f"UPDATE {name} SET {RESEALED}", database=database)  # noqa: S608
            for change in ("content = 'c'", "made_by = 2", "made_by = 2, key_version = 3"):
                with pytest.raises(psycopg.errors.RestrictViolation, match="never overwritten"):
                    postgres_server.run(f"UPDATE {name} SET {change}", database=database)  # noqa: S608
        postgres_server.run(*GUARD.UNDONE["postgresql"], database=database)


def test_a_broken_glass_and_its_review_are_never_overwritten(postgres_server: PostgresServer) -> None:
    opening = ", ".join(f"{column} integer" for column in GLASS.FIXED[GLASS.OPENING])
    review = ", ".join(f"{column} integer" for column in (*GLASS.FIXED[GLASS.REVIEW], "key_version"))
    made = (f"CREATE TABLE {GLASS.OPENING} ({opening})", f"CREATE TABLE {GLASS.REVIEW} ({review}, content bytea)")
    rows = (
        f"INSERT INTO {GLASS.OPENING} (id, ends_at) VALUES (1, 1)",  # noqa: S608  # its own words
        f"INSERT INTO {GLASS.REVIEW} (id, finding, key_version, content) VALUES (1, 1, 1, 'a')",  # noqa: S608
        f"UPDATE {GLASS.REVIEW} SET {RESEALED}",  # noqa: S608
    )
    with postgres_server.copy_of("template1") as database:
        postgres_server.run(*made, *GLASS.POSTGRESQL, *rows, database=database)
        for table, change in (
            (GLASS.OPENING, "ends_at = 2"),
            (GLASS.REVIEW, "finding = 2"),
            (GLASS.REVIEW, "content = 'c'"),
        ):
            with pytest.raises(psycopg.errors.RestrictViolation, match="never overwritten"):
                postgres_server.run(f"UPDATE {table} SET {change}", database=database)  # noqa: S608
        postgres_server.run(*GLASS.UNDONE["postgresql"], database=database)
