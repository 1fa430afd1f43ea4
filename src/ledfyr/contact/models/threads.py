# SPDX-License-Identifier: EUPL-1.2
"""One conversation. Nothing here tells of a person; times are days, and nothing is numbered in the order it came."""

from typing import ClassVar
from uuid import uuid4

from django.db import models

from ledfyr.contact.rules.doors import Door
from ledfyr.house_rules.fields import Kept, KeptFor, Sensitivity

BESIDE = Kept(Sensitivity.INTERNAL, KeptFor.AS_LONG_AS_ITS_RECORD)
FOR_SENDER = Kept(Sensitivity.SEALED_FOR_SENDER, KeptFor.AS_LONG_AS_ITS_RECORD)
OPENS_NOTHING = Kept(Sensitivity.KEY, KeptFor.AS_LONG_AS_ITS_RECORD)


class CameBy(models.TextChoices):
    """How it came."""

    LETTERBOX = "letterbox", "brevlådan"
    TELEPHONE = "telephone", "telefon"
    VISIT = "visit", "besök"
    DRILL = "drill", "provbrev"


class Thread(models.Model):
    """Written once by the letterbox, which can change nothing in it.

    `lookup` and `sender_key` are derived from the receipt, each by itself: whoever has the database finds neither the
    receipt nor the key that opens the sender's copies. They are empty for a sender without a receipt, and in a thread
    that was handed over to another unit, which has both from then on in a thread of its own. `written_to` stands in
    that one, so that the receipt goes on opening on the pages where it was given.
    """

    id = models.UUIDField("tråd", primary_key=True, default=uuid4, editable=False)
    municipality = models.SlugField("kommunens adress", max_length=60)
    unit = models.PositiveBigIntegerField("enhet")
    door = models.CharField("väg in", max_length=20, choices=[(door.value, door.name) for door in Door])
    language = models.CharField("sidans språk", max_length=12)
    came_by = models.CharField("kom genom", max_length=10, choices=CameBy.choices, default=CameBy.LETTERBOX)
    arrived_on = models.DateField("kom den")
    answer_by = models.DateField("svar är lovat senast")
    lookup = models.BinaryField("kvittots avtryck", max_length=32, unique=True, null=True)
    written_to = models.SlugField("kommunen som den skrevs till", max_length=60, blank=True, default="")
    sender_key = models.BinaryField("avsändarens öppna nyckel", max_length=32, null=True)

    KEPT: ClassVar[dict[str, Kept]] = {
        **dict.fromkeys(("id", "municipality", "unit", "door", "language", "came_by"), BESIDE),
        **dict.fromkeys(("arrived_on", "answer_by", "written_to"), BESIDE),
        **dict.fromkeys(("lookup", "sender_key"), OPENS_NOTHING),
    }

    class Meta:
        verbose_name = "tråd"
        verbose_name_plural = "trådar"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=models.Q(lookup=None, sender_key=None)
                | models.Q(lookup__isnull=False, sender_key__isnull=False),
                name="a_receipt_finds_and_opens",
            )
        ]
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["unit", "answer_by"], name="threads_of_a_unit")]

    def __str__(self) -> str:
        return "(tråd)"
