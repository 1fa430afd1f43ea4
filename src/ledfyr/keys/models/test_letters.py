# SPDX-License-Identifier: EUPL-1.2
"""A letter that says nothing of anybody: sealed to a unit, so that a member can prove that the unit's key opens."""

from typing import ClassVar

from django.db import models

from ledfyr.house_rules.fields import Kept
from ledfyr.keys.sealed_record import BESIDE_THE_CONTENT, SEALED, SealedRecord
from ledfyr.keys.sealed_text import SealedText


class TestLetter(SealedRecord):
    """Goes the whole way of a real letter: sealed with the public half alone, opened by a member who has unlocked."""

    __test__ = False  # pytest would take the name for that of a test

    text = SealedText("brevets text")
    sealed_at = models.DateTimeField("förseglat")
    opened_at = models.DateTimeField("öppnat", null=True)

    KEPT: ClassVar[dict[str, Kept]] = {
        **SealedRecord.ABOUT_THE_RECORD,
        "text": SEALED,
        **dict.fromkeys(("sealed_at", "opened_at"), BESIDE_THE_CONTENT),
    }

    class Meta(SealedRecord.Meta):
        verbose_name = "provbrev"
        verbose_name_plural = "provbrev"
        ordering: ClassVar[list[str]] = ["-sealed_at", "-id"]

    def __str__(self) -> str:
        return f"provbrev {self.pk}"
