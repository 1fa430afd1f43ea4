# SPDX-License-Identifier: EUPL-1.2
"""A person's plan, part by part. What a part is about, and that it is, say, about a home, is sealed with its words."""

from typing import ClassVar

from django.db import models

from ledfyr.casework.models.cases import BESIDE, OF_STAFF, Case
from ledfyr.casework.models.reports import ONCE
from ledfyr.house_rules.fields import Kept
from ledfyr.keys.sealed_record import SEALED, SealedRecord
from ledfyr.keys.sealed_text import SealedText


class PlanEntry(SealedRecord):
    """One part of the plan as it was agreed one day. A change is an entry of its own that replaces the one before."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="plan_entries")
    made_on = models.DateField("dag")
    made_by = models.PositiveBigIntegerField("undertecknat av kontot")
    replaces = models.OneToOneField("self", on_delete=models.CASCADE, null=True, related_name="replaced_by")
    content = SealedText("innehåll")
    once = models.BinaryField("märke mot dubbletter", max_length=32, unique=True)

    KEPT: ClassVar[dict[str, Kept]] = {
        **SealedRecord.ABOUT_THE_RECORD,
        **dict.fromkeys(("case", "made_on", "replaces"), BESIDE),
        "made_by": OF_STAFF,
        "content": SEALED,
        "once": ONCE,
    }

    class Meta(SealedRecord.Meta):
        verbose_name = "del av en plan"
        verbose_name_plural = "delar av en plan"

    def __str__(self) -> str:
        return "(del av en plan)"
