# SPDX-License-Identifier: EUPL-1.2
"""What staff do with a thread: who has it, whether it is acute, how it ended. Never what it says."""

from typing import ClassVar

from django.db import models

from ledfyr.contact.models.threads import BESIDE, Thread
from ledfyr.house_rules.fields import Kept


class Outcome(models.TextChoices):
    """How a thread ended."""

    ANSWERED = "answered", "besvarad"
    REPORT = "report", "blev en orosanmälan"
    SUPPORT = "support", "blev kontakt och stöd"
    ELSEWHERE = "elsewhere", "hänvisad vidare"
    SPAM = "spam", "skräp"


class Handling(models.Model):
    """Made by staff's side when the thread is first met there; the letterbox neither sees nor writes it.

    A letter has no day outside its envelope, so staff's side counts those that it has met: one more means that the
    sender has written, and the promise of an answer runs from the day on which that was met. `read_due_on` stands
    while there is something that nobody has read.
    """

    thread = models.OneToOneField(Thread, on_delete=models.CASCADE, primary_key=True, related_name="handling")
    assigned_to = models.PositiveBigIntegerField("har ärendet", null=True)
    second_reader = models.PositiveBigIntegerField("läser också", null=True)
    is_acute = models.BooleanField("akut", default=False)
    letters_met = models.PositiveIntegerField("avsändarens brev, så många som är mötta", default=0)
    waiting_since = models.DateField("väntar sedan", null=True)
    answer_due_on = models.DateField("ska besvaras senast", null=True)
    read_due_on = models.DateField("ska läsas senast", null=True)
    protection_assessed_on = models.DateField("skyddsbedömd", null=True)
    set_aside_on = models.DateField("undanlagd som skräp", null=True)
    answered_on = models.DateField("senast besvarad", null=True)
    first_answered_on = models.DateField("först besvarad", null=True)
    escalated_on = models.DateField("lyft till chef", null=True)
    closed_on = models.DateField("avslutad", null=True)
    outcome = models.CharField("hur det slutade", max_length=10, choices=Outcome.choices, blank=True)

    KEPT: ClassVar[dict[str, Kept]] = dict.fromkeys(
        (
            "thread", "assigned_to", "second_reader", "is_acute", "letters_met", "waiting_since", "answer_due_on",
            "read_due_on", "protection_assessed_on", "set_aside_on", "answered_on", "first_answered_on", "escalated_on",
            "closed_on", "outcome",
        ),
        BESIDE,
    )  # fmt: skip

    class Meta:
        verbose_name = "handläggning"
        verbose_name_plural = "handläggningar"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=models.Q(waiting_since=None, answer_due_on=None)
                | models.Q(waiting_since__isnull=False, answer_due_on__isnull=False),
                name="what_waits_is_promised",
            )
        ]

    def __str__(self) -> str:
        return "(handläggning)"
