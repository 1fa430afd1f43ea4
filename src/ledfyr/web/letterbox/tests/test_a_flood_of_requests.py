# SPDX-License-Identifier: EUPL-1.2
"""A flood makes the network wait that it comes from; others are answered, and no address is kept of anybody."""

import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event

import pytest
from django.test import RequestFactory

from ledfyr.web.letterbox import flood
from ledfyr.web.letterbox.flood import DAY, Flood, TooMany
from ledfyr.web.letterbox.rules.turns import AT_WORK, RESERVED, THREADS, Kind

HERE, ELSEWHERE = "203.0.113.0/24", "198.51.100.0/24"


def emptied(network: str, *, now: float = 0.0) -> Flood:
    found = Flood()
    while found.why_not_now(network, Kind.LOOK, now) is None:
        pass
    return found


def test_the_network_waits_and_its_neighbour_does_not() -> None:
    flooded = emptied(HERE)

    assert flooded.why_not_now(HERE, Kind.RETURN, 0.0) == 1.0
    assert flooded.why_not_now(ELSEWHERE, Kind.RETURN, 0.0) is None
    assert flooded.why_not_now(HERE, Kind.RETURN, 1.0) is None


def test_whoever_has_no_network_is_not_counted() -> None:
    found = Flood()

    assert {found.why_not_now(None, Kind.WRITE, 0.0) for _ in range(1000)} == {None}


def test_a_thousand_networks_make_none_wait() -> None:
    found = Flood(most_buckets=100)
    for number in range(1000):
        assert found.why_not_now(f"10.{number // 250}.{number % 250}.0/24", Kind.RETURN, 0.0) is None

    assert found.why_not_now(ELSEWHERE, Kind.RETURN, 0.0) is None


def test_wrong_receipts_cost_their_own_network_alone() -> None:
    found = Flood()
    for _ in range(12):
        found.was_wrong(HERE, 0.0)

    assert found.why_not_now(HERE, Kind.RETURN, 0.0) is not None
    assert found.why_not_now(ELSEWHERE, Kind.RETURN, 0.0) is None


def test_a_day_later_everything_is_forgotten_and_hashed_anew() -> None:
    flooded = emptied(HERE, now=DAY - 1)
    before = set(flooded.buckets)

    assert flooded.why_not_now(HERE, Kind.WRITE, DAY) is None
    assert len(flooded.buckets) == 1
    assert not before & set(flooded.buckets)


def test_no_address_is_kept() -> None:
    flooded, other = emptied(HERE), emptied(HERE)

    assert "203.0.113" not in repr(vars(flooded))
    assert not set(flooded.buckets) & set(other.buckets)  # each process has a key of its own


def test_so_many_work_at_once_and_the_others_wait_for_their_turn() -> None:
    found, at_work, most = Flood(), Counter[str](), []
    together = Barrier(AT_WORK)

    def work(_sender: int) -> None:
        with found.place(Kind.WRITE):
            at_work["now"] += 1
            together.wait(timeout=10)
            most.append(at_work["now"])
            together.wait(timeout=10)
            at_work["now"] -= 1

    with ThreadPoolExecutor(8) as senders:
        list(senders.map(work, range(8)))
    assert most == [AT_WORK] * 8


def test_while_writers_fill_the_room_a_sender_returns() -> None:
    found, leave = Flood(), Event()
    found.inside[Kind.WRITE] = THREADS - RESERVED - 1

    def write() -> None:
        with found.place(Kind.WRITE):
            leave.wait(timeout=10)

    with ThreadPoolExecutor(1) as writer:
        waiting = writer.submit(write)
        while found.inside[Kind.WRITE] < THREADS - RESERVED:
            time.sleep(0.001)
        with pytest.raises(TooMany), found.place(Kind.WRITE):
            pass
        with found.place(Kind.RETURN):
            leave.set()
        waiting.result()
    assert found.inside[Kind.WRITE] == THREADS - RESERVED - 1


def test_slow_files_of_one_network_leave_places_to_others() -> None:
    found = Flood()

    with found.place(Kind.FILE, HERE), found.place(Kind.FILE, HERE):
        with pytest.raises(TooMany), found.place(Kind.FILE, HERE):
            pass
        with found.place(Kind.FILE, ELSEWHERE):
            assert found.inside[Kind.FILE] == 3
    with found.place(Kind.FILE, HERE):
        assert sum(found.of_networks.values()) == 1
    assert not found.of_networks


@pytest.mark.parametrize(
    ("remote", "told", "network"),
    [
        ("127.0.0.1", "203.0.113.77", "203.0.113.0/24"),
        ("127.0.0.1", "", None),
        ("198.51.100.9", "203.0.113.77", "198.51.100.0/24"),
    ],
)
def test_what_the_proxy_says_is_believed_from_this_machine_alone(remote: str, told: str, network: str | None) -> None:
    request = RequestFactory().post("/ale/skriv/", REMOTE_ADDR=remote, HTTP_X_LEDFYR_NETWORK=told)

    assert flood.network_of_request(request) == network


def test_a_view_is_told_how_long_to_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(flood, "_FLOOD", emptied(HERE, now=time.monotonic()))
    request = RequestFactory().post("/ale/skriv/", HTTP_X_LEDFYR_NETWORK="203.0.113.77")

    with pytest.raises(TooMany) as refused, flood.turn(request, Kind.FILE):
        pass
    assert 1 <= refused.value.seconds <= 3
    assert "203" not in str(refused.value)
