# SPDX-License-Identifier: EUPL-1.2
"""What one person proposes to dispose of and another approves, what is kept meanwhile, and what remains as proof.

Nothing here tells of a person: marks, days, codes and counts.
"""

from typing import ClassVar
from uuid import uuid4

from django.db import models

from ledfyr.casework.models.cases import BESIDE, OF_STAFF, Case
from ledfyr.casework.rules.disposing import Contents
from ledfyr.house_rules.fields import Kept, KeptFor, Sensitivity
from ledfyr.law.retention import RecordClass

CLASSES = [(record_class.name, record_class.value) for record_class in RecordClass]
IN_FORCE = Kept(Sensitivity.INTERNAL, KeptFor.UNTIL_REPLACED)
PROOF = Kept(Sensitivity.INTERNAL, KeptFor.AS_PROOF)


class CasesPlan(models.Model):
    """The line of the records plan by which the board lets cases go as the law says. Without it, none ever goes."""

    municipality = models.SlugField("kommunens adress", max_length=60, unique=True)
    decided_on = models.DateField("beslutad den")
    decision = models.CharField("beslutets beteckning", max_length=40)
    entered_on = models.DateField("inskriven den")
    entered_by = models.PositiveBigIntegerField("inskriven av kontot")

    KEPT: ClassVar[dict[str, Kept]] = dict.fromkeys(
        ("id", "municipality", "decided_on", "decision", "entered_on", "entered_by"), IN_FORCE
    )

    class Meta:
        verbose_name = "ärenden i dokumenthanteringsplanen"
        verbose_name_plural = "ärenden i dokumenthanteringsplanen"

    def __str__(self) -> str:
        return self.municipality


class CaseDisposal(models.Model):
    """A list of cases. While it is approved the database lets the cases on it go, and no others (migration 0014)."""

    id = models.UUIDField("märke", primary_key=True, default=uuid4, editable=False)
    municipality = models.SlugField("kommunens adress", max_length=60)
    unit = models.PositiveBigIntegerField("enhet")
    drawn_on = models.DateField("framtagen den")
    drawn_by = models.PositiveBigIntegerField("framtagen av kontot")
    approved_on = models.DateField("godkänd den", null=True)
    approved_by = models.PositiveBigIntegerField("godkänd av kontot", null=True)

    KEPT: ClassVar[dict[str, Kept]] = dict.fromkeys(
        ("id", "municipality", "unit", "drawn_on", "drawn_by", "approved_on", "approved_by"), PROOF
    )

    class Meta:
        verbose_name = "gallringslista"
        verbose_name_plural = "gallringslistor"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=models.Q(approved_on=None, approved_by=None)
                | models.Q(approved_on__isnull=False, approved_by__isnull=False),
                name="cases_are_approved_on_a_day",
            ),
            models.CheckConstraint(
                condition=models.Q(approved_by=None) | ~models.Q(approved_by=models.F("drawn_by")),
                name="two_persons_dispose_of_cases",
            ),
            models.UniqueConstraint(
                fields=["unit"], condition=models.Q(approved_on=None), name="one_list_of_cases_waits"
            ),
        ]

    def __str__(self) -> str:
        return "(gallringslista)"


class CaseToDispose(models.Model):
    """A case on a list, by its mark: the row goes last, when the case is gone."""

    disposal = models.ForeignKey(CaseDisposal, on_delete=models.CASCADE, related_name="lines")
    case = models.UUIDField("ärende", unique=True)
    record_class = models.CharField("slag av handlingar", max_length=20, choices=CLASSES)
    finish_by = models.DateField("klart senast", null=True)

    KEPT: ClassVar[dict[str, Kept]] = dict.fromkeys(("id", "disposal", "case", "record_class", "finish_by"), BESIDE)

    class Meta:
        verbose_name = "rad i en gallringslista"
        verbose_name_plural = "rader i gallringslistor"

    def __str__(self) -> str:
        return "(rad i en gallringslista)"


class DisposedCases(models.Model):
    """What the proof tells of one kind of records: how many cases went by its rule, and how many rows they were."""

    disposal = models.ForeignKey(CaseDisposal, on_delete=models.PROTECT, related_name="counts")
    record_class = models.CharField("slag av handlingar", max_length=20, choices=CLASSES)
    cases = models.PositiveIntegerField("gallrade ärenden")
    rows = models.PositiveIntegerField("gallrade poster")

    KEPT: ClassVar[dict[str, Kept]] = dict.fromkeys(("id", "disposal", "record_class", "cases", "rows"), PROOF)

    class Meta:
        verbose_name = "gallrade ärenden"
        verbose_name_plural = "gallrade ärenden"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["disposal", "record_class"], name="a_class_is_counted_once")
        ]

    def __str__(self) -> str:
        return "(gallrade ärenden)"


class PostponedBecause(models.TextChoices):
    """Why a case stays although its time is out."""

    APPEAL = "appeal", "ett överklagande är inte avgjort"
    REQUESTED = "requested", "någon har begärt att få ut handlingar"
    SUPERVISION = "supervision", "tillsyn eller rättegång"
    DECIDED = "decided", "ett annat beslut"


class PostponedCase(models.Model):
    """Somebody has decided that a case is not disposed of for now. The row goes when that is over."""

    case = models.OneToOneField(Case, on_delete=models.CASCADE, primary_key=True, related_name="postponed")
    because = models.CharField("varför", max_length=12, choices=PostponedBecause.choices)
    until = models.DateField("till och med", null=True)
    decided_on = models.DateField("bestämt den")
    decided_by = models.PositiveBigIntegerField("bestämt av kontot")

    KEPT: ClassVar[dict[str, Kept]] = {
        **dict.fromkeys(("case", "because", "until", "decided_on"), IN_FORCE),
        "decided_by": OF_STAFF,
    }

    class Meta:
        verbose_name = "ärende som ska vara kvar"
        verbose_name_plural = "ärenden som ska vara kvar"

    def __str__(self) -> str:
        return "(ärende som ska vara kvar)"


class FileContents(models.Model):
    """What somebody who may read the file has said that it holds beside the inquiry, which decides its rule."""

    case = models.OneToOneField(Case, on_delete=models.CASCADE, primary_key=True, related_name="file_contents")
    contents = models.CharField("innehåller", max_length=12, choices=[(each.value, each.name) for each in Contents])
    stated_on = models.DateField("sagt den")
    stated_by = models.PositiveBigIntegerField("sagt av kontot")

    KEPT: ClassVar[dict[str, Kept]] = {
        **dict.fromkeys(("case", "contents", "stated_on"), BESIDE),
        "stated_by": OF_STAFF,
    }

    class Meta:
        verbose_name = "aktens innehåll"
        verbose_name_plural = "akters innehåll"

    def __str__(self) -> str:
        return "(aktens innehåll)"


class ResearchCase(models.Model):
    """A case that research keeps, as was found under its seal; of the birthday nothing else is told outside."""

    case = models.OneToOneField(Case, on_delete=models.CASCADE, primary_key=True, related_name="for_research")
    found_on = models.DateField("funnet den")

    KEPT: ClassVar[dict[str, Kept]] = dict.fromkeys(("case", "found_on"), BESIDE)

    class Meta:
        verbose_name = "ärende som bevaras för forskning"
        verbose_name_plural = "ärenden som bevaras för forskning"

    def __str__(self) -> str:
        return "(ärende som bevaras för forskning)"
