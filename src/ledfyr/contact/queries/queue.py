# SPDX-License-Identifier: EUPL-1.2
"""Reads the queue of a unit: deadlines and who has what, and nothing of what anybody wrote."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, QuerySet

from ledfyr.contact.models import CameBy, Farewell, Handling, LeftThread, RegisterEntry, Thread
from ledfyr.contact.rules.doors import Door
from ledfyr.contact.rules.watching import is_overdue
from ledfyr.law.deadlines import Deadline, preliminary_assessment

SHOWN_AT_MOST = 200  # threads that wait for the other side, or for nobody


@dataclass(frozen=True)
class QueuedThread:
    """One line of the queue."""

    mark: str
    number: str
    door: Door
    language: str
    came_by: str
    arrived_on: date
    due_on: date | None  # None when the unit wrote last, or the thread is closed
    read_due_on: date | None  # None when somebody has read everything
    is_overdue: bool
    assigned_to: int | None
    second_reader: int | None
    is_acute: bool
    has_left: bool
    outcome: str
    is_closed: bool
    is_set_aside: bool
    protection_due_on: date | None  # until the assessment has been taken down
    assessment: Deadline | None

    @property
    def waits_for_us(self) -> bool:
        """Whether the sender wrote last."""
        return self.due_on is not None


@dataclass(frozen=True)
class Queue:
    """The queue in the order in which it is worked."""

    waiting: tuple[QueuedThread, ...]
    answered: tuple[QueuedThread, ...]
    set_aside: tuple[QueuedThread, ...]


@dataclass(frozen=True)
class Counts:
    """The queue in numbers."""

    waiting: int
    overdue: int
    acute: int
    unread: int  # beyond the day by which they were to be read


def queue_of(unit: int, today: date) -> Queue:
    """Every thread of the unit that staff's side has met."""
    rows = _rows(unit).filter(handling__set_aside_on=None)
    waiting = [queued(thread, today) for thread in rows.filter(handling__answer_due_on__isnull=False)]
    answered = rows.filter(handling__answer_due_on=None).order_by("-handling__answered_on", "-arrived_on", "pk")
    aside = _rows(unit).filter(handling__set_aside_on__isnull=False).order_by("-handling__set_aside_on", "pk")
    return Queue(
        tuple(sorted(waiting, key=_urgency)),
        tuple(queued(thread, today) for thread in answered[:SHOWN_AT_MOST]),
        tuple(queued(thread, today) for thread in aside[:SHOWN_AT_MOST]),
    )


def counts_of(unit: int, today: date) -> Counts:
    """How much waits."""
    waiting = Handling.objects.filter(thread__unit=unit, answer_due_on__isnull=False, set_aside_on=None)
    return Counts(
        waiting=waiting.count(),
        overdue=waiting.filter(answer_due_on__lt=today).count(),
        acute=waiting.filter(is_acute=True).count(),
        unread=waiting.filter(read_due_on__lt=today).count(),
    )


def queued(thread: Thread, today: date) -> QueuedThread:
    """A thread as the queue shows it."""
    handling: Handling = thread.handling
    door = Door(thread.door)
    clocks_run = door.is_report and handling.protection_assessed_on is None
    return QueuedThread(
        mark=thread.pk.hex,
        number=str(thread.register_entry) if hasattr(thread, "register_entry") else "",
        door=door,
        language=thread.language,
        came_by=str(CameBy(thread.came_by).label),
        arrived_on=thread.arrived_on,
        due_on=handling.answer_due_on,
        read_due_on=handling.read_due_on,
        is_overdue=is_overdue(handling.answer_due_on, today),
        assigned_to=handling.assigned_to,
        second_reader=handling.second_reader,
        is_acute=handling.is_acute,
        has_left=getattr(thread, "sender_left", False),
        outcome=handling.get_outcome_display() if handling.outcome else "",
        is_closed=handling.closed_on is not None,
        is_set_aside=handling.set_aside_on is not None,
        protection_due_on=thread.arrived_on if clocks_run else None,
        assessment=preliminary_assessment(thread.arrived_on) if door.is_report else None,
    )


def register_of(municipality: str, year: int) -> tuple[RegisterEntry, ...]:
    """The register of a year, in the order of its numbers."""
    return tuple(RegisterEntry.objects.filter(municipality=municipality, year=year).order_by("number"))


def years_of_register(municipality: str) -> tuple[int, ...]:
    """The years in which something came in, the newest first."""
    years = RegisterEntry.objects.filter(municipality=municipality).values_list("year", flat=True)
    return tuple(sorted(set(years), reverse=True))


def _rows(unit: int) -> QuerySet[Thread]:
    left = Exists(Farewell.objects.filter(lookup=OuterRef("lookup"))) | Exists(
        LeftThread.objects.filter(thread=OuterRef("pk"))
    )
    met = Thread.objects.filter(unit=unit, handling__isnull=False)
    return met.select_related("handling", "register_entry").annotate(sender_left=left)


def _urgency(thread: QueuedThread) -> tuple[bool, bool, date, str]:
    """A danger, then a child whose need for protection nobody has assessed, then whatever was promised first."""
    return (not thread.is_acute, thread.protection_due_on is None, thread.due_on or date.max, thread.number)
