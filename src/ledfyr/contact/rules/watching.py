# SPDX-License-Identifier: EUPL-1.2
"""Decides who watches a thread that waits for an answer, day by day: nothing waits without somebody who knows of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from ledfyr.contact.rules.promising import is_working_day, working_days_after

GOES_ON_TO_MANAGERS_AFTER = 2  # working days beyond the day by which a letter was to be read


class Because(StrEnum):
    """Why somebody is told. The code stands in the database, and no e-mail says it."""

    NEW = "new"
    UNREAD = "unread"
    OVERDUE = "overdue"
    ACUTE = "acute"


@dataclass(frozen=True)
class WaitingThread:
    """A thread that waits for the unit, or where somebody is in danger although it has been answered."""

    due_on: date | None
    assigned_to: int | None = None
    is_acute: bool = False
    in_conflict: frozenset[int] = frozenset()
    read_by: date | None = None  # while there is something in it that nobody has read


@dataclass(frozen=True)
class AtWork:
    """Who is there on the day: members of the key whose right is in force and who are not away."""

    present: frozenset[int]
    managers: frozenset[int] = frozenset()  # who decide in the unit, away or not
    substitutes: Mapping[int, int] = field(default_factory=dict)  # who stands in for whom today


@dataclass(frozen=True)
class Watch:
    """Who is told, and why."""

    accounts: frozenset[int]
    because: Because
    goes_to_managers: bool = False  # a promise was broken, and whoever decides is told of it


def is_overdue(due_on: date | None, today: date) -> bool:
    """The promise holds to the end of its last day; what was answered is promised nothing more."""
    return due_on is not None and today > due_on


def watch_over(thread: WaitingThread, at_work: AtWork, today: date) -> Watch:
    """Who watches the thread today. A manager is told of what is acute and overdue, and where nobody else is left.

    What nobody has read is told whoever has it on its last day, then everybody who is there, then the managers too.
    """
    managers = at_work.managers - thread.in_conflict
    first = _responsible(thread, at_work)
    if thread.is_acute:
        return Watch(first | managers, Because.ACUTE)
    if is_overdue(thread.due_on, today):
        return Watch(first | managers, Because.OVERDUE, goes_to_managers=True)
    if thread.read_by is not None and today >= thread.read_by and is_working_day(today):
        return _unread(thread, thread.read_by, at_work, today)
    return Watch(first, Because.NEW)


def _unread(thread: WaitingThread, read_by: date, at_work: AtWork, today: date) -> Watch:
    late = working_days_after(read_by, today)
    told = _responsible(thread, at_work)
    if late:
        told |= at_work.present - thread.in_conflict
    if late < GOES_ON_TO_MANAGERS_AFTER:
        return Watch(told, Because.UNREAD)
    return Watch(told | (at_work.managers - thread.in_conflict), Because.UNREAD, goes_to_managers=True)


def _responsible(thread: WaitingThread, at_work: AtWork) -> frozenset[int]:
    able = at_work.present - thread.in_conflict
    if thread.assigned_to is None:
        return able or at_work.managers - thread.in_conflict
    found = _who_stands_in(thread.assigned_to, able, at_work.substitutes)
    return frozenset({found}) if found is not None else at_work.managers - thread.in_conflict


def _who_stands_in(account: int, able: frozenset[int], substitutes: Mapping[int, int]) -> int | None:
    """Whoever has it, or the substitute, or the substitute's own; None when they only name each other."""
    asked: set[int] = set()
    while account not in able:
        asked.add(account)
        following = substitutes.get(account)
        if following is None or following in asked:
            return None
        account = following
    return account
