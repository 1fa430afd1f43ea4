# SPDX-License-Identifier: EUPL-1.2
"""What somebody is afraid of, and what protects them: apart from the case, which does not open it."""

from typing import ClassVar

from django.db import models

from ledfyr.casework.models.cases import BESIDE, OF_STAFF, Case
from ledfyr.casework.models.reports import ONCE
from ledfyr.house_rules.fields import Kept
from ledfyr.keys.sealed_record import SEALED, SealedRecord
from ledfyr.keys.sealed_text import SealedText


class Threat(SealedRecord):
    """One note on it. Words and no level; what the police have is named by its number and never copied."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="threats")
    made_on = models.DateField("dag")
    made_by = models.PositiveBigIntegerField("undertecknat av kontot")
    content = SealedText("hot och skydd")
    once = models.BinaryField("märke mot dubbletter", max_length=32, unique=True)

    KEPT: ClassVar[dict[str, Kept]] = {
        **SealedRecord.ABOUT_THE_RECORD,
        **dict.fromkeys(("case", "made_on"), BESIDE),
        "made_by": OF_STAFF,
        "content": SEALED,
        "once": ONCE,
    }

    class Meta(SealedRecord.Meta):
        verbose_name = "hot och skydd"
        verbose_name_plural = "hot och skydd"

    def __str__(self) -> str:
        return "(hot och skydd)"
