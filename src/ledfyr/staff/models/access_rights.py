# SPDX-License-Identifier: EUPL-1.2
"""An access right: who holds which role where, from which day to which, on which analysis, and who approved it."""

from typing import ClassVar

from django.db import models

from ledfyr.house_rules.fields import Kept
from ledfyr.staff.models.accounts import Account
from ledfyr.staff.models.analyses import (
    A_KNOWN_ROLE,
    ONE_MUNICIPALITY_UNLESS_FOR_ALL,
    NeedsAndRiskAnalysis,
)
from ledfyr.staff.models.keeping import RIGHTS_OF_STAFF, within_a_year
from ledfyr.staff.models.units import LONGEST_SLUG, Unit
from ledfyr.staff.rules.rights import Place, Right
from ledfyr.staff.rules.roles import Role
from ledfyr.staff.rules.units import UnitKind, needs_unit

LONGEST_DECISION = 200
NOT_APPROVED_BY_ITSELF = models.Q(approved_by=None) | ~models.Q(approved_by=models.F("account"))


class AccessRight(models.Model):
    """A row is never changed, only ended once, and disposed of later. Approved again, it is renewed by a new row."""

    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="access_rights", verbose_name="konto")
    role = models.CharField("roll", max_length=30)
    municipality = models.SlugField("kommunens adress", max_length=LONGEST_SLUG, blank=True)
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, null=True, related_name="+", verbose_name="enhet")
    valid_from = models.DateField("gäller från och med")
    valid_until = models.DateField("gäller till och med")
    analysis = models.ForeignKey(NeedsAndRiskAnalysis, on_delete=models.PROTECT, related_name="+")
    approved_by = models.ForeignKey(Account, on_delete=models.PROTECT, null=True, related_name="+")
    approved_elsewhere = models.CharField("beslutad utanför Ledfyr", max_length=LONGEST_DECISION, blank=True)
    approved_at = models.DateTimeField("godkänd")
    renews = models.OneToOneField("self", on_delete=models.PROTECT, null=True, related_name="renewed_by")
    ended_on = models.DateField("avslutad den", null=True)
    ended_by = models.ForeignKey(Account, on_delete=models.PROTECT, null=True, related_name="+")

    KEPT: ClassVar[dict[str, Kept]] = dict.fromkeys(
        (
            "id",
            "account",
            "role",
            "municipality",
            "unit",
            "valid_from",
            "valid_until",
            "analysis",
            "approved_by",
            "approved_elsewhere",
            "approved_at",
            "renews",
            "ended_on",
            "ended_by",
        ),
        RIGHTS_OF_STAFF,
    )

    class Meta:
        verbose_name = "behörighet"
        verbose_name_plural = "behörigheter"
        ordering: ClassVar[list[str]] = ["valid_until", "id"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=A_KNOWN_ROLE, name="a_right_is_to_a_known_role"),
            models.CheckConstraint(condition=ONE_MUNICIPALITY_UNLESS_FOR_ALL, name="a_right_has_its_municipality"),
            models.CheckConstraint(
                condition=models.Q(unit__isnull=False)
                | ~models.Q(role__in=[role.value for role in Role if needs_unit(role)]),
                name="a_right_in_social_services_has_a_unit",
            ),
            models.CheckConstraint(
                condition=within_a_year("valid_from", "valid_until"), name="a_right_lasts_a_year_at_most"
            ),
            models.CheckConstraint(
                condition=models.Q(approved_by__isnull=False, approved_elsewhere="")
                | (models.Q(approved_by__isnull=True) & ~models.Q(approved_elsewhere="")),
                name="a_right_is_approved_here_or_elsewhere",
            ),
            models.CheckConstraint(condition=NOT_APPROVED_BY_ITSELF, name="nobody_approves_their_own_right"),
            models.CheckConstraint(
                condition=models.Q(ended_by=None) | models.Q(ended_on__isnull=False), name="who_ends_a_right_says_when"
            ),
            models.UniqueConstraint(
                fields=["account", "role", "municipality", "unit"],
                condition=models.Q(ended_on=None, unit__isnull=False),
                name="one_right_per_role_and_unit",
            ),
            models.UniqueConstraint(
                fields=["account", "role", "municipality"],
                condition=models.Q(ended_on=None, unit=None),
                name="one_right_per_role_without_unit",
            ),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["municipality", "valid_until"], name="rights_by_municipality")
        ]

    def __str__(self) -> str:
        return f"{self.role} {self.municipality} {self.valid_until}"

    def as_right(self) -> Right:
        """The row as the rules see it."""
        kind = UnitKind(self.unit.kind) if self.unit else None
        return Right(Role(self.role), Place(self.municipality, self.unit_id, kind), self.valid_from, self.valid_until)
