# SPDX-License-Identifier: EUPL-1.2
"""A stored lock asks neither for so little work that guessing is cheap, nor for more than a machine can give."""

from dataclasses import replace

import pytest
from nacl.exceptions import CryptoError

from ledfyr.sealing import (
    STRETCHING,
    Effort,
    LockTooCostly,
    LockTooWeak,
    NotEnoughMemory,
    lock_with_phrase,
    locking,
    needs_relocking,
    stretching,
    unlock_with_phrase,
)
from ledfyr.sealing.stretching import MIB
from ledfyr.sealing.tests.cast import ASTRID, LOCK, PHRASE, QUICK
from ledfyr.sealing.tests.locks import with_effort

LOCKED = lock_with_phrase(ASTRID, PHRASE, LOCK, stretching=QUICK)
HARDER = replace(QUICK, chosen=Effort(2, 16 * 1024), most=Effort(2, 16 * 1024))


@pytest.mark.parametrize(
    ("asked", "refusal"),
    [
        (Effort(2, 64 * MIB), LockTooWeak),
        (Effort(3, 64 * MIB - 1), LockTooWeak),
        (Effort(0, 0), LockTooWeak),
        (Effort(9, 128 * MIB), LockTooCostly),
        (Effort(4, 512 * MIB + 1), LockTooCostly),
        (Effort(2**32 - 1, 2**42), LockTooCostly),
        (Effort(2**32 - 1, 8192), LockTooWeak),
    ],
)
def test_a_cost_outside_the_bounds_is_refused(asked: Effort, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        STRETCHING.check(asked)


@pytest.mark.parametrize("asked", [Effort(3, 64 * MIB), Effort(4, 128 * MIB), Effort(8, 512 * MIB)])
def test_a_cost_within_the_bounds_is_accepted(asked: Effort) -> None:
    STRETCHING.check(asked)


@pytest.mark.parametrize(("rounds", "kib"), [(2**32 - 1, 2**32 - 1), (8, 2**32 - 1), (2**32 - 1, 128 * 1024)])
def test_a_lock_that_was_made_costly_is_refused_before_anything_is_reckoned(
    rounds: int, kib: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(locking, "stretched")  # what reckons; calling it would be an error of another name

    with pytest.raises(LockTooCostly):
        unlock_with_phrase(with_effort(LOCKED, rounds, kib), PHRASE, LOCK)


def test_a_lock_that_was_made_for_tests_is_refused_every_day() -> None:
    with pytest.raises(LockTooWeak):
        unlock_with_phrase(LOCKED, PHRASE, LOCK)


def test_a_lock_is_made_anew_when_the_effort_has_risen() -> None:
    assert not needs_relocking(LOCKED, stretching=QUICK)
    assert needs_relocking(LOCKED, stretching=HARDER)

    key = unlock_with_phrase(LOCKED, PHRASE, LOCK, stretching=HARDER)
    again = lock_with_phrase(key, PHRASE, LOCK, stretching=HARDER)
    assert not needs_relocking(again, stretching=HARDER)
    assert unlock_with_phrase(again, PHRASE, LOCK, stretching=HARDER) == ASTRID


def test_a_machine_without_the_memory_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_memory(*_: object) -> bytes:
        raise CryptoError

    monkeypatch.setattr(stretching, "crypto_pwhash_alg", no_memory)

    with pytest.raises(NotEnoughMemory):
        lock_with_phrase(ASTRID, PHRASE, LOCK, stretching=QUICK)
