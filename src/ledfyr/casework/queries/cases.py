# SPDX-License-Identifier: EUPL-1.2
"""Finds the cases of a unit, what they have come to and what waits in them; no seal is opened for any of it."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias
from uuid import UUID

from django.db.models import Q, QuerySet

from ledfyr.casework.models import Case, CaseConflict, CaseKind, Report, Step
from ledfyr.casework.rules.asking import Demand, what_is_asked
from ledfyr.casework.rules.facts import CaseFacts, facts_of
from ledfyr.casework.rules.seeing_cases import CaseState
from ledfyr.casework.rules.steps import StepKind, TakenStep

CaseMet: TypeAlias = Case  # the names by which pages hand them on; the tables are closed to them
StepMet: TypeAlias = Step
ReportMet: TypeAlias = Report


class CaseMissing(LookupError):
    """The unit has no such case, or the case no such step or report."""


@dataclass(frozen=True)
class ListedCase:
    """A case as lists show it: its mark, its days, what is asked of it and who is responsible."""

    mark: UUID
    unit: int
    received_on: date
    responsible: int | None
    in_conflict: frozenset[int]
    demands: tuple[Demand, ...]
    facts: CaseFacts


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


def state_of(case: Case) -> CaseState:
    """What decides who may open it, read anew: somebody may have been made responsible a moment ago."""
    responsible, kind = Case.objects.values_list("responsible", "kind").get(pk=case.pk)
    in_conflict = frozenset(case.conflicts.values_list("account", flat=True))
    return CaseState(responsible, in_conflict, is_adult=kind == CaseKind.ADULT)


def facts_of_case(case: Case) -> CaseFacts:
    """What the case has come to, read anew."""
    only = Case.objects.filter(pk=case.pk)
    return facts_of(case.received_on, _reports(only)[case.pk], _steps(only)[case.pk])


def cases_of(units: Collection[int], today: date) -> tuple[ListedCase, ...]:
    """Every case of the units, what is due first first, in as many questions to the database as one case takes."""
    return _in_order(Case.objects.filter(unit__in=units, kind=CaseKind.CHILD), today)


def cases_for(account: int, units: Collection[int], today: date) -> tuple[ListedCase, ...]:
    """Those of the units' cases in which something waits for somebody: their own, and those that nobody has."""
    free_or_theirs = Case.objects.filter(
        Q(responsible=account) | Q(responsible=None), unit__in=units, kind=CaseKind.CHILD
    )
    theirs = free_or_theirs.exclude(conflicts__account=account)
    return tuple(listed for listed in _in_order(theirs, today) if listed.demands)


def inquiries_running(unit: int, today: date) -> tuple[ListedCase, ...]:
    """The unit's cases that a report may join."""
    return tuple(listed for listed in cases_of([unit], today) if listed.facts.inquiry_runs)


def _in_order(cases: QuerySet[Case], today: date) -> tuple[ListedCase, ...]:
    """Plain values and no rows of the tables: lists are long, and nobody opens what they hold."""
    reports, steps, conflicts = _reports(cases), _steps(cases), _conflicts(cases)
    listed = []
    for mark, unit, received_on, responsible in cases.values_list("pk", "unit", "received_on", "responsible"):
        facts = facts_of(received_on, reports[mark], steps[mark])
        demands = what_is_asked(facts, today)
        listed.append(ListedCase(mark, unit, received_on, responsible, frozenset(conflicts[mark]), demands, facts))
    return tuple(sorted(listed, key=_urgency))


def _reports(cases: QuerySet[Case]) -> dict[UUID, list[tuple[UUID, date]]]:
    found = defaultdict(list)
    rows = Report.objects.filter(case__in=cases.values("pk")).order_by("arrived_on", "pk")
    for case, record, arrived_on in rows.values_list("case", "record", "arrived_on"):
        found[case].append((record, arrived_on))
    return found


def _steps(cases: QuerySet[Case]) -> dict[UUID, list[TakenStep]]:
    found = defaultdict(list)
    rows = Step.objects.filter(case__in=cases.values("pk")).order_by("pk")
    columns = ("case", "kind", "made_on", "report__record", "until", "corrects")
    for case, kind, made_on, report, until, corrects in rows.values_list(*columns):
        step = TakenStep(StepKind(kind), made_on, report, until, is_correction=corrects is not None)
        found[case].append(step)
    return found


def _conflicts(cases: QuerySet[Case]) -> dict[UUID, list[int]]:
    found = defaultdict(list)
    for case, account in CaseConflict.objects.filter(case__in=cases.values("pk")).values_list("case", "account"):
        found[case].append(account)
    return found


def _urgency(listed: ListedCase) -> tuple[bool, date, date]:
    first = listed.demands[0].due.due_on if listed.demands else date.max
    return (not listed.demands, first, listed.received_on)
