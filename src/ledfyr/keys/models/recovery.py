# SPDX-License-Identifier: EUPL-1.2
"""That a unit's key was split among officers, and how many it takes. The shares are on paper and nowhere else."""

from typing import ClassVar

from django.db import models

from ledfyr.house_rules.fields import Kept
from ledfyr.keys.models.members import ABOUT_A_KEY
from ledfyr.keys.models.units import UnitKey


class RecoverySplit(models.Model):
    """One splitting of one version of a unit's key; after a rotation the unit needs a new one."""

    unit_key = models.ForeignKey(UnitKey, on_delete=models.CASCADE, related_name="splits")
    needed = models.PositiveSmallIntegerField("andelar som behövs")
    shares = models.PositiveSmallIntegerField("andelar")
    made_at = models.DateTimeField("delad")
    rehearsed_at = models.DateTimeField("övad", null=True)

    KEPT: ClassVar[dict[str, Kept]] = dict.fromkeys(
        ("id", "unit_key", "needed", "shares", "made_at", "rehearsed_at"), ABOUT_A_KEY
    )

    class Meta:
        verbose_name = "uppdelning av nyckel"
        verbose_name_plural = "uppdelningar av nycklar"

    def __str__(self) -> str:
        return f"{self.needed} av {self.shares} andelar av {self.unit_key}"
