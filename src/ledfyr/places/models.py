# SPDX-License-Identifier: EUPL-1.2
"""A municipality of the installation, its localities and the programmes it has adopted."""

from typing import ClassVar

from django.db import models

from ledfyr.house_rules.fields import Kept, all_public


class Municipality(models.Model):
    """One municipality; everything that is its own hangs on this row, so that 290 can share one installation."""

    slug = models.SlugField("adress", max_length=60, unique=True)
    name = models.CharField("namn", max_length=80)
    genitive = models.CharField("namn i genitiv", max_length=80)
    code = models.CharField("kommunkod", max_length=4, unique=True)
    county = models.CharField("län", max_length=60)
    police_area = models.CharField("lokalpolisområde", max_length=120)
    accent_colour = models.CharField("accentfärg", max_length=7)
    leave_to = models.URLField("neutral sida dit ”Lämna sidan” leder")
    website = models.URLField("kommunens webbplats")

    KEPT: ClassVar[dict[str, Kept]] = all_public(
        "id", "slug", "name", "genitive", "code", "county", "police_area", "accent_colour", "leave_to", "website"
    )

    class Meta:
        verbose_name = "kommun"
        verbose_name_plural = "kommuner"
        ordering: ClassVar[list[str]] = ["name"]

    def __str__(self) -> str:
        return self.name

    @property
    def current_programme(self) -> "Programme | None":
        """The programme that was adopted last, whether its period is over or not."""
        return max(self.programmes.all(), key=lambda programme: programme.valid_until, default=None)


class Locality(models.Model):
    """A town or village of the municipality."""

    municipality = models.ForeignKey(Municipality, on_delete=models.CASCADE, related_name="localities")
    name = models.CharField("ort", max_length=80)

    KEPT: ClassVar[dict[str, Kept]] = all_public("id", "municipality", "name")

    class Meta:
        verbose_name = "ort"
        verbose_name_plural = "orter"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["municipality", "name"], name="one_locality_per_name")
        ]

    def __str__(self) -> str:
        return self.name


class Programme(models.Model):
    """A programme for safety and crime prevention, with the period it was adopted for."""

    municipality = models.ForeignKey(Municipality, on_delete=models.CASCADE, related_name="programmes")
    name = models.CharField("namn", max_length=200)
    valid_from = models.DateField("gäller från och med")
    valid_until = models.DateField("gäller till och med")
    source = models.CharField("källa", max_length=200)

    KEPT: ClassVar[dict[str, Kept]] = all_public("id", "municipality", "name", "valid_from", "valid_until", "source")

    class Meta:
        verbose_name = "program"
        verbose_name_plural = "program"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=models.Q(valid_until__gte=models.F("valid_from")), name="programme_ends_after_it_begins"
            )
        ]

    def __str__(self) -> str:
        return self.name
