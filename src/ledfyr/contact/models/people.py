# SPDX-License-Identifier: EUPL-1.2
"""Who may not open a thread, who is away, and who has been told that something waits."""

from typing import ClassVar

from django.db import models

from ledfyr.contact.models.threads import Thread
from ledfyr.house_rules.fields import Kept, KeptFor, Sensitivity

OF_STAFF = Kept(Sensitivity.STAFF, KeptFor.AS_LONG_AS_ITS_RECORD)


class ConflictOfInterest(models.Model):
    """Somebody has said that the thread is about somebody close to them. From then on it does not open for them."""

    thread = models.ForeignKey(Thread, on_delete=models.CASCADE, related_name="conflicts")
    account = models.PositiveBigIntegerField("konto")
    declared_on = models.DateField("anmält den")

    KEPT: ClassVar[dict[str, Kept]] = dict.fromkeys(("id", "thread", "account", "declared_on"), OF_STAFF)

    class Meta:
        verbose_name = "jäv"
        verbose_name_plural = "jäv"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["thread", "account"], name="one_conflict_each")
        ]

    def __str__(self) -> str:
        return "(jäv)"


class Absence(models.Model):
    """The days on which somebody does not watch their threads, and who does. Never why."""

    unit = models.PositiveBigIntegerField("enhet")
    account = models.PositiveBigIntegerField("konto")
    substitute = models.PositiveBigIntegerField("ersätts av", null=True)
    away_from = models.DateField("borta från")
    away_until = models.DateField("borta till och med")

    KEPT: ClassVar[dict[str, Kept]] = dict.fromkeys(
        ("id", "unit", "account", "substitute", "away_from", "away_until"),
        Kept(Sensitivity.STAFF, KeptFor.UNTIL_REPLACED),
    )

    class Meta:
        verbose_name = "frånvaro"
        verbose_name_plural = "frånvaro"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=models.Q(away_from__lte=models.F("away_until")), name="an_absence_ends_after_it_begins"
            ),
            models.CheckConstraint(
                condition=models.Q(substitute=None) | ~models.Q(substitute=models.F("account")),
                name="nobody_stands_in_for_themselves",
            ),
        ]

    def __str__(self) -> str:
        return "(frånvaro)"


class ToldOfThread(models.Model):
    """That an account has been sent a notice without content, so that the same one is not sent twice."""

    thread = models.ForeignKey(Thread, on_delete=models.CASCADE, related_name="told")
    account = models.PositiveBigIntegerField("konto")
    because = models.CharField("varför", max_length=10)
    of_day = models.DateField("gäller dagen")

    KEPT: ClassVar[dict[str, Kept]] = dict.fromkeys(("id", "thread", "account", "because", "of_day"), OF_STAFF)

    class Meta:
        verbose_name = "avisering"
        verbose_name_plural = "aviseringar"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["thread", "account", "because", "of_day"], name="told_once")
        ]

    def __str__(self) -> str:
        return "(avisering)"
