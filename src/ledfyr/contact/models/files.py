# SPDX-License-Identifier: EUPL-1.2
"""A file that somebody sent along. Its bytes lie sealed in a folder; the row holds what opens them."""

from typing import ClassVar
from uuid import uuid4

from django.db import models

from ledfyr.contact.models.letters import Letter
from ledfyr.contact.models.threads import BESIDE, FOR_SENDER
from ledfyr.house_rules.fields import Kept
from ledfyr.keys.sealed_record import SEALED, SealedRecord
from ledfyr.keys.sealed_text import SealedText


class SealedFile(SealedRecord):
    """`content` tells the kind, the size, the verdict and the key of the file (contact/content.py)."""

    id = models.UUIDField("fil", primary_key=True, default=uuid4, editable=False)
    letter = models.ForeignKey(Letter, on_delete=models.CASCADE, related_name="files")
    content = SealedText("beskrivning och nyckel")
    for_sender = models.BinaryField("avsändarens exemplar", null=True)

    KEPT: ClassVar[dict[str, Kept]] = {
        **SealedRecord.ABOUT_THE_RECORD,
        "letter": BESIDE,
        "content": SEALED,
        "for_sender": FOR_SENDER,
    }

    class Meta(SealedRecord.Meta):
        verbose_name = "bifogad fil"
        verbose_name_plural = "bifogade filer"

    def __str__(self) -> str:
        return "(fil)"
