# SPDX-License-Identifier: EUPL-1.2
"""An unlocked key is in one session, for one account, with the whole cookie, and for a while."""

from datetime import timedelta

import pytest

from ledfyr.keys.tests.cast import ANNA, BERIT, NOW
from ledfyr.keys.unlocked import UnlockedKeys
from ledfyr.sealing import ClockWentBack, CookieIncomplete, PrivateKey, SealingRefused, SessionIdle, WrongKey

SESSION = "session-of-anna"


@pytest.fixture
def keys() -> UnlockedKeys:
    return UnlockedKeys()


@pytest.fixture
def secret(keys: UnlockedKeys) -> str:
    return keys.keep(session=SESSION, account=ANNA, key=PrivateKey(bytes(range(32))), at=NOW)


def test_the_cookie_gives_the_key_back(keys: UnlockedKeys, secret: str) -> None:
    later = NOW + timedelta(minutes=15)

    assert keys.use(session=SESSION, account=ANNA, secret=secret, at=later) == PrivateKey(bytes(range(32)))


def test_each_use_begins_the_time_of_idleness_anew(keys: UnlockedKeys, secret: str) -> None:
    for minutes in (15, 30, 45):
        keys.use(session=SESSION, account=ANNA, secret=secret, at=NOW + timedelta(minutes=minutes))


def test_doing_nothing_forgets_the_key(keys: UnlockedKeys, secret: str) -> None:
    with pytest.raises(SessionIdle):
        keys.use(session=SESSION, account=ANNA, secret=secret, at=NOW + timedelta(minutes=21))
    with pytest.raises(SessionIdle):
        keys.use(session=SESSION, account=ANNA, secret=secret, at=NOW)


def test_signing_out_and_a_restart_forget_it(keys: UnlockedKeys, secret: str) -> None:
    keys.forget(SESSION)

    for after in (keys, UnlockedKeys()):
        with pytest.raises(SessionIdle):
            after.use(session=SESSION, account=ANNA, secret=secret, at=NOW)


def test_signing_out_everywhere_forgets_every_session_of_the_account_and_no_other(keys: UnlockedKeys) -> None:
    key = PrivateKey(bytes(range(32)))
    secrets = {
        session: (account, keys.keep(session=session, account=account, key=key, at=NOW))
        for session, account in (("one", ANNA), ("two", ANNA), ("three", BERIT))
    }

    keys.forget_all_of(ANNA)

    assert [keys.holds(session=session, at=NOW) for session in secrets] == [False, False, True]


def test_a_box_that_nobody_uses_is_thrown_away_when_the_next_key_is_kept(keys: UnlockedKeys, secret: str) -> None:
    assert secret
    later = NOW + timedelta(minutes=21)
    assert not keys.holds(session=SESSION, at=later)

    keys.keep(session="another", account=BERIT, key=PrivateKey(bytes(range(32))), at=later)

    assert not keys.holds(session=SESSION, at=NOW)


def test_a_clock_that_goes_back_forgets_the_key(keys: UnlockedKeys, secret: str) -> None:
    with pytest.raises(ClockWentBack):
        keys.use(session=SESSION, account=ANNA, secret=secret, at=NOW - timedelta(minutes=10))
    with pytest.raises(SessionIdle):
        keys.use(session=SESSION, account=ANNA, secret=secret, at=NOW)


def test_half_a_cookie_is_refused_and_the_whole_one_still_works(keys: UnlockedKeys, secret: str) -> None:
    with pytest.raises(CookieIncomplete):
        keys.use(session=SESSION, account=ANNA, secret=secret[:20], at=NOW)

    assert keys.use(session=SESSION, account=ANNA, secret=secret, at=NOW)


def test_another_cookie_is_refused_and_the_right_one_still_works(keys: UnlockedKeys, secret: str) -> None:
    other = UnlockedKeys().keep(session=SESSION, account=ANNA, key=PrivateKey(bytes(range(32))), at=NOW)
    with pytest.raises(WrongKey):
        keys.use(session=SESSION, account=ANNA, secret=other, at=NOW)

    assert keys.use(session=SESSION, account=ANNA, secret=secret, at=NOW)


def test_another_account_or_session_has_nothing(keys: UnlockedKeys, secret: str) -> None:
    with pytest.raises(SealingRefused):
        keys.use(session=SESSION, account=BERIT, secret=secret, at=NOW)
    with pytest.raises(SealingRefused):
        keys.use(session="another", account=ANNA, secret=secret, at=NOW)


def test_nothing_in_the_servers_memory_is_the_key(keys: UnlockedKeys, secret: str) -> None:
    assert secret
    held = repr(vars(keys)).encode() + b"".join(box.boxed for box in keys._boxes.values())  # noqa: SLF001  # what a thief would look at

    assert bytes(range(32)) not in held
