# SPDX-License-Identifier: EUPL-1.2
"""Walks a chain from its first row to its last and finds what was changed, taken away, put in, moved or cut off.

A million rows must pass in seconds, so a row that fits costs three comparisons and one hash; only one that does not is
looked into. The number of a row is what orders it; a clock that went backwards is noted, and is no fault.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from ledfyr.trail.own_words import TrailVerb
from ledfyr.trail.rules.chaining import (
    MOMENT,
    NOTHING_BEFORE,
    OWN,
    PREVIOUS,
    RECORD,
    REFERENCE,
    SEQUENCE,
    VERB,
    NotAnActsValue,
    StoredRow,
    hash_of,
)
from ledfyr.trail.rules.heads import Head, is_head_of

MOST_KEPT = 1000  # faults and notes that are remembered one by one; of the others only their number is
DISPOSED = TrailVerb.ROWS_DISPOSED.code


class FaultKind(StrEnum):
    """What is wrong with a row, as whoever looks into it reads it."""

    CHANGED = "innehållet stämmer inte med kontrollsumman"
    REPLACED = "raden är utbytt; raden efter hänger ihop med en annan"
    MISSING = "raden saknas"
    BEGINNING_MISSING = "raderna före den här saknas, och ingen gallring av dem är antecknad"
    TAIL_MISSING = "raden saknas; ett kontrollmärke visar att loggen har varit längre"
    NOT_AS_MARKED = "raden är en annan än när kontrollmärket togs"


@dataclass(frozen=True)
class Fault:
    """The row, by its number, and what is wrong with it."""

    sequence: int
    kind: FaultKind


@dataclass
class Verification:
    """What a walk along a whole chain found."""

    rows: int = 0
    first: int = 1
    last: int = 0
    faults: list[Fault] = field(default_factory=list)
    fault_count: int = 0
    backwards: list[int] = field(default_factory=list)  # rows with an earlier moment than the row before
    backwards_count: int = 0
    heads_compared: int = 0
    heads_disposed: int = 0  # heads of rows that have been disposed of, which can be compared no more

    @property
    def first_bad(self) -> int | None:
        """The number of the first row that something is wrong with, or None."""
        return min((fault.sequence for fault in self.faults), default=None)

    def add(self, sequence: int, kind: FaultKind) -> None:
        """Remember a fault."""
        self.fault_count += 1
        if len(self.faults) < MOST_KEPT:
            self.faults.append(Fault(sequence, kind))

    def note_backwards(self, sequence: int) -> None:
        """Remember that the clock stood earlier than at the row before."""
        self.backwards_count += 1
        if len(self.backwards) < MOST_KEPT:
            self.backwards.append(sequence)


def verify_chain(rows: Iterable[StoredRow], heads: Sequence[Head] = ()) -> Verification:
    """Walk along the rows once, in the order of their numbers, and compare with heads of the chain taken earlier."""
    walk = _Walk(heads)
    expected, last_hash, last_moment = 1, NOTHING_BEFORE, ""
    for row in rows:
        sequence, moment, own = row[SEQUENCE], str(row[MOMENT]), row[OWN]
        if sequence != expected or row[PREVIOUS] != last_hash or not _is_whole(row):
            walk.look_into(row, expected, last_hash)
        if moment < last_moment:
            walk.found.note_backwards(sequence)
        if sequence in walk.heads or row[VERB] == DISPOSED:
            walk.remember(row)
        walk.found.rows += 1
        expected, last_hash, last_moment = sequence + 1, own, moment
    walk.end(expected - 1)
    return walk.found


def _is_whole(row: StoredRow) -> bool:
    try:
        return hash_of(row[:OWN]) == row[OWN]
    except NotAnActsValue:
        return False


class _Walk:
    """What has to be remembered of the rows passed so far."""

    def __init__(self, heads: Sequence[Head]) -> None:
        self.found = Verification()
        self.heads: dict[int, list[Head]] = {}
        for head in heads:
            self.heads.setdefault(head.sequence, []).append(head)
        self.before_first = NOTHING_BEFORE
        self.disposed: dict[int, str] = {}  # rows that ended a disposed beginning, with their hashes
        self.last_fault = 0

    def look_into(self, row: StoredRow, expected: int, last_hash: str) -> None:
        """Say what is wrong with a row that does not fit, or with the one before it."""
        sequence, whole = row[SEQUENCE], _is_whole(row)
        if not self.found.rows:
            self.found.first, self.before_first = sequence, row[PREVIOUS]
        elif sequence != expected:
            self._add(expected, FaultKind.MISSING)
        elif row[PREVIOUS] != last_hash and whole and self.last_fault != sequence - 1:
            # The row holds together and names another row before it: not this one was exchanged.
            self._add(sequence - 1, FaultKind.REPLACED)
        if not whole:
            self._add(sequence, FaultKind.CHANGED)

    def remember(self, row: StoredRow) -> None:
        """Compare with the heads of the row, and keep what it says of a disposal."""
        record = str(row[RECORD])
        if row[VERB] == DISPOSED and record.isdecimal():
            self.disposed[int(record)] = row[REFERENCE]
        self._compare(row[SEQUENCE], row[OWN])

    def end(self, last: int) -> None:
        """Judge the beginning and the end, when every row has passed."""
        found = self.found
        found.last = last if found.rows else 0
        before = found.first - 1
        if found.rows and self.disposed.get(before, NOTHING_BEFORE if before == 0 else None) != self.before_first:
            self._add(found.first, FaultKind.BEGINNING_MISSING if before else FaultKind.CHANGED)
        for sequence, heads in self.heads.items():
            if sequence > found.last:
                self._add(found.last + 1, FaultKind.TAIL_MISSING)
            elif sequence == before and before in self.disposed:
                self._compare(sequence, self.disposed[before])
            elif sequence <= before:
                found.heads_disposed += len(heads)

    def _compare(self, sequence: int, own_hash: str) -> None:
        for head in self.heads.get(sequence, ()):
            self.found.heads_compared += 1
            if not is_head_of(head, own_hash):
                self._add(sequence, FaultKind.NOT_AS_MARKED)

    def _add(self, sequence: int, kind: FaultKind) -> None:
        self.last_fault = sequence
        self.found.add(sequence, kind)
