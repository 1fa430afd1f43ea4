# SPDX-License-Identifier: EUPL-1.2
"""In PostgreSQL, too, nothing of a case goes but by a list that a second person has approved."""

from importlib import import_module

import psycopg
import pytest

from ledfyr.trail.tests.postgres import PostgresServer

GUARD = import_module("ledfyr.casework.migrations.0011_cases_go_by_an_approved_list_alone")
TABLES = (
    "CREATE TABLE casework_casedisposal (id integer, drawn_by integer, approved_by integer)",
    'CREATE TABLE casework_casetodispose (disposal_id integer, "case" integer)',
    "CREATE TABLE casework_case (id integer)",
    *(f"CREATE TABLE casework_{name} (id integer, case_id integer)" for name in ("person", "report", "step")),
    "CREATE TABLE casework_reporter (id integer, report_id integer)",
)
ROWS = (
    "INSERT INTO casework_case VALUES (1), (2)",
    *(f"INSERT INTO casework_{name} VALUES (11, 1), (12, 2)" for name in ("person", "report", "step")),  # noqa: S608
    "INSERT INTO casework_reporter VALUES (21, 11), (22, 12)",
    "INSERT INTO casework_casedisposal VALUES (5, 17, NULL)",
    "INSERT INTO casework_casetodispose VALUES (5, 1)",
)
ONE = {
    "reporter": "report_id = 11",
    "step": "case_id = 1",
    "person": "case_id = 1",
    "report": "id = 11",
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
