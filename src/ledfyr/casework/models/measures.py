# SPDX-License-Identifier: EUPL-1.2
"""Support measures, the consents that they rest on, and what the person says of them. What they are is sealed."""

from typing import ClassVar

from django.db import models

from ledfyr.casework.models.cases import BESIDE, OF_STAFF, Case
from ledfyr.casework.models.reports import ONCE
from ledfyr.house_rules.fields import Kept
from ledfyr.keys.sealed_record import SEALED, SealedRecord
from ledfyr.keys.sealed_text import SealedText
from ledfyr.law.consent import GivenBy


class EndedBecause(models.TextChoices):
    """Why a support measure ended."""

    WITHDRAWN = "withdrawn", "samtycket togs tillbaka"
    DONE = "done", "klar, eller utbytt mot något annat"


class SupportMeasure(SealedRecord):
    """One thing that somebody is offered and has said yes to. `content` says what it is, on which decision."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="support_measures")
    begins_on = models.DateField("börjar den")
    follow_up_on = models.DateField("följs upp den", null=True)
    ended_on = models.DateField("slutade den", null=True)
    ended_because = models.CharField("slutade för att", max_length=10, choices=EndedBecause.choices, default="")
    content = SealedText("insats")
    once = models.BinaryField("märke mot dubbletter", max_length=32, unique=True)

    KEPT: ClassVar[dict[str, Kept]] = {
        **SealedRecord.ABOUT_THE_RECORD,
        **dict.fromkeys(("case", "begins_on", "follow_up_on", "ended_on", "ended_because"), BESIDE),
        "content": SEALED,
        "once": ONCE,
    }

    class Meta(SealedRecord.Meta):
        verbose_name = "insats"
        verbose_name_plural = "insatser"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=models.Q(ended_on=None, ended_because="")
                | (models.Q(ended_on__isnull=False) & ~models.Q(ended_because="")),
                name="a_measure_that_ended_says_why",
            ),
        ]

    def __str__(self) -> str:
        return "(insats)"


class Consent(SealedRecord):
    """One person's consent to one measure: a child's and a guardian's are two. `content` keeps its wording."""

    measure = models.ForeignKey(SupportMeasure, on_delete=models.CASCADE, related_name="consents")
    given_by = models.CharField("lämnat av", max_length=10, choices=[(each.name, each.value) for each in GivenBy])
    given_on = models.DateField("lämnat den")
    valid_until = models.DateField("gäller till och med")
    withdrawn_on = models.DateField("återtaget den", null=True)
    content = SealedText("samtycke")

    KEPT: ClassVar[dict[str, Kept]] = {
        **SealedRecord.ABOUT_THE_RECORD,
        **dict.fromkeys(("measure", "given_by", "given_on", "valid_until", "withdrawn_on"), BESIDE),
        "content": SEALED,
    }

    class Meta(SealedRecord.Meta):
        verbose_name = "samtycke"
        verbose_name_plural = "samtycken"

    def __str__(self) -> str:
        return "(samtycke)"


class MeasureFollowUp(SealedRecord):
    """What the person says of a measure, in free words and by a choice of their own among plain alternatives."""

    measure = models.ForeignKey(SupportMeasure, on_delete=models.CASCADE, related_name="follow_ups")
    made_on = models.DateField("dag")
    made_by = models.PositiveBigIntegerField("undertecknat av kontot")
    content = SealedText("uppföljning")
    once = models.BinaryField("märke mot dubbletter", max_length=32, unique=True)

    KEPT: ClassVar[dict[str, Kept]] = {
        **SealedRecord.ABOUT_THE_RECORD,
        **dict.fromkeys(("measure", "made_on"), BESIDE),
        "made_by": OF_STAFF,
        "content": SEALED,
        "once": ONCE,
    }

    class Meta(SealedRecord.Meta):
        verbose_name = "uppföljning"
        verbose_name_plural = "uppföljningar"

    def __str__(self) -> str:
        return "(uppföljning)"
