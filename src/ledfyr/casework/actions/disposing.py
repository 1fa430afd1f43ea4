# SPDX-License-Identifier: EUPL-1.2
"""Disposes of cases whose time is out: one person proposes a list, another approves it, and it leaves the disk.

What remains is the proof: how many cases of which kind went by which rule, when, and which two persons did it.
"""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import islice
from pathlib import Path
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone

from ledfyr.casework.acting import DATABASE, act_on_case, refuse, tell_trail_of
from ledfyr.casework.actions.trying import Trial, try_disposal
from ledfyr.casework.disposing_words import DisposingKind, DisposingReason, DisposingVerb
from ledfyr.casework.models import Case, CaseDisposal, CaseToDispose, DisposedCases, ResearchCase
from ledfyr.casework.queries.disposing import threads_of
from ledfyr.casework.queries.hanging import rows_of
from ledfyr.casework.rules.approving_disposal import LIST_GONE, LIST_WAITS, NOTHING_TO_DISPOSE, why_not_approve
from ledfyr.casework.rules.disposing import Outcome, Tried
from ledfyr.contact.acting import person_acting
from ledfyr.contact.actions.disposing import dispose_with_their_case, leave_the_disk
from ledfyr.contact.overwriting import overwrite_from_now_on, owe_overwriting
from ledfyr.keys.sealed_record import Keyring
from ledfyr.trail.actions import record_acts
from ledfyr.trail.rules.acts import Actor, Ground

ON_A_LIST = 100  # cases; what is to be gone first comes first, and somebody reads the list through
BY_LAW = Ground(DisposingReason.BY_LAW)


@dataclass(frozen=True)
class Disposed:
    """What went, and how many cases stayed because something had happened meanwhile."""

    cases: int
    rows: int
    stayed: int


def propose_disposal(*, slug: str, ring: Keyring, by: Actor, at: datetime) -> CaseDisposal:
    """Propose every case whose time is out; nothing is touched. Raises CaseActRefused."""
    trial = try_disposal(slug=slug, ring=ring, by=by, at=at)
    _keep_for_research(trial, at)
    going = dict(islice(trial.those(Outcome.GOES).items(), ON_A_LIST))
    refuse(None if going else NOTHING_TO_DISPOSE)
    try:
        with transaction.atomic(using=DATABASE):
            disposal = CaseDisposal.objects.create(
                unit=ring.unit, municipality=slug, drawn_on=timezone.localdate(at), drawn_by=person_acting(by)
            )
            CaseToDispose.objects.bulk_create([_line(disposal, mark, each) for mark, each in going.items()])
            _tell(DisposingVerb.DRAWN, disposal, len(going), by, at)
    except IntegrityError:
        refuse(LIST_WAITS)
    return disposal


def withdraw_disposal(*, mark: UUID, unit: int, by: Actor, at: datetime) -> None:
    """Throw the list away without disposing of anything; raises CaseActRefused."""
    with transaction.atomic(using=DATABASE):
        disposal = _waiting(mark, unit)
        _tell(DisposingVerb.WITHDRAWN, disposal, disposal.lines.count(), by, at)
        disposal.delete()


def approve_disposal(*, mark: UUID, manages: bool, ring: Keyring, files: Path, by: Actor, at: datetime) -> Disposed:
    """Dispose of what stands on the list and is still to go; raises CaseActRefused. `files` is where files lie."""
    overwrite_from_now_on()
    with transaction.atomic(using=DATABASE):
        disposal = _waiting(mark, ring.unit)
        refuse(why_not_approve(disposal.drawn_by, by.account or 0, manages=manages))
        listed = list(disposal.lines.values_list("case", flat=True))
        # Whoever takes a step holds this row, so what they did until now is seen by the trial.
        list(Case.objects.select_for_update().filter(pk__in=listed).values_list("pk", flat=True))
        trial = try_disposal(slug=disposal.municipality, ring=ring, by=by, at=at)
        going = {case: each for case, each in trial.those(Outcome.GOES).items() if case in listed}
        disposal.approved_on, disposal.approved_by = timezone.localdate(at), by.account
        disposal.save()
        rows = _prove(disposal, going)
        records = _destroy(going, by=by, at=at)
        disposal.lines.all().delete()
        _tell(DisposingVerb.APPROVED, disposal, len(going), by, at)
        owe_overwriting(files, write_anew=True)
        transaction.on_commit(partial(leave_the_disk, records, files), using=DATABASE)
    return Disposed(len(going), rows, len(listed) - len(going))


def _waiting(mark: UUID, unit: int) -> CaseDisposal:
    found = CaseDisposal.objects.select_for_update().filter(pk=mark, unit=unit, approved_on=None).first()
    if found is None:
        refuse(LIST_GONE)
    assert found is not None  # noqa: S101  # refused above
    return found


def _keep_for_research(trial: Trial, at: datetime) -> None:
    """That is all that is told of a birthday outside the seal, and what keeps it from being opened again."""
    today = timezone.localdate(at)
    with transaction.atomic(using=DATABASE):
        ResearchCase.objects.bulk_create(
            [ResearchCase(case_id=mark, found_on=today) for mark in trial.those(Outcome.RESEARCH)],
            ignore_conflicts=True,
        )


def _line(disposal: CaseDisposal, mark: UUID, tried: Tried) -> CaseToDispose:
    return CaseToDispose(disposal=disposal, case=mark, record_class=tried.record_class.name, finish_by=tried.finish_by)


def _prove(disposal: CaseDisposal, going: Mapping[UUID, Tried]) -> int:
    """Count what is about to go, kind by kind."""
    counted = rows_of(going)
    cases = Counter(each.record_class for each in going.values())
    DisposedCases.objects.bulk_create(
        [
            DisposedCases(
                disposal=disposal,
                record_class=kind.name,
                cases=count,
                rows=sum(counted[mark] for mark, each in going.items() if each.record_class is kind),
            )
            for kind, count in cases.items()
        ]
    )
    return sum(counted.values())


def _destroy(going: Collection[UUID], *, by: Actor, at: datetime) -> tuple[UUID, ...]:
    """Every row that hangs on the cases, and the threads that their reports came in; returns files on the disk."""
    if not going:
        return ()
    threads = threads_of(going)
    acts = [act_on_case(DisposingVerb.DISPOSED, mark, by=by, at=at, ground=BY_LAW) for mark in going]
    Case.objects.filter(pk__in=going).delete()
    records = dispose_with_their_case(threads, by=by, at=at)
    record_acts(using=DATABASE, acts=acts)
    return records


def _tell(verb: DisposingVerb, disposal: CaseDisposal, cases: int, by: Actor, at: datetime) -> None:
    ground = Ground(DisposingReason.BY_LAW, reference=str(cases))
    tell_trail_of(verb, DisposingKind.DISPOSAL, disposal.pk, by=by, at=at, ground=ground)
