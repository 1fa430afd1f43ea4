# SPDX-License-Identifier: EUPL-1.2
"""What was done in a case: signed, sealed, and never overwritten, which the database itself refuses."""

from typing import ClassVar

from django.db import models

from ledfyr.casework.models.cases import BESIDE, OF_STAFF, Case
from ledfyr.casework.models.reports import ONCE, Report
from ledfyr.casework.rules.steps import StepKind
from ledfyr.house_rules.fields import Kept
from ledfyr.keys.sealed_record import SEALED, SealedRecord
from ledfyr.keys.sealed_text import SealedText

# An extension, a measure and a follow-up go on until a stated day; a measure is followed up next on one, if at all.
WITH_A_DAY = [
    kind.value for kind in (StepKind.EXTENSION, StepKind.INQUIRY_EXTENDED, StepKind.MEASURES, StepKind.FOLLOWING)
]


class Step(SealedRecord):
    """One step. A correction is a step of its own that points at the one before; both stay.

    A change of the unit's key may lay the text under a newer key. Nothing else changes a row (migration 0002).
    """

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="steps")
    kind = models.CharField("steg", max_length=20, choices=[(kind.value, kind.name) for kind in StepKind])
    report = models.ForeignKey(Report, on_delete=models.CASCADE, null=True, related_name="steps")
    made_on = models.DateField("dag")
    made_by = models.PositiveBigIntegerField("undertecknat av kontot")
    until = models.DateField("ny sista dag", null=True)
    corrects = models.OneToOneField("self", on_delete=models.CASCADE, null=True, related_name="corrected_by")
    content = SealedText("innehåll")
    once = models.BinaryField("märke mot dubbletter", max_length=32, unique=True)

    KEPT: ClassVar[dict[str, Kept]] = {
        **SealedRecord.ABOUT_THE_RECORD,
        **dict.fromkeys(("case", "kind", "report", "made_on", "until", "corrects"), BESIDE),
        "made_by": OF_STAFF,
        "content": SEALED,
        "once": ONCE,
    }

    class Meta(SealedRecord.Meta):
        verbose_name = "steg"
        verbose_name_plural = "steg"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=models.Q(kind__in=WITH_A_DAY, until__isnull=False)
                | models.Q(kind=StepKind.FOLLOWED.value)
                | (~models.Q(kind__in=[*WITH_A_DAY, StepKind.FOLLOWED.value]) & models.Q(until=None)),
                name="what_goes_on_has_a_last_day",
            ),
            models.UniqueConstraint(
                fields=["case"],
                condition=models.Q(kind__in=[StepKind.OPENED.value, StepKind.NOT_OPENED.value], corrects=None),
                name="a_case_is_decided_once",
            ),
            models.UniqueConstraint(
                fields=["report"],
                condition=models.Q(kind=StepKind.PROTECTION.value, corrects=None),
                name="a_report_is_assessed_once",
            ),
            models.UniqueConstraint(
                fields=["report"],
                condition=models.Q(kind=StepKind.FEEDBACK.value, corrects=None),
                name="a_report_is_answered_once",
            ),
            models.UniqueConstraint(
                fields=["case"],
                condition=models.Q(kind__in=[StepKind.MEASURES.value, StepKind.WITHOUT_MEASURE.value], corrects=None),
                name="an_inquiry_ends_once",
            ),
            models.UniqueConstraint(
                fields=["case"],
                condition=models.Q(kind=StepKind.CLOSED.value, corrects=None),
                name="a_case_is_closed_once",
            ),
        ]

    def __str__(self) -> str:
        return "(steg)"
