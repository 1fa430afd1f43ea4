# SPDX-License-Identifier: EUPL-1.2
"""A private key that was locked with a phrase opens with that phrase, for its owner, and with no other."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledfyr.sealing import (
    STRETCHING,
    LockedOtherwise,
    Method,
    PhraseTooWeak,
    WrongContext,
    WrongPhrase,
    lock_with_phrase,
    method_of,
    needs_relocking,
    unlock_with_passkey,
    unlock_with_phrase,
    why_not_phrase,
)
from ledfyr.sealing.tests.cast import ASTRID, LOCK, PHRASE, QUICK, RECEPTION_NEXT

LOCKED = lock_with_phrase(ASTRID, PHRASE, LOCK, stretching=QUICK)


def test_a_key_is_unlocked_with_its_phrase_and_the_effort_of_every_day() -> None:
    locked = lock_with_phrase(ASTRID, PHRASE, LOCK)

    assert unlock_with_phrase(locked, PHRASE, LOCK) == ASTRID
    assert not needs_relocking(locked)


@given(st.text(min_size=10, max_size=40))
def test_any_accepted_phrase_unlocks_what_it_locked(typed: str) -> None:
    phrase = f"åäö 🌲 räksmörgås {typed}"
    if why_not_phrase(phrase):
        return
    locked = lock_with_phrase(ASTRID, phrase, LOCK, stretching=QUICK)

    assert unlock_with_phrase(locked, f" {phrase}\n", LOCK, stretching=QUICK) == ASTRID


@pytest.mark.parametrize("phrase", ["", "Mössa lampa tåg berg", "mössa lampa tåg ber", "mössa lampa tåg berg."])
def test_a_phrase_that_is_nearly_right_is_wrong(phrase: str) -> None:
    with pytest.raises(WrongPhrase):
        unlock_with_phrase(LOCKED, phrase, LOCK, stretching=QUICK)


def test_a_weak_phrase_locks_nothing_and_is_told_why() -> None:
    with pytest.raises(PhraseTooWeak) as refused:
        lock_with_phrase(ASTRID, "Astrid Lindkvist 1", LOCK, known=["Astrid Lindkvist"], stretching=QUICK)

    assert refused.value.reason == why_not_phrase("Astrid Lindkvist 1", ["Astrid Lindkvist"])


def test_a_lock_keeps_the_version_of_the_key() -> None:
    locked = lock_with_phrase(RECEPTION_NEXT, PHRASE, LOCK, stretching=QUICK)

    assert unlock_with_phrase(locked, PHRASE, LOCK, stretching=QUICK).public == RECEPTION_NEXT.public


def test_a_lock_that_was_put_on_another_account_is_refused() -> None:
    with pytest.raises(WrongContext):
        unlock_with_phrase(LOCKED, PHRASE, replace(LOCK, owner="account:5"), stretching=QUICK)


def test_a_lock_for_a_phrase_is_not_opened_as_one_for_a_passkey() -> None:
    assert method_of(LOCKED) is Method.PHRASE
    with pytest.raises(LockedOtherwise):
        unlock_with_passkey(LOCKED, bytes(32), LOCK)


def test_locking_anew_gives_another_lock_and_the_same_key() -> None:
    again = lock_with_phrase(ASTRID, PHRASE, LOCK, stretching=QUICK)

    assert again[90:] != LOCKED[90:]
    assert unlock_with_phrase(again, PHRASE, LOCK, stretching=QUICK) == ASTRID


def test_the_effort_of_every_day_is_what_the_document_says() -> None:
    chosen, least, most = STRETCHING.chosen, STRETCHING.least, STRETCHING.most

    assert (chosen.rounds, chosen.memory) == (4, 128 * 1024 * 1024)
    assert (least.rounds, least.memory) == (3, 64 * 1024 * 1024)
    assert (most.rounds, most.memory) == (8, 512 * 1024 * 1024)
