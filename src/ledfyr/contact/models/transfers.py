# SPDX-License-Identifier: EUPL-1.2
"""A hand-over that the sender has been asked about: to whom, whether it waits, and sealed what goes along and why."""

from typing import ClassVar
from uuid import uuid4

from django.db import models

from ledfyr.contact.models.threads import BESIDE, Thread
from ledfyr.house_rules.fields import Kept
from ledfyr.keys.sealed_record import SEALED, SealedRecord
from ledfyr.keys.sealed_text import SealedText


class TransferState(models.TextChoices):
    """How far it has come. That the sender said yes stands nowhere but in their sealed letter until it is done."""

    WAITS = "waits", "väntar på den som skrev"
    WITHDRAWN = "withdrawn", "frågan är tillbakadragen"
    DECLINED = "declined", "den som skrev sa nej"
    DONE = "done", "överlämnad"


class Transfer(SealedRecord):
    """`content` says who receives, why, which letters, and the question's token. `to_unit` is empty for one outside."""

    id = models.UUIDField("märke", primary_key=True, default=uuid4, editable=False)
    thread = models.ForeignKey(Thread, on_delete=models.CASCADE, related_name="transfers")
    to_unit = models.PositiveBigIntegerField("till enheten", null=True)
    state = models.CharField("läge", max_length=10, choices=TransferState.choices, default=TransferState.WAITS)
    asked_on = models.DateField("frågad den")
    asked_by = models.PositiveBigIntegerField("frågad av kontot")
    ended_on = models.DateField("avgjord den", null=True)
    ended_by = models.PositiveBigIntegerField("avgjord av kontot", null=True)
    content = SealedText("till vem, varför och vad")

    KEPT: ClassVar[dict[str, Kept]] = {
        **SealedRecord.ABOUT_THE_RECORD,
        **dict.fromkeys(("thread", "to_unit", "state", "asked_on", "asked_by", "ended_on", "ended_by"), BESIDE),
        "content": SEALED,
    }

    class Meta(SealedRecord.Meta):
        verbose_name = "fråga om att lämna över"
        verbose_name_plural = "frågor om att lämna över"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["thread"], condition=models.Q(state="waits"), name="one_transfer_waits_at_a_time"
            ),
            models.CheckConstraint(
                condition=models.Q(state="waits", ended_on=None, ended_by=None)
                | models.Q(ended_on__isnull=False, ended_by__isnull=False) & ~models.Q(state="waits"),
                name="a_transfer_is_ended_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return "(fråga om att lämna över)"
