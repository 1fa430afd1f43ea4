# SPDX-License-Identifier: EUPL-1.2
"""The register of what has come in: date, number, a neutral sender and subject (OSL 5:1-2; rule 27 of G.3)."""

from typing import ClassVar

from django.db import models

from ledfyr.contact.models.threads import Thread
from ledfyr.house_rules.fields import Kept, KeptFor, Sensitivity


class NeutralSender(models.TextChoices):
    """Who it is from, as the register may tell it."""

    ANONYMOUS = "anonymous", "anonym"
    PRIVATE = "private", "enskild"
    AUTHORITY = "authority", "anmälningsskyldig"


class RegisterEntry(models.Model):
    """Never a name, never a word of what was written. It stays when the letter is disposed of."""

    municipality = models.SlugField("kommunens adress", max_length=60)
    year = models.PositiveSmallIntegerField("år")
    number = models.PositiveIntegerField("nummer")
    thread = models.OneToOneField(Thread, on_delete=models.SET_NULL, null=True, related_name="register_entry")
    arrived_on = models.DateField("kom in")
    sender = models.CharField("avsändare", max_length=10, choices=NeutralSender.choices)
    subject = models.CharField("ärende", max_length=60)

    KEPT: ClassVar[dict[str, Kept]] = dict.fromkeys(
        ("id", "municipality", "year", "number", "thread", "arrived_on", "sender", "subject"),
        Kept(Sensitivity.INTERNAL, KeptFor.AS_LONG_AS_ITS_RECORD),
    )

    class Meta:
        verbose_name = "registrering"
        verbose_name_plural = "register"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["municipality", "year", "number"], name="one_entry_per_number")
        ]

    def __str__(self) -> str:
        return f"{self.year}-{self.number:04}"
