# SPDX-License-Identifier: EUPL-1.2
"""A small site for the bakery: a start page, a page about signs, a page for what is missing, and one design file."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from ledfyr.pages.public_page import PublicPage
from ledfyr.publishing.baking import bake
from ledfyr.publishing.design_files import DesignFile
from ledfyr.publishing.rendering import Baked
from ledfyr.publishing.sounds import Sounds

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
MIDNIGHT = datetime(2026, 11, 25, tzinfo=UTC)
TEMPLATES = {
    "page.html": "<!doctype html><title>Råd</title><p>{{ words }}</p>",
    "heard.html": "<!doctype html><title>Råd</title><main><!--lyssna--><p>{{ words }}</p></main>",
    "listen/listen.html": '<p data-only="screen">{{ listen.missing }}<audio src="{{ listen.opus }}"></audio></p>',
    "other.html": "<!doctype html><title>Råd</title><p>Annat.</p>",
}
STYLE = DesignFile("/design/design.0123456789ab.css", "text/css; charset=utf-8", b"p{margin:0}" * 50)


def page(
    path: str, words: str = "Ring oss.", *, until: datetime = MIDNIGHT, is_missing_page: bool = False
) -> PublicPage:
    return PublicPage(path, "page.html", {"words": words}, until, is_missing_page=is_missing_page)


START = page("/ale/", "Vi svarar nu.")
SIGNS = page("/ale/tecken/", "Tecken är skäl att prata.")
MISSING = page("/ale/404/", "Sidan finns inte.", is_missing_page=True)
SITE = (START, SIGNS, MISSING)


def bake_site(
    baked: Path,
    *pages: PublicPage,
    templates: str = "first",
    minutes_later: int = 0,
    sounds: Sounds | None = None,
) -> Baked:
    """Bake these pages, or the whole small site, some minutes after noon."""
    at = NOON + timedelta(minutes=minutes_later)
    return bake(pages=pages or SITE, design=[STYLE], templates=templates, baked=baked, at=at, sounds=sounds)


def words_on(baked: Path, path: str) -> str:
    """What a reader who comes now meets at this address."""
    html = (baked / "current" / path.strip("/") / "index.html").read_text(encoding="utf-8")
    return html.partition("<p>")[2].partition("</p>")[0]
