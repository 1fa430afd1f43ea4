# SPDX-License-Identifier: EUPL-1.2
"""Reads the records plan, which threads of a unit its time has run out for, and what has been disposed of."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from ledfyr.contact.models import (
    Author,
    DisposalList,
    HandedOver,
    HeldBecause,
    HeldThread,
    Outcome,
    RecordsPlan,
    Thread,
)
from ledfyr.contact.rules.doors import Door
from ledfyr.contact.rules.keeping import KeptThread, why_not_dispose
from ledfyr.law.retention import RecordsPlanEntry
from ledfyr.law.sources import Refusal

AT_A_TIME = 500
SHOWN = 24  # lists
REASONS_TO_HOLD = tuple((because.value, str(because.label)) for because in HeldBecause)


@dataclass(frozen=True)
class ThreadToGo:
    """A thread on a list, as whoever approves it sees it: nothing of what it says."""

    mark: str
    number: str
    door: Door
    arrived_on: date
    ended_on: date | None
    files: int
    refusal: Refusal | None  # why it is not disposed of after all


def plans_of(municipality: str) -> Mapping[Door, RecordsPlan]:
    """The lines of the municipality's plan, by door."""
    return {Door(plan.door): plan for plan in RecordsPlan.objects.filter(municipality=municipality)}


def entries_of(municipality: str) -> Mapping[Door, RecordsPlanEntry]:
    """The same as the law's rules see them."""
    return {door: RecordsPlanEntry(plan.decided_on, plan.months) for door, plan in plans_of(municipality).items()}


def threads_to_dispose_of(unit: int, municipality: str, today: date) -> Iterator[Thread]:
    """Every thread of the unit whose time has run out."""
    entries = entries_of(municipality)
    ended = Q(handling__closed_on__isnull=False) | Q(handling__set_aside_on__isnull=False)
    found = _threads().filter(ended, unit=unit, municipality=municipality, door__in=entries)
    for thread in found.order_by("arrived_on", "pk").iterator(chunk_size=AT_A_TIME):
        if why_not_dispose(kept(thread), entries.get(Door(thread.door)), today) is None:
            yield thread


def kept(thread: Thread) -> KeptThread:
    """A thread as the rules of disposal see it."""
    handling = thread.handling
    is_met = thread.letters.filter(author=Author.SENDER).count() <= handling.letters_met
    return KeptThread(
        door=Door(thread.door),
        ended_on=handling.set_aside_on or (handling.closed_on if is_met else None),
        is_set_aside=handling.set_aside_on is not None,
        is_report=handling.outcome == Outcome.REPORT or HandedOver.objects.filter(thread=thread).exists(),
        is_held=HeldThread.objects.filter(thread=thread).exists(),
    )


def waiting_list(unit: int, municipality: str) -> DisposalList | None:
    """The list that nobody has approved yet."""
    return DisposalList.objects.filter(unit=unit, municipality=municipality, approved_on=None).first()


def threads_on(disposal: DisposalList, today: date) -> tuple[ThreadToGo, ...]:
    """What stands on the list, with why some of it stays meanwhile."""
    entries = entries_of(disposal.municipality)
    return tuple(_to_go(thread, entries, today) for thread in _threads().filter(disposal_lines__disposal=disposal))


def thread_kept_at(unit: int, thread: UUID) -> Thread | None:
    """One thread of the unit, or None."""
    return _threads().filter(unit=unit, pk=thread).first()


def held_back(unit: int, municipality: str) -> tuple[HeldThread, ...]:
    """What somebody has decided to keep for now."""
    held = HeldThread.objects.filter(thread__unit=unit, thread__municipality=municipality)
    return tuple(held.select_related("thread", "thread__register_entry").order_by("held_on", "pk"))


def disposals_of(unit: int, municipality: str) -> tuple[DisposalList, ...]:
    """The lists that have been carried out, the newest first."""
    done = DisposalList.objects.filter(unit=unit, municipality=municipality, approved_on__isnull=False)
    return tuple(done.order_by("-approved_on", "pk")[:SHOWN])


def number_of(thread: Thread) -> str:
    """The number in the register."""
    return str(thread.register_entry) if hasattr(thread, "register_entry") else ""


def _threads() -> QuerySet[Thread]:
    return Thread.objects.filter(handling__isnull=False).select_related("handling", "register_entry")


def _to_go(thread: Thread, entries: Mapping[Door, RecordsPlanEntry], today: date) -> ThreadToGo:
    seen = kept(thread)
    return ThreadToGo(
        mark=thread.pk.hex,
        number=number_of(thread),
        door=seen.door,
        arrived_on=thread.arrived_on,
        ended_on=seen.ended_on,
        files=sum(letter.files.count() for letter in thread.letters.all()),
        refusal=why_not_dispose(seen, entries.get(seen.door), today),
    )
