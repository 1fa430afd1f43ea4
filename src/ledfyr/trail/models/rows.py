# SPDX-License-Identifier: EUPL-1.2
"""One row for each act, chained to the row before it, and the heads by which the chain is known again elsewhere.

The same tables stand in each of the three databases. The database itself refuses to change or take away a row.
"""

from typing import ClassVar

from django.db import models

from ledfyr.house_rules.fields import Kept
from ledfyr.trail.models.keeping import ABOUT_STAFF, ABOUT_THE_LOG
from ledfyr.trail.rules.acts import LONGEST_PLAIN
from ledfyr.trail.sequence_field import SequenceField
from ledfyr.trail.vocabulary import LONGEST_CODE

HASH_LETTERS = 64


class TrailRow(models.Model):
    """Who did what with which record and why; never what the record says, and never a name."""

    sequence = SequenceField("rad", primary_key=True)
    acted_at = models.DateTimeField("tidpunkt")
    acted_by = models.BigIntegerField("kontots nummer", null=True)
    acted_by_system = models.CharField("del av systemet", max_length=20, blank=True)
    unit = models.CharField("enhet", max_length=LONGEST_PLAIN, blank=True)
    municipality = models.CharField("kommunens adress", max_length=LONGEST_PLAIN, blank=True)
    verb = models.CharField("vad som gjordes", max_length=LONGEST_CODE)
    kind = models.CharField("slags uppgift", max_length=LONGEST_CODE, blank=True)
    record = models.CharField("vilken uppgift", max_length=LONGEST_PLAIN, blank=True)
    reason = models.CharField("skäl", max_length=LONGEST_CODE, blank=True)
    reference = models.CharField("hänvisning", max_length=LONGEST_PLAIN, blank=True)
    breaks_glass = models.BooleanField("nödöppning", default=False)
    previous_hash = models.CharField("radens före kontrollsumma", max_length=HASH_LETTERS)
    own_hash = models.CharField("radens kontrollsumma", max_length=HASH_LETTERS)

    KEPT: ClassVar[dict[str, Kept]] = {
        **dict.fromkeys(
            ("acted_by", "acted_at", "unit", "municipality", "verb", "reason", "breaks_glass"), ABOUT_STAFF
        ),
        **dict.fromkeys(("sequence", "acted_by_system", "kind", "record", "reference"), ABOUT_THE_LOG),
        **dict.fromkeys(("previous_hash", "own_hash"), ABOUT_THE_LOG),
    }

    class Meta:
        verbose_name = "rad i åtkomstloggen"
        verbose_name_plural = "rader i åtkomstloggen"
        ordering: ClassVar[list[str]] = ["sequence"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=models.Q(acted_by__isnull=False, acted_by_system="")
                | (models.Q(acted_by__isnull=True) & ~models.Q(acted_by_system="")),
                name="an_account_or_the_system_acts",
            ),
            models.CheckConstraint(
                condition=models.Q(breaks_glass=False) | ~models.Q(reason=""), name="breaking_glass_needs_a_reason"
            ),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["acted_by", "sequence"], name="trail_by_account"),
            models.Index(fields=["kind", "record", "sequence"], name="trail_by_record"),
            models.Index(fields=["municipality", "sequence"], name="trail_by_municipality"),
        ]

    def __str__(self) -> str:
        return str(self.sequence)


class TrailHead(models.Model):
    """The chain's last row at some moment; its mark, kept elsewhere, tells if the chain is the same."""

    sequence = SequenceField("rad", primary_key=True)
    own_hash = models.CharField("radens kontrollsumma", max_length=HASH_LETTERS)
    taken_at = models.DateTimeField("taget")

    KEPT: ClassVar[dict[str, Kept]] = dict.fromkeys(("sequence", "own_hash", "taken_at"), ABOUT_THE_LOG)

    class Meta:
        verbose_name = "kontrollmärke"
        verbose_name_plural = "kontrollmärken"
        ordering: ClassVar[list[str]] = ["sequence"]

    def __str__(self) -> str:
        return str(self.sequence)
