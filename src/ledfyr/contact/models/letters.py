# SPDX-License-Identifier: EUPL-1.2
"""What one side wrote to the other, or staff among themselves; sealed for the unit, and once more for the sender."""

from typing import ClassVar
from uuid import uuid4

from django.db import models

from ledfyr.contact.models.threads import BESIDE, FOR_SENDER, OPENS_NOTHING, Thread
from ledfyr.house_rules.fields import Kept
from ledfyr.keys.sealed_record import SEALED, SealedRecord
from ledfyr.keys.sealed_text import SealedText


class Author(models.TextChoices):
    """Who wrote; a note is read by staff alone."""

    SENDER = "sender", "avsändaren"
    STAFF = "staff", "personalen"
    NOTE = "note", "en anteckning"


class Letter(SealedRecord):
    """`content` holds what was written, in which fields and at what moment (contact/content.py).

    `for_sender` is the same sealed to the sender's own key, which only the receipt opens; a change of the unit's key
    leaves it as it is. `once` keeps a letter that is posted twice from standing there twice.
    """

    id = models.UUIDField("brev", primary_key=True, default=uuid4, editable=False)
    thread = models.ForeignKey(Thread, on_delete=models.CASCADE, related_name="letters")
    author = models.CharField("skrivet av", max_length=6, choices=Author.choices)
    content = SealedText("innehåll")
    for_sender = models.BinaryField("avsändarens exemplar", null=True)
    once = models.BinaryField("märke mot dubbletter", max_length=32, unique=True)

    KEPT: ClassVar[dict[str, Kept]] = {
        **SealedRecord.ABOUT_THE_RECORD,
        **dict.fromkeys(("thread", "author"), BESIDE),
        "content": SEALED,
        "for_sender": FOR_SENDER,
        "once": OPENS_NOTHING,
    }

    class Meta(SealedRecord.Meta):
        verbose_name = "brev"
        verbose_name_plural = "brev"

    def __str__(self) -> str:
        return "(brev)"
