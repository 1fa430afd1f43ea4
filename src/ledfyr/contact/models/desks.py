# SPDX-License-Identifier: EUPL-1.2
"""Where a municipality's letters go, and what it promises to whoever writes."""

from typing import ClassVar

from django.db import models

from ledfyr.house_rules.fields import Kept, KeptFor, Sensitivity


class Desk(models.Model):
    """A municipality without one receives no letters, and its pages say so and who answers the telephone instead."""

    municipality = models.SlugField("kommunens adress", max_length=60, unique=True)
    unit = models.PositiveBigIntegerField("enheten som tar emot")
    answers_within = models.PositiveSmallIntegerField("svarar inom så många arbetsdagar")
    opened_on = models.DateField("öppnad den")
    opened_by = models.PositiveBigIntegerField("öppnad av kontot", null=True)

    KEPT: ClassVar[dict[str, Kept]] = dict.fromkeys(
        ("id", "municipality", "unit", "answers_within", "opened_on", "opened_by"),
        Kept(Sensitivity.INTERNAL, KeptFor.UNTIL_REPLACED),
    )

    class Meta:
        verbose_name = "mottagning"
        verbose_name_plural = "mottagningar"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=models.Q(answers_within__range=(1, 20)), name="an_answer_is_promised")
        ]

    def __str__(self) -> str:
        return self.municipality
