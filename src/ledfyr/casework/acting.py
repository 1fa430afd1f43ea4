# SPDX-License-Identifier: EUPL-1.2
"""What every act in a case has in common: its database, its refusal, and its row in the trail."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from ledfyr.casework.own_words import CaseworkKind, CaseworkReason
from ledfyr.law.sources import ActRefused, Refusal
from ledfyr.trail.actions import record_act
from ledfyr.trail.rules.acts import Act, Actor, Ground, Touched
from ledfyr.trail.vocabulary import RecordKind, Verb

DATABASE = "social"
AT_WORK = Ground(CaseworkReason.WORK)


class CaseActRefused(ActRefused):
    """An act in a case that was not done."""


def refuse(refusal: Refusal | None) -> None:
    """Go on when there is no reason not to; raises CaseActRefused."""
    if refusal:
        raise CaseActRefused(refusal)


def act_on_case(verb: Verb, case: UUID, *, by: Actor, at: datetime, ground: Ground = AT_WORK) -> Act:
    """An act with a case, which is named by a mark that tells nothing of it."""
    return Act(verb, by, at, Touched(CaseworkKind.CASE, case.hex), ground)


def tell_trail_of(
    verb: Verb, kind: RecordKind, mark: UUID, *, by: Actor, at: datetime, ground: Ground = AT_WORK
) -> None:
    """Record an act in the transaction that it happens in."""
    record_act(using=DATABASE, verb=verb, by=by, at=at, touched=Touched(kind, mark.hex), ground=ground)


def tell_trail_at_once(
    verb: Verb, kind: RecordKind, mark: UUID, *, by: Actor, at: datetime, ground: Ground = AT_WORK
) -> None:
    """Record a refusal, which undoes whatever else there was, in a transaction of its own."""
    with transaction.atomic(using=DATABASE):
        tell_trail_of(verb, kind, mark, by=by, at=at, ground=ground)
