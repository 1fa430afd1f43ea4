# SPDX-License-Identifier: EUPL-1.2
"""A needs-and-risk analysis: why a role needs to see what it sees in a municipality, and what could go wrong."""

from typing import ClassVar

from django.db import models

from ledfyr.house_rules.fields import Kept
from ledfyr.staff.models.accounts import Account
from ledfyr.staff.models.keeping import ABOUT_THE_WORK, HISTORY_OF_STAFF, within_a_year
from ledfyr.staff.models.units import LONGEST_SLUG
from ledfyr.staff.rules.roles import FOR_THE_WHOLE_INSTALLATION, Role

A_KNOWN_ROLE = models.Q(role__in=[role.value for role in Role])
ONE_MUNICIPALITY_UNLESS_FOR_ALL = ~models.Q(municipality="") | models.Q(
    role__in=[role.value for role in Role if role in FOR_THE_WHOLE_INSTALLATION]
)


class NeedsAndRiskAnalysis(models.Model):
    """Never changed: a review is a new one. Without a municipality it is about the whole installation."""

    role = models.CharField("roll", max_length=30)
    municipality = models.SlugField("kommunens adress", max_length=LONGEST_SLUG, blank=True)
    needs = models.TextField("vad rollen behöver se, och varför")
    risks = models.TextField("vad som kan gå fel, och vad som görs åt det")
    decided_by = models.CharField("beslutad av", max_length=120)
    decided_on = models.DateField("beslutad den")
    next_review_on = models.DateField("ses över senast den")
    recorded_by = models.ForeignKey(Account, on_delete=models.PROTECT, null=True, related_name="+")
    recorded_at = models.DateTimeField("registrerad")

    KEPT: ClassVar[dict[str, Kept]] = {
        **dict.fromkeys(("id", "role", "municipality", "needs", "risks"), ABOUT_THE_WORK),
        **dict.fromkeys(("decided_by", "decided_on", "next_review_on", "recorded_by", "recorded_at"), HISTORY_OF_STAFF),
    }

    class Meta:
        verbose_name = "behovs- och riskanalys"
        verbose_name_plural = "behovs- och riskanalyser"
        ordering: ClassVar[list[str]] = ["-decided_on", "-id"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=A_KNOWN_ROLE, name="an_analysis_is_of_a_known_role"),
            models.CheckConstraint(condition=ONE_MUNICIPALITY_UNLESS_FOR_ALL, name="an_analysis_has_its_municipality"),
            models.CheckConstraint(
                condition=~models.Q(needs="") & ~models.Q(risks="") & ~models.Q(decided_by=""),
                name="an_analysis_says_need_risk_and_who_decided",
            ),
            models.CheckConstraint(
                condition=within_a_year("decided_on", "next_review_on"),
                name="an_analysis_is_reviewed_within_a_year",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.role} {self.municipality} {self.decided_on}"
