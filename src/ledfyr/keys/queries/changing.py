# SPDX-License-Identifier: EUPL-1.2
"""Reads how far the change of a unit's key has come: what waits under an older key, and what could not be opened."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Min, QuerySet

from ledfyr.keys.models import DamagedRecord, KeyRotation, Wrapping
from ledfyr.keys.queries.units import current_unit_key
from ledfyr.keys.sealed_record import SealedRecord, sealed_models

# A letter that was being sealed as the key changed arrives under the old one, which is therefore kept for a while.
OLD_KEY_KEPT = timedelta(hours=1)


@dataclass(frozen=True)
class Change:
    """A change of key as a member sees it."""

    to_reseal: int
    left: int
    begun_at: datetime

    @property
    def resealed(self) -> int:
        """How many records lie under the new key, or have been found damaged."""
        return max(0, self.to_reseal - self.left)


def rotation_of(unit: int) -> KeyRotation | None:
    """The change of key that is under way, or None."""
    return KeyRotation.objects.filter(unit=unit, done_at=None).first()


def change_of(unit: int) -> Change | None:
    """The change that is under way with how far it has come, or None."""
    found = rotation_of(unit)
    if found is None:
        return None
    return Change(found.to_reseal, count_waiting(unit, before=found.to_version), found.begun_at)


def records_of(model: type[SealedRecord], unit: int) -> QuerySet[SealedRecord]:
    """The unit's records of one kind."""
    return model._default_manager.filter(unit=unit)  # noqa: SLF001  # Django's documented manager of any model


def count_under(unit: int, *, before: int) -> int:
    """How many records of the unit lie under a key older than the version."""
    return sum(records_of(model, unit).filter(key_version__lt=before).count() for model in sealed_models())


def waiting(model: type[SealedRecord], unit: int) -> QuerySet[SealedRecord]:
    """Those of the unit's records that are not known to be damaged."""
    damaged = DamagedRecord.objects.filter(unit=unit).values("record")
    return records_of(model, unit).exclude(record__in=damaged)


def count_waiting(unit: int, *, before: int) -> int:
    """How many of those under an older key can still be put under the new one."""
    return sum(waiting(model, unit).filter(key_version__lt=before).count() for model in sealed_models())


def oldest_in_use(unit: int, newest: int) -> int:
    """The oldest version of the unit's key that some record needs."""
    versions: list[int | None] = [
        records_of(model, unit).aggregate(oldest=Min("key_version"))["oldest"] for model in sealed_models()
    ]
    return min([newest, *(version for version in versions if version is not None)])


def needs_resealing(unit: int, at: datetime) -> bool:
    """Whether a member who has unlocked has something to finish: a change, or old keys to throw away."""
    if rotation_of(unit):
        return True
    newest = current_unit_key(unit)
    if newest is None or at < newest.made_at + OLD_KEY_KEPT:
        return False
    needed = oldest_in_use(unit, newest.version)
    has_more = Wrapping.objects.filter(unit_key__unit=unit, unit_key__version__lt=needed).exists()
    return has_more or count_waiting(unit, before=newest.version) > 0


def damaged_records(unit: int) -> Sequence[DamagedRecord]:
    """What could not be opened when the key was changed, and waits to be restored from a backup."""
    return list(DamagedRecord.objects.filter(unit=unit))
