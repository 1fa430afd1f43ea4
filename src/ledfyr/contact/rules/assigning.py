# SPDX-License-Identifier: EUPL-1.2
"""Decides who may be given a thread, read it beside whoever has it, and stand in for somebody who is away."""

from collections.abc import Collection
from datetime import date, timedelta

from ledfyr.contact.rules.seeing_letters import CONFLICT, ThreadState
from ledfyr.law.sources import Refusal
from ledfyr.staff.rules.matrix import THE_SPLIT

LONGEST_ABSENCE = timedelta(days=366)


def why_not_assign(thread: ThreadState, to: int, *, members: Collection[int]) -> Refusal | None:
    """The reason why somebody cannot be given the thread, or read it too, or None."""
    if to not in members:
        return Refusal(
            "Den personen har ingen del i enhetens nyckel och kan inte läsa brevet.",
            THE_SPLIT,
            "Välj någon annan, eller släpp in personen i nyckeln först.",
        )
    if to in thread.in_conflict:
        return Refusal("Den personen har anmält jäv i tråden.", CONFLICT, "Välj någon annan.")
    return None


def why_not_take(thread: ThreadState, account: int) -> Refusal | None:
    """The reason why a thread that stood free a moment ago is not taken, or None."""
    if thread.assigned_to in (None, account):
        return None
    return Refusal(
        "En kollega hann ta hand om tråden.",
        THE_SPLIT,
        "Öppna den ur kön om du ändå ska ta över den, eller välj en annan.",
    )


def why_not_read_too(thread: ThreadState, to: int, *, members: Collection[int]) -> Refusal | None:
    """The reason why somebody cannot be the second reader, or None."""
    if to == thread.assigned_to:
        return Refusal("Den som har tråden kan inte också vara andra läsare.", THE_SPLIT, "Välj någon annan.")
    return why_not_assign(thread, to, members=members)


def why_not_be_away(
    account: int, substitute: int | None, days: tuple[date, date], *, today: date, members: Collection[int]
) -> Refusal | None:
    """The reason why an absence cannot be stated like that, or None."""
    first, last = days
    if last < first or last < today:
        return Refusal("Den sista dagen ligger för tidigt.", THE_SPLIT, "Skriv en dag som inte har varit.")
    if last - first > LONGEST_ABSENCE:
        return Refusal("Frånvaron är längre än ett år.", THE_SPLIT, "Skriv en tidigare sista dag.")
    if substitute == account:
        return Refusal("Du kan inte ersätta dig själv.", THE_SPLIT, "Välj någon annan, eller ingen.")
    if substitute is not None and substitute not in members:
        return Refusal(
            "Den som ska ersätta dig har ingen del i enhetens nyckel.", THE_SPLIT, "Välj någon annan, eller ingen."
        )
    return None
