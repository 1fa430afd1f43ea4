# SPDX-License-Identifier: EUPL-1.2
"""Begins a thread that is handed over at the unit that receives it: with its days and door, a register entry, a row."""

from dataclasses import replace
from datetime import datetime

from django.utils import timezone

from ledfyr.contact.acting import tell_trail_of_thread
from ledfyr.contact.actions.meeting import USUAL_PROMISE
from ledfyr.contact.actions.registering import register_thread
from ledfyr.contact.models import Author, Desk, Handling, Thread
from ledfyr.contact.own_words import ContactReason, ContactVerb
from ledfyr.contact.queries.receivers import Receiver
from ledfyr.contact.rules.promising import answer_by, next_working_day
from ledfyr.trail.rules.acts import Actor, Ground


def begin_at_receiver(thread: Thread, receiver: Receiver) -> Thread:
    """The same conversation at the other unit; from now on the receipt finds this one, and the old one has no mark.

    Neither who had it nor who is in conflict goes along: at the other unit that is asked anew.
    """
    lookup, sender_key = thread.lookup, thread.sender_key
    thread.lookup = thread.sender_key = None
    thread.save(update_fields=["lookup", "sender_key"])
    return Thread.objects.create(
        municipality=receiver.municipality,
        unit=receiver.unit,
        door=thread.door,
        language=thread.language,
        came_by=thread.came_by,
        arrived_on=thread.arrived_on,
        answer_by=thread.answer_by,
        written_to=thread.written_to or thread.municipality,
        lookup=lookup,
        sender_key=sender_key,
    )


def take_up(new: Thread, before: Handling, *, by: Actor, at: datetime) -> None:
    """Enter it in the register and let its promise run on; the caller has saved its letters."""
    # Whoever else enters something in that municipality's register waits here, so its numbers have no gap.
    desk = Desk.objects.select_for_update().filter(municipality=new.municipality).first()
    today = timezone.localdate(at)
    there = replace(by, unit=str(new.unit), municipality=new.municipality)
    Handling.objects.create(
        thread=new,
        is_acute=before.is_acute,
        letters_met=new.letters.filter(author=Author.SENDER).count(),
        waiting_since=before.waiting_since or today,
        answer_due_on=before.answer_due_on or answer_by(today, desk.answers_within if desk else USUAL_PROMISE),
        read_due_on=next_working_day(today),
        first_answered_on=before.first_answered_on,
    )
    register_thread(new, by=there, at=at, on=today)
    ground = Ground(ContactReason.SENDERS_YES, reference=str(before.thread.unit))
    tell_trail_of_thread(ContactVerb.RECEIVED, new.pk, by=there, at=at, ground=ground)
