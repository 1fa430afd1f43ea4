# SPDX-License-Identifier: EUPL-1.2
"""Reads what decides of disposal outside the seals, the list that waits, and the proofs of what has gone."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias
from uuid import UUID

from django.db.models import Count, F, Subquery, Sum

from ledfyr.casework.models import (
    Case,
    CaseDisposal,
    CaseKind,
    CasesPlan,
    CaseToDispose,
    PostponedBecause,
    PostponedCase,
    Report,
    ResearchCase,
)
from ledfyr.casework.queries.hanging import last_days_of
from ledfyr.casework.queries.happenings import Cases, facts_by_case
from ledfyr.casework.rules.disposing import Contents, Keeping, KeptCase, Postponed, closed_on_of
from ledfyr.contact.models import Thread
from ledfyr.contact.queries.disposal import kept
from ledfyr.law.retention import RecordClass
from ledfyr.places.queries import code_of

SHOWN = 24  # proofs
BESIDE_A_CASE = ("file_contents__contents", "postponed__because", "postponed__until")
ListMet: TypeAlias = CaseDisposal  # the name by which pages hand one on; its table is closed to them
REASONS_TO_POSTPONE = tuple((because.value, str(because.label)) for because in PostponedBecause)


@dataclass(frozen=True)
class CaseListed:
    """A case on a list, as whoever approves it sees it."""

    mark: UUID
    record_class: RecordClass
    finish_by: date | None


@dataclass(frozen=True)
class Proof:
    """What remains of a list that was carried out."""

    mark: UUID
    drawn_on: date
    drawn_by: int
    approved_on: date
    approved_by: int
    counts: tuple[tuple[RecordClass, int, int], ...]  # kind, cases, rows


@dataclass(frozen=True)
class PostponedShown:
    """A case that somebody has decided to keep for now."""

    mark: UUID
    because: str
    until: date | None


@dataclass(frozen=True)
class Plan:
    """The board's decision, and how many of a unit's cases research has been found to keep since."""

    decided_on: date
    decision: str
    for_research: int


@dataclass(frozen=True)
class Disposals:
    """The list that nobody has approved yet, and those that were carried out: mark, day and how many cases."""

    waiting: ListMet | None
    done: tuple[tuple[UUID, date, int], ...]


def plan_of(slug: str, unit: int) -> Plan | None:
    """The board's decision, if it has been entered."""
    kept = ResearchCase.objects.filter(case__unit=unit).order_by().values("case__unit").annotate(n=Count("pk"))
    plan = CasesPlan.objects.filter(municipality=slug).annotate(kept=Subquery(kept.values("n"))).first()
    return Plan(plan.decided_on, plan.decision, plan.kept or 0) if plan else None


def keeping_of(slug: str) -> Keeping:
    """What the municipality's own situation decides."""
    decided_on = CasesPlan.objects.filter(municipality=slug).values_list("decided_on", flat=True).first()
    return Keeping(code_of(slug), decided_on)


def kept_cases(unit: int, slug: str) -> dict[UUID, KeptCase]:
    """The unit's cases as disposal sees them, but for those that are known to be kept for research."""
    cases = Case.objects.filter(unit=unit, municipality=slug, for_research=None)
    rows = list(cases.values_list("pk", "kind", "received_on", *BESIDE_A_CASE, "wish__ended_on"))
    facts = facts_by_case({row[0]: row[2] for row in rows}, cases.values("pk"))
    notes, answered = last_days_of(cases.values("pk")), _answered(cases.values("pk"))
    return {
        mark: KeptCase(
            is_of_a_child=kind == CaseKind.CHILD.value,
            last_note_on=max(received_on, notes.get(mark, received_on), answered.get(mark, received_on)),
            opened_on=facts[mark].opened_on,
            not_opened_on=facts[mark].not_opened_on,
            closed_on=closed_on_of(facts[mark]) if kind == CaseKind.CHILD.value else ended_on,
            contents=Contents(contents) if contents else None,
            postponed=Postponed(until, is_appeal=because == PostponedBecause.APPEAL) if because else None,
        )
        for mark, kind, received_on, contents, because, until, ended_on in rows
    }


def with_threads_that_go_on(cases: Collection[UUID]) -> frozenset[UUID]:
    """Those of the cases in whose threads somebody has yet to read, to end or to let go of something."""
    threads = _threads(cases)
    return frozenset(case for case, thread in threads if _goes_on(thread))


def threads_of(cases: Collection[UUID]) -> tuple[UUID, ...]:
    """The threads that the cases' reports came in and that still stand."""
    return tuple(thread.pk for _case, thread in _threads(cases))


def conflicts_of(account: int, unit: int) -> frozenset[UUID]:
    """The unit's cases in which the account's person has declared a conflict of interest."""
    return frozenset(Case.objects.filter(unit=unit, conflicts__account=account).values_list("pk", flat=True))


def disposals_of(unit: int) -> Disposals:
    """The unit's lists, the newest first."""
    found = CaseDisposal.objects.filter(unit=unit).annotate(cases=Sum("counts__cases"))
    rows = list(found.order_by(F("approved_on").desc(nulls_first=True), "pk")[: SHOWN + 1])
    done = tuple((row.pk, row.approved_on, row.cases or 0) for row in rows if row.approved_on is not None)
    return Disposals(next((row for row in rows if row.approved_on is None), None), done)


def cases_on(disposal: CaseDisposal) -> tuple[CaseListed, ...]:
    """What stands on the list, what is to be done first first."""
    rows = CaseToDispose.objects.filter(disposal=disposal).order_by("finish_by", "case")
    return tuple(CaseListed(row.case, RecordClass[row.record_class], row.finish_by) for row in rows)


def proof_in(unit: int, mark: UUID) -> Proof | None:
    """One of them, or None."""
    done = CaseDisposal.objects.filter(unit=unit, pk=mark, approved_on__isnull=False).prefetch_related("counts").first()
    return _proof(done) if done else None


def postponed_in(unit: int) -> tuple[PostponedShown, ...]:
    """The cases that somebody has decided to keep for now."""
    rows = PostponedCase.objects.filter(case__unit=unit).order_by("decided_on", "pk")
    return tuple(PostponedShown(row.case_id, row.get_because_display(), row.until) for row in rows)


def keeping_of_case(case: Case) -> tuple[Contents | None, PostponedShown | None]:
    """What has been said of the file's contents, and whether the case is kept for now."""
    found = Case.objects.filter(pk=case.pk).values_list(*BESIDE_A_CASE).get()
    contents, because, until = found
    shown = PostponedShown(case.pk, str(PostponedBecause(because).label), until) if because else None
    return (Contents(contents) if contents else None, shown)


def _threads(cases: Collection[UUID]) -> list[tuple[UUID, Thread]]:
    by_thread = _cases_by_thread(cases)
    threads = Thread.objects.filter(pk__in=by_thread).select_related("handling")
    return [(by_thread[thread.pk], thread) for thread in threads]


def _goes_on(thread: Thread) -> bool:
    seen = kept(thread)
    return seen.ended_on is None or seen.is_held


def _cases_by_thread(cases: Cases) -> dict[UUID, UUID]:
    rows = Report.objects.filter(case__in=cases).values_list("thread", "case")
    return {thread: case for thread, case in rows if thread is not None}


def _answered(cases: Cases) -> dict[UUID, date]:
    """The newest answer in the thread of a report: it is a part of what the file is about."""
    by_thread = _cases_by_thread(cases)
    newest: dict[UUID, date] = {}
    for thread, on in Thread.objects.filter(pk__in=by_thread).values_list("pk", "handling__answered_on"):
        if on is not None:
            newest[by_thread[thread]] = max(on, newest.get(by_thread[thread], on))
    return newest


def _proof(row: CaseDisposal) -> Proof:
    assert row.approved_on is not None  # noqa: S101  # asked for above
    assert row.approved_by is not None  # noqa: S101  # the database keeps the two together
    counts = tuple((RecordClass[each.record_class], each.cases, each.rows) for each in row.counts.all())
    return Proof(row.pk, row.drawn_on, row.drawn_by, row.approved_on, row.approved_by, counts)
