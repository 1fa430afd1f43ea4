# SPDX-License-Identifier: EUPL-1.2
"""One record that does not open neither stops a change of key nor is lost: it waits, with its key, for a backup."""

from collections.abc import Callable

import pytest

from ledfyr.keys.actions.resealing import reseal_all, reseal_some, try_damaged_again
from ledfyr.keys.actions.rotating import remove_member
from ledfyr.keys.models import TestLetter, Wrapping
from ledfyr.keys.own_words import KeysVerb
from ledfyr.keys.queries import OLD_KEY_KEPT, damaged_records, notices_for, rotation_of
from ledfyr.keys.rules.telling import Damage, NoticeKind
from ledfyr.keys.sealed_record import Keyring
from ledfyr.keys.sealed_text import Sealed
from ledfyr.keys.tests.cast import ANNA, BERIT, CARIN, NOW, RECEPTION, acting, admit, letters_to_reception, ring_of
from ledfyr.sealing import SealingRefused
from ledfyr.sealing.tests.bits import damaged
from ledfyr.trail.models import TrailRow

pytestmark = pytest.mark.django_db(databases=["default", "social"])
LATER = NOW + OLD_KEY_KEPT
TORN = b"\x9cLFE, and then nothing that makes sense"


def spoil(letter: TestLetter, envelope: bytes) -> bytes:
    """Put other bytes in the database, as a bad disk would; returns those that lay there."""
    before: bytes = letter.text.envelope
    TestLetter.objects.filter(pk=letter.pk).update(text=Sealed(envelope, is_stored=True))
    return before


def change(ring: Keyring, account: int) -> Keyring:
    remove_member(ring=ring, account=account, by=acting(ANNA), at=NOW)
    new = ring_of(ANNA)
    reseal_all(ring=new, by=acting(ANNA), now=lambda: NOW, progress=lambda _left: None)
    return new


@pytest.fixture
def letters(ring: Keyring) -> list[TestLetter]:
    letters_to_reception(ring, 5)
    return list(TestLetter.objects.order_by("pk"))


SPOILED: dict[str, Callable[[bytes], bytes]] = {
    "one bit": damaged,
    "cut": lambda envelope: envelope[:-200],
    "torn": lambda _envelope: TORN,
    "empty": lambda _envelope: b"",
    "another thing": lambda _envelope: b"text",
}


@pytest.mark.parametrize("place", [0, 1, 4])
@pytest.mark.parametrize("how", SPOILED)
def test_the_others_are_put_under_the_new_key(ring: Keyring, letters: list[TestLetter], place: int, how: str) -> None:
    damaged = letters[place]
    spoil(damaged, SPOILED[how](damaged.text.envelope))

    new = change(ring, BERIT)

    assert rotation_of(RECEPTION) is None
    assert [row.record for row in damaged_records(RECEPTION)] == [damaged.record]
    others = TestLetter.objects.exclude(pk=damaged.pk).order_by("pk")
    assert [new.read(letter)["text"] for letter in others] == [f"Brev {at}" for at in range(5) if at != place]
    with pytest.raises(SealingRefused):
        new.read(TestLetter.objects.get(pk=damaged.pk))


def test_a_moved_envelope_is_told_from_a_changed_one(ring: Keyring, letters: list[TestLetter]) -> None:
    spoil(letters[0], letters[2].text.envelope)

    change(ring, BERIT)

    assert [row.damage for row in damaged_records(RECEPTION)] == [Damage.MOVED]


def test_the_members_and_the_trail_are_told(ring: Keyring, letters: list[TestLetter]) -> None:
    for letter in letters[:2]:
        spoil(letter, TORN)

    change(ring, BERIT)

    assert [notice.kind for notice in notices_for(ANNA)].count(NoticeKind.RECORD_DAMAGED) == 1
    rows = TrailRow.objects.using("social").filter(verb=KeysVerb.RECORD_DAMAGED.code)
    assert {row.record for row in rows} == {letter.record.hex for letter in letters[:2]}


def test_what_it_needs_is_not_thrown_away(ring: Keyring, letters: list[TestLetter]) -> None:
    spoil(letters[3], TORN)
    new = change(ring, BERIT)

    reseal_some(ring=new, by=acting(ANNA), at=LATER)

    assert set(Wrapping.objects.values_list("unit_key__version", flat=True)) == {1, 2}


def test_another_change_is_possible_and_keeps_every_key_between(ring: Keyring, letters: list[TestLetter]) -> None:
    before = spoil(letters[3], TORN)
    second = change(ring, BERIT)
    admit(second, CARIN)
    third = change(second, CARIN)
    reseal_some(ring=third, by=acting(ANNA), at=LATER)
    spoil(letters[3], before)  # a backup is read back, two changes of key later

    assert try_damaged_again(ring=ring_of(ANNA), by=acting(ANNA), at=LATER) == 1

    mended = TestLetter.objects.get(pk=letters[3].pk)
    assert (mended.key_version, ring_of(ANNA).read(mended)) == (3, {"text": "Brev 3"})
    assert set(Wrapping.objects.values_list("unit_key__version", flat=True)) == {3}


def test_what_is_still_damaged_stays_on_the_list(ring: Keyring, letters: list[TestLetter]) -> None:
    spoil(letters[3], TORN)
    new = change(ring, BERIT)

    assert try_damaged_again(ring=new, by=acting(ANNA), at=LATER) == 0
    assert len(damaged_records(RECEPTION)) == 1


def test_a_record_that_has_been_disposed_of_leaves_the_list(ring: Keyring, letters: list[TestLetter]) -> None:
    spoil(letters[3], TORN)
    new = change(ring, BERIT)
    letters[3].delete()

    try_damaged_again(ring=new, by=acting(ANNA), at=LATER)

    assert damaged_records(RECEPTION) == []
    assert set(Wrapping.objects.values_list("unit_key__version", flat=True)) == {2}
