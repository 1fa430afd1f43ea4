# SPDX-License-Identifier: EUPL-1.2
"""Puts what lies under an older key of a unit under its present one, a few records at a time, and throws old keys away.

Each few are a transaction of their own with their proof, so it may be killed at any moment and goes on where it was. A
record that does not open is left as it is, with the key it needs; the others do not wait for it.
"""

from collections.abc import Callable, Iterator
from datetime import datetime

from django.apps import apps
from django.db import transaction

from ledfyr.keys.acting import DATABASE, KeyActRefused, tell_trail, tell_trail_of_record
from ledfyr.keys.models import DamagedRecord, KeyNotice, KeyRotation, UnitKey, Wrapping
from ledfyr.keys.own_words import KeysKind, KeysVerb
from ledfyr.keys.queries import OLD_KEY_KEPT, count_waiting, current_unit_key
from ledfyr.keys.queries.changing import oldest_in_use, records_of, waiting
from ledfyr.keys.rules.joining import UNAUTHORISED_HAVE_NO_ACCESS
from ledfyr.keys.rules.telling import Damage, NoticeKind
from ledfyr.keys.sealed_record import Keyring, SealedRecord, sealed_models
from ledfyr.keys.sealed_text import sealed_fields
from ledfyr.law.sources import Refusal
from ledfyr.sealing import EnvelopeDamaged, SealingRefused, UnknownVersion, WrongContext
from ledfyr.trail.rules.acts import Actor

AT_ONCE = 100  # records in a transaction: others who write wait for no longer than that

RING_TOO_OLD = Refusal(
    "Enhetens nyckel har bytts sedan du låste upp den.",
    UNAUTHORISED_HAVE_NO_ACCESS,
    "Läs in sidan på nytt och fortsätt.",
)
OLD_KEY_MISSING = Refusal(
    "Du har inte den äldre nyckel som resten är förseglat under.",
    UNAUTHORISED_HAVE_NO_ACCESS,
    "Be en kollega som har haft del i nyckeln längre att låsa upp den.",
)
DAMAGES: tuple[tuple[type[SealingRefused], Damage], ...] = (
    (EnvelopeDamaged, Damage.CHANGED),
    (WrongContext, Damage.MOVED),
    (UnknownVersion, Damage.UNKNOWN_VERSION),
)


def reseal_some(*, ring: Keyring, by: Actor, at: datetime, at_once: int = AT_ONCE) -> int:
    """Put some records under the newest key, and return how many are left; raises KeyActRefused."""
    with transaction.atomic(using=DATABASE):
        newest = _newest_of(ring)
        records = list(_some(ring, at_once))
        for record in records:
            _reseal(ring, record, by, at)
        left = count_waiting(ring.unit, before=newest.version)
        if left and not records:
            raise KeyActRefused(OLD_KEY_MISSING)
        if not left:
            _finish(newest, by, at)
    return left


def reseal_all(*, ring: Keyring, by: Actor, now: Callable[[], datetime], progress: Callable[[int], None]) -> None:
    """Go on until nothing waits under an older key; tells after each step how many records do."""
    while left := reseal_some(ring=ring, by=by, at=now()):
        progress(left)
    progress(0)


def try_damaged_again(*, ring: Keyring, by: Actor, at: datetime) -> int:
    """Look whether damaged records open now, as after a backup was read back; return how many do, or are gone."""
    with transaction.atomic(using=DATABASE):
        newest = _newest_of(ring)
        mended = 0
        for row in DamagedRecord.objects.select_for_update().filter(unit=ring.unit):
            record = records_of(apps.get_model(row.kind), ring.unit).filter(record=row.record).first()
            if record is None or _is_mended(ring, record, by, at):
                row.delete()
                mended += 1
        if not count_waiting(ring.unit, before=newest.version):
            _finish(newest, by, at)
    return mended


def _newest_of(ring: Keyring) -> UnitKey:
    """The unit's present key, held still; a ring from before a later change would put records under an old one."""
    newest = current_unit_key(ring.unit)
    if newest is None or newest.public_key() != ring.newest.public:
        raise KeyActRefused(RING_TOO_OLD)
    return newest


def _some(ring: Keyring, at_once: int) -> Iterator[SealedRecord]:
    room = at_once
    for model in sealed_models():
        reached = waiting(model, ring.unit).select_for_update().filter(key_version__in=ring.reaches)
        for record in reached.order_by("pk")[:room]:
            room -= 1
            yield record


def _reseal(ring: Keyring, record: SealedRecord, by: Actor, at: datetime) -> None:
    try:
        ring.reseal(record)
    except SealingRefused as refused:
        _note_damage(record, refused, by, at)
    else:
        _save(record)


def _save(record: SealedRecord) -> None:
    record.save(update_fields=[*sealed_fields(type(record)), "key_version"])


def _note_damage(record: SealedRecord, refused: SealingRefused, by: Actor, at: datetime) -> None:
    is_first = not DamagedRecord.objects.filter(unit=record.unit).exists()
    damage = next((damage for kind, damage in DAMAGES if isinstance(refused, kind)), Damage.ANOTHER_KEY)
    _, is_new = DamagedRecord.objects.get_or_create(
        record=record.record,
        defaults={
            "unit": record.unit,
            "kind": record._meta.label_lower,  # noqa: SLF001  # Django's documented name of a model
            "key_version": record.key_version,
            "damage": damage,
            "found_at": at,
        },
    )
    if is_new:
        tell_trail_of_record(KeysVerb.RECORD_DAMAGED, record.record, by=by, at=at)
    if is_first:
        KeyNotice.objects.create(unit=record.unit, kind=NoticeKind.RECORD_DAMAGED, at=at)


def _is_mended(ring: Keyring, record: SealedRecord, by: Actor, at: datetime) -> bool:
    try:
        ring.reseal(record)
        ring.read(record)
    except SealingRefused:
        return False
    _save(record)
    tell_trail_of_record(KeysVerb.RECORD_MENDED, record.record, by=by, at=at)
    return True


def _finish(newest: UnitKey, by: Actor, at: datetime) -> None:
    """End the change, and throw away each old key that nothing needs and that nothing can still arrive under."""
    if KeyRotation.objects.filter(unit=newest.unit, done_at=None).update(done_at=at):
        tell_trail(KeysVerb.ROTATION_DONE, KeysKind.UNIT_KEY, newest.unit, by=by, at=at)
    if at < newest.made_at + OLD_KEY_KEPT:
        return
    needed = oldest_in_use(newest.unit, newest.version)
    thrown, _ = Wrapping.objects.filter(unit_key__unit=newest.unit, unit_key__version__lt=needed).delete()
    if thrown:
        tell_trail(KeysVerb.OLD_KEYS_THROWN_AWAY, KeysKind.UNIT_KEY, newest.unit, by=by, at=at)
