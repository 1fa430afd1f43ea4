# SPDX-License-Identifier: EUPL-1.2
"""Changes a locked key as somebody would who can write in the database: with a check at its end that is right."""

import struct

from ledfyr.sealing.deriving import Label, derived

EFFORT = slice(74, 82)
CHECK = 8


def with_right_check(locked: bytes) -> bytes:
    whole = locked[:-CHECK]
    return whole + derived(Label.LOCK_CHECK, whole, size=CHECK)


def with_effort(locked: bytes, rounds: int, kib: int) -> bytes:
    changed = bytearray(locked)
    changed[EFFORT] = struct.pack(">II", rounds, kib)
    return with_right_check(bytes(changed))
