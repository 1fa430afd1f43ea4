# SPDX-License-Identifier: EUPL-1.2
"""Draws the monthly sample of rows to review, so that nobody can choose it and anybody can draw it again.

The facts ask for recurring samples (C-11) and for a monthly follow-up (C-13, read in a municipality's routine) and
state no size. The share and the least number are Ledfyr's own, and so is that everybody who has acted is looked at.
"""

import heapq
import random
from collections.abc import Iterable
from datetime import date
from hashlib import sha256
from math import ceil

ONE_IN = 100
LEAST = 30  # rows, or all when there are fewer


def seed_of(municipality: str, month: date, last_hash: str) -> int:
    """Where the drawing begins: it hangs on the month's last row, which nobody knows before the month has ended."""
    return int(sha256(f"{municipality} {month:%Y-%m} {last_hash}".encode()).hexdigest(), 16)


def chance_from(seed: int) -> random.Random:
    """Chance that runs the same course from the same beginning; no secret, as whoever doubts a sample draws again."""
    return random.Random(seed)  # noqa: S311  # a secret one could not be drawn again


def size_of_sample(rows: int) -> int:
    """How many of so many rows are drawn, before everybody who was not drawn gets a row of their own."""
    return min(rows, max(LEAST, ceil(rows / ONE_IN)))


def draw_sample(rows: Iterable[tuple[int, int]], chance: random.Random) -> frozenset[int]:
    """The numbers of the rows drawn, at least one of each account; `rows` are numbers with accounts, in order.

    Each row is dealt a number by `random()`, the one method that Python promises not to change, and the lowest are
    taken. So the same seed draws the same rows in any later version.
    """
    dealt = [(chance.random(), sequence, account) for sequence, account in rows]
    drawn = {sequence for _, sequence, _ in heapq.nsmallest(size_of_sample(len(dealt)), dealt)}
    lowest: dict[int, tuple[float, int]] = {}
    for number, sequence, account in dealt:
        lowest[account] = min(lowest.get(account, (number, sequence)), (number, sequence))
    return frozenset(drawn | {sequence for _, sequence in lowest.values()})
