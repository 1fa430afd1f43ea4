# SPDX-License-Identifier: EUPL-1.2
"""Enters every thread in the register at once, with a number of its municipality and year (OSL 5:1-2)."""

from datetime import date, datetime

from django.db.models import Max

from ledfyr.contact.acting import tell_trail_of_thread
from ledfyr.contact.models import RegisterEntry, Thread
from ledfyr.contact.own_words import ContactVerb
from ledfyr.contact.rules.doors import Door
from ledfyr.contact.rules.registering import ENTERED
from ledfyr.trail.rules.acts import Actor


def register_thread(thread: Thread, *, by: Actor, at: datetime, on: date | None = None) -> RegisterEntry:
    """Enter a thread that has no entry. The caller holds the municipality's desk, so that numbers have no gap.

    `on` is the day on which it came to this authority, where that is not the day on which it was written.
    """
    came_on = on or thread.arrived_on
    year = came_on.year
    entries = RegisterEntry.objects.filter(municipality=thread.municipality, year=year)
    last = entries.aggregate(last=Max("number"))["last"] or 0
    neutral = ENTERED[Door(thread.door)]
    entry = RegisterEntry.objects.create(
        municipality=thread.municipality,
        year=year,
        number=last + 1,
        thread=thread,
        arrived_on=came_on,
        sender=neutral.sender,
        subject=neutral.subject,
    )
    tell_trail_of_thread(ContactVerb.REGISTERED, thread.pk, by=by, at=at)
    return entry
