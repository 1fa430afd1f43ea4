# SPDX-License-Identifier: EUPL-1.2
"""Reads what decides of disposal outside the seals, the list that waits, and the proofs of what has gone."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Sum

from ledfyr.casework.models import (
    Case,
    CaseDisposal,
    CaseKind,
    CasesPlan,
    CaseToDispose,
    FileContents,
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
from ledfyr.places.queries import municipality

SHOWN = 24  # proofs
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


def plan_of(slug: str) -> CasesPlan | None:
    """The board's decision, if it has been entered."""
    return CasesPlan.objects.filter(municipality=slug).first()


def keeping_of(slug: str) -> Keeping:
    """What the municipality's own situation decides."""
    plan = plan_of(slug)
    return Keeping(municipality(slug).code, plan.decided_on if plan else None)


def kept_cases(unit: int, slug: str, only: Collection[UUID] | None = None) -> dict[UUID, KeptCase]:
    """The unit's cases as disposal sees them, but for those that are known to be kept for research."""
    found = Case.objects.filter(unit=unit, municipality=slug, for_research=None)
    cases = found if only is None else found.filter(pk__in=only)
    marks = cases.values("pk")
    facts = facts_by_case(dict(cases.values_list("pk", "received_on")), marks)
    notes, answered = last_days_of(marks), _answered(marks)
    contents = dict(FileContents.objects.filter(case__in=marks).values_list("case", "contents"))
    postponed = {row.case_id: row for row in PostponedCase.objects.filter(case__in=marks)}
    return {
        mark: KeptCase(
            is_of_a_child=kind == CaseKind.CHILD.value,
            last_note_on=max(received_on, notes.get(mark, received_on), answered.get(mark, received_on)),
            opened_on=facts[mark].opened_on,
            not_opened_on=facts[mark].not_opened_on,
            closed_on=closed_on_of(facts[mark]),
            contents=Contents(contents[mark]) if mark in contents else None,
            postponed=_postponed(postponed.get(mark)),
        )
        for mark, kind, received_on in cases.values_list("pk", "kind", "received_on")
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


def waiting_list(unit: int) -> CaseDisposal | None:
    """The list that nobody has approved yet."""
    return CaseDisposal.objects.filter(unit=unit, approved_on=None).first()


def cases_on(disposal: CaseDisposal) -> tuple[CaseListed, ...]:
    """What stands on the list, what is to be done first first."""
    rows = CaseToDispose.objects.filter(disposal=disposal).order_by("finish_by", "case")
    return tuple(CaseListed(row.case, RecordClass[row.record_class], row.finish_by) for row in rows)


def proofs_of(unit: int) -> tuple[Proof, ...]:
    """The lists that have been carried out, the newest first."""
    done = CaseDisposal.objects.filter(unit=unit, approved_on__isnull=False).prefetch_related("counts")
    return tuple(_proof(row) for row in done.order_by("-approved_on", "pk")[:SHOWN])


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
    stated = FileContents.objects.filter(case=case).first()
    held = PostponedCase.objects.filter(case=case).first()
    shown = PostponedShown(case.pk, held.get_because_display(), held.until) if held else None
    return (Contents(stated.contents) if stated else None, shown)


def kept_for_research(unit: int) -> int:
    """How many cases of the unit research keeps, as far as has been found."""
    return ResearchCase.objects.filter(case__unit=unit).count()


def disposed_so_far(unit: int) -> int:
    """How many cases of the unit have been disposed of."""
    counted = CaseDisposal.objects.filter(unit=unit).aggregate(all=Sum("counts__cases"))
    return counted["all"] or 0


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


def _postponed(row: PostponedCase | None) -> Postponed | None:
    return Postponed(row.until, is_appeal=row.because == PostponedBecause.APPEAL) if row else None


def _proof(row: CaseDisposal) -> Proof:
    assert row.approved_on is not None  # noqa: S101  # asked for above
    assert row.approved_by is not None  # noqa: S101  # the database keeps the two together
    counts = tuple((RecordClass[each.record_class], each.cases, each.rows) for each in row.counts.all())
    return Proof(row.pk, row.drawn_on, row.drawn_by, row.approved_on, row.approved_by, counts)
