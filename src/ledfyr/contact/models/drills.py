# SPDX-License-Identifier: EUPL-1.2
"""How far the test letter of each night came on its way to a reception and back."""

from typing import ClassVar

from django.db import models

from ledfyr.house_rules.fields import Kept, KeptFor, Sensitivity

FOR_A_WHILE = Kept(Sensitivity.INTERNAL, KeptFor.NINETY_DAYS)


class Reached(models.TextChoices):
    """The last step that went well."""

    NOTHING = "nothing", "kom ingen vart"
    POSTED = "posted", "lämnades i brevlådan"
    FOUND = "found", "fanns i databasen"
    OPENED = "opened", "gick att öppna"
    ANSWERED = "answered", "gick att besvara"
    FETCHED = "fetched", "svaret gick att hämta med kvittot"
    REMOVED = "removed", "togs bort efteråt"


class DrillRun(models.Model):
    """One test letter. It tells of nobody: Ledfyr wrote it itself."""

    municipality = models.SlugField("kommunens adress", max_length=60)
    run_on = models.DateField("dag")
    reached = models.CharField("kom så långt", max_length=10, choices=Reached.choices)
    milliseconds = models.PositiveIntegerField("millisekunder")

    KEPT: ClassVar[dict[str, Kept]] = dict.fromkeys(
        ("id", "municipality", "run_on", "reached", "milliseconds"), FOR_A_WHILE
    )

    class Meta:
        verbose_name = "provbrev"
        verbose_name_plural = "provbrev"
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["municipality", "run_on"], name="drills_by_day")]

    def __str__(self) -> str:
        return f"{self.municipality}: {self.run_on.isoformat()}"

    @property
    def has_come_back(self) -> bool:
        """Whether it went the whole way."""
        return self.reached == Reached.REMOVED
