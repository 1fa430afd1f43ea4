# SPDX-License-Identifier: EUPL-1.2
"""Carries a hand-over out when its sender has said yes: to another unit under its own key, or to one outside as a text.

A thread that moves is begun anew at the other unit, which gets the receipt's mark and the sender's public key. What was
written stays with the first unit, which can no longer be written to by the sender, nor read what comes after.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from django.db import transaction
from django.utils import timezone

from ledfyr.contact.acting import DATABASE, ContactActRefused, refuse, tell_trail_at_once, tell_trail_of_thread
from ledfyr.contact.actions.answering import note_answered
from ledfyr.contact.actions.asking_to_transfer import end_transfer, mark_of, movable
from ledfyr.contact.actions.beginning_at_receiver import begin_at_receiver, take_up
from ledfyr.contact.actions.reading import LetterRead, opened_letters, stop_unless_open
from ledfyr.contact.actions.writing_letters import Written, is_written, write_letter
from ledfyr.contact.attachments.kinds import FileRefused
from ledfyr.contact.content import LetterContent
from ledfyr.contact.models import Author, Handling, Letter, Outcome, SealedFile, Thread, Transfer, TransferState
from ledfyr.contact.overwriting import overwrite_from_now_on, owe_overwriting
from ledfyr.contact.own_words import ContactReason, ContactVerb
from ledfyr.contact.queries.receivers import Receiver, receivers
from ledfyr.contact.queries.threads import answerable
from ledfyr.contact.queries.transfers import waiting_transfer
from ledfyr.contact.rewrapping import rewrapped, rewrapped_files, sealed_for
from ledfyr.contact.rules.answering import why_not_answer
from ledfyr.contact.rules.consenting import Consent, Step
from ledfyr.contact.rules.doors import Field
from ledfyr.contact.rules.transferring import DAMAGED, NOBODY_ASKED, done_said, received_said, why_not_carry_out
from ledfyr.contact.transfer_content import TransferContent, transfer_content
from ledfyr.keys.queries.units import current_unit_key
from ledfyr.keys.sealed_record import Keyring
from ledfyr.sealing import PublicKey, SealingRefused
from ledfyr.staff.rules.seeing import Reader
from ledfyr.trail.rules.acts import Actor, Ground


@dataclass(frozen=True)
class _UnderWay:
    """What every step of one hand-over needs."""

    thread: Thread
    transfer: Transfer
    content: TransferContent
    rows: Sequence[Letter]
    letters: Sequence[LetterRead]  # in the order of the rows
    handling: Handling
    written: Written
    ring: Keyring
    files: Path
    by: Actor
    at: datetime

    @property
    def consent(self) -> Consent:
        """What the last letter to the sender does with the question."""
        return Consent(Step.DONE, self.content.token)

    def goes_along(self, letter: LetterRead) -> bool:
        """Whether the sender was told that this goes along: what was chosen, the question, and what they answered."""
        consent = letter.content.consent if letter.content else None
        is_of_question = consent is not None and consent.token == self.content.token
        return is_of_question or mark_of(letter) in self.content.letters


def carry_out_transfer(
    *, thread: Thread, written: Written, reader: Reader, ring: Keyring, files: Path, by: Actor, at: datetime
) -> None:
    """Hand it over now; raises ContactActRefused, and then nothing has happened. Pressed twice, it happens once.

    `files` is where files lie. Of `written` the text is not used.
    """
    stop_unless_open(thread=thread, reader=reader, by=by, at=at)
    try:
        _carry_out(thread, written, ring, files, by, at)
    except ContactActRefused:
        tell_trail_at_once(ContactVerb.TRANSFER_REFUSED, thread.pk, by=by, at=at)
        raise


def _carry_out(thread: Thread, written: Written, ring: Keyring, files: Path, by: Actor, at: datetime) -> None:
    overwrite_from_now_on()
    with transaction.atomic(using=DATABASE):
        handling = Handling.objects.select_for_update().get(thread=thread)
        # Whoever is about to add a letter of the sender's waits here, and then finds the new thread (posting.py).
        held = Thread.objects.select_for_update().get(pk=thread.pk)
        if is_written(written):
            return
        rows, letters = opened_letters(held, ring)
        waiting = waiting_transfer(held)
        in_order = sorted(letters, key=lambda letter: letter.place)
        to_unit = waiting.to_unit if waiting else None
        refuse(why_not_carry_out(to_unit, movable(held, in_order, waiting)) or why_not_answer(answerable(held)))
        if waiting is None:
            raise ContactActRefused(NOBODY_ASKED)
        content = transfer_content(ring.read(waiting)["content"])
        under_way = _UnderWay(held, waiting, content, rows, letters, handling, written, ring, files, by, at)
        if waiting.to_unit is None:
            _outside(under_way)
        else:
            _to_unit(under_way, next(each for each in receivers() if each.unit == waiting.to_unit))
        end_transfer(waiting, TransferState.DONE, by=by, at=at)
        ground = Ground(ContactReason.SENDERS_YES, reference=str(waiting.to_unit or ""))
        tell_trail_of_thread(ContactVerb.TRANSFERRED, held.pk, by=by, at=at, ground=ground)


def _outside(going: _UnderWay) -> None:
    """Staff send the text themselves. The sender is told that it is done, and the thread rests until they write."""
    said = replace(going.written, text=done_said(going.content.receiver, is_inside=False))
    write_letter(going.thread, Author.STAFF, said, ring=going.ring, at=going.at, consent=going.consent)
    note_answered(going.handling, going.thread, going.at)
    _close(going)


def _to_unit(going: _UnderWay, receiver: Receiver) -> None:
    newest = current_unit_key(receiver.unit)
    assert newest is not None  # noqa: S101  # whoever receives has a key
    key = newest.public_key()
    new = begin_at_receiver(going.thread, receiver)
    try:
        _copy_letters(going, new, key)
    except (SealingRefused, FileRefused):
        raise ContactActRefused(DAMAGED) from None
    said = replace(going.written, text=done_said(going.content.receiver, is_inside=True))
    content = LetterContent(going.at, {Field.TEXT: said.text}, going.consent)
    last = sealed_for(new, Author.STAFF, content, key, for_sender=content)
    last.once = said.once
    last.save(force_insert=True)
    note = LetterContent(going.at, {Field.TEXT: received_said(going.content.why), Field.NAME: said.name})
    sealed_for(new, Author.NOTE, note, key).save(force_insert=True)
    take_up(new, going.handling, by=going.by, at=going.at)
    _empty_senders_copies(going)
    _close(going)


def _copy_letters(going: _UnderWay, new: Thread, key: PublicKey) -> None:
    for row, letter in zip(going.rows, going.letters, strict=True):
        if letter.author is Author.NOTE or letter.content is None:
            continue
        goes_along = going.goes_along(letter)
        copied = rewrapped(row, letter.content, new, key, goes_along=goes_along)
        copied.save(force_insert=True)
        if goes_along:
            for file in rewrapped_files(row, copied, key, ring=going.ring, files=going.files):
                file.save(force_insert=True)


def _empty_senders_copies(going: _UnderWay) -> None:
    """Made anew in the new thread; what only the sender could open here is owed to leave the disk."""
    Letter.objects.filter(thread=going.thread).update(for_sender=None)
    SealedFile.objects.filter(letter__thread=going.thread).update(for_sender=None)
    owe_overwriting(going.files, write_anew=False)


def _close(going: _UnderWay) -> None:
    """What stays is kept by the first unit's own plan from today."""
    handling = going.handling
    handling.letters_met = going.thread.letters.filter(author=Author.SENDER).count()
    handling.closed_on, handling.outcome = timezone.localdate(going.at), Outcome.ELSEWHERE
    handling.waiting_since = handling.answer_due_on = handling.read_due_on = None
    handling.is_acute = False
    handling.save()
