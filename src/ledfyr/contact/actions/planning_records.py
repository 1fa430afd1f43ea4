# SPDX-License-Identifier: EUPL-1.2
"""Enters how long the municipality's records plan keeps the letters of a door, and what is kept beyond that."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from ledfyr.contact.acting import DATABASE, person_acting, refuse, tell_trail_of_thread
from ledfyr.contact.keeping_words import KeepingKind, KeepingReason, KeepingVerb
from ledfyr.contact.models import HeldBecause, HeldThread, RecordsPlan, Thread
from ledfyr.contact.rules.doors import Door
from ledfyr.contact.rules.keeping import PlanAsked, why_not_plan
from ledfyr.trail.actions import record_act
from ledfyr.trail.rules.acts import Actor, Ground, Touched

REASONS = {
    HeldBecause.REQUESTED: KeepingReason.REQUESTED,
    HeldBecause.SUPERVISION: KeepingReason.SUPERVISION,
    HeldBecause.DECIDED: KeepingReason.DECIDED,
}


def enter_plan(*, municipality: str, door: Door, asked: PlanAsked, by: Actor, at: datetime) -> RecordsPlan:
    """Put the line in place of the one before; raises ContactActRefused. The trail keeps how each of them was."""
    today = timezone.localdate(at)
    refuse(why_not_plan(asked, today))
    with transaction.atomic(using=DATABASE):
        plan, _is_new = RecordsPlan.objects.update_or_create(
            municipality=municipality,
            door=door,
            defaults={
                "months": asked.months,
                "decided_on": asked.decided_on,
                "decision": asked.decision,
                "entered_on": today,
                "entered_by": person_acting(by),
            },
        )
        record_act(
            using=DATABASE,
            verb=KeepingVerb.PLAN_ENTERED,
            by=by,
            at=at,
            touched=Touched(KeepingKind.PLAN, door.value),
            ground=Ground(KeepingReason.BY_PLAN, reference=_reference(asked.months, asked.decided_on, asked.decision)),
        )
    return plan


def hold_back(*, thread: Thread, because: str, by: Actor, at: datetime) -> None:
    """Keep a thread whatever the plan says, until somebody lets it go. `because` is one of `HeldBecause`."""
    reason = REASONS[HeldBecause(because)]
    with transaction.atomic(using=DATABASE):
        HeldThread.objects.update_or_create(
            thread=thread,
            defaults={"because": because, "held_on": timezone.localdate(at), "held_by": person_acting(by)},
        )
        _tell(KeepingVerb.HELD_BACK, thread, reason, by, at)


def hold_no_longer(*, thread: Thread, by: Actor, at: datetime) -> None:
    """Let the plan decide again."""
    with transaction.atomic(using=DATABASE):
        if HeldThread.objects.filter(thread=thread).delete()[0]:
            _tell(KeepingVerb.HELD_NO_LONGER, thread, KeepingReason.BY_PLAN, by, at)


def _tell(verb: KeepingVerb, thread: Thread, reason: KeepingReason, by: Actor, at: datetime) -> None:
    tell_trail_of_thread(verb, thread.pk, by=by, at=at, ground=Ground(reason))


def _reference(months: int, decided_on: date, decision: str) -> str:
    return f"{months}:{decided_on.isoformat()}:{decision}"
