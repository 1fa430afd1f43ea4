# SPDX-License-Identifier: EUPL-1.2
"""That somebody broke the glass of a case, until when, and what its review came to. Neither is ever overwritten."""

from typing import ClassVar
from uuid import uuid4

from django.db import models

from ledfyr.casework.models.cases import BESIDE, OF_STAFF, Case
from ledfyr.casework.rules.emergencies import FOUND, WHY
from ledfyr.house_rules.fields import Kept
from ledfyr.keys.sealed_record import SEALED, SealedRecord
from ledfyr.keys.sealed_text import SealedText


class EmergencyOpening(models.Model):
    """Who opened a case that was not theirs, why, and until when it opens for them."""

    id = models.UUIDField("märke", primary_key=True, default=uuid4, editable=False)
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="emergency_openings")
    account = models.PositiveBigIntegerField("öppnat av kontot")
    because = models.CharField("skäl", max_length=10, choices=[(each.value, said) for each, said in WHY.items()])
    opened_at = models.DateTimeField("öppnat")
    ends_at = models.DateTimeField("öppnas till")

    KEPT: ClassVar[dict[str, Kept]] = {
        **dict.fromkeys(("id", "case"), BESIDE),
        **dict.fromkeys(("account", "because", "opened_at", "ends_at"), OF_STAFF),
    }

    class Meta:
        verbose_name = "nödöppning"
        verbose_name_plural = "nödöppningar"

    def __str__(self) -> str:
        return "(nödöppning)"


class EmergencyReview(SealedRecord):
    """What whoever reviewed it came to, signed."""

    opening = models.OneToOneField(EmergencyOpening, on_delete=models.CASCADE, related_name="review")
    finding = models.CharField("resultat", max_length=10, choices=[(each.value, said) for each, said in FOUND.items()])
    made_on = models.DateField("dag")
    made_by = models.PositiveBigIntegerField("undertecknat av kontot")
    content = SealedText("innehåll")

    KEPT: ClassVar[dict[str, Kept]] = {
        **SealedRecord.ABOUT_THE_RECORD,
        **dict.fromkeys(("opening", "finding", "made_on"), BESIDE),
        "made_by": OF_STAFF,
        "content": SEALED,
    }

    class Meta(SealedRecord.Meta):
        verbose_name = "granskad nödöppning"
        verbose_name_plural = "granskade nödöppningar"

    def __str__(self) -> str:
        return "(granskad nödöppning)"
