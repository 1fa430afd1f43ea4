# SPDX-License-Identifier: EUPL-1.2
"""A support service, the channels on which it is reached, the hours of each, and who checked it last."""

from typing import ClassVar

from django.db import models

from ledfyr.house_rules.fields import Kept, KeptFor, Sensitivity, all_public
from ledfyr.law.opening_hours import RowKind
from ledfyr.places.models import Municipality


class Answer(models.TextChoices):
    """What is known of something that a caller asks about."""

    YES = "yes", "ja"
    NO = "no", "nej"
    ASK = "ask", "det går att fråga utan att säga namn"
    UNKNOWN = "unknown", "vet inte"


class ChannelKind(models.TextChoices):
    """How one reaches a service."""

    PHONE = "phone", "Telefon"
    SMS = "sms", "Sms"
    CHAT = "chat", "Chatt"
    EMAIL = "email", "E-post"
    VISIT = "visit", "Besök"
    WEB = "web", "På nätet"


class Service(models.Model):
    """Somebody who helps. National services belong to no municipality and stand once for all."""

    municipality = models.ForeignKey(
        Municipality, on_delete=models.CASCADE, related_name="services", null=True, verbose_name="kommun"
    )
    key = models.SlugField("nyckel", max_length=60, unique=True)
    role = models.SlugField("roll i kommunen", max_length=60, blank=True)
    order = models.PositiveSmallIntegerField("ordning")
    name = models.CharField("namn", max_length=120)
    short_name = models.CharField("kort namn", max_length=60)
    description = models.TextField("beskrivning")
    helps = models.JSONField("hjälper")
    age_from = models.PositiveSmallIntegerField("från ålder", null=True)
    age_to = models.PositiveSmallIntegerField("till och med ålder", null=True)
    area = models.JSONField("område: kommunkoder, tomt för hela landet", default=list)
    languages = models.JSONField("språk")
    anonymous = models.CharField("får man vara anonym", max_length=8, choices=Answer.choices)
    on_phone_bill = models.CharField("syns på telefonräkningen", max_length=8, choices=Answer.choices)
    cost = models.CharField("kostnad", max_length=120, blank=True)
    interpreter = models.CharField("tolk", max_length=8, choices=Answer.choices)
    who_answers = models.TextField("vem svarar")
    police = models.BooleanField("är polisen")
    when_you_call = models.TextField("när du ringer")
    does_not_lead_to = models.TextField("det leder inte till")
    source_name = models.CharField("källa", max_length=120)
    source_url = models.URLField("källans adress")
    source_read_on = models.DateField("källan läst den")

    KEPT: ClassVar[dict[str, Kept]] = all_public(
        "id", "municipality", "key", "role", "order", "name", "short_name", "description", "helps", "age_from",
        "age_to", "area", "languages", "anonymous", "on_phone_bill", "cost", "interpreter", "who_answers", "police",
        "when_you_call", "does_not_lead_to", "source_name", "source_url", "source_read_on",
    )  # fmt: skip

    class Meta:
        verbose_name = "stöd"
        verbose_name_plural = "stöd"
        ordering: ClassVar[list[str]] = ["order", "key"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["municipality", "role"], condition=~models.Q(role=""), name="one_service_per_role"
            )
        ]

    def __str__(self) -> str:
        return self.name


class Channel(models.Model):
    """A number, an address or a place."""

    service = models.ForeignKey(Service, on_delete=models.CASCADE, related_name="channels")
    order = models.PositiveSmallIntegerField("ordning")
    kind = models.CharField("slag", max_length=8, choices=ChannelKind.choices)
    value = models.CharField("nummer eller adress", max_length=200)
    label = models.CharField("beteckning", max_length=120, blank=True)
    first = models.BooleanField("den som visas först")

    KEPT: ClassVar[dict[str, Kept]] = all_public("id", "service", "order", "kind", "value", "label", "first")

    class Meta:
        verbose_name = "kanal"
        verbose_name_plural = "kanaler"
        ordering: ClassVar[list[str]] = ["order"]

    def __str__(self) -> str:
        return self.value


class ChannelHours(models.Model):
    """One row of hours, evaluated by `law.opening_hours` and never as a string."""

    channel = models.ForeignKey(Channel, on_delete=models.CASCADE, related_name="hours")
    order = models.PositiveSmallIntegerField("ordning")
    kind = models.CharField("slag", max_length=20, choices=[(kind.value, kind.value) for kind in RowKind])
    weekdays = models.JSONField("veckodagar, måndag är 0", default=list)
    opens = models.TimeField("öppnar", null=True)
    closes = models.TimeField("stänger", null=True)
    closed = models.BooleanField("stängt", default=False)
    valid_from = models.DateField("gäller från och med", null=True)
    valid_until = models.DateField("gäller till och med", null=True)
    first_on = models.DateField("undantagets första dag", null=True)
    last_on = models.DateField("undantagets sista dag", null=True)
    holiday = models.CharField("helgdagens namn", max_length=40, blank=True)

    KEPT: ClassVar[dict[str, Kept]] = all_public(
        "id", "channel", "order", "kind", "weekdays", "opens", "closes", "closed",
        "valid_from", "valid_until", "first_on", "last_on", "holiday",
    )  # fmt: skip

    class Meta:
        verbose_name = "tid"
        verbose_name_plural = "tider"
        ordering: ClassVar[list[str]] = ["order"]

    def __str__(self) -> str:
        return self.kind


class ServiceCheck(models.Model):
    """Somebody has looked whether what is said of a service is right. Checks are added, never changed."""

    service = models.ForeignKey(Service, on_delete=models.CASCADE, related_name="checks")
    checked_on = models.DateField("kontrollerat den")
    checked_by = models.CharField("kontrollerat av (roll eller namn)", max_length=120)
    note = models.TextField("det som är osäkert", blank=True)

    KEPT: ClassVar[dict[str, Kept]] = {
        **dict.fromkeys(
            ("id", "service", "checked_on", "checked_by", "note"), Kept(Sensitivity.PUBLIC, KeptFor.WITH_HISTORY)
        )
    }

    class Meta:
        verbose_name = "kontroll"
        verbose_name_plural = "kontroller"
        ordering: ClassVar[list[str]] = ["-checked_on", "-id"]

    def __str__(self) -> str:
        return f"{self.checked_on} {self.checked_by}"


class ServiceText(models.Model):
    """What is said of a service in another language; `made_from` remembers the Swedish sentences it was made from."""

    service = models.ForeignKey(Service, on_delete=models.CASCADE, related_name="texts")
    language = models.CharField("språk", max_length=12)
    name = models.CharField("namn", max_length=160)
    short_name = models.CharField("kort namn", max_length=80)
    description = models.TextField("beskrivning")
    who_answers = models.TextField("vem svarar")
    when_you_call = models.TextField("när du ringer")
    does_not_lead_to = models.TextField("det leder inte till")
    cost = models.CharField("kostnad", max_length=160, blank=True)
    note = models.TextField("det som är osäkert", blank=True)
    labels = models.JSONField("kanalernas beteckningar", default=list)
    made_from = models.JSONField("gjord av", default=list)

    KEPT: ClassVar[dict[str, Kept]] = all_public(
        "id", "service", "language", "name", "short_name", "description", "who_answers", "when_you_call",
        "does_not_lead_to", "cost", "note", "labels", "made_from",
    )  # fmt: skip

    class Meta:
        verbose_name = "text om stöd på annat språk"
        verbose_name_plural = "texter om stöd på andra språk"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["service", "language"], name="one_text_per_service_and_language")
        ]

    def __str__(self) -> str:
        return f"{self.language}: {self.name}"
