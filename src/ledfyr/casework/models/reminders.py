# SPDX-License-Identifier: EUPL-1.2
"""Who has been reminded of what, so that nobody is told twice."""

from typing import ClassVar

from django.db import models

from ledfyr.casework.models.cases import OF_STAFF, Case
from ledfyr.house_rules.fields import Kept


class ToldOfCase(models.Model):
    """That an account was sent a notice without content on a day."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="told")
    account = models.PositiveBigIntegerField("konto")
    because = models.CharField("varför", max_length=10, choices=[("today", "i dag"), ("late", "försenat")])
    of_day = models.DateField("gäller dagen")

    KEPT: ClassVar[dict[str, Kept]] = dict.fromkeys(("id", "case", "account", "because", "of_day"), OF_STAFF)

    class Meta:
        verbose_name = "påminnelse"
        verbose_name_plural = "påminnelser"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["case", "account", "because", "of_day"], name="reminded_once")
        ]

    def __str__(self) -> str:
        return "(påminnelse)"
