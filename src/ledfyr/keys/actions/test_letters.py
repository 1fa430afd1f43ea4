# SPDX-License-Identifier: EUPL-1.2
"""Sends a unit a letter about nobody, and proves that a member can open it."""

from datetime import datetime

from django.db import transaction

from ledfyr.keys.acting import DATABASE, KeyActRefused, tell_trail, tell_trail_at_once
from ledfyr.keys.models import TestLetter
from ledfyr.keys.own_words import KeysKind, KeysVerb
from ledfyr.keys.queries import current_unit_key
from ledfyr.keys.rules.joining import UNAUTHORISED_HAVE_NO_ACCESS
from ledfyr.keys.sealed_record import Keyring, write_sealed
from ledfyr.law.sources import Refusal
from ledfyr.sealing import SealingRefused
from ledfyr.trail.actions import shown_when_lasting
from ledfyr.trail.rules.acts import Actor

NO_UNIT_KEY = Refusal("Enheten har ingen nyckel än.", UNAUTHORISED_HAVE_NO_ACCESS, "Skapa enhetens nyckel först.")


def seal_test_letter(*, unit: int, text: str, by: Actor, at: datetime) -> TestLetter:
    """Seal a letter with nothing but the unit's public half, as the public face does; raises KeyActRefused."""
    with transaction.atomic(using=DATABASE):
        newest = current_unit_key(unit)
        if newest is None:
            raise KeyActRefused(NO_UNIT_KEY)
        letter = TestLetter(unit=unit, sealed_at=at)
        write_sealed(letter, {"text": text}, newest.public_key())
        letter.save()
        tell_trail(KeysVerb.TEST_LETTER_SEALED, KeysKind.TEST_LETTER, letter.pk, by=by, at=at)
    return letter


def open_test_letter(*, letter: TestLetter, ring: Keyring, by: Actor, at: datetime) -> str:
    """What the letter says; that it was opened, or was not, is in the trail before.

    Raises SealingRefused, or ReadNotRecorded.
    """
    try:
        text = ring.read(letter)["text"]
    except SealingRefused:
        tell_trail_at_once(KeysVerb.RECORD_REFUSED, KeysKind.TEST_LETTER, letter.pk, by=by, at=at)
        raise
    with shown_when_lasting(DATABASE):
        TestLetter.objects.filter(pk=letter.pk, opened_at=None).update(opened_at=at)
        tell_trail(KeysVerb.TEST_LETTER_OPENED, KeysKind.TEST_LETTER, letter.pk, by=by, at=at)
    return text
