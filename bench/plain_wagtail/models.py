# SPDX-License-Identifier: EUPL-1.2
"""One page type, like the common pages of Ledfyr: a summary and a body of headings and texts."""

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from wagtail.blocks import CharBlock, RichTextBlock
from wagtail.fields import StreamField
from wagtail.models import Page


class PlainPage(Page):
    summary = models.TextField()
    body = StreamField([("heading", CharBlock()), ("text", RichTextBlock())])

    template = "plain_wagtail/plain_page.html"
    parent_page_types: ClassVar[list[str]] = ["wagtailcore.Page", "plain_wagtail.PlainPage"]

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        return context | {"menu": self.get_children().live().in_menu()}
