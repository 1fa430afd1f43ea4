# SPDX-License-Identifier: EUPL-1.2
"""Two of three officers bring a unit's key back when nobody can open it; every member is told, and the trail."""

import pytest

from ledfyr.keys.acting import KeyActRefused
from ledfyr.keys.actions.recovering import recover_for_member, rehearse_shares, split_unit_key
from ledfyr.keys.actions.test_letters import seal_test_letter
from ledfyr.keys.models import TestLetter
from ledfyr.keys.own_words import KeysVerb
from ledfyr.keys.queries import current_unit_key, notices_for, recovery_of
from ledfyr.keys.rules.telling import NoticeKind
from ledfyr.keys.sealed_record import Keyring
from ledfyr.keys.tests.cast import ANNA, CARIN, NOW, RECEPTION, acting, rights, ring_of
from ledfyr.sealing import ShareMistyped, TooFewShares
from ledfyr.staff.rules.roles import Role
from ledfyr.trail.models import TrailRow

pytestmark = pytest.mark.django_db(databases=["default", "social"])


@pytest.fixture
def shares(ring: Keyring) -> tuple[str, ...]:
    return split_unit_key(ring=ring, needed=2, shares=3, by=acting(ANNA), at=NOW)


def recover(shares: list[str], role: Role = Role.RECEPTION) -> None:
    unit_key = current_unit_key(RECEPTION)
    assert unit_key is not None
    recover_for_member(unit_key=unit_key, shares=shares, account=CARIN, rights=rights(role), by=acting(CARIN), at=NOW)


def last_verb() -> str:
    return TrailRow.objects.using("social").order_by("-sequence").values_list("verb", flat=True)[0]


def test_two_shares_let_somebody_in_who_then_reads(shares: tuple[str, ...]) -> None:
    letter = seal_test_letter(unit=RECEPTION, text="Hej", by=acting(ANNA), at=NOW)

    recover([shares[2], shares[0]])

    assert notices_for(ANNA)[0].kind == NoticeKind.KEY_RECOVERED
    assert last_verb() == KeysVerb.KEY_RECOVERED.code
    assert ring_of(CARIN).read(TestLetter.objects.get(pk=letter.pk)) == {"text": "Hej"}


def test_one_share_alone_is_useless_and_its_use_is_announced(shares: tuple[str, ...]) -> None:
    with pytest.raises(TooFewShares):
        recover([shares[0]])

    assert notices_for(ANNA)[0].kind == NoticeKind.SHARES_REFUSED
    assert last_verb() == KeysVerb.SHARES_REFUSED.code


def test_a_mistyped_word_is_caught(shares: tuple[str, ...]) -> None:
    words = shares[1].split()
    words[5] = "academic" if words[5] != "academic" else "acid"

    with pytest.raises(ShareMistyped):
        recover([shares[0], " ".join(words)])


def test_shares_give_no_part_to_somebody_who_may_have_none(shares: tuple[str, ...]) -> None:
    with pytest.raises(KeyActRefused, match="ingen del"):
        recover([shares[0], shares[1]], Role.SYSTEM_ADMINISTRATOR)


def test_a_rehearsal_proves_the_shares_and_says_so(shares: tuple[str, ...]) -> None:
    unit_key = current_unit_key(RECEPTION)
    assert unit_key is not None

    rehearse_shares(unit_key=unit_key, shares=shares[:2], by=acting(ANNA), at=NOW)

    recovery = recovery_of(RECEPTION)
    assert recovery is not None
    assert (recovery.needed, recovery.shares, recovery.is_rehearsed) == (2, 3, True)
