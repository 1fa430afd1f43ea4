# SPDX-License-Identifier: EUPL-1.2
"""How much memory something took at most."""

import tracemalloc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def peak() -> Iterator[list[int]]:
    """A list that holds the most bytes that were held at once, when the block is over."""
    measured: list[int] = []
    tracemalloc.start()
    try:
        yield measured
    finally:
        measured.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
