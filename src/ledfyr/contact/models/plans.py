# SPDX-License-Identifier: EUPL-1.2
"""How long letters are kept by the municipality's records plan, what is about to go, and what remains afterwards."""

from typing import ClassVar
from uuid import uuid4

from django.db import models

from ledfyr.contact.models.threads import BESIDE, Thread
from ledfyr.contact.rules.doors import Door
from ledfyr.house_rules.fields import Kept, KeptFor, Sensitivity

DOORS = [(door.value, door.name) for door in Door]
LONGEST_KEPT = 1200  # months
IN_FORCE = Kept(Sensitivity.INTERNAL, KeptFor.UNTIL_REPLACED)
PROOF = Kept(Sensitivity.INTERNAL, KeptFor.AS_PROOF)
COUNT = Kept(Sensitivity.INTERNAL, KeptFor.FOR_STATISTICS)


class RecordsPlan(models.Model):
    """A line of the plan that the board has decided. Without one for its door, no thread is ever disposed of."""

    municipality = models.SlugField("kommunens adress", max_length=60)
    door = models.CharField("väg in", max_length=20, choices=DOORS)
    months = models.PositiveSmallIntegerField("sparas så många månader efter att tråden avslutades")
    decided_on = models.DateField("beslutad den")
    decision = models.CharField("beslutets beteckning", max_length=40)
    entered_on = models.DateField("inskriven den")
    entered_by = models.PositiveBigIntegerField("inskriven av kontot")

    KEPT: ClassVar[dict[str, Kept]] = dict.fromkeys(
        ("id", "municipality", "door", "months", "decided_on", "decision", "entered_on", "entered_by"), IN_FORCE
    )

    class Meta:
        verbose_name = "rad i dokumenthanteringsplanen"
        verbose_name_plural = "rader i dokumenthanteringsplanen"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["municipality", "door"], name="one_plan_for_a_door"),
            models.CheckConstraint(condition=models.Q(months__range=(1, LONGEST_KEPT)), name="a_plan_says_how_long"),
        ]

    def __str__(self) -> str:
        return f"{self.municipality}: {self.door}"


class DisposalList(models.Model):
    """What one person proposes to dispose of and another approves. Its numbers stay when its threads are gone."""

    id = models.UUIDField("märke", primary_key=True, default=uuid4, editable=False)
    municipality = models.SlugField("kommunens adress", max_length=60)
    unit = models.PositiveBigIntegerField("enhet")
    drawn_on = models.DateField("framtagen den")
    drawn_by = models.PositiveBigIntegerField("framtagen av kontot")
    approved_on = models.DateField("godkänd den", null=True)
    approved_by = models.PositiveBigIntegerField("godkänd av kontot", null=True)
    threads = models.PositiveIntegerField("gallrade trådar", default=0)
    files = models.PositiveIntegerField("gallrade filer", default=0)

    KEPT: ClassVar[dict[str, Kept]] = dict.fromkeys(
        (
            "id", "municipality", "unit", "drawn_on", "drawn_by", "approved_on", "approved_by", "threads", "files",
        ),
        PROOF,
    )  # fmt: skip

    class Meta:
        verbose_name = "gallringslista"
        verbose_name_plural = "gallringslistor"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=models.Q(approved_on=None, approved_by=None)
                | models.Q(approved_on__isnull=False, approved_by__isnull=False),
                name="somebody_approved_on_a_day",
            ),
            models.CheckConstraint(
                condition=models.Q(approved_by=None) | ~models.Q(approved_by=models.F("drawn_by")),
                name="two_persons_dispose",
            ),
            models.UniqueConstraint(
                fields=["unit", "municipality"],
                condition=models.Q(approved_on=None),
                name="one_disposal_list_at_a_time",
            ),
        ]

    def __str__(self) -> str:
        return "(gallringslista)"


class DisposalLine(models.Model):
    """A thread on a list. It goes with its thread."""

    disposal = models.ForeignKey(DisposalList, on_delete=models.CASCADE, related_name="lines")
    thread = models.ForeignKey(Thread, on_delete=models.CASCADE, related_name="disposal_lines")

    KEPT: ClassVar[dict[str, Kept]] = dict.fromkeys(("id", "disposal", "thread"), BESIDE)

    class Meta:
        verbose_name = "rad i en gallringslista"
        verbose_name_plural = "rader i gallringslistor"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["disposal", "thread"], name="a_thread_stands_once_on_a_list")
        ]

    def __str__(self) -> str:
        return "(rad i en gallringslista)"


class HeldBecause(models.TextChoices):
    """Why a thread stays although its time has gone."""

    REQUESTED = "requested", "någon har begärt att få ut handlingen"
    SUPERVISION = "supervision", "tillsyn eller rättegång"
    DECIDED = "decided", "ett annat beslut"


class HeldThread(models.Model):
    """Somebody has decided that a thread is not to be disposed of for now. The row goes when that is over."""

    thread = models.OneToOneField(Thread, on_delete=models.CASCADE, primary_key=True, related_name="held")
    because = models.CharField("varför", max_length=12, choices=HeldBecause.choices)
    held_on = models.DateField("bestämt den")
    held_by = models.PositiveBigIntegerField("bestämt av kontot")

    KEPT: ClassVar[dict[str, Kept]] = dict.fromkeys(("thread", "because", "held_on", "held_by"), IN_FORCE)

    class Meta:
        verbose_name = "tråd som ska vara kvar"
        verbose_name_plural = "trådar som ska vara kvar"

    def __str__(self) -> str:
        return "(tråd som ska vara kvar)"


class LeftThread(models.Model):
    """The sender has left the thread for good, and the copies that only the sender could open are gone."""

    thread = models.OneToOneField(Thread, on_delete=models.CASCADE, primary_key=True, related_name="left")
    said_on = models.DateField("sagt den")

    KEPT: ClassVar[dict[str, Kept]] = dict.fromkeys(("thread", "said_on"), BESIDE)

    class Meta:
        verbose_name = "lämnad tråd"
        verbose_name_plural = "lämnade trådar"

    def __str__(self) -> str:
        return "(lämnad tråd)"


class CountedThread(models.Model):
    """What statistics keep of a thread that has been disposed of: a month, a door and an answer in time or not."""

    municipality = models.SlugField("kommunens adress", max_length=60)
    door = models.CharField("väg in", max_length=20, choices=DOORS)
    month = models.DateField("månadens första dag")
    outcome = models.CharField("hur det slutade", max_length=10, blank=True)
    days = models.PositiveIntegerField("dagar till första svaret", null=True)
    is_in_time = models.BooleanField("besvarad i tid", null=True)

    KEPT: ClassVar[dict[str, Kept]] = dict.fromkeys(
        ("id", "municipality", "door", "month", "outcome", "days", "is_in_time"), COUNT
    )

    class Meta:
        verbose_name = "räknad tråd"
        verbose_name_plural = "räknade trådar"
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["municipality", "month"], name="counted_by_month")
        ]

    def __str__(self) -> str:
        return "(räknad tråd)"
