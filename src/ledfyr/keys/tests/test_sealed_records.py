# SPDX-License-Identifier: EUPL-1.2
"""A sealed text opens for members, in its own place, and never shows itself on any other way."""

from uuid import uuid4

import pytest
from django.core import serializers
from django.forms import ModelForm, modelform_factory

from ledfyr.keys.actions.test_letters import open_test_letter, seal_test_letter
from ledfyr.keys.models import TestLetter
from ledfyr.keys.own_words import KeysVerb
from ledfyr.keys.sealed_record import Keyring, TextsIncomplete, sealed_models, write_sealed
from ledfyr.keys.sealed_text import NotSealed, Sealed, SealedNeverWritten, SealedNotSearchable
from ledfyr.keys.tests.cast import ANNA, BERIT, NOW, RECEPTION, acting, ring_of
from ledfyr.sealing import NotAnEnvelope, WrongContext
from ledfyr.trail.models import TrailRow

pytestmark = pytest.mark.django_db(databases=["default", "social"])
SAID = "Provbrev: kan ni läsa det här?"


@pytest.fixture
def letter(ring: Keyring) -> TestLetter:
    assert ring.unit == RECEPTION
    made = seal_test_letter(unit=RECEPTION, text=SAID, by=acting(ANNA), at=NOW)
    return TestLetter.objects.get(pk=made.pk)


def test_what_was_sealed_with_the_public_half_opens_for_each_member(letter: TestLetter) -> None:
    for account in (ANNA, BERIT):
        assert open_test_letter(letter=letter, ring=ring_of(account), by=acting(account), at=NOW) == SAID


def test_a_letter_that_does_not_open_stands_in_the_trail(letter: TestLetter) -> None:
    letter.written += 1

    with pytest.raises(WrongContext):
        open_test_letter(letter=letter, ring=ring_of(ANNA), by=acting(ANNA), at=NOW)

    last = TrailRow.objects.using("social").order_by("sequence").last()
    assert last is not None
    assert (last.verb, last.record) == (KeysVerb.RECORD_REFUSED.code, str(letter.pk))


def test_what_a_member_wrote_opens_for_the_other(ring: Keyring) -> None:
    note = TestLetter(unit=RECEPTION, sealed_at=NOW)
    ring.write(note, {"text": SAID})
    note.save()

    assert ring_of(BERIT).read(TestLetter.objects.get(pk=note.pk)) == {"text": SAID}


@pytest.mark.parametrize("change", [{"written": 2}, {"record": uuid4()}])
def test_an_envelope_in_another_place_does_not_open(
    letter: TestLetter, ring: Keyring, change: dict[str, object]
) -> None:
    for name, value in change.items():
        setattr(letter, name, value)

    with pytest.raises(WrongContext):
        ring.read(letter)


def test_an_earlier_text_cannot_be_played_back(letter: TestLetter, ring: Keyring) -> None:
    earlier = letter.text
    ring.write(letter, {"text": "Ändrat."})
    letter.text = earlier

    with pytest.raises(WrongContext):
        ring.read(letter)


def test_all_texts_of_a_record_are_written_together(ring: Keyring) -> None:
    with pytest.raises(TextsIncomplete):
        write_sealed(TestLetter(unit=RECEPTION), {"text": SAID, "other": SAID}, ring.newest.public)


def test_a_text_that_nobody_sealed_cannot_be_stored() -> None:
    with pytest.raises(NotSealed):
        TestLetter.objects.create(unit=RECEPTION, key_version=1, sealed_at=NOW, text=SAID)
    with pytest.raises(NotAnEnvelope):
        Sealed(SAID.encode())


def test_an_envelope_says_nothing_of_itself(letter: TestLetter) -> None:
    assert f"{letter.text} {letter.text!r}" == "(förseglat) Sealed()"


def test_no_form_has_a_sealed_field() -> None:
    form: type[ModelForm[TestLetter]] = modelform_factory(TestLetter, fields="__all__")

    assert set(form.base_fields) == {"unit", "key_version", "written", "sealed_at", "opened_at"}


def test_no_dump_of_the_database_writes_a_sealed_field(letter: TestLetter) -> None:
    with pytest.raises(SealedNeverWritten):
        serializers.serialize("json", [letter])


@pytest.mark.parametrize("lookup", ["text", "text__contains", "text__startswith", "text__in"])
def test_no_query_asks_what_a_sealed_field_holds(lookup: str) -> None:
    with pytest.raises(SealedNotSearchable):
        TestLetter.objects.filter(**{lookup: SAID})


def test_a_change_of_key_finds_every_kind_of_record_by_its_key() -> None:
    indexed = {model: [index.fields for index in model._meta.indexes] for model in sealed_models()}  # noqa: SLF001

    assert TestLetter in indexed
    assert [model for model, fields in indexed.items() if ["unit", "key_version"] not in fields] == []
