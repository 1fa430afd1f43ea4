# SPDX-License-Identifier: EUPL-1.2
"""Wrong tries cost time, more for each, up to a limit; and the time is one's own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledfyr.web.sign_in.rules.waiting import Count, wait_after
from ledfyr.web.sign_in.tries import Tries

each_count = pytest.mark.parametrize("count", Count, ids=lambda count: count.name)


@pytest.mark.parametrize(
    ("wrong", "seconds"), [(0, 0), (4, 0), (5, 1), (6, 2), (7, 4), (8, 8), (9, 16), (10, 32), (11, 60), (10**9, 60)]
)
def test_each_wrong_try_in_a_known_browser_doubles_the_wait_up_to_a_minute(wrong: int, seconds: float) -> None:
    assert wait_after(wrong, Count.ACCOUNT_IN_KNOWN_BROWSER.patience) == seconds


@given(wrong=st.integers(min_value=0, max_value=10**6), count=st.sampled_from(Count))
def test_no_wait_is_longer_than_the_longest_or_shorter_than_the_one_before(wrong: int, count: Count) -> None:
    waits = [wait_after(wrong, count.patience), wait_after(wrong + 1, count.patience)]

    assert waits == sorted(waits)
    assert 0 <= waits[1] <= count.patience.longest <= 15 * 60


def test_a_code_is_guessed_less_than_once_in_a_thousand_years_of_trying() -> None:
    tries_a_day = Count.CODE.patience.free + 24 * 60 * 60 / Count.CODE.patience.longest
    right_of_a_million = 3

    assert 1_000_000 / right_of_a_million / tries_a_day / 365 > 9


def test_what_waits_is_not_counted_so_that_hammering_does_not_make_it_longer() -> None:
    tries = Tries()
    place = tries.place(Count.CODE, 1, "")
    for _ in range(5):
        assert tries.begin([place], at=0) == 0

    assert [tries.begin([place], at=0.5) for _ in range(1000)] == [0.5] * 1000
    assert tries.begin([place], at=1.1) == 0


def test_a_hundred_tries_at_the_same_moment_are_not_all_let_through() -> None:
    tries = Tries()
    place = tries.place(Count.CODE, 1, "")

    assert sum(tries.begin([place], at=0) == 0 for _ in range(100)) == Count.CODE.patience.free


def test_one_place_that_waits_lets_none_be_counted() -> None:
    tries = Tries()
    own, shared = tries.place(Count.ACCOUNT_FROM_NETWORK, 1, "net"), tries.place(Count.NETWORK, "net")
    for _ in range(200):
        tries.begin([own, shared], at=0)

    assert tries.begin([shared], at=0) == 0


@each_count
def test_a_quiet_while_forgets_everything(count: Count) -> None:
    tries = Tries()
    place = tries.place(count, 1, "x")
    for at in range(40):
        tries.begin([place], at=at * count.patience.longest)
    last = 39 * count.patience.longest

    assert tries.begin([place], at=last + 0.5) > 0
    assert tries.begin([place], at=last + count.patience.longest + count.patience.forgotten_after + 1) == 0


def test_being_right_forgets_what_ones_own_fingers_did() -> None:
    tries = Tries()
    place = tries.place(Count.ACCOUNT_IN_KNOWN_BROWSER, 1, "mark")
    for _ in range(5):
        tries.begin([place], at=0)
    tries.was_right([place])

    assert tries.begin([place], at=0) == 0


def test_being_right_does_not_buy_more_tries_for_the_whole_network() -> None:
    tries = Tries()
    network = tries.place(Count.NETWORK, "net")
    for _ in range(Count.NETWORK.patience.free - 1):
        tries.begin([network], at=0)
    for _ in range(50):  # an account of one's own, between the tries at others'
        tries.begin([network], at=0)
        tries.was_right([network])

    assert tries.begin([network], at=0) == 0
    assert tries.begin([network], at=0) > 0


def test_memory_is_bounded_and_the_busiest_are_remembered() -> None:
    tries = Tries(places=100)
    busy = tries.place(Count.CODE, "busy")
    for number in range(5000):
        tries.begin([tries.place(Count.CODE, number)], at=0)
        if number % 50 == 0:
            tries.begin([busy], at=0)

    assert tries.begin([busy], at=0) > 0


def test_nothing_that_is_counted_can_be_read_back() -> None:
    one, other = Tries(), Tries()

    assert one.place(Count.NETWORK, "192.0.2.7") != other.place(Count.NETWORK, "192.0.2.7")
    assert b"192.0.2.7" not in one.place(Count.NETWORK, "192.0.2.7").whom
