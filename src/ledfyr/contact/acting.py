# SPDX-License-Identifier: EUPL-1.2
"""What every act of staff with letters has in common: its database, its refusal, and its row in the trail."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from ledfyr.contact.own_words import ContactKind, ContactReason, ContactVerb
from ledfyr.law.sources import ActRefused, Refusal
from ledfyr.trail.actions import record_act
from ledfyr.trail.rules.acts import Act, Actor, Ground, Touched
from ledfyr.trail.vocabulary import Verb

DATABASE = "social"
AT_WORK = Ground(ContactReason.RECEPTION)


class ContactActRefused(ActRefused):
    """An act with letters that was not done."""


def refuse(refusal: Refusal | None) -> None:
    """Go on when there is no reason not to; raises ContactActRefused."""
    if refusal:
        raise ContactActRefused(refusal)


def person_acting(by: Actor) -> int:
    """The account that acts, where only a person may; the clock never gets there."""
    assert by.account is not None  # noqa: S101  # the program's own mistake, and no input
    return by.account


def act_on_thread(verb: Verb, thread: UUID, *, by: Actor, at: datetime, ground: Ground = AT_WORK) -> Act:
    """An act with a thread, which is named by a mark that tells nothing of what stands in it."""
    return Act(verb, by, at, Touched(ContactKind.THREAD, thread.hex), ground)


def tell_trail_of_thread(verb: Verb, thread: UUID, *, by: Actor, at: datetime, ground: Ground = AT_WORK) -> None:
    """Record an act with a thread in the transaction that it happens in."""
    touched = Touched(ContactKind.THREAD, thread.hex)
    record_act(using=DATABASE, verb=verb, by=by, at=at, touched=touched, ground=ground)


def tell_trail_at_once(verb: ContactVerb, thread: UUID, *, by: Actor, at: datetime) -> None:
    """Record a refusal, which undoes whatever else there was, in a transaction of its own."""
    with transaction.atomic(using=DATABASE):
        tell_trail_of_thread(verb, thread, by=by, at=at)


def tell_trail_of(verb: ContactVerb, kind: ContactKind, record: int | str, *, by: Actor, at: datetime) -> None:
    """Record an act with something else of the room."""
    record_act(using=DATABASE, verb=verb, by=by, at=at, touched=Touched(kind, str(record)))
