# SPDX-License-Identifier: EUPL-1.2
"""One case. Nothing here tells of a person: a mark, days, the unit and whoever is responsible."""

from typing import ClassVar
from uuid import uuid4

from django.db import models

from ledfyr.house_rules.fields import Kept, KeptFor, Sensitivity

BESIDE = Kept(Sensitivity.INTERNAL, KeptFor.AS_LONG_AS_ITS_RECORD)
OF_STAFF = Kept(Sensitivity.STAFF, KeptFor.AS_LONG_AS_ITS_RECORD)


class CaseKind(models.TextChoices):
    """Whom the rules of the case are about."""

    CHILD = "child", "barn eller ung"


class Case(models.Model):
    """Made from a report of concern; nothing but a report or a stated need can begin one."""

    id = models.UUIDField("ärende", primary_key=True, default=uuid4, editable=False)
    unit = models.PositiveBigIntegerField("enhet")
    municipality = models.SlugField("kommunens adress", max_length=60)
    kind = models.CharField("slag", max_length=10, choices=CaseKind.choices, default=CaseKind.CHILD)
    received_on = models.DateField("första anmälan kom den")
    responsible = models.PositiveBigIntegerField("ansvarig", null=True)
    next_due_on = models.DateField("nästa sista dag", null=True)  # kept by actions/due_days.py; None: nothing is asked

    KEPT: ClassVar[dict[str, Kept]] = {
        **dict.fromkeys(("id", "unit", "municipality", "kind", "received_on", "next_due_on"), BESIDE),
        "responsible": OF_STAFF,
    }

    class Meta:
        verbose_name = "ärende"
        verbose_name_plural = "ärenden"
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["unit", "received_on"], name="cases_of_a_unit"),
            models.Index(fields=["unit", "next_due_on", "received_on"], name="cases_by_their_next_day"),
        ]

    def __str__(self) -> str:
        return "(ärende)"


class CaseConflict(models.Model):
    """Somebody has said that the case is about somebody close to them. From then on it does not open for them."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="conflicts")
    account = models.PositiveBigIntegerField("konto")
    declared_on = models.DateField("anmält den")

    KEPT: ClassVar[dict[str, Kept]] = dict.fromkeys(("id", "case", "account", "declared_on"), OF_STAFF)

    class Meta:
        verbose_name = "jäv"
        verbose_name_plural = "jäv"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["case", "account"], name="one_conflict_in_a_case")
        ]

    def __str__(self) -> str:
        return "(jäv)"
