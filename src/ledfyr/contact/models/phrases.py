# SPDX-License-Identifier: EUPL-1.2
"""What a reception answers often, written once in each language. Nothing in it is about anybody."""

from typing import ClassVar

from django.db import models

from ledfyr.house_rules.fields import Kept, KeptFor, Sensitivity


class SavedPhrase(models.Model):
    """A few sentences with a name by which staff find them."""

    municipality = models.SlugField("kommunens adress", max_length=60)
    language = models.CharField("språk", max_length=12)
    title = models.CharField("rubrik", max_length=80)
    text = models.TextField("text", max_length=2000)
    saved_on = models.DateField("sparad den")

    KEPT: ClassVar[dict[str, Kept]] = dict.fromkeys(
        ("id", "municipality", "language", "title", "text", "saved_on"),
        Kept(Sensitivity.INTERNAL, KeptFor.UNTIL_REPLACED),
    )

    class Meta:
        verbose_name = "sparad fras"
        verbose_name_plural = "sparade fraser"
        ordering: ClassVar[list[str]] = ["title", "language"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["municipality", "language", "title"], name="one_phrase_of_a_name")
        ]

    def __str__(self) -> str:
        return self.title
