# SPDX-License-Identifier: EUPL-1.2
"""A private key that was locked with what a passkey gives opens with that, at once, and with nothing else."""

from dataclasses import replace

import pytest

from ledfyr.sealing import (
    LockedOtherwise,
    Method,
    NotASecret,
    WrongContext,
    WrongPasskey,
    lock_with_passkey,
    lock_with_phrase,
    method_of,
    needs_relocking,
    unlock_with_passkey,
    unlock_with_phrase,
)
from ledfyr.sealing.tests.cast import ASTRID, LOCK, PHRASE, QUICK

PASSKEY = bytes(range(32))
LOCKED = lock_with_passkey(ASTRID, PASSKEY, LOCK)


def test_a_key_is_unlocked_with_its_passkey() -> None:
    assert method_of(LOCKED) is Method.PASSKEY
    assert unlock_with_passkey(LOCKED, PASSKEY, LOCK) == ASTRID
    assert not needs_relocking(LOCKED)


def test_one_key_may_have_a_lock_for_each_way_in() -> None:
    locked = lock_with_phrase(ASTRID, PHRASE, LOCK, stretching=QUICK)

    assert unlock_with_phrase(locked, PHRASE, LOCK, stretching=QUICK) == unlock_with_passkey(LOCKED, PASSKEY, LOCK)


def test_another_passkey_does_not_unlock() -> None:
    with pytest.raises(WrongPasskey):
        unlock_with_passkey(LOCKED, bytes(32), LOCK)


@pytest.mark.parametrize("secret", [b"", bytes(31), bytes(33), bytes(64)])
def test_a_secret_of_another_length_neither_locks_nor_unlocks(secret: bytes) -> None:
    with pytest.raises(NotASecret):
        lock_with_passkey(ASTRID, secret, LOCK)
    with pytest.raises(NotASecret):
        unlock_with_passkey(LOCKED, secret, LOCK)


def test_a_lock_for_a_passkey_is_not_opened_as_one_for_a_phrase() -> None:
    with pytest.raises(LockedOtherwise):
        unlock_with_phrase(LOCKED, PHRASE, LOCK, stretching=QUICK)


def test_a_lock_that_was_put_on_another_account_is_refused() -> None:
    with pytest.raises(WrongContext):
        unlock_with_passkey(LOCKED, PASSKEY, replace(LOCK, owner="account:5"))
