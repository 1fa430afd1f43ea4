# SPDX-License-Identifier: EUPL-1.2
"""A record whose texts are sealed for one unit, and the keyring with which a member of the unit opens and writes it.

A room that keeps something about a person derives its models from `SealedRecord`. A rotation finds them all by that.
"""

from collections.abc import Collection, Mapping
from itertools import takewhile
from typing import ClassVar, Self
from uuid import uuid4

from django.apps import apps
from django.db import models

from ledfyr.house_rules.fields import Kept, KeptFor, Sensitivity
from ledfyr.keys.sealed_text import Sealed, sealed_fields
from ledfyr.sealing import (
    Context,
    PrivateKey,
    PublicKey,
    Rotation,
    SealingRefused,
    SymmetricKey,
    WrongKey,
    named_in,
    open_text,
    seal_text,
)

BESIDE_THE_CONTENT = Kept(Sensitivity.INTERNAL, KeptFor.AS_LONG_AS_ITS_RECORD)
SEALED = Kept(Sensitivity.SEALED, KeptFor.AS_LONG_AS_ITS_RECORD)


class TextsIncomplete(SealingRefused):
    """All sealed texts of a record are written at once, so that none of them can be played back alone."""

    says = "Give every sealed text of the record, and no other."


class SealedRecord(models.Model):
    """What every sealed record has beside its envelopes. None of it tells of a person."""

    record = models.UUIDField("postens märke", default=uuid4, unique=True, editable=False)
    unit = models.PositiveBigIntegerField("enhet")
    key_version = models.PositiveIntegerField("nyckelns version")
    written = models.PositiveIntegerField("gånger skriven", default=0)

    ABOUT_THE_RECORD: ClassVar[dict[str, Kept]] = dict.fromkeys(
        ("id", "record", "unit", "key_version", "written"), BESIDE_THE_CONTENT
    )

    class Meta:
        """A model that derives from this derives its own Meta from it, too: a change of key finds records by it."""

        abstract = True
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["unit", "key_version"], name="%(class)s_by_key")]


def context_of(record: SealedRecord, field: str) -> Context:
    """Where an envelope of the record belongs; it opens nowhere else."""
    kind = record._meta.label_lower.replace(".", "-")  # noqa: SLF001  # Django's documented name of a model
    return Context(kind, owner_of(record.unit), record.record.hex, field, record.written)


def owner_of(unit: int) -> str:
    """A unit as contexts name it."""
    return f"unit-{unit}"


def write_sealed(record: SealedRecord, texts: Mapping[str, str], key: PublicKey | SymmetricKey) -> None:
    """Seal every text of the record, which the caller then saves; raises TextsIncomplete."""
    if set(texts) != set(sealed_fields(type(record))):
        raise TextsIncomplete
    record.written += 1
    record.key_version = key.version
    for name, text in texts.items():
        setattr(record, name, Sealed(seal_text(text, key, context_of(record, name))))


class Keyring:
    """A unit's private keys as one unlocked member holds them: the present one, and older ones that are still needed.

    Use it as a context, so that the keys are overwritten when the work is done.
    """

    def __init__(self, unit: int, keys: Mapping[int, PrivateKey]) -> None:
        self.unit = unit
        self.keys = dict(keys)
        self._steps: dict[int, Rotation] = {}

    @property
    def newest(self) -> PrivateKey:
        """The key under which everything new is sealed."""
        return self.keys[max(self.keys)]

    @property
    def reaches(self) -> tuple[int, ...]:
        """The older versions from which the ring has every key up to the newest one."""
        newest = max(self.keys)
        unbroken = takewhile(self.keys.__contains__, range(newest - 1, 0, -1))
        return tuple(unbroken)

    def write(self, record: SealedRecord, texts: Mapping[str, str]) -> None:
        """Seal what a member wrote. Only a member can: nobody who merely writes in the database could forge it."""
        write_sealed(record, texts, self.newest.record_key())

    def read(self, record: SealedRecord, only: Collection[str] | None = None) -> dict[str, str]:
        """Every text of the record, or only those that are asked for; raises SealingRefused."""
        return {name: self._open(record, name) for name in only or sealed_fields(type(record))}

    def reseal(self, record: SealedRecord) -> None:
        """Put every text of the record under the newest key, and prove that it opens there; raises SealingRefused."""
        newest = max(self.keys)
        sealed = {name: getattr(record, name).envelope for name in sealed_fields(type(record))}
        for version in range(record.key_version, newest):
            step = self._step(version)
            sealed = {name: step.reseal(envelope, context_of(record, name)) for name, envelope in sealed.items()}
            for name, envelope in sealed.items():
                step.verify(envelope, context_of(record, name))
        for name, envelope in sealed.items():
            setattr(record, name, Sealed(envelope))
        record.key_version = newest

    def forget(self) -> None:
        """Overwrite every key of the ring."""
        self._steps.clear()
        for key in self.keys.values():
            key.forget()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_how: object) -> None:
        self.forget()

    def _step(self, version: int) -> Rotation:
        if version not in self._steps:
            if not {version, version + 1} <= self.keys.keys():
                raise WrongKey
            self._steps[version] = Rotation(self.keys[version], self.keys[version + 1])
        return self._steps[version]

    def _open(self, record: SealedRecord, name: str) -> str:
        envelope = getattr(record, name).envelope
        version, identity = named_in(envelope).key
        key = self.keys.get(version)
        if key is None or version != record.key_version:
            raise WrongKey
        opens = key if identity == key.public.identity else key.record_key()
        return open_text(envelope, opens, context_of(record, name))


def sealed_models() -> tuple[type[SealedRecord], ...]:
    """Every kind of sealed record that this installation keeps."""
    return tuple(model for model in apps.get_models() if issubclass(model, SealedRecord))
