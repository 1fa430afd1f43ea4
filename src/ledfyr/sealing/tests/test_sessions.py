# SPDX-License-Identifier: EUPL-1.2
"""An unlocked key opens with both halves of its session, for a while, and never with one half or after its time."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledfyr.sealing import (
    ClockWentBack,
    Context,
    CookieIncomplete,
    EnvelopeDamaged,
    PrivateKey,
    SessionIdle,
    SessionOver,
    WrongContext,
    WrongKey,
    box_for_session,
    open_for_session,
    seal,
    use_session,
)
from ledfyr.sealing.sessions import IDLE, LONGEST, _from_cookie
from ledfyr.sealing.tests.bits import refusal_of, with_one_bit_changed
from ledfyr.sealing.tests.cast import ASTRID, RECEPTION_NEXT

MORNING = datetime(2026, 3, 29, 7, 0, tzinfo=UTC)  # the night before, clocks went forward
SESSION = Context(kind="session-key", owner="account:4", record="session:88", field="started:5931")
COOKIE, BOXED = box_for_session(ASTRID, SESSION, at=MORNING)
SECOND = timedelta(seconds=1)


def opened(at: datetime, boxed: bytes = BOXED) -> PrivateKey:
    return open_for_session(COOKIE, boxed, SESSION, at=at)


def test_both_halves_together_give_the_key() -> None:
    assert opened(MORNING) == opened(MORNING + IDLE - SECOND) == ASTRID


def test_the_version_of_the_key_is_kept() -> None:
    cookie, boxed = box_for_session(RECEPTION_NEXT, SESSION, at=MORNING)

    assert open_for_session(cookie, boxed, SESSION, at=MORNING).public == RECEPTION_NEXT.public


@pytest.mark.parametrize(
    ("later", "refusal"),
    [
        (IDLE, SessionIdle),
        (IDLE + timedelta(hours=1), SessionIdle),
        (LONGEST, SessionOver),
        (timedelta(days=400), SessionOver),
        (timedelta(minutes=-2) - SECOND, ClockWentBack),
        (timedelta(days=-400), ClockWentBack),
    ],
)
def test_a_key_is_forgotten_after_its_time_and_when_the_clock_goes_back(
    later: timedelta, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        opened(MORNING + later)
    with pytest.raises(refusal):
        use_session(COOKIE, BOXED, SESSION, at=MORNING + later)


def test_two_clocks_may_differ_by_a_little() -> None:
    assert opened(MORNING - timedelta(minutes=2)) == ASTRID


def test_using_a_session_lengthens_it_but_never_past_its_end() -> None:
    boxed, at = BOXED, MORNING
    while at + IDLE < MORNING + LONGEST:
        at += IDLE - SECOND
        boxed = use_session(COOKIE, boxed, SESSION, at=at)

    assert opened(MORNING + LONGEST - SECOND, boxed) == ASTRID
    with pytest.raises(SessionOver):
        opened(MORNING + LONGEST, boxed)


def test_a_clock_that_is_a_little_behind_does_not_shorten_a_session() -> None:
    boxed = use_session(COOKIE, BOXED, SESSION, at=MORNING - timedelta(minutes=1))

    assert opened(MORNING + IDLE - SECOND, boxed) == ASTRID


def test_the_same_moment_in_another_time_zone_is_the_same_moment() -> None:
    elsewhere = (MORNING + IDLE - SECOND).astimezone(timezone(timedelta(hours=9)))

    assert opened(elsewhere) == ASTRID
    with pytest.raises(ValueError, match="time zone"):
        opened(MORNING.replace(tzinfo=None))


def test_a_cookie_cut_in_half_is_refused() -> None:
    for length in range(len(COOKIE)):
        with pytest.raises(CookieIncomplete):
            open_for_session(COOKIE[:length], BOXED, SESSION, at=MORNING)


@given(st.text(max_size=60))
def test_what_is_no_cookie_of_ours_is_refused(cookie: str) -> None:
    assert refusal_of(lambda: open_for_session(cookie, BOXED, SESSION, at=MORNING)) in {CookieIncomplete, WrongKey}


@pytest.mark.parametrize(
    "odd",
    [COOKIE + "=", COOKIE + "A", "å" * 43, COOKIE[:42] + "!", " " + COOKIE[1:], "A" * 42 + "B"],
    ids=["filled up", "one more", "not ASCII", "no letter", "a space", "bits left over"],
)
def test_only_one_spelling_of_a_cookie_is_accepted(odd: str) -> None:
    with pytest.raises(CookieIncomplete):
        open_for_session(odd, BOXED, SESSION, at=MORNING)


def test_the_cookie_of_another_session_does_not_open() -> None:
    other, _ = box_for_session(ASTRID, SESSION, at=MORNING)

    with pytest.raises(WrongKey):
        open_for_session(other, BOXED, SESSION, at=MORNING)


@pytest.mark.parametrize(
    "moved",
    [
        replace(SESSION, owner="account:5"),
        replace(SESSION, record="session:89"),
        replace(SESSION, field="started:7777"),
    ],
    ids=["another account", "another session", "after a restart"],
)
def test_a_box_of_another_account_or_from_before_a_restart_is_refused(moved: Context) -> None:
    with pytest.raises(WrongContext):
        open_for_session(COOKIE, BOXED, moved, at=MORNING)


def test_every_bit_of_the_box_counts() -> None:
    for _, changed in with_one_bit_changed(BOXED):
        refusal_of(lambda: opened(MORNING, changed))  # noqa: B023 - called at once


def test_something_else_in_the_box_is_refused() -> None:
    with pytest.raises(EnvelopeDamaged):
        opened(MORNING, seal(b"no session", _from_cookie(COOKIE), SESSION))
