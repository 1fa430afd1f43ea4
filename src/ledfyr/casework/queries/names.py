# SPDX-License-Identifier: EUPL-1.2
"""Finds the cases that lie in all of some drawers, with what decides who may open each."""

from collections.abc import Collection
from dataclasses import dataclass

from ledfyr.casework.models import Case
from ledfyr.casework.rules.seeing_cases import CaseState


@dataclass(frozen=True)
class Named:
    """A case whose name may be the one that is looked for; its person is read along, sealed."""

    case: Case
    state: CaseState


def cases_in_drawers(unit: int, drawers: Collection[int]) -> tuple[Named, ...]:
    """The unit's cases that lie in every one of the drawers, in two questions to the database."""
    cases = Case.objects.filter(unit=unit).select_related("person").prefetch_related("conflicts")
    for drawer in drawers:
        cases = cases.filter(drawers__drawer=drawer)
    return tuple(Named(case, _state(case)) for case in cases)


def _state(case: Case) -> CaseState:
    return CaseState(case.responsible, frozenset(conflict.account for conflict in case.conflicts.all()))
