# SPDX-License-Identifier: EUPL-1.2
"""In PostgreSQL the program runs as a role that may add rows and read them; the grants that are printed say so."""

from collections.abc import Iterator

import pytest
from django.db import DatabaseError, connections, transaction

from ledfyr.trail.actions import take_head
from ledfyr.trail.append_only import RoleRefused, deletion_allowed, grants_for, may_change_rows
from ledfyr.trail.models import TrailRow
from ledfyr.trail.queries import verify_database
from ledfyr.trail.tests.cast import WEDNESDAY, openings, recorded
from ledfyr.trail.tests.postgres import PostgresServer, connected

ROLE = "the_program"


@pytest.fixture
def as_the_program(on_postgresql: str, postgres_server: PostgresServer) -> Iterator[str]:
    """The same empty trail as the role sees it that the grants were printed for."""
    name = str(connections.settings[on_postgresql]["NAME"])
    postgres_server.run(f"CREATE ROLE {ROLE} LOGIN", grants_for(ROLE), database=name)
    try:
        with connected("as_the_program", postgres_server.settings(name, role=ROLE)) as alias:
            yield alias
    finally:
        postgres_server.run(f"DROP OWNED BY {ROLE}", f"DROP ROLE {ROLE}", database=name)


def test_it_records_reads_verifies_and_takes_heads(as_the_program: str) -> None:
    recorded(*openings(3), using=as_the_program)

    assert take_head(using=as_the_program, at=WEDNESDAY) is not None
    assert verify_database(as_the_program).faults == []


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE trail_trailrow SET record = '1'",
        "DELETE FROM trail_trailrow",
        "TRUNCATE trail_trailrow",
        "DROP TABLE trail_trailrow",
        "ALTER TABLE trail_trailrow DISABLE TRIGGER ALL",
        "DROP TRIGGER trail_row_not_changed ON trail_trailrow",
        "DROP FUNCTION trail_refuses_change() CASCADE",
        "SET session_replication_role = replica",
        "UPDATE trail_accesslogreview SET last_sequence = 0",
        "DELETE FROM trail_reviewedrow",
    ],
)
def test_it_may_do_nothing_else(as_the_program: str, statement: str) -> None:
    recorded(*openings(3), using=as_the_program)

    with (
        pytest.raises(DatabaseError, match=r"permission denied|must be owner"),
        transaction.atomic(using=as_the_program),
    ):
        connections[as_the_program].cursor().execute(statement)
    assert verify_database(as_the_program).rows == 3


def test_it_cannot_lift_what_refuses_deletion(as_the_program: str) -> None:
    recorded(*openings(3), using=as_the_program)
    rows = TrailRow.objects.using(as_the_program)

    with (
        pytest.raises(DatabaseError, match="must be owner"),
        transaction.atomic(using=as_the_program),
        deletion_allowed(as_the_program),
    ):
        rows.all().delete()
    assert rows.count() == 3


def test_it_is_told_apart_from_the_owner(as_the_program: str, on_postgresql: str) -> None:
    assert not may_change_rows(as_the_program)
    assert may_change_rows(on_postgresql)


def test_a_file_can_be_changed_by_whoever_may_write_to_it(on_sqlite: str) -> None:
    assert may_change_rows(on_sqlite)


@pytest.mark.parametrize("role", ["", "the program", 'x"; DROP TABLE trail_trailrow; --', "Program", "1st"])
def test_a_role_has_a_plain_name(role: str) -> None:
    with pytest.raises(RoleRefused):
        grants_for(role)
