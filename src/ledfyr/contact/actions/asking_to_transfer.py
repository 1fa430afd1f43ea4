# SPDX-License-Identifier: EUPL-1.2
"""Asks the sender, in the thread, whether it may be handed over to another unit or authority, and takes that back."""

import secrets
from collections.abc import Iterator, Sequence
from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils import timezone

from ledfyr.contact.acting import DATABASE, ContactActRefused, person_acting, refuse, tell_trail_of_thread
from ledfyr.contact.actions.answering import note_answered
from ledfyr.contact.actions.reading import LetterRead, opened_letters, question_in, stop_unless_open
from ledfyr.contact.actions.writing_letters import Written, is_written, write_letter
from ledfyr.contact.models import Author, Handling, Thread, Transfer, TransferState
from ledfyr.contact.own_words import ContactVerb
from ledfyr.contact.queries.receivers import receivers
from ledfyr.contact.queries.threads import answerable, is_handed_over
from ledfyr.contact.queries.transfers import is_moved, waiting_transfer
from ledfyr.contact.rules.answering import why_not_answer
from ledfyr.contact.rules.consenting import Consent, Step
from ledfyr.contact.rules.doors import Door
from ledfyr.contact.rules.transferring import (
    NOBODY_ASKED,
    ONE_WAITS,
    WITHDRAWN_SAID,
    Asked,
    Movable,
    question_said,
    why_not_ask,
)
from ledfyr.contact.transfer_content import TransferContent, transfer_content
from ledfyr.keys.sealed_record import Keyring
from ledfyr.staff.rules.periods import said
from ledfyr.staff.rules.seeing import Reader
from ledfyr.trail.rules.acts import Actor

TOKEN_BYTES = 16


def ask_to_transfer(
    *, thread: Thread, asked: Asked, written: Written, reader: Reader, ring: Keyring, by: Actor, at: datetime
) -> None:
    """Send the question as an answer in the thread; raises ContactActRefused. Of `written` the text is not used."""
    stop_unless_open(thread=thread, reader=reader, by=by, at=at)
    with transaction.atomic(using=DATABASE):
        handling = Handling.objects.select_for_update().get(thread=thread)
        if is_written(written):
            return
        letters = letters_in_order(thread, ring)
        waiting = waiting_transfer(thread)
        refuse(why_not_answer(answerable(thread)) or why_not_ask(asked, movable(thread, letters, waiting)))
        if waiting:  # the sender said no to it, so it waits for nothing
            end_transfer(waiting, TransferState.DECLINED, by=by, at=at)
        token = secrets.token_hex(TOKEN_BYTES)
        text = question_said(asked, tuple(_said_of_each(letters, asked.letters)))
        question = Consent(Step.ASKED, token, asked.receiver)
        typed = Written(text, written.name, written.nonce)
        write_letter(thread, Author.STAFF, typed, ring=ring, at=at, consent=question)
        _keep(thread, asked, token, ring, by=by, at=at)
        note_answered(handling, thread, at)
        tell_trail_of_thread(ContactVerb.TRANSFER_ASKED, thread.pk, by=by, at=at)


def withdraw_question(
    *, thread: Thread, written: Written, reader: Reader, ring: Keyring, by: Actor, at: datetime
) -> None:
    """Take the question back, and say so in the thread; raises ContactActRefused. Of `written` the text is not used."""
    stop_unless_open(thread=thread, reader=reader, by=by, at=at)
    with transaction.atomic(using=DATABASE):
        Handling.objects.select_for_update().get(thread=thread)
        if is_written(written):
            return
        waiting = waiting_transfer(thread)
        if waiting is None:
            raise ContactActRefused(NOBODY_ASKED)
        token = transfer_content(ring.read(waiting)["content"]).token
        said_of_it = Written(WITHDRAWN_SAID, written.name, written.nonce)
        write_letter(thread, Author.STAFF, said_of_it, ring=ring, at=at, consent=Consent(Step.WITHDRAWN, token))
        end_transfer(waiting, TransferState.WITHDRAWN, by=by, at=at)
        tell_trail_of_thread(ContactVerb.TRANSFER_WITHDRAWN, thread.pk, by=by, at=at)


def letters_in_order(thread: Thread, ring: Keyring) -> list[LetterRead]:
    """Everything that was written, as it follows; whoever calls this records why."""
    return sorted(opened_letters(thread, ring)[1], key=lambda letter: letter.place)


def movable(thread: Thread, letters: Sequence[LetterRead], waiting: Transfer | None) -> Movable:
    """The thread as the rules of handing over see it."""
    question = question_in(letters) if waiting else None
    return Movable(
        door=Door(thread.door),
        unit=thread.unit,
        letters=frozenset(mark_of(letter) for letter in letters if can_go_along(letter)),
        receiving=frozenset(receiver.unit for receiver in receivers(but=thread.unit)),
        is_report=is_handed_over(thread),
        is_moved=is_moved(thread),
        question=question.stands if question else None,
        is_damaged=any(letter.content is None for letter in letters if letter.author is not Author.NOTE),
        is_missing=sum(letter.is_senders for letter in letters) < Handling.objects.get(thread=thread).letters_met,
        is_unanswered=_is_unanswered(letters),
    )


def can_go_along(letter: LetterRead) -> bool:
    """Whether it can be chosen: what either side wrote to the other. Notes never leave the unit."""
    return letter.author is not Author.NOTE and letter.content is not None and letter.content.consent is None


def mark_of(letter: LetterRead) -> str:
    """The mark by which a letter is chosen."""
    return letter.mark.hex if letter.mark else ""


def said_of(letter: LetterRead) -> str:
    """As in “Ditt brev den 3 november 2026, med 2 filer”, to the sender."""
    if letter.content is None:
        return ""
    whose = "Ditt brev" if letter.author is Author.SENDER else "Vårt svar"
    count = len(letter.files)
    along = f", med {'en fil' if count == 1 else f'{count} filer'}" if count else ""
    return f"{whose} den {said(timezone.localdate(letter.content.at))}{along}"


def end_transfer(transfer: Transfer, state: TransferState, *, by: Actor, at: datetime) -> None:
    """It waits no longer."""
    transfer.state, transfer.ended_on, transfer.ended_by = state, timezone.localdate(at), by.account
    transfer.save(update_fields=["state", "ended_on", "ended_by"])


def _keep(thread: Thread, asked: Asked, token: str, ring: Keyring, *, by: Actor, at: datetime) -> None:
    transfer = Transfer(
        unit=thread.unit,
        thread=thread,
        to_unit=asked.to_unit,
        asked_on=timezone.localdate(at),
        asked_by=person_acting(by),
    )
    content = TransferContent(asked.receiver, asked.why, token, tuple(asked.letters))
    ring.write(transfer, {"content": content.packed()})
    try:
        with transaction.atomic(using=DATABASE):
            transfer.save(force_insert=True)
    except IntegrityError:
        raise ContactActRefused(ONE_WAITS) from None


def _said_of_each(letters: Sequence[LetterRead], chosen: Sequence[str]) -> Iterator[str]:
    return (said_of(letter) for letter in letters if mark_of(letter) in chosen)


def _is_unanswered(letters: Sequence[LetterRead]) -> bool:
    """Whether the sender wrote something, other than a yes or no, after what staff wrote last."""
    for letter in reversed(letters):
        if letter.author is Author.STAFF:
            return False
        if letter.author is Author.SENDER and (letter.content is None or letter.content.consent is None):
            return True
    return False
