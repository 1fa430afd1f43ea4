# SPDX-License-Identifier: EUPL-1.2
"""The mark by which casework finds what has become a report of concern."""

from typing import ClassVar

from django.db import models

from ledfyr.contact.models.threads import BESIDE, Thread
from ledfyr.house_rules.fields import Kept
from ledfyr.keys.sealed_record import SEALED, SealedRecord
from ledfyr.keys.sealed_text import SealedText


class Because(models.TextChoices):
    """Why a thread became a report."""

    SENDERS_REPORT = "report", "avsändaren har själv gjort en orosanmälan"
    CHILD_IN_DANGER = "danger", "ett barn är i fara"


class HandedOver(SealedRecord):
    """`stated` is the reason in words, which may tell of a child and is therefore sealed; empty for a report."""

    thread = models.OneToOneField(Thread, on_delete=models.CASCADE, related_name="handed_over")
    because = models.CharField("varför", max_length=10, choices=Because.choices)
    stated = SealedText("skälet")
    handed_on = models.DateField("överlämnad den")
    handed_by = models.PositiveBigIntegerField("överlämnad av kontot")

    KEPT: ClassVar[dict[str, Kept]] = {
        **SealedRecord.ABOUT_THE_RECORD,
        **dict.fromkeys(("thread", "because", "handed_on", "handed_by"), BESIDE),
        "stated": SEALED,
    }

    class Meta(SealedRecord.Meta):
        verbose_name = "överlämnande"
        verbose_name_plural = "överlämnanden"

    def __str__(self) -> str:
        return "(överlämnande)"
