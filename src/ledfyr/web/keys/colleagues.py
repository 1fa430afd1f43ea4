# SPDX-License-Identifier: EUPL-1.2
"""Who works in a unit and may hold its key, each named by the number of their right."""

from dataclasses import dataclass
from datetime import date

from django.http import Http404

from ledfyr.staff.queries.rights import holders
from ledfyr.staff.rules.rights import Right
from ledfyr.web.keys.member import KEY_HOLDERS, WorkUnit


@dataclass(frozen=True)
class Colleague:
    """Somebody with rights in the unit."""

    right: int
    account: int
    name: str
    rights: tuple[Right, ...]

    @property
    def works_as(self) -> str:
        """Their roles in the unit."""
        return ", ".join(dict.fromkeys(right.role.swedish for right in self.rights))


def colleagues_in(unit: WorkUnit, today: date) -> tuple[Colleague, ...]:
    """Everybody who works in the unit today with a role that may hold its key, by name."""
    found: dict[int, Colleague] = {}
    for row in holders(unit.municipality, today):
        right = row.as_right()
        if right.place.unit != unit.number or right.role not in KEY_HOLDERS:
            continue
        known = found.get(row.account_id)
        rights = (*known.rights, right) if known else (right,)
        found[row.account_id] = Colleague(known.right if known else row.pk, row.account_id, row.account.called, rights)
    return tuple(found.values())


def colleague_with(right: int, unit: WorkUnit, today: date) -> Colleague:
    """The colleague who is named by the right; others are not there."""
    found = next((colleague for colleague in colleagues_in(unit, today) if colleague.right == right), None)
    if found is None:
        raise Http404
    return found
