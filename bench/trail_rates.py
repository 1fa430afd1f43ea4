# SPDX-License-Identifier: EUPL-1.2
"""Writes acts into one database as the program does, and verifies them; imported when Django knows the database."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime

from django.core.management import call_command
from django.db import connection, transaction

from ledfyr.trail.actions import record_acts
from ledfyr.trail.actions.recording import INSERT, ROW
from ledfyr.trail.own_words import StatedReason, TrailKind, TrailVerb
from ledfyr.trail.queries import verify_database
from ledfyr.trail.rules.acts import Act, Actor, Ground, Touched
from ledfyr.trail.rules.chaining import NOTHING_BEFORE, PREVIOUS, RECORD, SEQUENCE, hash_of, values_of

USING = "default"
BEGAN = datetime(2026, 11, 30, 8, tzinfo=UTC)
WHO, WHY = Actor(17, "mottagningen", "ale"), Ground(StatedReason.CASEWORK)
TIMES = 3
AT_ONCE = 10_000  # rows of one transaction, where only the verification is measured


def act(number: int) -> Act:
    """Somebody reads something."""
    return Act(TrailVerb.LOG_SHOWN, WHO, BEGAN, Touched(TrailKind.ROW, str(number)), WHY)


def make_tables() -> None:
    """The trail's own, with everything that guards them."""
    call_command("migrate", "trail", database=USING, verbosity=0)


def rows_a_second(in_each: int, seconds: float) -> list[float]:
    """Lasting rows, in transactions of so many each; measured a few times."""
    return [_rows_a_second(in_each, seconds / TIMES) for _ in range(TIMES)]


def verified(rows: int) -> tuple[float, float]:
    """The seconds, and the seconds of a core in this process, in which so many rows and those before are verified."""
    _fill(rows)
    began, worked = time.perf_counter(), time.process_time()
    found = verify_database(USING)
    took = time.perf_counter() - began, time.process_time() - worked
    if found.faults or found.rows < rows:
        message = "The chain is not whole."
        raise SystemExit(message)
    return took[0] * rows / found.rows, took[1] * rows / found.rows


def _rows_a_second(in_each: int, seconds: float) -> float:
    written, began = 0, time.perf_counter()
    while (passed := time.perf_counter() - began) < seconds:
        with transaction.atomic(using=USING):
            record_acts(using=USING, acts=[act(number) for number in range(in_each)])
        written += in_each
    return written / passed


def _fill(rows: int) -> None:
    """Rows that are chained as acts are, without making an act for each."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT sequence, own_hash FROM trail_trailrow ORDER BY sequence DESC LIMIT 1")
        sequence, previous = cursor.fetchone() or (0, NOTHING_BEFORE)
        chain = _chain(sequence, previous)
        for _ in range(rows // AT_ONCE):
            with transaction.atomic(using=USING):
                cursor.executemany(INSERT + ROW, [next(chain) for _ in range(AT_ONCE)])


def _chain(sequence: int, previous: str) -> Iterator[tuple[object, ...]]:
    values = values_of(act(0), sequence, previous)
    at = connection.ops.adapt_datetimefield_value(BEGAN)
    while True:
        sequence += 1
        values = (sequence, *values[1:RECORD], str(sequence), *values[RECORD + 1 : PREVIOUS], previous)
        previous = hash_of(values)
        yield (values[SEQUENCE], at, *values[2:11], False, *values[PREVIOUS:], previous)
