# SPDX-License-Identifier: EUPL-1.2
"""Seals what somebody writes, and drops it. Runs in the letterbox, which can neither open, change nor remove it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import Model
from django.utils import timezone

from ledfyr.contact.attachments.attaching import NOTHING_ALONG, SentAlong, sealed_files
from ledfyr.contact.content import LetterContent
from ledfyr.contact.copies import seal_copy
from ledfyr.contact.models import Author, CameBy, Desk, Farewell, Letter, Thread
from ledfyr.contact.queries.for_senders import NoSuchThread, found_thread
from ledfyr.contact.rules.consenting import Consent
from ledfyr.contact.rules.doors import Door, Field
from ledfyr.contact.rules.drilling import DRILL_UNIT, is_drill
from ledfyr.contact.rules.promising import answer_by
from ledfyr.contact.rules.receipts import Receipt, receipt_of
from ledfyr.contact.ways_in import way_in
from ledfyr.keys.queries.units import current_unit_key
from ledfyr.keys.sealed_record import write_sealed
from ledfyr.sealing import PublicKey
from ledfyr.sealing.deriving import Label, derived

DATABASE = "social"
RECEIPT_BYTES = 16


class DeskClosed(Exception):
    """The municipality receives no letters: it has opened no desk, or the unit has no key."""


class MovedMeanwhile(Exception):
    """The thread was handed over to another unit while somebody wrote in it. Nothing was added."""


@dataclass(frozen=True, slots=True)
class Posted:
    """A letter as it came from the page. `nonce` was drawn for that page, so that pressing twice posts once."""

    municipality: str
    door: Door
    language: str
    nonce: bytes = field(repr=False)
    answers: Mapping[Field, str] = field(repr=False)
    came_by: CameBy = CameBy.LETTERBOX
    along: SentAlong = field(default=NOTHING_ALONG, repr=False)


def post_letter(posted: Posted, *, pepper: bytes, at: datetime) -> Receipt:
    """Seal and keep a first letter and return its receipt, the same one however often the page is sent.

    Raises DeskClosed or FileRefused. When it returns, the letter is on the disk.
    """
    receipt = receipt_of(derived(Label.RECEIPT, posted.nonce, secret=pepper, size=RECEIPT_BYTES), pepper=pepper)
    way = way_in(receipt, pepper)
    desk, key = _desk_of(posted.municipality)
    thread = new_thread(posted, desk, at)
    if is_drill(posted.nonce, pepper):  # sealed to a key that opens nothing else, and met by nobody
        thread.unit, thread.came_by, key = DRILL_UNIT, CameBy.DRILL, _key_of(DRILL_UNIT)
    thread.lookup, thread.sender_key = way.lookup, way.key.public.raw
    way.key.forget()
    letter = _sealed(thread, LetterContent(at, posted.answers), key, once=_once(posted.nonce, pepper))
    _drop(thread, letter, *sealed_files(posted.along, letter, thread, key), once=letter.once)
    return receipt


def new_thread(posted: Posted, desk: Desk, at: datetime) -> Thread:
    """The thread that the first letter begins, not kept yet. By itself nobody who wrote can return to it."""
    arrived_on = timezone.localdate(at)
    return Thread(
        municipality=posted.municipality,
        unit=desk.unit,
        door=posted.door,
        language=posted.language,
        came_by=posted.came_by,
        arrived_on=arrived_on,
        answer_by=answer_by(arrived_on, desk.answers_within),
    )


def post_reply(
    receipt: Receipt,
    text: str,
    *,
    municipality: str,
    nonce: bytes,
    pepper: bytes,
    at: datetime,
    along: SentAlong = NOTHING_ALONG,
    consent: Consent | None = None,
) -> None:
    """Add a letter to the thread that the receipt finds; raises NoSuchThread, DeskClosed or FileRefused.

    `consent` is a yes or a no to a question of handing over. Outside the seal it is a letter as any other.
    """
    way = way_in(receipt, pepper)
    way.key.forget()
    content = LetterContent(at, {Field.TEXT: text}, consent)
    thread = found_thread(way.lookup, municipality)
    try:
        _add(thread, content, along, way.lookup, once=_once(nonce, pepper))
    except MovedMeanwhile:
        moved = found_thread(way.lookup, municipality)
        _add(moved, content, along, way.lookup, once=_once(nonce, pepper))


def _add(thread: Thread, content: LetterContent, along: SentAlong, lookup: bytes, *, once: bytes) -> None:
    _desk_of(thread.municipality)
    key = _key_of(thread.unit)
    letter = _sealed(thread, content, key, once=once)
    _drop(letter, *sealed_files(along, letter, thread, key), once=once, still_at=(thread, lookup))


def say_farewell(receipt: Receipt, *, municipality: str, pepper: bytes, at: datetime) -> None:
    """Make the receipt open nothing from now on; raises NoSuchThread. Said twice, it stands once."""
    way = way_in(receipt, pepper)
    way.key.forget()
    found_thread(way.lookup, municipality)
    try:
        with transaction.atomic(using=DATABASE):
            Farewell(lookup=way.lookup, said_on=timezone.localdate(at)).save(force_insert=True)
    except IntegrityError as twice:
        raise NoSuchThread from twice


def _drop(*rows: Model, once: bytes | memoryview, still_at: tuple[Thread, bytes] | None = None) -> None:
    """Add all of them or none; raises MovedMeanwhile. Those of a letter that stands there already are not added again.

    Whoever hands the thread over holds its row, so an insert waits for that and then sees here that it has gone.
    """
    try:
        with transaction.atomic(using=DATABASE):
            for row in rows:
                row.save(force_insert=True)
            if still_at and not Thread.objects.filter(pk=still_at[0].pk, lookup=still_at[1]).exists():
                raise MovedMeanwhile
    except IntegrityError:
        if not Letter.objects.filter(once=once).exists():
            raise


def _desk_of(municipality: str) -> tuple[Desk, PublicKey]:
    desk = Desk.objects.filter(municipality=municipality).first()
    if desk is None:
        raise DeskClosed
    return desk, _key_of(desk.unit)


def _key_of(unit: int) -> PublicKey:
    newest = current_unit_key(unit)
    if newest is None:
        raise DeskClosed
    return newest.public_key()


def _sealed(thread: Thread, content: LetterContent, key: PublicKey, *, once: bytes) -> Letter:
    packed = content.packed()
    letter = Letter(unit=thread.unit, thread=thread, author=Author.SENDER, once=once)
    write_sealed(letter, {"content": packed}, key)
    letter.for_sender = seal_copy(packed, letter, thread)
    return letter


def _once(nonce: bytes, pepper: bytes) -> bytes:
    return derived(Label.POSTED_ONCE, nonce, secret=pepper)
