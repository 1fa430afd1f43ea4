# SPDX-License-Identifier: EUPL-1.2
"""Whom a case is about, what was reported, and, in a record of its own, who reported it."""

from typing import ClassVar

from django.db import models

from ledfyr.casework.models.cases import BESIDE, Case
from ledfyr.house_rules.fields import Kept, KeptFor, Sensitivity
from ledfyr.keys.sealed_record import SEALED, SealedRecord
from ledfyr.keys.sealed_text import SealedText

ONCE = Kept(Sensitivity.KEY, KeptFor.AS_LONG_AS_ITS_RECORD)


class CameBy(models.TextChoices):
    """How a report came."""

    LETTERBOX = "letterbox", "brevlådan"
    TELEPHONE = "telephone", "telefon"
    VISIT = "visit", "besök"
    LETTER = "letter", "brev"


class Person(SealedRecord):
    """Who needs protection or support, as far as it is known. A day of birth is text inside its envelope."""

    case = models.OneToOneField(Case, on_delete=models.CASCADE, related_name="person")
    name = SealedText("namn")
    born_on = SealedText("födelsedag")
    reached_by = SealedText("så nås barnet")
    guardians = SealedText("vårdnadshavare och hur de nås")

    KEPT: ClassVar[dict[str, Kept]] = {
        **SealedRecord.ABOUT_THE_RECORD,
        "case": BESIDE,
        **dict.fromkeys(("name", "born_on", "reached_by", "guardians"), SEALED),
    }

    class Meta(SealedRecord.Meta):
        verbose_name = "person"
        verbose_name_plural = "personer"

    def __str__(self) -> str:
        return "(person)"


class Report(SealedRecord):
    """`content` holds the text as its sender wrote it and the moment it came (casework/content.py).

    `thread` is the mark of the thread that it was copied from; it is no key, as the thread is disposed of by itself.
    `feedback_asked_on` stands outside the seal so that the day can remind of it: it tells that somebody who may be told
    what became of the report (SoL 19:6) has asked to be, and nothing of who that is.
    """

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="reports")
    thread = models.UUIDField("tråd", null=True, unique=True)
    came_by = models.CharField("kom genom", max_length=10, choices=CameBy.choices)
    arrived_on = models.DateField("kom den")
    feedback_asked_on = models.DateField("besked begärt den", null=True)
    content = SealedText("anmälan")
    once = models.BinaryField("märke mot dubbletter", max_length=32, unique=True)

    KEPT: ClassVar[dict[str, Kept]] = {
        **SealedRecord.ABOUT_THE_RECORD,
        **dict.fromkeys(("case", "thread", "came_by", "arrived_on", "feedback_asked_on"), BESIDE),
        "content": SEALED,
        "once": ONCE,
    }

    class Meta(SealedRecord.Meta):
        verbose_name = "anmälan"
        verbose_name_plural = "anmälningar"

    def __str__(self) -> str:
        return "(anmälan)"


class Reporter(SealedRecord):
    """Who reported, apart from the report (OSL 26:5): opening the case does not open this."""

    report = models.OneToOneField(Report, on_delete=models.CASCADE, related_name="reporter")
    name = SealedText("namn")
    workplace = SealedText("arbetsplats")
    reached_by = SealedText("så nås den som anmälde")
    under = SealedText("anmälde enligt")
    wants_feedback = SealedText("vill ha återkoppling")

    KEPT: ClassVar[dict[str, Kept]] = {
        **SealedRecord.ABOUT_THE_RECORD,
        "report": BESIDE,
        **dict.fromkeys(("name", "workplace", "reached_by", "under", "wants_feedback"), SEALED),
    }

    class Meta(SealedRecord.Meta):
        verbose_name = "anmälare"
        verbose_name_plural = "anmälare"

    def __str__(self) -> str:
        return "(anmälare)"
