# SPDX-License-Identifier: EUPL-1.2
"""Reads who works with a unit's cases, and with which degree somebody signs."""

from collections.abc import Collection, Mapping
from datetime import date

from ledfyr.casework.rules.seeing_cases import CASEWORKERS
from ledfyr.keys.queries import members_of
from ledfyr.law.inquiry import Qualification
from ledfyr.staff.queries.grounds import degree_of
from ledfyr.staff.queries.rights import holders
from ledfyr.staff.rules.qualifying import Degree
from ledfyr.staff.rules.roles import Role

IN_THE_LAW: Mapping[Degree | None, Qualification] = {
    None: Qualification.NONE,
    Degree.SOCIAL_WORK: Qualification.SOCIONOM,
    Degree.OTHER_RELEVANT: Qualification.ANOTHER_RELEVANT_DEGREE,
}


def workers_with_cases(
    unit: int, municipality: str, today: date, among: Collection[Role] = CASEWORKERS
) -> dict[int, str]:
    """Those who can open the unit's cases today, by name."""
    members = members_of(unit)
    found = {}
    for row in holders(municipality, today):
        right = row.as_right()
        if right.place.unit == unit and right.role in among and row.account_id in members:
            found[row.account_id] = row.account.called
    return found


def qualification_of(account: int) -> Qualification:
    """The degree that somebody else has seen and recorded, as the law names it."""
    return IN_THE_LAW[degree_of(account)]
