# SPDX-License-Identifier: EUPL-1.2
"""Enters the board's decision on cases, what a file holds, and which case is kept although its time is out."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from ledfyr.casework.acting import DATABASE, refuse, tell_trail_of
from ledfyr.casework.actions.reading import stop_unless_open
from ledfyr.casework.disposing_words import DisposingKind, DisposingReason, DisposingVerb
from ledfyr.casework.models import Case, CasesPlan, FileContents, PostponedBecause, PostponedCase
from ledfyr.casework.own_words import CaseworkKind
from ledfyr.casework.rules.approving_disposal import why_not_plan, why_not_postpone
from ledfyr.casework.rules.disposing import Contents
from ledfyr.contact.acting import person_acting
from ledfyr.staff.rules.seeing import Reader
from ledfyr.trail.actions import record_act
from ledfyr.trail.rules.acts import Actor, Ground, Touched

REASONS = {
    PostponedBecause.APPEAL: DisposingReason.APPEAL,
    PostponedBecause.REQUESTED: DisposingReason.REQUESTED,
    PostponedBecause.SUPERVISION: DisposingReason.SUPERVISION,
    PostponedBecause.DECIDED: DisposingReason.DECIDED,
}


@dataclass(frozen=True)
class Decision:
    """What the board has decided, as somebody enters it."""

    decided_on: date
    decision: str
    manages: bool


def enter_cases_plan(*, municipality: str, decision: Decision, by: Actor, at: datetime) -> CasesPlan:
    """Put the decision in place of the one before; raises CaseActRefused. The trail keeps how each of them was."""
    today = timezone.localdate(at)
    refuse(why_not_plan(decision.decided_on, decision.decision, today, manages=decision.manages))
    with transaction.atomic(using=DATABASE):
        plan, _is_new = CasesPlan.objects.update_or_create(
            municipality=municipality,
            defaults={
                "decided_on": decision.decided_on,
                "decision": decision.decision,
                "entered_on": today,
                "entered_by": person_acting(by),
            },
        )
        record_act(
            using=DATABASE,
            verb=DisposingVerb.PLAN_ENTERED,
            by=by,
            at=at,
            touched=Touched(DisposingKind.PLAN, municipality),
            ground=Ground(DisposingReason.BY_LAW, reference=f"{decision.decided_on.isoformat()}:{decision.decision}"),
        )
    return plan


def postpone_disposal(*, case: Case, because: str, until: date | None, by: Actor, at: datetime) -> None:
    """Keep a case for a reason, to a day or until somebody lets it go; raises CaseActRefused."""
    today = timezone.localdate(at)
    known = because in PostponedBecause.values
    refuse(why_not_postpone(until, today, gave_reason=known))
    with transaction.atomic(using=DATABASE):
        PostponedCase.objects.update_or_create(
            case=case,
            defaults={"because": because, "until": until, "decided_on": today, "decided_by": person_acting(by)},
        )
        reason = REASONS[PostponedBecause(because)]
        _tell(DisposingVerb.POSTPONED, case, Ground(reason, reference=until.isoformat() if until else ""), by, at)


def let_go(*, case: Case, by: Actor, at: datetime) -> None:
    """Let the law decide again."""
    with transaction.atomic(using=DATABASE):
        if PostponedCase.objects.filter(case=case).delete()[0]:
            _tell(DisposingVerb.LET_GO, case, Ground(DisposingReason.BY_LAW), by, at)


def state_contents(*, case: Case, contents: Contents, reader: Reader, by: Actor, at: datetime) -> None:
    """Say what the file holds beside the inquiry; raises CaseActRefused. Only who may read it can know."""
    stop_unless_open(case=case, reader=reader, by=by, at=at)
    with transaction.atomic(using=DATABASE):
        FileContents.objects.update_or_create(
            case=case,
            defaults={
                "contents": contents.value,
                "stated_on": timezone.localdate(at),
                "stated_by": person_acting(by),
            },
        )
        ground = Ground(DisposingReason.BY_LAW, reference=contents.value)
        _tell(DisposingVerb.CONTENTS_STATED, case, ground, by, at)


def _tell(verb: DisposingVerb, case: Case, ground: Ground, by: Actor, at: datetime) -> None:
    tell_trail_of(verb, CaseworkKind.CASE, case.pk, by=by, at=at, ground=ground)
