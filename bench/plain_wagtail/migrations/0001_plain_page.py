# SPDX-License-Identifier: EUPL-1.2
"""The one page type, as a child of Wagtail's own page table."""

from typing import ClassVar

from django.db import migrations, models
from wagtail.blocks import CharBlock, RichTextBlock
from wagtail.fields import StreamField


class Migration(migrations.Migration):
    initial = True
    dependencies: ClassVar[list[tuple[str, str]]] = [("wagtailcore", "0040_page_draft_title")]
    operations: ClassVar[list[migrations.CreateModel]] = [
        migrations.CreateModel(
            name="PlainPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        "wagtailcore.Page",
                        models.CASCADE,
                        auto_created=True,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("summary", models.TextField()),
                ("body", StreamField([("heading", CharBlock()), ("text", RichTextBlock())])),
            ],
            bases=("wagtailcore.page",),
        )
    ]
