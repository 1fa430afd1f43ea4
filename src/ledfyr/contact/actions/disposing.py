# SPDX-License-Identifier: EUPL-1.2
"""Disposes of threads whose time has run out: one person draws the list, another approves it, and it leaves the disk.

The entry in the register stays, with a row in the trail for every mark that went, and a count for the statistics.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone

from ledfyr.contact.acting import DATABASE, act_on_thread, person_acting, refuse
from ledfyr.contact.actions.meeting import meet_letters
from ledfyr.contact.attachments.sealing_files import path_of
from ledfyr.contact.keeping_words import KeepingKind, KeepingReason, KeepingVerb
from ledfyr.contact.models import CountedThread, DisposalLine, DisposalList, Farewell, Handling, SealedFile, Thread
from ledfyr.contact.overwriting import overwrite_files, overwrite_from_now_on, overwrite_what_is_owed, owe_overwriting
from ledfyr.contact.queries.disposal import entries_of, kept, threads_to_dispose_of
from ledfyr.contact.queries.statistics import facts_of
from ledfyr.contact.rules.counting import ThreadFacts
from ledfyr.contact.rules.doors import Door
from ledfyr.contact.rules.keeping import LIST_GONE, LIST_WAITS, NOTHING_TO_DISPOSE, why_not_approve, why_not_dispose
from ledfyr.trail.actions import record_act, record_acts
from ledfyr.trail.rules.acts import Actor, Ground, Touched

BY_PLAN = Ground(KeepingReason.BY_PLAN)


@dataclass(frozen=True)
class Disposed:
    """What went, and what stayed because something had happened meanwhile."""

    threads: int
    files: int
    stayed: int


def draw_list(*, unit: int, municipality: str, by: Actor, at: datetime) -> DisposalList:
    """Propose everything whose time has run out; nothing is touched. Raises ContactActRefused."""
    today = timezone.localdate(at)
    meet_letters(unit=unit, municipality=municipality, at=at)
    try:
        with transaction.atomic(using=DATABASE):
            disposal = DisposalList.objects.create(
                unit=unit, municipality=municipality, drawn_on=today, drawn_by=person_acting(by)
            )
            threads = threads_to_dispose_of(unit, municipality, today)
            lines = [DisposalLine(disposal=disposal, thread=thread) for thread in threads]
            if not lines:
                refuse(NOTHING_TO_DISPOSE)
            DisposalLine.objects.bulk_create(lines)
            _tell(KeepingVerb.DISPOSAL_DRAWN, disposal, len(lines), by, at)
    except IntegrityError:
        refuse(LIST_WAITS)
    return disposal


def withdraw_list(*, mark: UUID, unit: int, by: Actor, at: datetime) -> None:
    """Throw the list away without disposing of anything; raises ContactActRefused."""
    with transaction.atomic(using=DATABASE):
        disposal = _waiting(mark, unit)
        _tell(KeepingVerb.DISPOSAL_WITHDRAWN, disposal, disposal.lines.count(), by, at)
        disposal.delete()


def approve_list(*, mark: UUID, unit: int, manages: bool, files: Path, by: Actor, at: datetime) -> Disposed:
    """Dispose of what stands on the list and may still go; raises ContactActRefused. `files` is where files lie."""
    today = timezone.localdate(at)
    overwrite_from_now_on()
    with transaction.atomic(using=DATABASE):
        disposal = _waiting(mark, unit)
        refuse(why_not_approve(disposal.drawn_by, by.account or 0, manages=manages))
        threads = Thread.objects.filter(disposal_lines__disposal=disposal).select_related("handling", "left")
        # Whoever works with one of them holds this row, so what they did until now is seen here.
        list(Handling.objects.select_for_update().filter(thread__disposal_lines__disposal=disposal))
        entries = entries_of(disposal.municipality)
        every = list(threads)
        going = [t for t in every if why_not_dispose(kept(t), entries.get(Door(t.door)), today) is None]
        records = list(SealedFile.objects.filter(letter__thread__in=going).values_list("record", flat=True))
        _dispose_of(going, today_is=at, by=by)
        disposal.lines.all().delete()
        disposal.approved_on, disposal.approved_by = today, by.account
        disposal.threads, disposal.files = len(going), len(records)
        disposal.save()
        _tell(KeepingVerb.DISPOSAL_APPROVED, disposal, len(going), by, at)
        owe_overwriting(files, write_anew=True)
        transaction.on_commit(partial(leave_the_disk, records, files), using=DATABASE)
    return Disposed(len(going), len(records), len(every) - len(going))


def dispose_with_their_case(threads: Collection[UUID], *, by: Actor, at: datetime) -> tuple[UUID, ...]:
    """Threads that became reports of a case go with it, in its transaction; returns the files that lie on the disk."""
    going = list(Thread.objects.filter(pk__in=threads).select_related("handling", "left"))
    records = tuple(SealedFile.objects.filter(letter__thread__in=going).values_list("record", flat=True))
    _dispose_of(going, today_is=at, by=by)
    return records


def leave_the_disk(records: Iterable[UUID], files: Path) -> None:
    """The keys of the files went with their rows: without them a file that is left behind opens nowhere."""
    overwrite_what_is_owed(files)
    overwrite_files(path_of(record, files) for record in records)


def _waiting(mark: UUID, unit: int) -> DisposalList:
    found = DisposalList.objects.select_for_update().filter(pk=mark, unit=unit, approved_on=None).first()
    if found is None:
        refuse(LIST_GONE)
    assert found is not None  # noqa: S101  # refused above
    return found


def _dispose_of(threads: Sequence[Thread], *, today_is: datetime, by: Actor) -> None:
    if not threads:
        return
    today = timezone.localdate(today_is)
    came_here = [thread for thread in threads if not thread.written_to]  # the others are counted where they first came
    CountedThread.objects.bulk_create([_counted(thread, facts_of(thread, today)) for thread in came_here])
    Farewell.objects.filter(lookup__in=[thread.lookup for thread in threads if thread.lookup is not None]).delete()
    acts = [
        act_on_thread(KeepingVerb.THREAD_DISPOSED, thread.pk, by=by, at=today_is, ground=BY_PLAN) for thread in threads
    ]
    Thread.objects.filter(pk__in=[thread.pk for thread in threads]).delete()
    record_acts(using=DATABASE, acts=acts)


def _counted(thread: Thread, facts: ThreadFacts) -> CountedThread:
    return CountedThread(
        municipality=thread.municipality,
        door=thread.door,
        month=facts.month,
        outcome=facts.outcome,
        days=facts.days,
        is_in_time=facts.is_in_time,
    )


def _tell(verb: KeepingVerb, disposal: DisposalList, threads: int, by: Actor, at: datetime) -> None:
    record_act(
        using=DATABASE,
        verb=verb,
        by=by,
        at=at,
        touched=Touched(KeepingKind.DISPOSAL, disposal.pk.hex),
        ground=Ground(KeepingReason.BY_PLAN, reference=str(threads)),
    )
