# SPDX-License-Identifier: EUPL-1.2
"""What a reader wrote about accessibility and what the municipality answered; nothing of who wrote it."""

from typing import ClassVar

from django.db import models

from ledfyr.feedback.rules.references import LENGTH
from ledfyr.feedback.rules.writing import LONGEST_PAGE
from ledfyr.house_rules.fields import Kept, KeptFor, Sensitivity


class AccessibilityFeedback(models.Model):
    """Kept with a day and no time of day: a time, beside somebody else's log, could tell who wrote."""

    municipality = models.SlugField("kommunens adress", max_length=60)
    language = models.CharField("språk som sidan hade", max_length=12)
    text = models.TextField("det som är svårt")
    page = models.CharField("vilken sida det gäller", max_length=LONGEST_PAGE, blank=True)
    received_on = models.DateField("kom den")
    reference = models.CharField("nummer", max_length=LENGTH, unique=True)
    answer = models.TextField("svar", blank=True)
    answered_on = models.DateField("besvarad den", null=True)
    answered_by = models.CharField("besvarad av", max_length=120, blank=True)

    KEPT: ClassVar[dict[str, Kept]] = {
        **dict.fromkeys(
            ("id", "municipality", "language", "text", "page", "received_on", "reference", "answer", "answered_on"),
            Kept(Sensitivity.WRITTEN_BY_VISITOR, KeptFor.TWO_YEARS_AFTER_THE_ANSWER),
        ),
        "answered_by": Kept(Sensitivity.STAFF, KeptFor.TWO_YEARS_AFTER_THE_ANSWER),
    }

    class Meta:
        verbose_name = "synpunkt på tillgängligheten"
        verbose_name_plural = "synpunkter på tillgängligheten"
        ordering: ClassVar[list[str]] = ["received_on", "id"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=models.Q(answer="", answered_on=None, answered_by="")
                | (~models.Q(answer="") & models.Q(answered_on__isnull=False) & ~models.Q(answered_by="")),
                name="an_answer_has_words_a_day_and_a_name",
            )
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["municipality", "received_on"], name="feedback_of_a_day")
        ]

    def __str__(self) -> str:
        return self.reference
