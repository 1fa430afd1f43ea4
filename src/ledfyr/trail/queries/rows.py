# SPDX-License-Identifier: EUPL-1.2
"""Reads rows: as bare values for verification, and as acts for those who review them or are told of them."""

from collections.abc import Iterable, Iterator, Sequence
from typing import cast

from django.db import DatabaseError, connections
from django.db.models import QuerySet

from ledfyr.trail.append_only import ROW_TABLE
from ledfyr.trail.models import TrailRow
from ledfyr.trail.rules.acts import RecordedAct, Touched
from ledfyr.trail.rules.chaining import HASHED, SEQUENCE, StoredRow

AT_A_TIME = 5000
# Values as text and whole numbers, the same from either database: a datetime would have to be made and unmade again.
# SQLite takes a value of any kind in any column, so what is of another kind becomes something that no act has.
AS_HASHED = {
    "sqlite": {
        "acted_at": "CASE WHEN typeof(acted_at) <> 'text' THEN '' WHEN length(acted_at) = 19 "
        "THEN acted_at || '.000000' ELSE acted_at END",
        "breaks_glass": "iif(typeof(breaks_glass) = 'integer', breaks_glass, -1)",
    },
    "postgresql": {
        "acted_at": "to_char(acted_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')",
        "breaks_glass": "breaks_glass::int",
    },
}


class RowUnreadable(Exception):
    """The database cannot give the row after this one: its values are of no kind that was ever written."""

    def __init__(self, after: int) -> None:
        super().__init__(str(after))
        self.after = after


def last_link(using: str) -> tuple[int, str] | None:
    """The number and hash of the last row; None for an empty trail."""
    return TrailRow.objects.using(using).order_by("-sequence").values_list("sequence", "own_hash").first()


def stored_rows(using: str) -> Iterator[StoredRow]:
    """Every row in the order of their numbers, a few thousand at a time; raises RowUnreadable."""
    sequence = -(2**63)  # a row that somebody put before the first one is read as well
    while rows := _rows_after(using, sequence):
        yield from rows
        sequence = rows[-1][SEQUENCE]


def acts_by(account: int, *, using: str) -> Iterator[RecordedAct]:
    """What an account has done, the newest first: everybody may see their own."""
    return recorded(TrailRow.objects.using(using).filter(acted_by=account).order_by("-sequence"))


def acts_on(touched: Touched, *, using: str) -> Iterator[RecordedAct]:
    """Who has touched one record, the newest first: what the person concerned may be told of."""
    of_record = TrailRow.objects.using(using).filter(kind=touched.kind.code, record=touched.record)
    return recorded(of_record.order_by("-sequence"))


def recorded(rows: QuerySet[TrailRow]) -> Iterator[RecordedAct]:
    """Rows as plain values, one by one."""
    names = ("sequence", "acted_at", "acted_by", "acted_by_system", *HASHED[4:12])
    for values in rows.values_list(*names).iterator(chunk_size=AT_A_TIME):
        yield RecordedAct(*values)


def by_number(sequences: Iterable[int], *, using: str) -> dict[int, RecordedAct]:
    """The rows with these numbers, as plain values."""
    found: dict[int, RecordedAct] = {}
    wanted = sorted(sequences)
    for start in range(0, len(wanted), AT_A_TIME // 10):
        some = TrailRow.objects.using(using).filter(sequence__in=wanted[start : start + AT_A_TIME // 10])
        found.update((act.sequence, act) for act in recorded(some))
    return found


def _rows_after(using: str, sequence: int) -> Sequence[StoredRow]:
    try:
        return _selected(using, sequence, AT_A_TIME)
    except DatabaseError:
        pass
    # One of many cannot be read; those before it can, one at a time.
    try:
        return _selected(using, sequence, 1)
    except DatabaseError:
        raise RowUnreadable(sequence) from None


def _selected(using: str, sequence: int, limit: int) -> Sequence[StoredRow]:
    connection = connections[using]
    written = AS_HASHED[connection.vendor]
    columns = ", ".join(written.get(name, name) for name in (*HASHED, "own_hash"))
    query = f"SELECT {columns} FROM {ROW_TABLE} WHERE sequence > %s ORDER BY sequence LIMIT %s"  # noqa: S608  # constants of the program
    with connection.cursor() as cursor:
        cursor.execute(query, [sequence, limit])
        return cast("Sequence[StoredRow]", cursor.fetchall())
