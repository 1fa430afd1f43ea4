# SPDX-License-Identifier: EUPL-1.2
"""Takes in what somebody tells by telephone or at a visit, in the same form and under the same seal as a letter."""

from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256

from django.db import transaction

from ledfyr.contact.acting import DATABASE, refuse, tell_trail_of_thread
from ledfyr.contact.actions.meeting import meet_letters
from ledfyr.contact.actions.posting import Posted, new_thread, post_letter
from ledfyr.contact.content import LetterContent
from ledfyr.contact.models import Author, CameBy, Desk, Handling, Letter, Thread
from ledfyr.contact.own_words import ContactVerb
from ledfyr.contact.queries.for_senders import found_thread
from ledfyr.contact.rules.receipts import Receipt
from ledfyr.contact.rules.taking_in import why_not_take_in
from ledfyr.contact.ways_in import way_in
from ledfyr.keys.queries.units import current_unit_key
from ledfyr.keys.sealed_record import write_sealed
from ledfyr.sealing import PublicKey
from ledfyr.trail.rules.acts import Actor

SPOKEN = (CameBy.TELEPHONE, CameBy.VISIT)


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What came of it: the thread, and the receipt to read aloud if the person wants to come back."""

    thread: Thread
    receipt: Receipt | None = field(repr=False)


def take_in(*, told: Posted, pepper: bytes | None, by: Actor, at: datetime) -> TakenIn:
    """Seal what was told and give it to whoever took it in; raises ContactActRefused.

    With a pepper there is a receipt by which the person returns. Sent twice, it stands once.
    """
    desk = Desk.objects.filter(municipality=told.municipality).first()
    key = current_unit_key(desk.unit) if desk else None
    refuse(why_not_take_in(told.door, told.answers, has_desk=key is not None))
    assert desk is not None and key is not None  # noqa: S101, PT018  # refused above
    taken = _with_receipt(told, pepper, at) if pepper else _without_receipt(told, desk, key.public_key(), at)
    meet_letters(unit=desk.unit, municipality=told.municipality, at=at)
    with transaction.atomic(using=DATABASE):
        if Handling.objects.filter(thread=taken.thread, assigned_to=None).update(assigned_to=by.account):
            tell_trail_of_thread(ContactVerb.TAKEN_IN, taken.thread.pk, by=by, at=at)
    return taken


def _with_receipt(told: Posted, pepper: bytes, at: datetime) -> TakenIn:
    receipt = post_letter(told, pepper=pepper, at=at)
    way = way_in(receipt, pepper)
    way.key.forget()
    return TakenIn(found_thread(way.lookup, told.municipality), receipt)


def _without_receipt(told: Posted, desk: Desk, key: PublicKey, at: datetime) -> TakenIn:
    once = sha256(told.nonce).digest()
    standing = Letter.objects.filter(once=once).select_related("thread").first()
    if standing:
        return TakenIn(standing.thread, None)
    thread = new_thread(told, desk, at)
    letter = Letter(unit=thread.unit, thread=thread, author=Author.SENDER, once=once)
    write_sealed(letter, {"content": LetterContent(at, told.answers).packed()}, key)
    with transaction.atomic(using=DATABASE):
        thread.save(force_insert=True)
        letter.save(force_insert=True)
    return TakenIn(thread, None)


def spoken(code: str) -> CameBy:
    """How somebody spoke with the reception; by telephone where the code says nothing else."""
    return next((way for way in SPOKEN if way == code), CameBy.TELEPHONE)
