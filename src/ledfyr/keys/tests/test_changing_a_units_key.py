# SPDX-License-Identifier: EUPL-1.2
"""Whoever leaves can open nothing from that moment, and a change of key may be killed and goes on where it was."""

from datetime import timedelta

import pytest

from ledfyr.keys.acting import KeyActRefused
from ledfyr.keys.actions.resealing import reseal_all, reseal_some
from ledfyr.keys.actions.rotating import remove_member
from ledfyr.keys.actions.test_letters import seal_test_letter
from ledfyr.keys.models import KeyRotation, TestLetter, UnitKey, Wrapping
from ledfyr.keys.own_words import KeysVerb
from ledfyr.keys.queries import OLD_KEY_KEPT, NotInTheKey, change_of, count_under, members_of, needs_resealing
from ledfyr.keys.sealed_record import Keyring, write_sealed
from ledfyr.keys.tests.cast import ANNA, BERIT, CARIN, NOW, RECEPTION, acting, admit, letters_to_reception, ring_of
from ledfyr.sealing import WrongKey
from ledfyr.trail.models import TrailRow

pytestmark = pytest.mark.django_db(databases=["default", "social"])
LETTERS = 7
ALL = [f"Brev {number}" for number in range(LETTERS)]
AN_HOUR_LATER = NOW + OLD_KEY_KEPT


@pytest.fixture
def letters(ring: Keyring) -> Keyring:
    """Seven letters to the reception, three of them written by a member herself."""
    assert letters_to_reception(ring, LETTERS) == ALL
    return ring


def texts(ring: Keyring) -> list[str]:
    return [ring.read(letter)["text"] for letter in TestLetter.objects.order_by("pk")]


def change_key(ring: Keyring) -> Keyring:
    """Berit leaves and everything is put under the new key; returns Anna's ring afterwards."""
    remove_member(ring=ring, account=BERIT, by=acting(ANNA), at=NOW)
    new = ring_of(ANNA)
    reseal_all(ring=new, by=acting(ANNA), now=lambda: NOW, progress=lambda _left: None)
    return new


def test_whoever_left_has_no_part_at_once(letters: Keyring) -> None:
    remove_member(ring=letters, account=BERIT, by=acting(ANNA), at=NOW)

    assert members_of(RECEPTION) == {ANNA}
    with pytest.raises(NotInTheKey):
        ring_of(BERIT)


def test_everything_can_be_read_at_each_moment_of_a_change(letters: Keyring) -> None:
    remove_member(ring=letters, account=BERIT, by=acting(ANNA), at=NOW)

    left = [count_under(RECEPTION, before=2)]
    while left[-1]:
        ring = ring_of(ANNA)  # as if the program had been killed after each step
        assert texts(ring) == ALL
        left.append(reseal_some(ring=ring, by=acting(ANNA), at=NOW, at_once=3))

    assert left == [7, 4, 1, 0]
    assert texts(ring_of(ANNA)) == ALL


def test_progress_is_told_after_each_step(letters: Keyring) -> None:
    remove_member(ring=letters, account=BERIT, by=acting(ANNA), at=NOW)

    reseal_some(ring=ring_of(ANNA), by=acting(ANNA), at=NOW, at_once=3)

    change = change_of(RECEPTION)
    assert change is not None
    assert (change.resealed, change.to_reseal, change.left) == (3, 7, 4)


def test_a_change_that_is_done_leaves_nothing_under_the_old_key(letters: Keyring) -> None:
    change_key(letters)

    assert KeyRotation.objects.get().done_at == NOW
    assert count_under(RECEPTION, before=2) == 0
    with pytest.raises(WrongKey):
        texts(letters)  # the keyring of before, as Berit may have copied it


def test_the_old_key_is_thrown_away_an_hour_later(letters: Keyring) -> None:
    ring = change_key(letters)
    assert not needs_resealing(RECEPTION, NOW)
    assert needs_resealing(RECEPTION, AN_HOUR_LATER)

    reseal_some(ring=ring, by=acting(ANNA), at=AN_HOUR_LATER)

    assert set(Wrapping.objects.values_list("unit_key__version", flat=True)) == {2}
    assert not needs_resealing(RECEPTION, AN_HOUR_LATER)


def test_a_letter_that_was_sealed_as_the_key_changed_is_not_lost(letters: Keyring) -> None:
    late = TestLetter(unit=RECEPTION, sealed_at=NOW)
    write_sealed(late, {"text": "Sent"}, letters.newest.public)  # under the key that is about to go
    ring = change_key(letters)
    late.save()

    reseal_some(ring=ring, by=acting(ANNA), at=AN_HOUR_LATER)

    assert ring_of(ANNA).read(TestLetter.objects.get(pk=late.pk)) == {"text": "Sent"}


def test_nobody_seals_under_a_key_that_has_been_changed_since(letters: Keyring) -> None:
    ring = change_key(letters)
    admit(ring, CARIN)
    remove_member(ring=ring, account=CARIN, by=acting(ANNA), at=NOW)

    with pytest.raises(KeyActRefused, match="Enhetens nyckel har bytts"):
        reseal_some(ring=ring, by=acting(ANNA), at=NOW)


def test_a_clock_that_goes_back_loses_nothing_and_throws_nothing_away(letters: Keyring) -> None:
    remove_member(ring=letters, account=BERIT, by=acting(ANNA), at=NOW)
    yesterday = NOW - timedelta(days=1)

    reseal_all(ring=ring_of(ANNA), by=acting(ANNA), now=lambda: yesterday, progress=lambda _left: None)

    assert texts(ring_of(ANNA)) == ALL
    assert set(Wrapping.objects.values_list("unit_key__version", flat=True)) == {1, 2}
    reseal_some(ring=ring_of(ANNA), by=acting(ANNA), at=AN_HOUR_LATER)
    assert set(Wrapping.objects.values_list("unit_key__version", flat=True)) == {2}


def test_what_arrives_during_a_change_goes_to_the_new_key(letters: Keyring) -> None:
    remove_member(ring=letters, account=BERIT, by=acting(ANNA), at=NOW)

    letter = seal_test_letter(unit=RECEPTION, text="Nytt", by=acting(ANNA), at=NOW)

    assert letter.key_version == 2
    assert ring_of(ANNA).read(TestLetter.objects.get(pk=letter.pk)) == {"text": "Nytt"}


def test_a_second_change_is_refused_and_stands_in_the_trail(letters: Keyring) -> None:
    remove_member(ring=letters, account=BERIT, by=acting(ANNA), at=NOW)

    with pytest.raises(KeyActRefused):
        remove_member(ring=letters, account=ANNA, by=acting(ANNA), at=NOW)

    assert UnitKey.objects.count() == 2
    last = TrailRow.objects.using("social").order_by("sequence").last()
    assert last is not None
    assert last.verb == KeysVerb.ROTATION_REFUSED.code


def test_somebody_outside_is_not_taken_out(letters: Keyring) -> None:
    with pytest.raises(KeyActRefused, match="ingen del"):
        remove_member(ring=letters, account=CARIN, by=acting(ANNA), at=NOW)
