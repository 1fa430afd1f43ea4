# SPDX-License-Identifier: EUPL-1.2
"""Counts a municipality's letters by door and month; what leaves this module has been rounded."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain

from ledfyr.contact.models import CameBy, CountedThread, Outcome, Thread
from ledfyr.contact.rules.counting import Figures, ThreadFacts, figures_of, is_kept, month_of, months_before
from ledfyr.contact.rules.doors import Door

MONTHS = 12
OUTCOMES = tuple(outcome.value for outcome in Outcome)


@dataclass(frozen=True)
class MonthOfDoor:
    """One line: a month, and a door or (None) all of them together, which are rounded by themselves."""

    month: date
    door: Door | None
    figures: Figures


def statistics_of(municipality: str, today: date) -> tuple[MonthOfDoor, ...]:
    """The last year's whole months, the newest first, each door by itself and then all."""
    chosen = months_before(today, MONTHS)
    by_place: dict[tuple[date, Door], list[ThreadFacts]] = {}
    for door, facts in _every(municipality, chosen[-1], today):
        by_place.setdefault((facts.month, door), []).append(facts)
    lines = []
    for month in chosen:
        of_month = {door: by_place.get((month, door), []) for door in Door}
        lines += [MonthOfDoor(month, door, figures_of(facts, OUTCOMES)) for door, facts in of_month.items()]
        lines.append(MonthOfDoor(month, None, figures_of(chain(*of_month.values()), OUTCOMES)))
    return tuple(lines)


def facts_of(thread: Thread, today: date) -> ThreadFacts:
    """What counting knows of a thread that staff's side has met."""
    handling = thread.handling
    first = handling.first_answered_on
    is_asked_for = thread.came_by == CameBy.LETTERBOX and not (first is None and hasattr(thread, "left"))
    return ThreadFacts(
        month=month_of(thread.arrived_on),
        outcome=handling.outcome,
        days=(first - thread.arrived_on).days if first and is_asked_for else None,
        is_in_time=is_kept(first, thread.answer_by, today) if is_asked_for else None,
    )


def _every(municipality: str, since: date, today: date) -> Iterator[tuple[Door, ThreadFacts]]:
    threads = Thread.objects.filter(municipality=municipality, arrived_on__gte=since, handling__isnull=False)
    threads = threads.filter(written_to="")  # what was handed over is counted where it first came
    for thread in threads.exclude(came_by=CameBy.DRILL).select_related("handling", "left"):
        yield Door(thread.door), facts_of(thread, today)
    for gone in CountedThread.objects.filter(municipality=municipality, month__gte=since):
        yield Door(gone.door), ThreadFacts(gone.month, gone.outcome, gone.days, gone.is_in_time)
