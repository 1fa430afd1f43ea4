# SPDX-License-Identifier: EUPL-1.2
"""The degree that somebody has shown: SoL 25:1 asks for it before anyone decides or inquires for children."""

from typing import ClassVar

from django.db import models

from ledfyr.house_rules.fields import Kept
from ledfyr.staff.models.accounts import Account
from ledfyr.staff.models.keeping import HISTORY_OF_STAFF
from ledfyr.staff.rules.qualifying import Degree


class Qualification(models.Model):
    """Somebody else has seen the certificate. It is withdrawn, not deleted, if it turns out to be wrong."""

    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="qualifications")
    degree = models.CharField("examen", max_length=20)
    seen = models.CharField("vad som har visats", max_length=200)
    seen_on = models.DateField("visat den")
    recorded_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField("registrerad")
    withdrawn_on = models.DateField("återkallad den", null=True)
    withdrawn_by = models.ForeignKey(Account, on_delete=models.PROTECT, null=True, related_name="+")

    KEPT: ClassVar[dict[str, Kept]] = dict.fromkeys(
        ("id", "account", "degree", "seen", "seen_on", "recorded_by", "recorded_at", "withdrawn_on", "withdrawn_by"),
        HISTORY_OF_STAFF,
    )

    class Meta:
        verbose_name = "examen"
        verbose_name_plural = "examina"
        ordering: ClassVar[list[str]] = ["seen_on", "id"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=models.Q(degree__in=[degree.value for degree in Degree]), name="a_degree_that_the_law_takes"
            ),
            models.CheckConstraint(condition=~models.Q(seen=""), name="a_degree_has_been_seen"),
            models.CheckConstraint(
                condition=~models.Q(recorded_by=models.F("account")), name="nobody_records_their_own_degree"
            ),
            models.CheckConstraint(
                condition=models.Q(withdrawn_on=None, withdrawn_by=None)
                | models.Q(withdrawn_on__isnull=False, withdrawn_by__isnull=False),
                name="a_degree_is_withdrawn_by_somebody",
            ),
            models.UniqueConstraint(
                fields=["account"], condition=models.Q(withdrawn_on=None), name="one_degree_that_counts"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.degree} {self.seen_on}"
