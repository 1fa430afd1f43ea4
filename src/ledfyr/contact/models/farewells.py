# SPDX-License-Identifier: EUPL-1.2
"""The sender's own act of leaving a thread for good. The letterbox adds it, and staff's side carries it out."""

from typing import ClassVar
from uuid import uuid4

from django.db import models

from ledfyr.contact.models.threads import BESIDE, OPENS_NOTHING
from ledfyr.house_rules.fields import Kept


class Farewell(models.Model):
    """From the moment that it stands here the receipt opens nothing; the sender's copies are then overwritten."""

    id = models.UUIDField("märke", primary_key=True, default=uuid4, editable=False)
    lookup = models.BinaryField("kvittots avtryck", max_length=32, unique=True)
    said_on = models.DateField("dag")

    KEPT: ClassVar[dict[str, Kept]] = {"id": BESIDE, "lookup": OPENS_NOTHING, "said_on": BESIDE}

    class Meta:
        verbose_name = "avslutning"
        verbose_name_plural = "avslutningar"

    def __str__(self) -> str:
        return "(avslutning)"
