# SPDX-License-Identifier: EUPL-1.2
"""Hands a thread over as a report of concern: its sender's own, or because a child is in danger, and then with why."""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils import timezone

from ledfyr.contact.acting import DATABASE, ContactActRefused, tell_trail_at_once, tell_trail_of_thread
from ledfyr.contact.actions.reading import stop_unless_open
from ledfyr.contact.models import Because, HandedOver, Handling, Outcome, Thread
from ledfyr.contact.own_words import ContactReason, ContactVerb
from ledfyr.contact.queries.threads import is_handed_over
from ledfyr.contact.rules.doors import Door
from ledfyr.contact.rules.reporting import why_not_hand_over
from ledfyr.contact.rules.writing import tidied
from ledfyr.keys.sealed_record import Keyring
from ledfyr.staff.rules.seeing import Reader
from ledfyr.trail.rules.acts import Actor, Ground


def hand_over_report(
    *, thread: Thread, danger: str, reader: Reader, ring: Keyring, by: Actor, at: datetime
) -> HandedOver:
    """Leave the mark that casework reads; raises ContactActRefused. `danger` is needed unless it came as a report."""
    stop_unless_open(thread=thread, reader=reader, by=by, at=at)
    door, stated = Door(thread.door), tidied(danger)
    if refusal := why_not_hand_over(door, stated, is_handed_over=is_handed_over(thread)):
        tell_trail_at_once(ContactVerb.HAND_OVER_REFUSED, thread.pk, by=by, at=at)
        raise ContactActRefused(refusal)
    because, reason = (
        (Because.SENDERS_REPORT, ContactReason.SENDERS_REPORT)
        if door.is_report
        else (Because.CHILD_IN_DANGER, ContactReason.CHILD_IN_DANGER)
    )
    handed = HandedOver(
        unit=thread.unit,
        thread=thread,
        because=because,
        handed_on=timezone.localdate(at),
        handed_by=reader.account,
    )
    ring.write(handed, {"stated": stated})
    return _kept(handed, Ground(reason), by=by, at=at)


def _kept(handed: HandedOver, ground: Ground, *, by: Actor, at: datetime) -> HandedOver:
    """Pressed twice at the same moment, the other one did it, and there is one report."""
    thread = handed.thread
    try:
        with transaction.atomic(using=DATABASE):
            handed.save(force_insert=True)
            Handling.objects.filter(thread=thread).update(outcome=Outcome.REPORT)
            tell_trail_of_thread(ContactVerb.HANDED_OVER, thread.pk, by=by, at=at, ground=ground)
    except IntegrityError:
        return HandedOver.objects.get(thread=thread)
    return handed
