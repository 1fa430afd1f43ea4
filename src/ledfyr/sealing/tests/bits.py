# SPDX-License-Identifier: EUPL-1.2
"""Every way to change one bit of a sealed thing, and how opening it answers."""

from collections.abc import Callable, Iterator

import pytest

from ledfyr.sealing import SealingRefused


def with_one_bit_changed(sealed: bytes) -> Iterator[tuple[int, bytes]]:
    """Each position, and the whole with one bit changed there; eight times as many as there are bytes."""
    for position in range(len(sealed)):
        for bit in range(8):
            changed = bytearray(sealed)
            changed[position] ^= 1 << bit
            yield position, bytes(changed)


def damaged(sealed: bytes) -> bytes:
    """The same with the last bit changed: a byte of one's own choice may be the one that stands there."""
    return sealed[:-1] + bytes([sealed[-1] ^ 1])


def refusal_of(act: Callable[[], object]) -> type[SealingRefused]:
    with pytest.raises(SealingRefused) as refused:
        act()
    return refused.type
