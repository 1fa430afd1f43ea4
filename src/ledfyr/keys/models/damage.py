# SPDX-License-Identifier: EUPL-1.2
"""A sealed record that did not open when the unit's key was changed. It is left as it is, with the key it needs."""

from typing import ClassVar

from django.db import models

from ledfyr.house_rules.fields import Kept
from ledfyr.keys.sealed_record import BESIDE_THE_CONTENT


class DamagedRecord(models.Model):
    """One record to restore from a backup. The row goes when the record opens again, or has been disposed of."""

    unit = models.PositiveBigIntegerField("enhet")
    kind = models.CharField("slags post", max_length=60)
    record = models.UUIDField("postens märke", unique=True)
    key_version = models.PositiveIntegerField("nyckelns version")
    damage = models.CharField("vad som är fel", max_length=20)
    found_at = models.DateTimeField("hittad")

    KEPT: ClassVar[dict[str, Kept]] = dict.fromkeys(
        ("id", "unit", "kind", "record", "key_version", "damage", "found_at"), BESIDE_THE_CONTENT
    )

    class Meta:
        verbose_name = "skadad post"
        verbose_name_plural = "skadade poster"
        ordering: ClassVar[list[str]] = ["found_at", "id"]

    def __str__(self) -> str:
        return f"skadad post i enhet {self.unit}"
