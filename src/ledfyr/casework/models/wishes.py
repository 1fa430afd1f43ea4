# SPDX-License-Identifier: EUPL-1.2
"""What an adult's case begins with: their own wish; and before it, perhaps, an offer that they may say no to."""

from typing import ClassVar

from django.db import models

from ledfyr.casework.models.cases import BESIDE, OF_STAFF, Case
from ledfyr.casework.models.reports import ONCE
from ledfyr.house_rules.fields import Kept
from ledfyr.keys.sealed_record import SEALED, SealedRecord
from ledfyr.keys.sealed_text import SealedText
from ledfyr.law.intake import AdultSays

SAYS = [(each.name, each.value) for each in AdultSays]


class Offer(SealedRecord):
    """Somebody is worried about an adult. It is no case: the adult is offered support, and answers once.

    `content` holds who was worried about whom and what was offered (casework/written.py).
    """

    municipality = models.SlugField("kommunens adress", max_length=60)
    made_on = models.DateField("kom den")
    responsible = models.PositiveBigIntegerField("ansvarig")
    answer = models.CharField("svar", max_length=10, choices=SAYS, default=AdultSays.NOT_ASKED.name)
    answered_on = models.DateField("svarade den", null=True)
    content = SealedText("erbjudande")
    once = models.BinaryField("märke mot dubbletter", max_length=32, unique=True)

    KEPT: ClassVar[dict[str, Kept]] = {
        **SealedRecord.ABOUT_THE_RECORD,
        **dict.fromkeys(("municipality", "made_on", "answer", "answered_on"), BESIDE),
        "responsible": OF_STAFF,
        "content": SEALED,
        "once": ONCE,
    }

    class Meta(SealedRecord.Meta):
        verbose_name = "erbjudande"
        verbose_name_plural = "erbjudanden"

    def __str__(self) -> str:
        return "(erbjudande)"


class Wish(SealedRecord):
    """In the person's own words, why there is a case. When they want it to end it ends that day, and says so here."""

    case = models.OneToOneField(Case, on_delete=models.CASCADE, related_name="wish")
    offer = models.OneToOneField(Offer, on_delete=models.SET_NULL, null=True, related_name="wish")
    says = models.CharField("säger", max_length=10, choices=SAYS)
    stated_on = models.DateField("sades den")
    ended_on = models.DateField("avslutades den", null=True)
    content = SealedText("egna ord")
    once = models.BinaryField("märke mot dubbletter", max_length=32, unique=True)

    KEPT: ClassVar[dict[str, Kept]] = {
        **SealedRecord.ABOUT_THE_RECORD,
        **dict.fromkeys(("case", "offer", "says", "stated_on", "ended_on"), BESIDE),
        "content": SEALED,
        "once": ONCE,
    }

    class Meta(SealedRecord.Meta):
        verbose_name = "egen önskan"
        verbose_name_plural = "egna önskemål"

    def __str__(self) -> str:
        return "(egen önskan)"
