# SPDX-License-Identifier: EUPL-1.2
"""Sets spam aside and takes it back, closes threads, and marks what is acute. The server reads nothing for that."""

from datetime import datetime
from typing import Final
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from ledfyr.contact.acting import DATABASE, refuse, tell_trail_of_thread
from ledfyr.contact.actions.reading import stop_unless_open
from ledfyr.contact.actions.writing_letters import Written, is_written, write_letter
from ledfyr.contact.models import Author, Handling, Outcome, Thread
from ledfyr.contact.own_words import ContactVerb
from ledfyr.contact.queries.threads import state_of
from ledfyr.contact.rules.doors import Door
from ledfyr.contact.rules.seeing_letters import why_not_touch
from ledfyr.contact.rules.sorting import why_not_close
from ledfyr.keys.sealed_record import Keyring
from ledfyr.staff.rules.seeing import Reader
from ledfyr.trail.rules.acts import Actor

OUTCOMES: Final = tuple((outcome.value, str(outcome.label)) for outcome in Outcome if outcome != Outcome.SPAM)


def set_aside(*, thread: Thread, by: Actor, at: datetime) -> None:
    """Put it among spam, from where anybody in the unit can take it back; raises ContactActRefused."""
    with transaction.atomic(using=DATABASE):
        handling = Handling.objects.select_for_update().get(thread=thread)
        refuse(why_not_touch(by.account or 0, state_of(thread)))
        handling.set_aside_on, handling.outcome = timezone.localdate(at), Outcome.SPAM
        handling.save(update_fields=["set_aside_on", "outcome"])
        tell_trail_of_thread(ContactVerb.SET_ASIDE, thread.pk, by=by, at=at)


def take_back(*, thread: Thread, by: Actor, at: datetime) -> None:
    """It was no spam; the promise of an answer holds as before. Raises ContactActRefused."""
    with transaction.atomic(using=DATABASE):
        handling = Handling.objects.select_for_update().get(thread=thread)
        refuse(why_not_touch(by.account or 0, state_of(thread)))
        handling.set_aside_on, handling.outcome = None, ""
        handling.save(update_fields=["set_aside_on", "outcome"])
        tell_trail_of_thread(ContactVerb.TAKEN_BACK, thread.pk, by=by, at=at)


def close_thread(*, thread: Thread, outcome: str, reader: Reader, by: Actor, at: datetime) -> None:
    """Nothing more is to be done until the sender writes again; raises ContactActRefused."""
    stop_unless_open(thread=thread, reader=reader, by=by, at=at)
    with transaction.atomic(using=DATABASE):
        handling = Handling.objects.select_for_update().get(thread=thread)
        known = [code for code, _ in OUTCOMES]
        refuse(
            why_not_close(
                outcome,
                known,
                is_report=Door(thread.door).is_report,
                is_protection_assessed=handling.protection_assessed_on is not None,
            )
        )
        handling.closed_on, handling.outcome = timezone.localdate(at), outcome
        handling.waiting_since = handling.answer_due_on = None
        handling.is_acute = False
        handling.save()
        tell_trail_of_thread(ContactVerb.CLOSED, thread.pk, by=by, at=at)


def mark_acute(*, thread: Thread, written: Written, reader: Reader, ring: Keyring, by: Actor, at: datetime) -> None:
    """Mark a danger to life, with a note of what has been done about it; raises ContactActRefused. Nothing is sent."""
    _note_and_set(thread, written, reader, ring, by=by, at=at, verb=ContactVerb.MARKED_ACUTE, is_acute=True)


def note_protection(
    *, thread: Thread, written: Written, reader: Reader, ring: Keyring, by: Actor, at: datetime
) -> None:
    """Take down the immediate protection assessment of a report (SoL 20:1); raises ContactActRefused."""
    today = timezone.localdate(at)
    verb = ContactVerb.PROTECTION_ASSESSED
    _note_and_set(thread, written, reader, ring, by=by, at=at, verb=verb, protection_assessed_on=today)


def note_assessed_in_case(*, thread: UUID, by: Actor, at: datetime) -> None:
    """The protection of what was reported has been assessed where the thread went; in the transaction of that act."""
    found = Handling.objects.filter(thread=thread, protection_assessed_on=None)
    if found.update(protection_assessed_on=timezone.localdate(at)):
        tell_trail_of_thread(ContactVerb.PROTECTION_ASSESSED, thread, by=by, at=at)


def no_longer_acute(*, thread: Thread, reader: Reader, by: Actor, at: datetime) -> None:
    """The danger is over, or was none; raises ContactActRefused."""
    stop_unless_open(thread=thread, reader=reader, by=by, at=at)
    with transaction.atomic(using=DATABASE):
        Handling.objects.filter(thread=thread).update(is_acute=False)
        tell_trail_of_thread(ContactVerb.NO_LONGER_ACUTE, thread.pk, by=by, at=at)


def _note_and_set(
    thread: Thread,
    written: Written,
    reader: Reader,
    ring: Keyring,
    *,
    by: Actor,
    at: datetime,
    verb: ContactVerb,
    **changed: object,
) -> None:
    stop_unless_open(thread=thread, reader=reader, by=by, at=at)
    with transaction.atomic(using=DATABASE):
        Handling.objects.select_for_update().get(thread=thread)
        if is_written(written):
            return
        write_letter(thread, Author.NOTE, written, ring=ring, at=at)
        Handling.objects.filter(thread=thread).update(**changed)
        tell_trail_of_thread(verb, thread.pk, by=by, at=at)
