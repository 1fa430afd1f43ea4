# SPDX-License-Identifier: EUPL-1.2
"""Notes the public half of a key that opens test letters and nothing else, and which no member takes part in."""

from datetime import datetime

from django.db import transaction
from django.db.models import Max

from ledfyr.keys.acting import DATABASE, tell_trail
from ledfyr.keys.models import UnitKey
from ledfyr.keys.own_words import KeysKind, KeysVerb
from ledfyr.sealing import PublicKey
from ledfyr.trail.rules.acts import Actor
from ledfyr.trail.vocabulary import SystemActor


def note_drill_key(*, unit: int, public: PublicKey, at: datetime) -> int:
    """Return the version under which the key stands, noting it as the newest one if it does not stand there yet."""
    with transaction.atomic(using=DATABASE):
        versions = UnitKey.objects.select_for_update().filter(unit=unit)
        known = versions.filter(public=public.raw).first()
        newest = versions.aggregate(newest=Max("version"))["newest"] or 0
        if known and known.version == newest:
            return newest
        versions.filter(public=public.raw).delete()
        UnitKey.objects.create(unit=unit, version=newest + 1, public=public.raw, made_at=at)
        tell_trail(KeysVerb.UNIT_KEY_MADE, KeysKind.UNIT_KEY, unit, by=Actor(SystemActor.SCHEDULE), at=at)
    return newest + 1
