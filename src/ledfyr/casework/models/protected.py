# SPDX-License-Identifier: EUPL-1.2
"""That the person of a case has protected identity, and, in a record apart from the case, how they are reached."""

from typing import ClassVar

from django.db import models

from ledfyr.casework.models.cases import BESIDE, OF_STAFF, Case
from ledfyr.house_rules.fields import Kept
from ledfyr.keys.sealed_record import SEALED, SealedRecord
from ledfyr.keys.sealed_text import SealedText

TEXTS = ("address", "phone", "school", "guardians", "former_identity")


class ProtectedPerson(SealedRecord):
    """Which kinds of protection there are, as codes under seal. That there is one stands outside: lists must know."""

    case = models.OneToOneField(Case, on_delete=models.CASCADE, related_name="protected_person")
    marked_on = models.DateField("markerad den")
    marked_by = models.PositiveBigIntegerField("markerad av kontot")
    kinds = SealedText("slag av skydd")

    KEPT: ClassVar[dict[str, Kept]] = {
        **SealedRecord.ABOUT_THE_RECORD,
        **dict.fromkeys(("case", "marked_on"), BESIDE),
        "marked_by": OF_STAFF,
        "kinds": SEALED,
    }

    class Meta(SealedRecord.Meta):
        verbose_name = "skyddade personuppgifter"
        verbose_name_plural = "skyddade personuppgifter"

    def __str__(self) -> str:
        return "(skyddade personuppgifter)"


class ProtectedContact(SealedRecord):
    """Where the person is and how they are reached. Opening the case does not open this."""

    case = models.OneToOneField(Case, on_delete=models.CASCADE, related_name="protected_contact")
    address = SealedText("adress och annat som visar var personen finns")
    phone = SealedText("telefon och e-post")
    school = SealedText("skola och arbetsplats")
    guardians = SealedText("vårdnadshavare och andra anhöriga, och hur de nås")
    former_identity = SealedText("tidigare namn och nummer")

    KEPT: ClassVar[dict[str, Kept]] = {
        **SealedRecord.ABOUT_THE_RECORD,
        "case": BESIDE,
        **dict.fromkeys(TEXTS, SEALED),
    }

    class Meta(SealedRecord.Meta):
        verbose_name = "skyddade kontaktuppgifter"
        verbose_name_plural = "skyddade kontaktuppgifter"

    def __str__(self) -> str:
        return "(skyddade kontaktuppgifter)"
