# SPDX-License-Identifier: EUPL-1.2
"""Chains as plain values, and the ways in which somebody may tamper with them."""

from collections.abc import Sequence

from ledfyr.trail.rules.acts import Act
from ledfyr.trail.rules.chaining import (
    NOTHING_BEFORE,
    OWN,
    PREVIOUS,
    SEQUENCE,
    HashedValues,
    StoredRow,
    hash_of,
    values_of,
)
from ledfyr.trail.tests.cast import openings

Column = int | str | None


def chained(acts: Sequence[Act]) -> list[StoredRow]:
    """The rows of the acts, as they are stored."""
    rows: list[StoredRow] = []
    for sequence, act in enumerate(acts, start=1):
        values = values_of(act, sequence, rows[-1][OWN] if rows else NOTHING_BEFORE)
        rows.append((*values, hash_of(values)))
    return rows


def chain_of(count: int) -> list[StoredRow]:
    return chained(openings(count))


def with_column(row: StoredRow, place: int, value: Column) -> StoredRow:
    """The row with one other value, as raw SQL would leave it."""
    return (*row[:place], value, *row[place + 1 :])  # type: ignore[return-value]  # tampering keeps to no type


def rehashed(row: StoredRow) -> StoredRow:
    """The row with a hash that fits what it says now, as somebody would leave it who knows how."""
    values: HashedValues = row[:OWN]
    return (*values, hash_of(values))


def rewritten(rows: Sequence[StoredRow]) -> list[StoredRow]:
    """The whole chain hashed anew from its first row."""
    written: list[StoredRow] = []
    for row in rows:
        previous = written[-1][OWN] if written else NOTHING_BEFORE
        written.append(rehashed(with_column(row, PREVIOUS, previous)))
    return written


def numbered(rows: Sequence[StoredRow]) -> list[StoredRow]:
    """The same rows with numbers from one on."""
    return [with_column(row, SEQUENCE, number) for number, row in enumerate(rows, start=1)]
