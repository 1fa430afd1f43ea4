# SPDX-License-Identifier: EUPL-1.2
"""A member's key opens with their own phrase, for their own account, and every try stands in the trail."""

import pytest

from ledfyr.keys.acting import KeyActRefused
from ledfyr.keys.actions import own_keys
from ledfyr.keys.actions.own_keys import NoKeyYet, change_phrase, unlock_member_key
from ledfyr.keys.models import MemberKey, Wrapping
from ledfyr.keys.own_words import KeysVerb
from ledfyr.keys.sealed_record import Keyring
from ledfyr.keys.tests.cast import ANNA, BERIT, NOW, PHRASE, QUICK, acting, give_key
from ledfyr.sealing import PhraseTooWeak, WrongContext, WrongPhrase
from ledfyr.trail.models import TrailRow

pytestmark = pytest.mark.django_db(databases=["default", "social"])
ANOTHER = "tolv gröna båtar seglar mot norr"


def verbs() -> list[str]:
    return list(TrailRow.objects.using("social").order_by("sequence").values_list("verb", flat=True))


def test_the_phrase_unlocks_and_that_stands_in_the_trail() -> None:
    give_key(ANNA)

    key = unlock_member_key(account=ANNA, phrase=PHRASE, by=acting(ANNA), at=NOW, stretching=QUICK)

    assert key.public == MemberKey.objects.get(account=ANNA).public_key()
    assert verbs() == [KeysVerb.MEMBER_KEY_MADE.code, KeysVerb.UNLOCKED.code]


def test_a_wrong_phrase_is_refused_and_stands_in_the_trail() -> None:
    give_key(ANNA)

    with pytest.raises(WrongPhrase):
        unlock_member_key(account=ANNA, phrase=ANOTHER, by=acting(ANNA), at=NOW, stretching=QUICK)

    assert verbs()[-1] == KeysVerb.WRONG_PHRASE.code


def test_a_locked_key_that_was_moved_to_another_account_does_not_open() -> None:
    give_key(ANNA)
    give_key(BERIT)
    MemberKey.objects.filter(account=BERIT).update(locked=MemberKey.objects.get(account=ANNA).locked)

    with pytest.raises(WrongContext):
        unlock_member_key(account=BERIT, phrase=PHRASE, by=acting(BERIT), at=NOW, stretching=QUICK)
    assert verbs()[-1] == KeysVerb.LOCK_REFUSED.code


def test_another_phrase_locks_the_same_key() -> None:
    give_key(ANNA)
    before = MemberKey.objects.get(account=ANNA).public_key()

    change_phrase(account=ANNA, old=PHRASE, new=ANOTHER, by=acting(ANNA), at=NOW, stretching=QUICK)

    key = unlock_member_key(account=ANNA, phrase=ANOTHER, by=acting(ANNA), at=NOW, stretching=QUICK)
    assert key.public == before


def test_the_new_phrase_may_not_be_what_others_know(ring: Keyring) -> None:
    assert ring.unit
    with pytest.raises(PhraseTooWeak):
        change_phrase(
            account=ANNA,
            old=PHRASE,
            new="Anna Berg Mottagningen",
            known=("Anna Berg", "Mottagningen"),
            by=acting(ANNA),
            at=NOW,
            stretching=QUICK,
        )
    assert unlock_member_key(account=ANNA, phrase=PHRASE, by=acting(ANNA), at=NOW, stretching=QUICK)


def test_a_key_that_was_replaced_meanwhile_is_not_overwritten(monkeypatch: pytest.MonkeyPatch) -> None:
    give_key(ANNA)
    before = MemberKey.objects.get(account=ANNA)
    give_key(ANNA)
    monkeypatch.setattr(own_keys, "member_key", lambda _account: before)

    with pytest.raises(KeyActRefused, match="ändrades på annat håll"):
        give_key(ANNA)
    assert MemberKey.objects.get(account=ANNA).version == 2


def test_a_new_key_loses_every_part_until_a_colleague_lets_its_owner_in_anew(ring: Keyring) -> None:
    assert ring.unit
    give_key(BERIT)

    assert MemberKey.objects.get(account=BERIT).version == 2
    assert verbs()[-1] == KeysVerb.MEMBER_KEY_REPLACED.code
    assert not Wrapping.objects.filter(account=BERIT).exists()


def test_somebody_without_a_key_has_nothing_to_unlock() -> None:
    with pytest.raises(NoKeyYet):
        unlock_member_key(account=ANNA, phrase=PHRASE, by=acting(ANNA), at=NOW, stretching=QUICK)
