# SPDX-License-Identifier: EUPL-1.2
"""What was to leave a case, sealed with the very words, and what was decided about it. Neither is ever overwritten."""

from typing import ClassVar

from django.db import models

from ledfyr.casework.models.cases import BESIDE, OF_STAFF, Case
from ledfyr.casework.models.reports import ONCE
from ledfyr.casework.rules.disclosing import Outcome
from ledfyr.house_rules.fields import Kept
from ledfyr.keys.sealed_record import SEALED, SealedRecord
from ledfyr.keys.sealed_text import SealedText

OUTCOMES = {Outcome.GIVEN: "utlämnat", Outcome.DECLINED: "avböjt", Outcome.WITHDRAWN: "tillbakataget"}


class Disclosure(SealedRecord):
    """What somebody has written and signed (casework/disclosed.py). It leaves by the decision, and by nothing else.

    Ground, recipient and passages stand inside the seal: outside it, a ground alone would tell of a person.
    """

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="disclosures")
    made_on = models.DateField("dag")
    made_by = models.PositiveBigIntegerField("undertecknat av kontot")
    content = SealedText("innehåll")
    once = models.BinaryField("märke mot dubbletter", max_length=32, unique=True)

    KEPT: ClassVar[dict[str, Kept]] = {
        **SealedRecord.ABOUT_THE_RECORD,
        **dict.fromkeys(("case", "made_on"), BESIDE),
        "made_by": OF_STAFF,
        "content": SEALED,
        "once": ONCE,
    }

    class Meta(SealedRecord.Meta):
        verbose_name = "utlämnande"
        verbose_name_plural = "utlämnanden"

    def __str__(self) -> str:
        return "(utlämnande)"


class DisclosureDecision(SealedRecord):
    """Who decided, when, and what became of it. One for each disclosure; until it is there, nothing has left."""

    disclosure = models.OneToOneField(Disclosure, on_delete=models.CASCADE, related_name="decision")
    outcome = models.CharField("beslut", max_length=10, choices=[(each.value, said) for each, said in OUTCOMES.items()])
    made_on = models.DateField("dag")
    made_by = models.PositiveBigIntegerField("undertecknat av kontot")
    content = SealedText("innehåll")

    KEPT: ClassVar[dict[str, Kept]] = {
        **SealedRecord.ABOUT_THE_RECORD,
        **dict.fromkeys(("disclosure", "outcome", "made_on"), BESIDE),
        "made_by": OF_STAFF,
        "content": SEALED,
    }

    class Meta(SealedRecord.Meta):
        verbose_name = "beslut om utlämnande"
        verbose_name_plural = "beslut om utlämnande"

    def __str__(self) -> str:
        return "(beslut om utlämnande)"
