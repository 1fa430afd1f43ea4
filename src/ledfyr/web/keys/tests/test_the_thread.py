# SPDX-License-Identifier: EUPL-1.2
"""The thread that seals anew works for one session: it ends with it, leaves no key behind, and is alone in its unit."""

import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from django.db import OperationalError

from ledfyr.keys.acting import KeyActRefused
from ledfyr.keys.actions.resealing import OLD_KEY_MISSING
from ledfyr.keys.sealed_record import Keyring
from ledfyr.keys.unlocked import unlocked_keys
from ledfyr.sealing import PrivateKey, SecretForgotten
from ledfyr.trail.rules.acts import Actor
from ledfyr.web.keys import resealing as module
from ledfyr.web.keys.resealing import PATIENCE, Resealing, Work

UNIT, SESSION = 4, "session"
BEGIN = Resealing.begin


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> Iterator[Work]:
    """A ring whose member has unlocked; the thread is a real one here, and asks for no time."""
    monkeypatch.setattr(Resealing, "begin", BEGIN)
    monkeypatch.setattr("ledfyr.web.keys.resealing.time.sleep", lambda _seconds: None)
    key = PrivateKey(bytes(range(32)))
    unlocked_keys.keep(session=SESSION, account=1, key=key, at=datetime.now(UTC))
    yield Work(Keyring(UNIT, {1: PrivateKey(bytes(range(32)))}), SESSION, Actor(1, unit="4", municipality="ale"))
    unlocked_keys.forget_everything()


def run(work: Work, step: Callable[[int], int], monkeypatch: pytest.MonkeyPatch) -> int:
    """Let a thread take steps, told by their number from 1; return how many it took."""
    steps: list[int] = []

    def reseal_some(**_named: object) -> int:
        steps.append(len(steps) + 1)
        return step(steps[-1])

    monkeypatch.setattr(module, "reseal_some", reseal_some)
    resealing = Resealing()
    assert resealing.begin(work)
    for thread in threading.enumerate():
        if thread.name == "resealing":
            thread.join(timeout=30)
    assert not resealing.is_under_way(UNIT)
    return len(steps)


def is_forgotten(work: Work) -> bool:
    try:
        work.ring.newest.revealed()
    except SecretForgotten:
        return True
    return False


def test_it_goes_on_until_nothing_is_left_and_forgets_the_ring(work: Work, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(work, lambda number: 3 - number, monkeypatch) == 3
    assert is_forgotten(work)


def test_it_ends_when_its_member_signs_out(work: Work, monkeypatch: pytest.MonkeyPatch) -> None:
    def sign_out_after_two(number: int) -> int:
        if number == 2:
            unlocked_keys.forget_all_of(1)
        return 100

    assert run(work, sign_out_after_two, monkeypatch) == 2
    assert is_forgotten(work)


def test_a_busy_database_is_asked_again_and_not_for_ever(work: Work, monkeypatch: pytest.MonkeyPatch) -> None:
    def busy_at_first(number: int) -> int:
        if number <= 2:
            raise OperationalError
        return 0

    def always_busy(_number: int) -> int:
        raise OperationalError

    assert run(work, busy_at_first, monkeypatch) == 3
    unlocked = Work(Keyring(UNIT, {1: PrivateKey(bytes(range(32)))}), SESSION, work.by)
    assert run(unlocked, always_busy, monkeypatch) == PATIENCE + 1
    assert is_forgotten(unlocked)


def test_a_member_without_the_old_key_leaves_it_to_others(work: Work, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_number: int) -> int:
        raise KeyActRefused(OLD_KEY_MISSING)

    assert run(work, refuse, monkeypatch) == 1
    assert is_forgotten(work)


def test_there_is_one_thread_for_a_unit(work: Work, monkeypatch: pytest.MonkeyPatch) -> None:
    going_on = threading.Event()
    monkeypatch.setattr(module, "reseal_some", lambda **_named: int(not going_on.wait(timeout=30)))
    resealing = Resealing()

    assert [resealing.begin(work), resealing.begin(work)] == [True, False]

    going_on.set()
    for thread in threading.enumerate():
        if thread.name == "resealing":
            thread.join(timeout=30)
