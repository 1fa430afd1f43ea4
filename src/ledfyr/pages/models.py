# SPDX-License-Identifier: EUPL-1.2
"""The common pages that every municipality shares, its own paragraphs on them, and who has reviewed what."""

from typing import ClassVar

from django.db import models
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from wagtail.admin.panels import FieldPanel
from wagtail.blocks import StreamBlock
from wagtail.fields import StreamField
from wagtail.models import Page

from ledfyr.house_rules.fields import Kept, KeptFor, Sensitivity, all_public
from ledfyr.pages.blocks import PageBody, SourceBlock
from ledfyr.pages.validators import require_neutral
from ledfyr.places.models import Municipality


class Group(models.TextChoices):
    """Under which heading of the start page a common page is listed."""

    UNDERSTAND = "understand", "Förstå"
    HELP = "help", "Få och ge hjälp"
    HOW = "how", "Så arbetar vi"
    ABOUT = "about", "Om sidan"


class CommonPage(Page):
    """A text that exists once and is shown, with its own contacts, by every municipality."""

    neutral_title = models.CharField("titel i flik och historik", max_length=60, validators=[require_neutral])
    summary = models.TextField("ingress", max_length=400)
    group = models.CharField("grupp på startsidan", max_length=12, choices=Group.choices)
    order = models.PositiveSmallIntegerField("ordning i gruppen", default=100)
    drawing = models.CharField("teckning", max_length=40, blank=True)
    keywords = models.TextField("sökord, ett per rad", blank=True)
    assessed_on = models.DateField("tillgängligheten bedömd den", null=True, blank=True)
    updated_on = models.DateField("redogörelsen ändrad den", null=True, blank=True)
    body = StreamField(PageBody(), verbose_name="innehåll")
    sources = StreamField(StreamBlock([("source", SourceBlock())]), verbose_name="källor")
    made_from = models.JSONField("svenska meningar som texten är gjord av", default=list, editable=False)
    loaded_fingerprint = models.CharField("fingeravtryck när sidan lästes in", max_length=64, editable=False)

    content_panels: ClassVar[list[FieldPanel]] = [
        *Page.content_panels,
        FieldPanel("neutral_title"),
        FieldPanel("summary"),
        FieldPanel("body"),
        FieldPanel("sources"),
        FieldPanel("group"),
        FieldPanel("order"),
        FieldPanel("drawing"),
        FieldPanel("keywords"),
        FieldPanel("assessed_on"),
        FieldPanel("updated_on"),
    ]
    parent_page_types: ClassVar[list[str]] = ["pages.Commons"]
    subpage_types: ClassVar[list[str]] = []

    KEPT: ClassVar[dict[str, Kept]] = all_public(
        "page_ptr",
        "neutral_title",
        "summary",
        "group",
        "order",
        "drawing",
        "keywords",
        "assessed_on",
        "updated_on",
        "body",
        "sources",
    ) | dict.fromkeys(("made_from", "loaded_fingerprint"), Kept(Sensitivity.INTERNAL, KeptFor.UNTIL_REPLACED))

    class Meta:
        verbose_name = "gemensam sida"
        verbose_name_plural = "gemensamma sidor"

    def serve(self, _request: HttpRequest, *_args: object, **_kwargs: object) -> HttpResponse:
        """The editor face shows no public page of its own; readers meet the baked one."""
        return HttpResponseRedirect("/")


class Commons(Page):
    """The root under which the common pages of the installation stand."""

    parent_page_types: ClassVar[list[str]] = ["wagtailcore.Page"]
    subpage_types: ClassVar[list[str]] = ["pages.CommonPage"]
    max_count = 1

    KEPT: ClassVar[dict[str, Kept]] = all_public("page_ptr")

    class Meta:
        verbose_name = "de gemensamma sidornas rot"


class LocalText(models.Model):
    """A municipality's own paragraph, bound to a place on a common page."""

    municipality = models.ForeignKey(Municipality, on_delete=models.CASCADE, related_name="local_texts")
    language = models.CharField("språk", max_length=12, default="sv")
    page = models.SlugField("den gemensamma sidan", max_length=80)
    name = models.SlugField("platsen på sidan", max_length=80)
    text = models.TextField("text, HTML")
    checked_on = models.DateField("kontrollerad den")

    KEPT: ClassVar[dict[str, Kept]] = all_public("id", "municipality", "language", "page", "name", "text", "checked_on")

    class Meta:
        verbose_name = "kommunens egen text"
        verbose_name_plural = "kommunens egna texter"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["municipality", "language", "page", "name"], name="one_local_text_per_place"
            )
        ]

    def __str__(self) -> str:
        return f"{self.page}: {self.name}"


class ReviewStamp(models.Model):
    """Somebody has read a text and stands for it, as its words were on that day. Stamps are never changed."""

    subject = models.CharField("vad som är granskat, som “sida:tecken” eller “dörr:orolig”", max_length=100)
    language = models.CharField("språk", max_length=12, default="sv")
    reviewed_by = models.CharField("granskad av (roll eller namn)", max_length=120)
    reviewed_on = models.DateField("granskad den")
    next_review_on = models.DateField("granskas igen senast")
    content_hash = models.CharField("fingeravtryck av texten", max_length=64, editable=False)

    KEPT: ClassVar[dict[str, Kept]] = dict.fromkeys(
        ("id", "subject", "language", "content_hash", "reviewed_by", "reviewed_on", "next_review_on"),
        Kept(Sensitivity.PUBLIC, KeptFor.WITH_HISTORY),
    )

    class Meta:
        verbose_name = "granskning"
        verbose_name_plural = "granskningar"
        ordering: ClassVar[list[str]] = ["-reviewed_on", "-id"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=models.Q(next_review_on__gt=models.F("reviewed_on")),
                name="next_review_comes_after_the_review",
            )
        ]

    def __str__(self) -> str:
        return f"{self.subject} {self.language} {self.reviewed_on} {self.reviewed_by}"
