# SPDX-License-Identifier: EUPL-1.2
"""What the door to the letters says on the first page after signing in: how much waits behind it."""

from collections.abc import Collection
from datetime import date

from ledfyr.contact.queries.drills import is_drill_worrying
from ledfyr.contact.queries.queue import counts_of
from ledfyr.contact.rules.seeing_letters import READERS
from ledfyr.staff.rules.rights import Right

DRILL_LOST = "Obs! Nattens provbrev kom inte fram."


def letters_waiting(rights: Collection[Right], today: date) -> str:
    """As in “3 väntar på svar, 1 är sen.”; empty for whoever reads no letters."""
    units = {right.place.unit for right in rights if right.role in READERS and right.place.unit is not None}
    if not units:
        return ""
    counts = [counts_of(unit, today) for unit in units]
    waiting, overdue = sum(each.waiting for each in counts), sum(each.overdue for each in counts)
    acute = sum(each.acute for each in counts)
    unread = sum(each.unread for each in counts)
    parts = [f"{waiting} väntar på svar" if waiting else "Ingen väntar på svar"]
    parts += [f"{overdue} är {'sen' if overdue == 1 else 'sena'}"] if overdue else []
    parts += [f"{unread} är inte {'läst' if unread == 1 else 'lästa'} i tid"] if unread else []
    parts += [f"{acute} {'är akut' if acute == 1 else 'är akuta'}"] if acute else []
    at_risk = any(is_drill_worrying(unit, today) for unit in units)
    return f"{', '.join(parts)}.{f' {DRILL_LOST}' if at_risk else ''}"
