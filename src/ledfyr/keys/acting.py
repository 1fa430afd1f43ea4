# SPDX-License-Identifier: EUPL-1.2
"""What every act with keys has in common: its database, its refusal, and its row in the trail."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from ledfyr.keys.own_words import KeysKind, KeysVerb
from ledfyr.law.sources import ActRefused
from ledfyr.trail.actions import record_act
from ledfyr.trail.rules.acts import Actor, Touched

DATABASE = "social"


class KeyActRefused(ActRefused):
    """An act with keys that was not done."""


def tell_trail(verb: KeysVerb, kind: KeysKind, number: int, *, by: Actor, at: datetime) -> None:
    """Record an act in the transaction that it happens in."""
    record_act(using=DATABASE, verb=verb, by=by, at=at, touched=Touched(kind, str(number)))


def tell_trail_at_once(verb: KeysVerb, kind: KeysKind, number: int, *, by: Actor, at: datetime) -> None:
    """Record a refusal, which undoes whatever else there was, in a transaction of its own."""
    with transaction.atomic(using=DATABASE):
        tell_trail(verb, kind, number, by=by, at=at)


def tell_trail_of_record(verb: KeysVerb, record: UUID, *, by: Actor, at: datetime) -> None:
    """The same for a sealed record of any room, by the mark that says nothing of what it holds."""
    record_act(using=DATABASE, verb=verb, by=by, at=at, touched=Touched(KeysKind.SEALED_RECORD, record.hex))
