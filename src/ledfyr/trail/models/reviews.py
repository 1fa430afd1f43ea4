# SPDX-License-Identifier: EUPL-1.2
"""A municipality's monthly review of who opened what: which rows are looked at, why, and what came of it."""

from typing import ClassVar

from django.db import models

from ledfyr.house_rules.fields import Kept
from ledfyr.trail.models.keeping import ABOUT_STAFF, ABOUT_THE_LOG
from ledfyr.trail.models.rows import HASH_LETTERS
from ledfyr.trail.rules.acts import LONGEST_PLAIN
from ledfyr.trail.rules.outcomes import ASKED, BREACH, IN_ORDER, PASSED_ON

LONGEST_OUTCOME = 20


class Outcome(models.TextChoices):
    """What the reviewer came to. There is no room for words: what was said belongs in the manager's own record."""

    UNDECIDED = "", "inte bedömd"
    IN_ORDER = IN_ORDER, "i sin ordning"
    ASKED = ASKED, "frågat den som öppnade"
    PASSED_ON = PASSED_ON, "lämnad till chefen"
    BREACH = BREACH, "anmäld som en incident"


class AccessLogReview(models.Model):
    """The rows from the review before it to the end of a month; every row of an account is in exactly one review."""

    municipality = models.CharField("kommunens adress", max_length=LONGEST_PLAIN)
    month = models.DateField("månad", help_text="Den första dagen i månaden.")
    first_sequence = models.BigIntegerField("första raden")
    last_sequence = models.BigIntegerField("sista raden")
    last_hash = models.CharField("sista radens kontrollsumma", max_length=HASH_LETTERS)
    opened_at = models.DateTimeField("började")
    opened_by = models.BigIntegerField("började av")
    finished_at = models.DateTimeField("avslutades", null=True)
    finished_by = models.BigIntegerField("avslutades av", null=True)

    KEPT: ClassVar[dict[str, Kept]] = {
        **dict.fromkeys(("id", "municipality", "month", "first_sequence", "last_sequence", "last_hash"), ABOUT_THE_LOG),
        **dict.fromkeys(("opened_at", "opened_by", "finished_at", "finished_by"), ABOUT_STAFF),
    }

    class Meta:
        verbose_name = "loggkontroll"
        verbose_name_plural = "loggkontroller"
        ordering: ClassVar[list[str]] = ["municipality", "month"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["municipality", "month"], name="a_month_is_reviewed_once"),
            models.CheckConstraint(
                condition=models.Q(finished_at=None, finished_by=None)
                | models.Q(finished_at__isnull=False, finished_by__isnull=False),
                name="a_finished_review_says_who_and_when",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.month:%Y-%m}"


class ReviewedRow(models.Model):
    """One row of the trail on the list of a review: the codes of why it stands there, and the outcome."""

    review = models.ForeignKey(AccessLogReview, models.CASCADE, related_name="rows", verbose_name="loggkontroll")
    sequence = models.BigIntegerField("rad i åtkomstloggen")
    finds = models.JSONField("varför raden kontrolleras")
    outcome = models.CharField("bedömning", max_length=LONGEST_OUTCOME, blank=True, choices=Outcome.choices)
    decided_at = models.DateTimeField("bedömdes", null=True)
    decided_by = models.BigIntegerField("bedömdes av", null=True)

    KEPT: ClassVar[dict[str, Kept]] = dict.fromkeys(
        ("id", "review", "sequence", "finds", "outcome", "decided_at", "decided_by"), ABOUT_STAFF
    )

    class Meta:
        verbose_name = "kontrollerad rad"
        verbose_name_plural = "kontrollerade rader"
        ordering: ClassVar[list[str]] = ["review", "sequence"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["review", "sequence"], name="a_row_stands_once_on_a_list"),
            models.CheckConstraint(
                condition=models.Q(outcome="", decided_at=None, decided_by=None)
                | (~models.Q(outcome="") & models.Q(decided_at__isnull=False, decided_by__isnull=False)),
                name="an_outcome_says_who_and_when",
            ),
        ]

    def __str__(self) -> str:
        return str(self.sequence)
