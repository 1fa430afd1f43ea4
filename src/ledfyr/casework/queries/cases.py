# SPDX-License-Identifier: EUPL-1.2
"""Finds the cases of a unit, what they have come to and what waits in them; no seal is opened for any of it."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TypeAlias
from uuid import UUID

from django.db.models import Q, QuerySet

from ledfyr.casework.models import Case, CaseConflict, CaseKind, EmergencyOpening, Report, Step
from ledfyr.casework.queries.happenings import Cases, facts_by_case
from ledfyr.casework.rules.asking import Demand, what_is_asked
from ledfyr.casework.rules.facts import CaseFacts
from ledfyr.casework.rules.seeing_cases import CaseState
from ledfyr.casework.rules.steps import StepKind

CaseMet: TypeAlias = Case  # the names by which pages hand them on; the tables are closed to them
StepMet: TypeAlias = Step
ReportMet: TypeAlias = Report
ListedRow: TypeAlias = tuple[UUID, int, date, int | None]
LISTED = ("pk", "unit", "received_on", "responsible")


class CaseMissing(LookupError):
    """The unit has no such case, or the case no such step or report."""


@dataclass(frozen=True)
class ListedCase:
    """A case as lists show it: its mark, its days, what is asked of it and who is responsible."""

    mark: UUID
    unit: int
    received_on: date
    responsible: int | None
    demands: tuple[Demand, ...]
    facts: CaseFacts
    in_conflict: frozenset[int] = frozenset()  # in a list of one person's, that person alone


def case_in(unit: int, mark: UUID) -> Case:
    """One case of the unit about a child or a young person; raises CaseMissing."""
    found = Case.objects.filter(unit=unit, pk=mark, kind=CaseKind.CHILD).first()
    if found is None:
        raise CaseMissing
    return found


def report_in(case: Case, mark: UUID) -> Report:
    """One report of the case by the mark of its record; raises CaseMissing."""
    found = case.reports.filter(record=mark).first()
    if found is None:
        raise CaseMissing
    return found


def step_in(case: Case, mark: UUID) -> Step:
    """One step of the case by the mark of its record; raises CaseMissing."""
    found = case.steps.filter(record=mark).select_related("report").first()
    if found is None:
        raise CaseMissing
    return found


def state_of(case: Case, at: datetime | None = None) -> CaseState:
    """What decides who may open it, read anew: somebody may have been made responsible a moment ago.

    Without a moment nobody has broken the glass.
    """
    responsible, kind = Case.objects.values_list("responsible", "kind").get(pk=case.pk)
    conflicts = frozenset(case.conflicts.values_list("account", flat=True))
    state = CaseState(responsible, conflicts, is_adult=kind == CaseKind.ADULT)
    if at is None:
        return state
    lasting = EmergencyOpening.objects.filter(case=case, opened_at__lte=at, ends_at__gt=at)
    broke_glass = frozenset(lasting.values_list("account", flat=True))
    is_open_alert = bool(broke_glass and facts_of_case(case).unassessed)  # asked for only where somebody broke it
    return replace(state, broke_glass=broke_glass, is_open_alert=is_open_alert)


def facts_of_case(case: Case) -> CaseFacts:
    """What the case has come to, read anew."""
    return facts_by_case({case.pk: case.received_on}, [case.pk])[case.pk]


def facts_since(municipality: str, since: date) -> tuple[CaseFacts, ...]:
    """What the municipality's cases of children have come to that began on the day or later, for counting alone."""
    cases = Case.objects.filter(municipality=municipality, kind=CaseKind.CHILD, received_on__gte=since)
    return tuple(facts_by_case(dict(cases.values_list("pk", "received_on")), cases.values("pk")).values())


def cases_of(units: Collection[int], today: date) -> tuple[ListedCase, ...]:
    """Every case of the units, what is due first first, in as many questions to the database as one case takes."""
    return _with_conflicts(Case.objects.filter(unit__in=units, kind=CaseKind.CHILD), today)


def cases_due(unit: int, today: date) -> tuple[ListedCase, ...]:
    """Those of the unit's cases in which something is due on the day, or was."""
    return _with_conflicts(Case.objects.filter(unit=unit, kind=CaseKind.CHILD, next_due_on__lte=today), today)


def inquiries_running(unit: int, today: date) -> tuple[ListedCase, ...]:
    """The unit's cases that a report may join."""
    opened = Step.objects.filter(kind=StepKind.OPENED, case__unit=unit).values("case")
    listed = _with_conflicts(Case.objects.filter(pk__in=opened), today)
    return tuple(case for case in listed if case.facts.inquiry_runs)


def _with_conflicts(cases: QuerySet[Case], today: date) -> tuple[ListedCase, ...]:
    conflicts: dict[UUID, set[int]] = {}
    for case, account in CaseConflict.objects.filter(case__in=cases.values("pk")).values_list("case", "account"):
        conflicts.setdefault(case, set()).add(account)
    return tuple(
        replace(listed, in_conflict=frozenset(conflicts.get(listed.mark, ()))) for listed in _in_order(cases, today)
    )


def cases_for(account: int, units: Collection[int], today: date) -> tuple[ListedCase, ...]:
    """Those of the units' cases in which something waits for somebody: their own, and those that nobody has."""
    free_or_theirs = Case.objects.filter(
        Q(responsible=account) | Q(responsible=None), unit__in=units, kind=CaseKind.CHILD
    )
    theirs = free_or_theirs.exclude(conflicts__account=account)
    return tuple(listed for listed in _in_order(theirs, today) if listed.demands)


def _in_order(cases: QuerySet[Case], today: date) -> tuple[ListedCase, ...]:
    """Plain values and no rows of the tables: lists are long, and nobody opens what they hold."""
    return tuple(sorted(listed_in(cases.values_list(*LISTED), cases.values("pk"), today), key=_urgency))


def listed_in(rows: Iterable[ListedRow], cases: Cases, today: date) -> tuple[ListedCase, ...]:
    """The rows as lists show them, in their own order; `cases` says which they are, as marks or as a query."""
    found = list(rows)
    facts = facts_by_case({mark: received_on for mark, _unit, received_on, _responsible in found}, cases)
    return tuple(
        ListedCase(mark, unit, received_on, responsible, what_is_asked(facts[mark], today), facts[mark])
        for mark, unit, received_on, responsible in found
    )


def _urgency(listed: ListedCase) -> tuple[bool, date, date]:
    first = listed.demands[0].due.due_on if listed.demands else date.max
    return (not listed.demands, first, listed.received_on)
