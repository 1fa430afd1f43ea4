# SPDX-License-Identifier: EUPL-1.2
"""Decides who is reminded of a case, and at what hour: on the last day whoever has it, after it the managers too."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from ledfyr.contact.rules.watching import AtWork, WaitingThread, is_overdue, watch_over

MORNING, AFTERNOON, EVENING = time(7), time(14), time(18)


class Reminded(StrEnum):
    """Of what somebody was reminded. The code stands in the database, and no e-mail says it."""

    TODAY = "today"
    LATE = "late"


@dataclass(frozen=True)
class WaitingCase:
    """A case in which something is due, or was: the first last day, and whether it came up on that day itself."""

    due_on: date
    responsible: int | None = None
    in_conflict: frozenset[int] = frozenset()
    is_of_today: bool = False


@dataclass(frozen=True)
class Reminder:
    """Who is told, and of what."""

    accounts: frozenset[int]
    because: Reminded


def remind_of(case: WaitingCase, at_work: AtWork, today: date, clock: time) -> Reminder | None:
    """Whom the clock reminds of the case now, or None.

    Nobody is disturbed in the evening or at night. What came today is no news to whoever took it in, and is told of in
    the afternoon.
    """
    if today < case.due_on or not (AFTERNOON if case.is_of_today else MORNING) <= clock < EVENING:
        return None
    waits = WaitingThread(case.due_on, case.responsible, in_conflict=case.in_conflict)
    because = Reminded.LATE if is_overdue(case.due_on, today) else Reminded.TODAY
    return Reminder(watch_over(waits, at_work, today).accounts, because)
