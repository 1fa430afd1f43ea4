# SPDX-License-Identifier: EUPL-1.2
"""In which drawers the names of a unit's cases lie, and the sealed key that the drawers are reckoned with."""

from typing import ClassVar

from django.db import models

from ledfyr.casework.models.cases import BESIDE, Case
from ledfyr.house_rules.fields import Kept
from ledfyr.keys.sealed_record import SEALED, SealedRecord
from ledfyr.keys.sealed_text import SealedText


class NameKey(SealedRecord):
    """One for each unit. When the unit changes its key this is sealed anew and stays the same inside."""

    of_unit = models.PositiveBigIntegerField("för enhet", unique=True)
    key = SealedText("nyckel till lådorna")

    KEPT: ClassVar[dict[str, Kept]] = {**SealedRecord.ABOUT_THE_RECORD, "of_unit": BESIDE, "key": SEALED}

    class Meta(SealedRecord.Meta):
        verbose_name = "nyckel till namnlådor"
        verbose_name_plural = "nycklar till namnlådor"

    def __str__(self) -> str:
        return "(nyckel till namnlådor)"


class NameDrawer(models.Model):
    """A word of a case's name lies in the drawer, with words of others (casework/rules/naming.py)."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="drawers")
    drawer = models.PositiveSmallIntegerField("låda")

    KEPT: ClassVar[dict[str, Kept]] = dict.fromkeys(("id", "case", "drawer"), BESIDE)

    class Meta:
        verbose_name = "namnlåda"
        verbose_name_plural = "namnlådor"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["drawer", "case"], name="a_case_once_in_a_drawer")
        ]

    def __str__(self) -> str:
        return "(namnlåda)"
