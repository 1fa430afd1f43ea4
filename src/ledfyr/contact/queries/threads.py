# SPDX-License-Identifier: EUPL-1.2
"""Finds a thread of a unit for staff, and what decides who may open it and whether its sender can be answered."""

from typing import TypeAlias
from uuid import UUID

from ledfyr.contact.models import Author, Farewell, HandedOver, Handling, LeftThread, Thread
from ledfyr.contact.queries.transfers import is_moved
from ledfyr.contact.rules.answering import Answerable
from ledfyr.contact.rules.doors import Door
from ledfyr.contact.rules.seeing_letters import ThreadState

ThreadMet: TypeAlias = Thread  # the name by which pages hand one on; its table is closed to them


class ThreadMissing(LookupError):
    """The unit has no such thread."""


def thread_in(unit: int, thread: UUID) -> Thread:
    """One thread of the unit that staff's side has met; raises ThreadMissing."""
    found = Thread.objects.select_related("handling", "register_entry").filter(unit=unit, pk=thread).first()
    if found is None or not hasattr(found, "handling"):
        raise ThreadMissing
    return found


def state_of(thread: Thread) -> ThreadState:
    """What decides who may open it, read anew: it may have been handed to somebody a moment ago."""
    handling = Handling.objects.get(thread=thread)
    return ThreadState(
        Door(thread.door),
        handling.assigned_to,
        handling.second_reader,
        handling.is_acute,
        frozenset(thread.conflicts.values_list("account", flat=True)),
    )


def answerable(thread: Thread) -> Answerable:
    """Whether somebody would read an answer."""
    is_set_aside = Handling.objects.filter(thread=thread, set_aside_on__isnull=False).exists()
    return Answerable(thread.sender_key is not None, has_left(thread), is_set_aside, is_moved(thread))


def has_left(thread: Thread) -> bool:
    """Whether the sender has taken leave of it."""
    is_said = thread.lookup is not None and Farewell.objects.filter(lookup=thread.lookup).exists()
    return is_said or LeftThread.objects.filter(thread=thread).exists()


def letters_seen(thread: Thread) -> int:
    """How many letters there are that the other side reads too: whoever answers has to have seen them all."""
    return thread.letters.exclude(author=Author.NOTE).count()


def is_handed_over(thread: Thread) -> bool:
    """Whether it has become a report of concern."""
    return HandedOver.objects.filter(thread=thread).exists()
