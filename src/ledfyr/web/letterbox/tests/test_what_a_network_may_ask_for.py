# SPDX-License-Identifier: EUPL-1.2
"""A network is given much at once and little for long; a wrong receipt costs it more than a right one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledfyr.web.letterbox.rules.turns import (
    A_SECOND,
    CAPACITY,
    RESERVED,
    THREADS,
    WRONG,
    Bucket,
    Kind,
    network_of,
    why_not_enter,
    why_not_take,
)

FULL = Bucket(CAPACITY, at=0.0)
seconds = st.floats(0, 1e6)


@pytest.mark.parametrize(("kind", "at_once"), [(Kind.LOOK, 120), (Kind.WRITE, 60), (Kind.RETURN, 60), (Kind.FILE, 20)])
def test_so_many_are_answered_at_once(kind: Kind, at_once: int) -> None:
    bucket, answered = FULL, 0
    while why_not_take(bucket, kind.share.costs, 0.0) is None:
        bucket, answered = bucket.after(kind.share.costs, 0.0), answered + 1

    assert answered == at_once


@pytest.mark.parametrize(("kind", "wait"), [(Kind.LOOK, 0.5), (Kind.WRITE, 1.0), (Kind.RETURN, 1.0), (Kind.FILE, 3.0)])
def test_and_then_one_after_so_many_seconds(kind: Kind, wait: float) -> None:
    empty = Bucket(0.0, at=100.0)

    assert why_not_take(empty, kind.share.costs, 100.0) == wait
    assert why_not_take(empty, kind.share.costs, 100.0 + wait) is None


def test_a_dozen_wrong_receipts_empty_it() -> None:
    bucket = FULL
    for _ in range(10):
        bucket = bucket.after(Kind.RETURN.share.costs + WRONG, 0.0)

    assert bucket.left == 0.0


@given(left=st.floats(0, CAPACITY), costs=st.floats(0, 1000), since=seconds)
def test_nobody_waits_longer_than_it_takes_to_fill(left: float, costs: float, since: float) -> None:
    emptied = Bucket(left, at=0.0).after(costs, since)

    assert 0.0 <= emptied.left <= CAPACITY
    assert (why_not_take(emptied, Kind.FILE.share.costs, since) or 0.0) <= Kind.FILE.share.costs / A_SECOND


def test_a_clock_that_goes_backwards_fills_nothing() -> None:
    assert Bucket(5.0, at=100.0).left_now(40.0) == 5.0


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("203.0.113.77", "203.0.113.0/24"),
        ("203.0.113.1", "203.0.113.0/24"),
        ("::ffff:203.0.113.77", "203.0.113.0/24"),
        ("2001:db8:aa:bb01::1", "2001:db8:aa:bb00::/56"),
        ("2001:db8:aa:bbff:1:2:3:4", "2001:db8:aa:bb00::/56"),
        ("127.0.0.1", None),
        ("::1", None),
        ("", None),
        ("unix:", None),
        ("203.0.113.77, 198.51.100.1", None),
        ("\x00" * 5000, None),
    ],
)
def test_neighbours_share_a_network_and_what_is_no_address_has_none(address: str, network: str | None) -> None:
    assert network_of(address) == network


@pytest.mark.parametrize(("kind", "other"), [(Kind.WRITE, Kind.RETURN), (Kind.RETURN, Kind.WRITE)])
def test_places_are_kept_for_whoever_returns_and_whoever_writes(kind: Kind, other: Kind) -> None:
    inside = {kind: THREADS - RESERVED}

    assert why_not_enter(kind, inside) is not None
    assert why_not_enter(Kind.LOOK, inside) is not None
    assert why_not_enter(other, inside) is None


def test_slow_files_never_fill_the_room() -> None:
    assert why_not_enter(Kind.FILE, {Kind.FILE: 8}) is not None
    assert why_not_enter(Kind.WRITE, {Kind.FILE: 8}) is None


def test_one_network_brings_two_files_at_a_time() -> None:
    assert why_not_enter(Kind.FILE, {Kind.FILE: 2}, of_the_network=2) is not None
    assert why_not_enter(Kind.FILE, {Kind.FILE: 2}, of_the_network=1) is None
    assert why_not_enter(Kind.WRITE, {Kind.WRITE: 40}, of_the_network=40) is None
