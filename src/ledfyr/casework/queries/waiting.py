# SPDX-License-Identifier: EUPL-1.2
"""Finds what the reception has handed over as a report of concern and nobody has made a case of yet."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from ledfyr.casework.models import Report
from ledfyr.contact.models import HandedOver, Thread


@dataclass(frozen=True)
class WaitingThread:
    """A thread as the queue shows it; nothing of what anybody wrote."""

    mark: UUID
    number: str
    arrived_on: date
    handed_on: date
    because: str
    is_protection_assessed: bool


def threads_waiting(unit: int) -> tuple[WaitingThread, ...]:
    """Every thread of the unit that waits to become a case, what came first first."""
    in_a_case = Report.objects.filter(unit=unit, thread__isnull=False).values("thread")
    handed = HandedOver.objects.filter(unit=unit).exclude(thread__in=in_a_case)
    rows = handed.select_related("thread__handling", "thread__register_entry").order_by("thread__arrived_on", "pk")
    return tuple(
        WaitingThread(
            mark=row.thread.pk,
            number=str(row.thread.register_entry) if hasattr(row.thread, "register_entry") else "",
            arrived_on=row.thread.arrived_on,
            handed_on=row.handed_on,
            because=row.get_because_display(),
            is_protection_assessed=row.thread.handling.protection_assessed_on is not None,
        )
        for row in rows
    )


def case_of_thread(thread: UUID) -> UUID | None:
    """The case that the thread became part of, or None."""
    return Report.objects.filter(thread=thread).values_list("case", flat=True).first()


def thread_stands(thread: UUID | None) -> bool:
    """Whether the thread is still there to be read: it is disposed of by a plan of its own."""
    return thread is not None and Thread.objects.filter(pk=thread).exists()
