# SPDX-License-Identifier: EUPL-1.2
"""A unit of a municipality, in which rights are held and to which cases and keys belong."""

from typing import ClassVar

from django.db import models

from ledfyr.house_rules.fields import Kept
from ledfyr.staff.models.keeping import ABOUT_THE_WORK
from ledfyr.staff.rules.units import UnitKind

LONGEST_SLUG = 60


class Unit(models.Model):
    """Other databases know it by its number alone. A municipality is named by its address, which outlives its file."""

    municipality = models.SlugField("kommunens adress", max_length=LONGEST_SLUG)
    kind = models.CharField("slags enhet", max_length=20)
    name = models.CharField("namn", max_length=120)

    KEPT: ClassVar[dict[str, Kept]] = dict.fromkeys(("id", "municipality", "kind", "name"), ABOUT_THE_WORK)

    class Meta:
        verbose_name = "enhet"
        verbose_name_plural = "enheter"
        ordering: ClassVar[list[str]] = ["municipality", "kind", "name"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["municipality", "name"], name="one_unit_per_name"),
            models.CheckConstraint(
                condition=models.Q(kind__in=[kind.value for kind in UnitKind]), name="a_unit_is_of_a_known_kind"
            ),
        ]

    def __str__(self) -> str:
        return self.name
