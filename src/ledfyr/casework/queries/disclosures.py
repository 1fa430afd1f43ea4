# SPDX-License-Identifier: EUPL-1.2
"""Finds what is to leave a case, and what waits for somebody's decision; no seal is opened for any of it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias
from uuid import UUID

from ledfyr.casework.models import Case, Disclosure
from ledfyr.casework.queries.cases import CaseMissing

DisclosureMet: TypeAlias = Disclosure  # the name by which pages hand it on; the table is closed to them


@dataclass(frozen=True)
class WaitingDisclosure:
    """A proposal that waits: its mark, its case, its day and who wrote it. Nothing of what it is about."""

    mark: UUID
    case: UUID
    unit: int
    made_on: date
    made_by: int


def disclosure_in(case: Case, mark: UUID) -> Disclosure:
    """One disclosure of the case by the mark of its record; raises CaseMissing."""
    found = Disclosure.objects.filter(case=case, record=mark).select_related("case").first()
    if found is None:
        raise CaseMissing
    return found


def how_many_disclosures(case: Case) -> int:
    """How many there are, decided or not."""
    return Disclosure.objects.filter(case=case).count()


def disclosures_waiting(account: int, units: Collection[int]) -> tuple[WaitingDisclosure, ...]:
    """What others have written and somebody who decides in the units has to read, what has waited longest first."""
    waiting = Disclosure.objects.filter(unit__in=units, decision=None).exclude(made_by=account)
    rows = waiting.exclude(case__conflicts__account=account).order_by("made_on", "pk")
    return tuple(WaitingDisclosure(*row) for row in rows.values_list("record", "case", "unit", "made_on", "made_by"))
