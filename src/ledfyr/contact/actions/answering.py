# SPDX-License-Identifier: EUPL-1.2
"""Answers whoever wrote, and writes notes that they never see. What a colleague wrote meanwhile is seen first."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from ledfyr.contact.acting import DATABASE, refuse, tell_trail_of_thread
from ledfyr.contact.actions.reading import stop_unless_open
from ledfyr.contact.actions.writing_letters import Written, is_written, write_letter
from ledfyr.contact.models import Author, Handling, Thread
from ledfyr.contact.own_words import ContactVerb
from ledfyr.contact.queries.threads import answerable, letters_seen
from ledfyr.contact.rules.answering import why_not_answer
from ledfyr.keys.sealed_record import Keyring
from ledfyr.staff.rules.seeing import Reader
from ledfyr.trail.rules.acts import Actor


class WrittenMeanwhile(Exception):
    """Somebody has written in the thread since the page was shown. Nothing is sent until that has been seen."""


def answer_thread(
    *, thread: Thread, written: Written, seen: int, reader: Reader, ring: Keyring, by: Actor, at: datetime
) -> None:
    """Send an answer; raises ContactActRefused or WrittenMeanwhile. `seen` is how many letters the writer has seen."""
    stop_unless_open(thread=thread, reader=reader, by=by, at=at)
    with transaction.atomic(using=DATABASE):
        handling = Handling.objects.select_for_update().get(thread=thread)
        if is_written(written):
            return
        refuse(why_not_answer(answerable(thread)))
        if letters_seen(thread) != seen:
            raise WrittenMeanwhile
        write_letter(thread, Author.STAFF, written, ring=ring, at=at)
        note_answered(handling, thread, at)
        tell_trail_of_thread(ContactVerb.ANSWERED, thread.pk, by=by, at=at)


def write_note(*, thread: Thread, written: Written, reader: Reader, ring: Keyring, by: Actor, at: datetime) -> None:
    """Write among staff; raises ContactActRefused."""
    stop_unless_open(thread=thread, reader=reader, by=by, at=at)
    with transaction.atomic(using=DATABASE):
        Handling.objects.select_for_update().get(thread=thread)
        if is_written(written):
            return
        write_letter(thread, Author.NOTE, written, ring=ring, at=at)
        tell_trail_of_thread(ContactVerb.NOTED, thread.pk, by=by, at=at)


def note_answered(handling: Handling, thread: Thread, at: datetime) -> None:
    """The unit has written last, so nothing is promised any more."""
    today = timezone.localdate(at)
    handling.letters_met = thread.letters.filter(author=Author.SENDER).count()
    handling.waiting_since = handling.answer_due_on = handling.escalated_on = None
    handling.answered_on = today
    handling.first_answered_on = handling.first_answered_on or today
    handling.save()
