# SPDX-License-Identifier: EUPL-1.2
"""Makes the database of the plain Wagtail site: a start page with six pages below it, as long as the measured one."""

import re
from pathlib import Path
from typing import Any

import django
from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.test import Client
from wagtail.rich_text import RichText

PARAGRAPH = 60  # words
TRIES = 6
DOORS = 6  # pages in the menu
SUMMARY = "Vem svarar just nu?"


def make_site(as_long_as: Path) -> int:
    """Fill the page with words of the measured one until its HTML is as long; return its length."""
    call_command("migrate", verbosity=0)
    original = as_long_as.read_text(encoding="utf-8")
    words = re.sub(r"<[^>]+>|&\w+;", " ", original).split()
    page = _add_pages()
    wanted, letters = as_long_as.stat().st_size, 0
    length = 0
    for _ in range(TRIES):
        page.body = _body(words, letters)
        page.save_revision().publish()
        length = len(Client().get("/").content)
        letters = max(0, letters + wanted - length)
    return length


def _add_pages() -> Any:  # noqa: ANN401  # its class can be named only after Django is set up
    page_type, site_type = apps.get_model("plain_wagtail", "PlainPage"), apps.get_model("wagtailcore", "Site")
    root = apps.get_model("wagtailcore", "Page").objects.get(depth=1)
    page = root.add_child(instance=page_type(title="Råd och stöd", slug="rad", summary=SUMMARY))
    for number in range(1, DOORS + 1):
        door = page_type(title=f"Väg {number}", slug=f"vag-{number}", summary=SUMMARY, show_in_menus=True)
        page.add_child(instance=door)
    site_type.objects.update(root_page=page)
    return page


def _body(words: list[str], letters: int) -> list[tuple[str, str | RichText]]:
    """Headings and paragraphs of about so many letters in all."""
    text = " ".join(words * (1 + letters // len(" ".join(words))))[:letters].split()
    paragraphs = [" ".join(text[start : start + PARAGRAPH]) for start in range(0, len(text), PARAGRAPH)]
    return [block for each in paragraphs for block in (("heading", each[:30]), ("text", RichText(f"<p>{each}</p>")))]


if __name__ == "__main__":
    django.setup()
    print(f"  The plain Wagtail page has {make_site(settings.FOLDER / 'as_long_as.html')} bytes of HTML.")
