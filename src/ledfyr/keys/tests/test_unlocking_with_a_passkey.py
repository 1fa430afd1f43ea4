# SPDX-License-Identifier: EUPL-1.2
"""A passkey is a second lock on the same key: for its own account, this pair, and no longer than its owner likes."""

import pytest

from ledfyr.keys.actions.own_keys import NoKeyYet, unlock_member_key
from ledfyr.keys.actions.passkeys import (
    NoSuchPasskey,
    add_passkey_lock,
    remove_passkey_lock,
    unlock_member_key_with_passkey,
)
from ledfyr.keys.models import PasskeyLock
from ledfyr.keys.own_words import KeysVerb
from ledfyr.keys.queries import passkey_locks
from ledfyr.keys.tests.cast import ANNA, BERIT, NOW, PHRASE, QUICK, acting, give_key
from ledfyr.sealing import PrivateKey, WrongContext, WrongKey, WrongPasskey
from ledfyr.trail.models import TrailRow

pytestmark = pytest.mark.django_db(databases=["default", "social"])
CREDENTIAL, SALT, SECRET = "AaBb-_09" * 40, bytes(range(32)), bytes(range(32, 64))


def own_key(account: int) -> PrivateKey:
    return unlock_member_key(account=account, phrase=PHRASE, by=acting(account), at=NOW, stretching=QUICK)


def add(account: int, own: PrivateKey | None = None) -> None:
    add_passkey_lock(
        own=own or own_key(account),
        account=account,
        credential=CREDENTIAL,
        salt=SALT,
        secret=SECRET,
        by=acting(account),
        at=NOW,
    )


def unlock(account: int = ANNA, secret: bytes = SECRET) -> PrivateKey:
    return unlock_member_key_with_passkey(
        account=account, credential=CREDENTIAL, secret=secret, by=acting(account), at=NOW
    )


@pytest.fixture(autouse=True)
def _annas_passkey() -> None:
    give_key(ANNA)
    add(ANNA)


def last_verb() -> str:
    return TrailRow.objects.using("social").order_by("-sequence").values_list("verb", flat=True)[0]


def test_the_passkey_unlocks_the_same_key_and_the_phrase_still_does() -> None:
    assert unlock().public == own_key(ANNA).public


def test_what_another_passkey_gives_is_refused_and_stands_in_the_trail() -> None:
    with pytest.raises(WrongPasskey):
        unlock(secret=bytes(32))

    assert last_verb() == KeysVerb.WRONG_PASSKEY.code


def test_a_lock_that_was_moved_to_another_account_does_not_open() -> None:
    give_key(BERIT)
    PasskeyLock.objects.update(account=BERIT)

    with pytest.raises(WrongContext):
        unlock(BERIT)


def test_nobody_locks_a_key_that_is_not_their_own() -> None:
    give_key(BERIT)

    with pytest.raises(WrongKey):
        add(BERIT, own_key(ANNA))


def test_a_passkey_that_was_taken_away_unlocks_nothing() -> None:
    remove_passkey_lock(account=ANNA, credential=CREDENTIAL, by=acting(ANNA), at=NOW)

    with pytest.raises(NoSuchPasskey):
        unlock()
    with pytest.raises(NoSuchPasskey):
        remove_passkey_lock(account=ANNA, credential=CREDENTIAL, by=acting(ANNA), at=NOW)


def test_a_new_key_is_opened_by_no_earlier_passkey() -> None:
    give_key(ANNA)

    assert passkey_locks(ANNA) == []
    with pytest.raises(NoSuchPasskey):
        unlock()


def test_without_a_key_there_is_nothing_to_lock() -> None:
    with pytest.raises(NoKeyYet):
        add(BERIT, own_key(ANNA))
