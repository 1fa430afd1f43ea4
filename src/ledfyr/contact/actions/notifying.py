# SPDX-License-Identifier: EUPL-1.2
"""Tells those who watch that something waits: by an e-mail that says nothing, and in the trail when it goes further."""

from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from ledfyr.contact.acting import DATABASE, tell_trail_of_thread
from ledfyr.contact.actions.meeting import meet_letters
from ledfyr.contact.models import Handling, Thread, ToldOfThread
from ledfyr.contact.notices import send_notice
from ledfyr.contact.own_words import ContactVerb
from ledfyr.contact.queries.desks import desks
from ledfyr.contact.queries.workers import at_work, workers_in
from ledfyr.contact.rules.watching import Because, WaitingThread, Watch, watch_over
from ledfyr.trail.rules.acts import Actor
from ledfyr.trail.vocabulary import SystemActor

SUBJECT = "Ledfyr"
NOTICE = "Det finns nytt att läsa i Ledfyr."  # nothing else is ever said in an e-mail


def keep_watch(*, at: datetime) -> int:
    """Meet new letters at every desk and tell whoever watches; returns how many e-mails went out.

    The clock calls this each minute. Nobody is told twice of the same: once of what is new, once a day of what is
    acute, overdue or not read in time. One that could not be sent is tried again the next time.
    """
    return sum(
        _watch_unit(desk.municipality, unit, at) for desk in desks() for unit in _units(desk.municipality, desk.unit)
    )


def _units(municipality: str, unit: int) -> tuple[int, ...]:
    """The desk's unit, and those where older letters still wait."""
    older = Handling.objects.filter(thread__municipality=municipality, answer_due_on__isnull=False)
    return tuple({unit, *older.values_list("thread__unit", flat=True)})


def _watch_unit(municipality: str, unit: int, at: datetime) -> int:
    meet_letters(unit=unit, municipality=municipality, at=at)
    today = timezone.localdate(at)
    there = at_work(unit, municipality, today)
    waits = Q(answer_due_on__isnull=False) | Q(is_acute=True)
    waiting = Handling.objects.filter(waits, thread__unit=unit, set_aside_on=None)
    to_tell: dict[int, list[ToldOfThread]] = {}
    for handling in waiting.select_related("thread").prefetch_related("thread__conflicts"):
        watch = watch_over(_waiting(handling), there, today)
        if watch.goes_to_managers and handling.escalated_on is None:
            _escalate(handling, Actor(SystemActor.SCHEDULE, unit=str(unit), municipality=municipality), at)
        for row in _untold(handling, watch, today):
            to_tell.setdefault(row.account, []).append(row)
    addresses = {worker.account: worker.email for worker in workers_in(unit, municipality, today)}
    return sum(_tell(addresses.get(account, ""), rows) for account, rows in to_tell.items())


def _waiting(handling: Handling) -> WaitingThread:
    conflicts = frozenset(conflict.account for conflict in handling.thread.conflicts.all())
    return WaitingThread(
        handling.answer_due_on, handling.assigned_to, handling.is_acute, conflicts, handling.read_due_on
    )


def _untold(handling: Handling, watch: Watch, today: date) -> Iterable[ToldOfThread]:
    is_new = watch.because is Because.NEW
    of_day = handling.waiting_since if is_new and handling.waiting_since else today
    told = handling.thread.told.filter(because=watch.because, of_day=of_day).values_list("account", flat=True)
    for account in sorted(watch.accounts - set(told)):
        yield ToldOfThread(thread=handling.thread, account=account, because=watch.because, of_day=of_day)


def _escalate(handling: Handling, by: Actor, at: datetime) -> None:
    thread: Thread = handling.thread
    with transaction.atomic(using=DATABASE):
        if Handling.objects.filter(pk=thread.pk, escalated_on=None).update(escalated_on=timezone.localdate(at)):
            tell_trail_of_thread(ContactVerb.ESCALATED, thread.pk, by=by, at=at)


def _tell(address: str, rows: list[ToldOfThread]) -> int:
    """Send one notice for all that is new to the account."""
    sent = send_notice(address, SUBJECT, NOTICE)
    if sent:
        ToldOfThread.objects.bulk_create(rows, ignore_conflicts=True)
    return sent
