# SPDX-License-Identifier: EUPL-1.2
"""Reads who works with a unit's cases, and with which degree somebody signs."""

from collections.abc import Mapping
from datetime import date

from django.db.models import Q

from ledfyr.casework.models import Case
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


def workers_with_cases(unit: int, municipality: str, today: date) -> dict[int, str]:
    """Those who can open the unit's cases today, by name."""
    members = members_of(unit)
    found = {}
    for row in holders(municipality, today):
        right = row.as_right()
        if right.place.unit == unit and right.role in CASEWORKERS and row.account_id in members:
            found[row.account_id] = row.account.called
    return found


def addresses_of_managers(unit: int, municipality: str, today: date, *, but: int | None = None) -> tuple[str, ...]:
    """Where those who manage the unit get their notices, but for one who knows already."""
    rows = holders(municipality, today).filter(role=Role.UNIT_MANAGER, unit=unit).exclude(account=but)
    return tuple(row.account.email for row in rows)


def addresses_of_those_told(case: Case, today: date, *, but: int) -> tuple[str, ...]:
    """Where those get their notices who are told of a broken glass: responsible, managers and log reviewers."""
    rows = holders(case.municipality, today).exclude(account=but)
    those = Q(account=case.responsible) | Q(role=Role.UNIT_MANAGER, unit=case.unit) | Q(role=Role.LOG_REVIEWER)
    return tuple(row.account.email for row in rows.filter(those))


def qualification_of(account: int) -> Qualification:
    """The degree that somebody else has seen and recorded, as the law names it."""
    return IN_THE_LAW[degree_of(account)]
