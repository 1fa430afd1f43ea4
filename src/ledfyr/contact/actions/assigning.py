# SPDX-License-Identifier: EUPL-1.2
"""Gives a thread to somebody, names a second reader, and keeps it from whoever is too close to it."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from ledfyr.contact.acting import DATABASE, refuse, tell_trail_of_thread
from ledfyr.contact.models import ConflictOfInterest, Handling, Thread
from ledfyr.contact.own_words import ContactReason, ContactVerb
from ledfyr.contact.queries.threads import state_of
from ledfyr.contact.rules.assigning import why_not_assign, why_not_read_too, why_not_take
from ledfyr.contact.rules.seeing_letters import why_not_touch
from ledfyr.keys.queries.units import members_of
from ledfyr.trail.rules.acts import Actor, Ground


def assign_thread(*, thread: Thread, to: int, by: Actor, at: datetime, only_if_free: bool = False) -> None:
    """Let somebody have it, oneself or a colleague, from whoever had it before; raises ContactActRefused.

    With `only_if_free`, two who take it at the same moment do not take it from each other.
    """
    with transaction.atomic(using=DATABASE):
        handling = Handling.objects.select_for_update().get(thread=thread)
        state = state_of(thread)
        refuse(why_not_touch(by.account or 0, state))
        refuse(why_not_take(state, to) if only_if_free else None)
        refuse(why_not_assign(state, to, members=members_of(thread.unit)))
        handling.assigned_to = to
        if handling.second_reader == to:
            handling.second_reader = None
        handling.save(update_fields=["assigned_to", "second_reader"])
        tell_trail_of_thread(ContactVerb.ASSIGNED, thread.pk, by=by, at=at, ground=_to(to))


def name_second_reader(*, thread: Thread, to: int | None, by: Actor, at: datetime) -> None:
    """Let somebody else read too, or nobody any longer; raises ContactActRefused."""
    with transaction.atomic(using=DATABASE):
        handling = Handling.objects.select_for_update().get(thread=thread)
        state = state_of(thread)
        refuse(why_not_touch(by.account or 0, state))
        if to is not None:
            refuse(why_not_read_too(state, to, members=members_of(thread.unit)))
        handling.second_reader = to
        handling.save(update_fields=["second_reader"])
        tell_trail_of_thread(ContactVerb.SECOND_READER_NAMED, thread.pk, by=by, at=at, ground=_to(to))


def declare_conflict(*, thread: Thread, account: int, by: Actor, at: datetime) -> None:
    """The account's person is too close to what the thread is about: it leaves them, and does not open for them."""
    with transaction.atomic(using=DATABASE):
        handling = Handling.objects.select_for_update().get(thread=thread)
        ConflictOfInterest.objects.get_or_create(
            thread=thread, account=account, defaults={"declared_on": timezone.localdate(at)}
        )
        handling.assigned_to = None if handling.assigned_to == account else handling.assigned_to
        handling.second_reader = None if handling.second_reader == account else handling.second_reader
        handling.save(update_fields=["assigned_to", "second_reader"])
        tell_trail_of_thread(ContactVerb.CONFLICT_DECLARED, thread.pk, by=by, at=at)


def _to(account: int | None) -> Ground:
    return Ground(ContactReason.RECEPTION, reference="" if account is None else str(account))
