# SPDX-License-Identifier: EUPL-1.2
"""The database refuses to change, take away or put in a row, whoever asks: Django, raw SQL, the owner of the table."""

from collections.abc import Callable

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connections, transaction

from ledfyr.trail.append_only import missing_guards
from ledfyr.trail.models import TrailHead, TrailRow
from ledfyr.trail.queries import verify_database
from ledfyr.trail.rules.chaining import HASHED, NOTHING_BEFORE
from ledfyr.trail.tests.cast import WEDNESDAY, openings, recorded

Attempt = Callable[[], object]

APPEND_ONLY, NOT_NEXT = "append-only", "not the next row"
COLUMNS = ", ".join((*HASHED, "own_hash"))


@pytest.fixture
def three_rows(using: str) -> str:
    recorded(*openings(3), using=using)
    TrailHead.objects.using(using).create(sequence=3, own_hash="a" * 64, taken_at=WEDNESDAY)
    return using


def run(using: str, statement: str) -> None:
    with transaction.atomic(using=using), connections[using].cursor() as cursor:
        cursor.execute(statement)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE trail_trailrow SET record = '1' WHERE sequence = 2",
        "UPDATE trail_trailrow SET sequence = sequence + 10",
        "DELETE FROM trail_trailrow WHERE sequence = 3",
        "DELETE FROM trail_trailrow",
        "UPDATE trail_trailhead SET own_hash = 'b'",
        "DELETE FROM trail_trailhead",
    ],
)
def test_raw_sql_changes_nothing_and_takes_nothing_away(three_rows: str, statement: str) -> None:
    with pytest.raises(DatabaseError, match=APPEND_ONLY):
        run(three_rows, statement)

    assert verify_database(three_rows).rows == 3


def test_django_changes_nothing_and_takes_nothing_away(three_rows: str) -> None:
    rows, row = TrailRow.objects.using(three_rows), TrailRow.objects.using(three_rows).get(sequence=2)
    row.record = "1"
    attempts: list[Attempt] = [row.save, row.delete, rows.all().delete, lambda: rows.update(record="1")]

    for attempt in attempts:
        with pytest.raises(DatabaseError, match=APPEND_ONLY), transaction.atomic(using=three_rows):
            attempt()
    with pytest.raises(DatabaseError), transaction.atomic(using=three_rows):
        rows.bulk_create([row], update_conflicts=True, unique_fields=["sequence"], update_fields=["record"])
    assert verify_database(three_rows).rows == 3


@pytest.mark.parametrize("sequence", [0, 2, 3, 5, -1])
def test_only_the_next_number_can_be_put_in(three_rows: str, sequence: int) -> None:
    last = TrailRow.objects.using(three_rows).get(sequence=3)
    last.sequence, last.previous_hash = sequence, last.own_hash

    with pytest.raises(DatabaseError), transaction.atomic(using=three_rows):
        last.save(force_insert=True, using=three_rows)
    assert verify_database(three_rows).rows == 3


def test_a_row_that_names_another_row_before_it_cannot_be_put_in(three_rows: str) -> None:
    forged = TrailRow.objects.using(three_rows).get(sequence=3)
    forged.sequence, forged.previous_hash = 4, NOTHING_BEFORE

    with pytest.raises(DatabaseError, match=NOT_NEXT), transaction.atomic(using=three_rows):
        forged.save(force_insert=True, using=three_rows)


@pytest.mark.parametrize("verb", ["INSERT OR REPLACE", "REPLACE", "INSERT OR IGNORE", "UPDATE OR REPLACE"])
def test_sqlites_own_ways_to_replace_are_closed(on_sqlite: str, verb: str) -> None:
    recorded(*openings(3), using=on_sqlite)
    copied = f"{verb} INTO trail_trailrow ({COLUMNS}) SELECT {COLUMNS} FROM trail_trailrow WHERE sequence = 2"  # noqa: S608
    moved = f"{verb} trail_trailrow SET sequence = 1 WHERE sequence = 2"

    with pytest.raises(DatabaseError, match="trail: "):
        run(on_sqlite, moved if verb.startswith("UPDATE") else copied)


@pytest.mark.parametrize("table", ["trail_trailrow", "trail_trailhead"])
def test_postgresql_empties_no_table(on_postgresql: str, table: str) -> None:
    recorded(*openings(3), using=on_postgresql)

    with pytest.raises(DatabaseError, match=APPEND_ONLY):
        run(on_postgresql, f"TRUNCATE {table}")


def test_a_session_that_plays_a_replica_is_refused_too(on_postgresql: str) -> None:
    recorded(*openings(3), using=on_postgresql)

    with pytest.raises(DatabaseError, match=APPEND_ONLY):
        run(on_postgresql, "SET LOCAL session_replication_role = replica; DELETE FROM trail_trailrow")


def test_a_temporary_table_of_the_same_name_does_not_deceive_the_guard(on_postgresql: str) -> None:
    recorded(*openings(3), using=on_postgresql)
    shadowed = "CREATE TEMPORARY TABLE trail_trailrow (sequence bigint, own_hash text) ON COMMIT DROP"
    forged = (
        f"INSERT INTO public.trail_trailrow ({COLUMNS}) "  # noqa: S608
        "VALUES (1, now(), 17, '', '', 'ale', 'a.b', '', '', '', '', false, repeat('0', 64), '')"
    )

    with pytest.raises(DatabaseError, match=NOT_NEXT):
        run(on_postgresql, f"{shadowed}; {forged}")


def test_two_accounts_or_none_cannot_act(three_rows: str) -> None:
    last = TrailRow.objects.using(three_rows).get(sequence=3)
    last.sequence, last.previous_hash, last.acted_by = 4, last.own_hash, None

    with pytest.raises(DatabaseError, match="an_account_or_the_system_acts"), transaction.atomic(using=three_rows):
        last.save(force_insert=True, using=three_rows)


def test_every_guard_stands_when_the_tables_are_new(using: str) -> None:
    assert missing_guards(using) == []


def test_a_guard_that_has_been_taken_away_is_missed(using: str) -> None:
    on = " ON trail_trailrow" if connections[using].vendor == "postgresql" else ""
    run(using, f"DROP TRIGGER trail_row_not_changed{on}")

    assert missing_guards(using) == ["trail_row_not_changed"]


def test_a_guard_that_has_been_switched_off_is_missed(on_postgresql: str) -> None:
    run(on_postgresql, "ALTER TABLE trail_trailrow DISABLE TRIGGER trail_row_follows")

    assert missing_guards(on_postgresql) == ["trail_row_follows"]


def test_the_guards_can_be_undone_with_the_tables(using: str) -> None:
    call_command("migrate", "trail", "zero", database=using, verbosity=0)
    call_command("migrate", "trail", database=using, verbosity=0)

    assert missing_guards(using) == []
