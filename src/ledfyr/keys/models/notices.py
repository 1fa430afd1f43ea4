# SPDX-License-Identifier: EUPL-1.2
"""What every member of a unit is told: that shares of its key were used, that somebody joined or left."""

from typing import ClassVar

from django.db import models

from ledfyr.house_rules.fields import Kept
from ledfyr.keys.models.members import ABOUT_A_KEY


class KeyNotice(models.Model):
    """Shown to every member of the unit, so that nobody takes part in its key unseen."""

    unit = models.PositiveBigIntegerField("enhet")
    kind = models.CharField("vad som hände", max_length=20)
    account = models.PositiveBigIntegerField("konto som det gäller", null=True)
    at = models.DateTimeField("när")

    KEPT: ClassVar[dict[str, Kept]] = dict.fromkeys(("id", "unit", "kind", "account", "at"), ABOUT_A_KEY)

    class Meta:
        verbose_name = "meddelande om nycklar"
        verbose_name_plural = "meddelanden om nycklar"
        ordering: ClassVar[list[str]] = ["-at", "-id"]

    def __str__(self) -> str:
        return f"{self.kind} i enhet {self.unit}"


class NoticesRead(models.Model):
    """How far a member has read what happened to a unit's key; what came later stands on their first page."""

    account = models.PositiveBigIntegerField("konto")
    unit = models.PositiveBigIntegerField("enhet")
    through = models.PositiveBigIntegerField("till och med meddelande")

    KEPT: ClassVar[dict[str, Kept]] = dict.fromkeys(("id", "account", "unit", "through"), ABOUT_A_KEY)

    class Meta:
        verbose_name = "lästa meddelanden om nycklar"
        verbose_name_plural = "lästa meddelanden om nycklar"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["account", "unit"], name="one_place_in_the_notices_per_member_and_unit")
        ]

    def __str__(self) -> str:
        return f"lästa meddelanden i enhet {self.unit}"
