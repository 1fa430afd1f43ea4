# SPDX-License-Identifier: EUPL-1.2
"""What the door to the cases says on the first page after signing in: how much is due behind it."""

from collections.abc import Collection
from datetime import date

from ledfyr.casework.queries.cases import cases_for
from ledfyr.casework.queries.waiting import threads_waiting
from ledfyr.casework.rules.asking import Urgency
from ledfyr.casework.rules.seeing_cases import CASEWORKERS
from ledfyr.staff.rules.rights import Right
from ledfyr.web.casework.presenting import day_of


def cases_due(rights: Collection[Right], account: int, today: date) -> str:
    """As in “2 försenade, 1 i dag, 1 ny anmälan.”; empty for whoever works with no cases."""
    units = {right.place.unit for right in rights if right.role in CASEWORKERS and right.place.unit is not None}
    if not units:
        return ""
    day = day_of(cases_for(account, units, today), today, {})
    late, now = len(day[Urgency.OVERDUE]), len(day[Urgency.TODAY])
    new = sum(len(threads_waiting(unit)) for unit in units)
    parts = [f"{late} {'försenat' if late == 1 else 'försenade'}"] if late else []
    parts += [f"{now} i dag"] if now else []
    parts += [f"{new} ny anmälan" if new == 1 else f"{new} nya anmälningar"] if new else []
    return f"{', '.join(parts)}." if parts else "Inget är försenat eller ska göras i dag."
