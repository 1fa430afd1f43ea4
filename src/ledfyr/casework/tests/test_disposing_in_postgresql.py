# SPDX-License-Identifier: EUPL-1.2
"""In PostgreSQL, too, a case goes by a list that a second person has approved, and is in no table's file afterwards."""

import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import psycopg
import pytest

from ledfyr.contact.tests.test_disposing_in_postgresql import table_files
from ledfyr.keys.tests.processes import said_by
from ledfyr.trail.tests.postgres import PostgresServer

GUARD = import_module("ledfyr.casework.migrations.0015_cases_go_by_an_approved_list_alone")
TABLES = (
    "CREATE TABLE casework_casedisposal (id integer, drawn_by integer, approved_by integer)",
    'CREATE TABLE casework_casetodispose (disposal_id integer, "case" integer)',
    "CREATE TABLE casework_case (id integer)",
    *(f"CREATE TABLE casework_{name} (id integer, case_id integer)" for name in GUARD.OF_A_CASE),
    *(f"CREATE TABLE casework_{name} (id integer, {column} integer)" for name, (_, column) in GUARD.THROUGH.items()),
)
ROWS = (
    "INSERT INTO casework_case VALUES (1), (2)",
    *(f"INSERT INTO casework_{name} VALUES (11, 1), (12, 2)" for name in GUARD.OF_A_CASE),  # noqa: S608
    *(f"INSERT INTO casework_{name} VALUES (21, 11), (22, 12)" for name in GUARD.THROUGH),  # noqa: S608
    "INSERT INTO casework_casedisposal VALUES (5, 17, NULL)",
    "INSERT INTO casework_casetodispose VALUES (5, 1)",
)
ONE = {
    **{name: f"{column} = 11" for name, (_, column) in GUARD.THROUGH.items()},
    **dict.fromkeys(GUARD.OF_A_CASE, "case_id = 1"),
    "case": "id = 1",
}


def test_a_case_goes_by_an_approved_list_alone(postgres_server: PostgresServer) -> None:
    with postgres_server.copy_of("template1") as database:
        postgres_server.run(*TABLES, *GUARD.POSTGRESQL, *ROWS, database=database)

        def refused(statement: str) -> None:
            with pytest.raises(psycopg.errors.RestrictViolation, match="approved list alone"):
                postgres_server.run(statement, database=database)

        for name, which in ONE.items():
            refused(f"DELETE FROM casework_{name} WHERE {which}")  # noqa: S608  # its own words
        postgres_server.run("UPDATE casework_casedisposal SET approved_by = 17", database=database)
        refused("DELETE FROM casework_step WHERE case_id = 1")  # one person alone
        postgres_server.run("UPDATE casework_casedisposal SET approved_by = 18", database=database)
        refused("DELETE FROM casework_step")  # another case's, too
        refused("TRUNCATE casework_step")
        gone = [f"DELETE FROM casework_{name} WHERE {which}" for name, which in ONE.items()]  # noqa: S608
        postgres_server.run(*gone, *GUARD.UNDONE["postgresql"], database=database)


def test_no_file_of_a_table_holds_a_case_that_went(postgres_server: PostgresServer, tmp_path: Path) -> None:
    with postgres_server.copy_of("template1") as database:

        def does(*words: str) -> Any:  # noqa: ANN401  # whatever it says
            where = ["django.db.backends.postgresql", database, postgres_server.folder]
            command = [sys.executable, "-m", "ledfyr.casework.tests.disposing_process", *where, *words]
            return said_by(subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True))

        planted = [bytes.fromhex(piece) for piece in does("plant")]
        before = table_files(postgres_server, database)
        assert all(any(piece in content for content in before.values()) for piece in planted), "nothing was planted"

        assert does("dispose", str(tmp_path)) == [1, 1, 6, True]

        after = table_files(postgres_server, database)
        assert [name for name, content in after.items() if any(piece in content for piece in planted)] == []
