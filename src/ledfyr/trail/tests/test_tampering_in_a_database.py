# SPDX-License-Identifier: EUPL-1.2
"""What the owner of a database does to its rows with raw SQL is found when it is verified."""

import pytest
from django.db import connections

from ledfyr.trail.actions import take_head
from ledfyr.trail.queries import RowUnreadable, verify_database
from ledfyr.trail.rules.chaining import HASHED
from ledfyr.trail.rules.verifying import FaultKind
from ledfyr.trail.tests.cast import WEDNESDAY, openings, recorded
from ledfyr.trail.tests.tampering import tamper

TEXTS = ("unit", "municipality", "verb", "kind", "record", "reason", "reference", "previous_hash", "own_hash")
CHANGES = {
    "acted_at": "acted_at = '2026-11-25 09:15:04.000001+00'",
    "acted_by": "acted_by = 18",
    "acted_by_system": "acted_by = NULL, acted_by_system = 'schedule'",
    "breaks_glass": "breaks_glass = NOT breaks_glass, reason = 'trail.casework'",
    **{name: f"{name} = {name} || 'x'" for name in TEXTS if not name.endswith("hash")},
    **{name: f"{name} = upper({name})" for name in TEXTS if name.endswith("hash")},
}


@pytest.fixture
def nine_rows(using: str) -> str:
    recorded(*openings(9), using=using)
    return using


@pytest.mark.parametrize("column", CHANGES)
def test_a_change_in_any_column_is_found(nine_rows: str, column: str) -> None:
    tamper(nine_rows, f"UPDATE trail_trailrow SET {CHANGES[column]} WHERE sequence = 5")  # noqa: S608

    assert verify_database(nine_rows).first_bad == 5
    assert set(CHANGES) == {*HASHED, "own_hash"} - {"sequence"}


@pytest.mark.parametrize(
    ("statements", "first_bad"),
    [
        (["DELETE FROM trail_trailrow WHERE sequence = 5"], 5),
        (["DELETE FROM trail_trailrow WHERE sequence < 4"], 4),
        (
            [
                "UPDATE trail_trailrow SET sequence = 99 WHERE sequence = 3",
                "UPDATE trail_trailrow SET sequence = 3 WHERE sequence = 7",
                "UPDATE trail_trailrow SET sequence = 7 WHERE sequence = 99",
            ],
            3,
        ),
        (["UPDATE trail_trailrow SET sequence = 10 WHERE sequence = 9"], 9),
        (["UPDATE trail_trailrow SET sequence = -1 WHERE sequence = 9"], -1),
    ],
)
def test_rows_that_are_gone_or_moved_are_found(nine_rows: str, statements: list[str], first_bad: int) -> None:
    tamper(nine_rows, *statements)

    assert verify_database(nine_rows).first_bad == first_bad


def test_a_cut_tail_is_found_by_the_head_that_lies_in_the_database(nine_rows: str) -> None:
    take_head(using=nine_rows, at=WEDNESDAY)
    tamper(nine_rows, "DELETE FROM trail_trailrow WHERE sequence > 6")

    (fault,) = verify_database(nine_rows).faults
    assert (fault.sequence, fault.kind) == (7, FaultKind.TAIL_MISSING)


def test_a_cut_tail_is_found_by_a_head_kept_elsewhere_when_that_one_is_gone_too(nine_rows: str) -> None:
    head = take_head(using=nine_rows, at=WEDNESDAY)
    assert head is not None
    tamper(nine_rows, "DELETE FROM trail_trailrow WHERE sequence > 6")
    if connections[nine_rows].vendor == "postgresql":
        tamper(nine_rows, "ALTER TABLE trail_trailhead DISABLE TRIGGER ALL")
    with connections[nine_rows].cursor() as cursor:
        cursor.execute("DELETE FROM trail_trailhead")

    assert verify_database(nine_rows).faults == []
    assert verify_database(nine_rows, kept_elsewhere=[head]).first_bad == 7


def test_a_text_that_is_no_text_is_named(on_sqlite: str) -> None:
    recorded(*openings(9), using=on_sqlite)
    tamper(on_sqlite, "UPDATE trail_trailrow SET record = CAST(x'ff' AS TEXT) WHERE sequence = 5")

    with pytest.raises(RowUnreadable) as unreadable:
        verify_database(on_sqlite)
    assert unreadable.value.after == 4


@pytest.mark.parametrize(
    "change",
    [
        "breaks_glass = x'ff'",
        "breaks_glass = ''",
        "breaks_glass = 'nej'",
        "acted_at = CAST(acted_at || '.000000' AS BLOB)",
        "acted_by = 17.5",
        "record = CAST(record AS BLOB)",
    ],
)
def test_a_value_of_another_kind_is_found_where_the_database_takes_any(on_sqlite: str, change: str) -> None:
    recorded(*openings(9), using=on_sqlite)
    tamper(on_sqlite, f"UPDATE trail_trailrow SET {change} WHERE sequence = 5")  # noqa: S608

    assert verify_database(on_sqlite).first_bad == 5
