# SPDX-License-Identifier: EUPL-1.2
"""Reads what has come and been done in cases, reports and steps alike, in one question to the database."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date
from typing import Any, TypeAlias
from uuid import UUID

from django.db.models import BigIntegerField, CharField, F, QuerySet, Value

from ledfyr.casework.models import Case, Report, Step
from ledfyr.casework.rules.facts import CaseFacts, ReportCame, facts_of
from ledfyr.casework.rules.steps import StepKind, TakenStep

Cases: TypeAlias = Collection[UUID] | QuerySet[Case, Any]  # marks, or a query for them
CAME = ""  # where a step has its kind
NOTHING = Value(None, output_field=BigIntegerField())


def facts_by_case(received: dict[UUID, date], cases: Cases) -> dict[UUID, CaseFacts]:
    """What each of the cases has come to. `received` is the day of each, and `cases` says which they are."""
    reports: dict[UUID, list[ReportCame]] = defaultdict(list)
    steps: dict[UUID, list[TakenStep]] = defaultdict(list)
    for case, kind, on, report, until, corrects, _order in sorted(_rows(cases), key=lambda row: row[-1]):
        if kind == CAME:
            reports[case].append(ReportCame(report, on, until))
        else:
            steps[case].append(TakenStep(StepKind(kind), on, report, until, is_correction=corrects is not None))
    in_order = {case: sorted(found, key=lambda report: report.arrived_on) for case, found in reports.items()}
    return {mark: facts_of(on, in_order.get(mark, []), steps[mark]) for mark, on in received.items()}


def _rows(cases: Cases) -> list[tuple[Any, ...]]:
    kind = Value(CAME, output_field=CharField())
    came = Report.objects.filter(case__in=cases).order_by()
    done = Step.objects.filter(case__in=cases).order_by()
    columns = done.values_list("case", "kind", "made_on", "report__record", "until", "corrects", "pk")
    others = came.values_list("case", kind, "arrived_on", "record", "feedback_asked_on", NOTHING, F("pk"))
    return list(columns.union(others, all=True))
