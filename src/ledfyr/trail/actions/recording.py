# SPDX-License-Identifier: EUPL-1.2
"""Writes acts into the trail, in the transaction of the act itself: both become lasting, or neither does."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

from ledfyr.trail.append_only import ROW_TABLE
from ledfyr.trail.rules.acts import UNSTATED, Act, Actor, Ground, Touched, why_not_record
from ledfyr.trail.rules.chaining import (
    BREAKS_GLASS,
    HASHED,
    MOMENT,
    NOTHING_BEFORE,
    StoredRow,
    hash_of,
    values_of,
)
from ledfyr.trail.vocabulary import Verb

LONGEST_WAIT: Final = "5s"  # for the writer before, as SQLite's own; then nothing is recorded, and nothing shown
# Any number that nothing else in the database locks; held to the end of the transaction, so that the next writer reads
# the last row when it is lasting.
CHAIN_LOCK: Final = 7_305_511_482_220_913
COLUMNS = ", ".join((*HASHED, "own_hash"))
ROW = f"({', '.join(['%s'] * (len(HASHED) + 1))})"
INSERT = f"INSERT INTO {ROW_TABLE} ({COLUMNS}) VALUES "  # noqa: S608  # constants of the program
AT_ONCE = 500  # rows of one statement; a statement costs a way to the server and back
LAST = f"SELECT sequence, own_hash FROM {ROW_TABLE} ORDER BY sequence DESC LIMIT 1"  # noqa: S608

Column = int | str | datetime | None


class NoOpenTransaction(Exception):
    """An act was to be recorded outside a transaction of its database, where it could stay when the act does not."""


class ActRefused(ValueError):
    """An act that cannot be a row; says which part is wrong and never what stands in it."""


def record_act(
    *,
    using: str,
    verb: Verb,
    by: Actor,
    at: datetime,
    touched: Touched | None = None,
    ground: Ground = UNSTATED,
) -> int:
    """Record one act and return the number of its row; raises NoOpenTransaction or ActRefused."""
    return record_acts(using=using, acts=[Act(verb, by, at, touched, ground)])


def record_acts(*, using: str, acts: Sequence[Act]) -> int:
    """Record several acts in their order and return the number of the last row; raises as `record_act` does.

    Rows are numbered without a gap, so whoever records waits here for the transaction that recorded before to end.
    Record as late in a transaction as the act allows.
    """
    connection = connections[using]
    if reason := _why_not(acts):
        raise ActRefused(reason)
    hold_chain(using)
    with connection.cursor() as cursor:
        cursor.execute(LAST)
        sequence, previous = cursor.fetchone() or (0, NOTHING_BEFORE)
        rows = []
        for act in acts:
            sequence += 1
            values = values_of(act, sequence, previous)
            previous = hash_of(values)
            rows.append(_stored(connection, act, (*values, previous)))
        for start in range(0, len(rows), AT_ONCE):
            some = rows[start : start + AT_ONCE]
            cursor.execute(INSERT + ", ".join([ROW] * len(some)), [value for row in some for value in row])
    return int(sequence)


def hold_chain(using: str) -> None:
    """Wait until no other transaction adds to the chain, and hold it until one's own ends; raises NoOpenTransaction.

    SQLite's own lock of writers does the same by itself.
    """
    connection = connections[using]
    if not connection.in_atomic_block:
        raise NoOpenTransaction
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT set_config('lock_timeout', %s, true), pg_advisory_xact_lock(%s)", [LONGEST_WAIT, CHAIN_LOCK]
            )


def _why_not(acts: Sequence[Act]) -> str | None:
    if not acts:
        return "There is nothing to record."
    return next((reason for act in acts if (reason := why_not_record(act))), None)


def _stored(connection: BaseDatabaseWrapper, act: Act, values: StoredRow) -> tuple[Column, ...]:
    """The row as the database wants its moment and its yes or no."""
    at = connection.ops.adapt_datetimefield_value(act.at)
    glass = act.ground.breaks_glass
    return (*values[:MOMENT], at, *values[MOMENT + 1 : BREAKS_GLASS], glass, *values[BREAKS_GLASS + 1 :])
