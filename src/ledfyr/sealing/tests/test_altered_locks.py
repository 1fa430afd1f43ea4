# SPDX-License-Identifier: EUPL-1.2
"""A locked key that was damaged is told from a wrong phrase, and one that was changed on purpose is refused as well."""

import pytest

from ledfyr.sealing import (
    Effort,
    EnvelopeDamaged,
    Method,
    NotAnEnvelope,
    UnknownVersion,
    WrongPasskey,
    lock_with_passkey,
    lock_with_phrase,
    locking,
    unlock_with_passkey,
    unlock_with_phrase,
)
from ledfyr.sealing.tests.bits import refusal_of, with_one_bit_changed
from ledfyr.sealing.tests.cast import ASTRID, BERTIL, LOCK, PHRASE, QUICK
from ledfyr.sealing.tests.locks import with_right_check

PASSKEY = bytes(range(32))
LOCKED = lock_with_phrase(ASTRID, PHRASE, LOCK, stretching=QUICK)
LOCKED_WITH_PASSKEY = lock_with_passkey(ASTRID, PASSKEY, LOCK)


def unlock(locked: bytes) -> None:
    if locked[5] == LOCKED_WITH_PASSKEY[5]:
        unlock_with_passkey(locked, PASSKEY, LOCK)
    else:
        unlock_with_phrase(locked, PHRASE, LOCK, stretching=QUICK)


@pytest.mark.parametrize("locked", [LOCKED, LOCKED_WITH_PASSKEY], ids=["phrase", "passkey"])
def test_every_single_bit_counts(locked: bytes) -> None:
    for position, changed in with_one_bit_changed(locked):
        expected = NotAnEnvelope if position < 4 else UnknownVersion if position < 6 else EnvelopeDamaged
        assert refusal_of(lambda: unlock(changed)) is expected  # noqa: B023 - called at once


@pytest.mark.parametrize("locked", [LOCKED, LOCKED_WITH_PASSKEY], ids=["phrase", "passkey"])
def test_every_single_bit_counts_even_if_the_check_is_made_right(locked: bytes) -> None:
    for position, changed in with_one_bit_changed(locked[:-8]):
        if not 6 <= position < 10 or changed[6:10] != locked[6:10]:
            refusal_of(lambda: unlock(with_right_check(changed + locked[-8:])))  # noqa: B023 - called at once


def test_a_lock_cut_at_any_length_is_refused() -> None:
    for length in range(len(LOCKED)):
        cut = LOCKED[:length]
        assert issubclass(refusal_of(lambda: unlock_with_phrase(cut, PHRASE, LOCK)), EnvelopeDamaged)  # noqa: B023 - called at once


def test_a_lock_with_more_behind_it_is_refused() -> None:
    with pytest.raises(EnvelopeDamaged):
        unlock_with_phrase(with_right_check(LOCKED + b"\0"), PHRASE, LOCK, stretching=QUICK)


def test_what_one_member_locked_is_not_named_after_another_ones_key() -> None:
    others = lock_with_phrase(BERTIL, PHRASE, LOCK, stretching=QUICK)
    mixed = with_right_check(LOCKED[:10] + others[10:42] + LOCKED[42:])

    refusal_of(lambda: unlock_with_phrase(mixed, PHRASE, LOCK, stretching=QUICK))


def test_what_opens_must_be_the_private_half_of_the_key_that_is_named() -> None:
    lock = locking._new_lock(Method.PASSKEY, BERTIL, LOCK, Effort(0, 0))  # noqa: SLF001 - made as nobody would
    made_up = locking._locked(lock, ASTRID, locking._of_passkey(PASSKEY, lock.salt))  # noqa: SLF001

    with pytest.raises(WrongPasskey):
        unlock_with_passkey(made_up, PASSKEY, LOCK)
