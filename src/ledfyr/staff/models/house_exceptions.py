# SPDX-License-Identifier: EUPL-1.2
"""An exception from the wall: for some time somebody may hold roles in both houses, and every page shows it to them."""

from typing import ClassVar

from django.db import models

from ledfyr.house_rules.fields import Kept
from ledfyr.staff.models.accounts import Account
from ledfyr.staff.models.keeping import HISTORY_OF_STAFF, within_a_year
from ledfyr.staff.models.units import LONGEST_SLUG


class HouseException(models.Model):
    """Never changed. It runs out by its day; whoever wants it to end sooner ends one of the rights."""

    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="house_exceptions")
    municipality = models.SlugField("kommunens adress", max_length=LONGEST_SLUG)
    reason = models.TextField("skäl")
    decided_by = models.CharField("beslutat av", max_length=120)
    decided_on = models.DateField("beslutat den")
    valid_until = models.DateField("gäller till och med")
    recorded_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField("registrerat")

    KEPT: ClassVar[dict[str, Kept]] = dict.fromkeys(
        (
            "id",
            "account",
            "municipality",
            "reason",
            "decided_by",
            "decided_on",
            "valid_until",
            "recorded_by",
            "recorded_at",
        ),
        HISTORY_OF_STAFF,
    )

    class Meta:
        verbose_name = "undantag mellan husen"
        verbose_name_plural = "undantag mellan husen"
        ordering: ClassVar[list[str]] = ["valid_until", "id"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=~models.Q(reason="") & ~models.Q(decided_by=""), name="an_exception_says_why_and_who_decided"
            ),
            models.CheckConstraint(
                condition=within_a_year("decided_on", "valid_until"), name="an_exception_lasts_a_year_at_most"
            ),
            models.CheckConstraint(
                condition=~models.Q(recorded_by=models.F("account")), name="nobody_excepts_themselves"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.decided_on} {self.valid_until}"
