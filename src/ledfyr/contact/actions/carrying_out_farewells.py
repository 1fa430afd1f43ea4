# SPDX-License-Identifier: EUPL-1.2
"""Carries out what a sender said when they left: the copies that only they could open are emptied, and their mark.

Staff's own copy stays. It is an official document, and that was said before anything was written.
"""

from datetime import datetime
from pathlib import Path

from django.db import transaction

from ledfyr.contact.acting import DATABASE, tell_trail_of_thread
from ledfyr.contact.keeping_words import KeepingReason, KeepingVerb
from ledfyr.contact.models import Farewell, LeftThread, Letter, SealedFile, Thread
from ledfyr.contact.overwriting import overwrite_from_now_on, owe_overwriting
from ledfyr.trail.rules.acts import Actor, Ground
from ledfyr.trail.vocabulary import SystemActor

BY_SENDER = Ground(KeepingReason.OWN_FAREWELL)


def carry_out_farewells(*, files: Path, at: datetime) -> int:
    """Empty what leaving senders leave behind, and return how many threads that was. The clock calls it each minute.

    When the thread has no mark any more, the receipt finds nothing, so the farewell has done its work and goes too.
    What was emptied is owed to be overwritten on the disk, which the clock does next.
    """
    overwrite_from_now_on()
    said = list(Farewell.objects.all())
    if said:
        owe_overwriting(files, write_anew=False)
    emptied = sum(_carry_out(farewell, at) for farewell in said)
    if _empty_what_came_late():
        owe_overwriting(files, write_anew=False)
    return emptied


def _carry_out(farewell: Farewell, at: datetime) -> bool:
    with transaction.atomic(using=DATABASE):
        thread = Thread.objects.select_for_update().filter(lookup=farewell.lookup).first()
        farewell.delete()
        if thread is None:
            return False
        _empty(thread__in=[thread])
        thread.lookup = thread.sender_key = None
        thread.save(update_fields=["lookup", "sender_key"])
        LeftThread.objects.create(thread=thread, said_on=farewell.said_on)
        tell_trail_of_thread(KeepingVerb.COPIES_EMPTIED, thread.pk, by=_clock(thread), at=at, ground=BY_SENDER)
    return True


def _empty_what_came_late() -> int:
    """A letter may have been on its way while its thread was emptied."""
    return _empty(thread__left__isnull=False)


def _empty(**of_threads: object) -> int:
    letters = Letter.objects.filter(**of_threads, for_sender__isnull=False)
    files = SealedFile.objects.filter(
        **{f"letter__{name}": value for name, value in of_threads.items()}, for_sender__isnull=False
    )
    return letters.update(for_sender=None) + files.update(for_sender=None)


def _clock(thread: Thread) -> Actor:
    return Actor(SystemActor.SCHEDULE, unit=str(thread.unit), municipality=thread.municipality)
