# SPDX-License-Identifier: EUPL-1.2
"""Fills every content up to one of a few sizes, so that an envelope tells the step it stands on and no more.

ISO/IEC 7816-4, as libsodium does it: one byte 0x80 and then zeros. libsodium's own function is not called because
PyNaCl clears a whole step of memory for it, which took longer than sealing what was padded.
"""

from ledfyr.sealing.refusals import EnvelopeDamaged

KIB = 1024
STEPS = (1 * KIB, 4 * KIB, 16 * KIB, 64 * KIB)
BEYOND = 64 * KIB  # what is longer takes a whole number of these
END = b"\x80"


def step_for(length: int) -> int:
    """The size that a content of so many bytes is padded to; one byte always marks where it ends."""
    needed = length + len(END)
    return next((step for step in STEPS if needed <= step), -(-needed // BEYOND) * BEYOND)


def is_step(size: int) -> bool:
    return size in STEPS or (size > 0 and size % BEYOND == 0)


def padded(content: bytes, size: int) -> bytes:
    return (content + END).ljust(size, b"\0")


def unpadded(filled: bytes) -> bytes:
    """What was padded. Asked only about bytes that were authenticated, so how long it takes tells nobody anything."""
    length = filled.rfind(END)
    if length < 0 or filled != padded(filled[:length], len(filled)):
        raise EnvelopeDamaged
    return filled[:length]
