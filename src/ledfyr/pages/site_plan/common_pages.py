# SPDX-License-Identifier: EUPL-1.2
"""The common pages of one municipality: shared text, its own paragraphs, live contacts, sources and review."""

from collections.abc import Iterator
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from django.utils.html import strip_tags

from ledfyr.directory.cards import service_card
from ledfyr.directory.rules.answering import ServiceFacts
from ledfyr.law.opening_hours import STOCKHOLM
from ledfyr.pages.models import CommonPage
from ledfyr.pages.placeholders import fill_in
from ledfyr.pages.public_page import PublicPage
from ledfyr.pages.queries import changed_in_swedish, review_of
from ledfyr.pages.rich_text import shown_html
from ledfyr.pages.rules.reviewing import say_review
from ledfyr.pages.search.index import SearchDocument
from ledfyr.pages.shown import (
    BlockShown,
    CommonPageShown,
    DoorsShown,
    LocalShown,
    NoteShown,
    ProgrammeShown,
    ProseShown,
    ReviewShown,
    ServicesShown,
    SignShown,
    SignsShown,
    SourceShown,
    StepShown,
    StepsShown,
)
from ledfyr.pages.site_plan.linking_words import with_word_links
from ledfyr.pages.site_plan.site import Site
from ledfyr.places.rules.programmes import is_expired


def plan_common_pages(site: Site) -> Iterator[PublicPage]:
    """Each common page as this municipality shows it."""
    for page in site.common_pages:
        blocks = [(block.block_type, block.value) for block in page.body]
        shown = CommonPageShown(
            heading=site.say(page.title),
            summary=site.say(page.summary),
            drawing=site.drawings.get(page.drawing, ""),
            blocks=with_word_links(site, [_shown_block(site, page, kind, value) for kind, value in blocks]),
            sources=tuple(shown_source(site, source.value) for source in page.sources),
            review=_shown_review(site, page),
            dates=_dates(site, page),
        )
        yield site.page(
            below=f"{page.slug}/",
            template="pages/common_page.html",
            neutral_title=page.neutral_title,
            services=_services_on(site, blocks),
            document=_document(site, page, shown),
            newer_since=_newer_since(site, page),
            shown=shown,
        )


def _services_on(site: Site, blocks: list[tuple[str, Any]]) -> list[ServiceFacts]:
    keys = [key for kind, value in blocks if kind == "services" for key in value["services"]]
    return [service for key in keys if (service := site.services.find(key))]


def _shown_block(site: Site, page: CommonPage, kind: str, value: Any) -> BlockShown:  # noqa: ANN401  # Wagtail's StructValue
    if kind in ("text", "note"):
        shape = NoteShown if kind == "note" else ProseShown
        return shape(_said(site, value["heading"]), _html(site, value["text"].source))
    if kind == "steps":
        steps = tuple(StepShown(_said(site, step["title"]), _html(site, step["text"].source)) for step in value["step"])
        return StepsShown(_said(site, value["heading"]), _said(site, value["intro"]), steps)
    if kind == "signs":
        signs = tuple(
            SignShown(*(_said(site, sign[part]) for part in ("sign", "also", "start"))) for sign in value["sign"]
        )
        return SignsShown(_said(site, value["heading"]), _said(site, value["intro"]), signs)
    return _shown_live_block(site, page, kind, value)


def _shown_live_block(site: Site, page: CommonPage, kind: str, value: Any) -> BlockShown:  # noqa: ANN401  # Wagtail's StructValue
    heading = _said(site, value["heading"])
    if kind == "services":
        found = _services_on(site, [(kind, value)])
        cards = tuple(service_card(service, site.moment, site.home, site.words) for service in found)
        return ServicesShown(heading, cards)
    if kind == "doors":
        return DoorsShown(heading, tuple(door for door in site.doors if door.door in value["doors"]))
    if kind == "programme":
        return _shown_programme(site, heading, _html(site, value["text"].source))
    return _shown_local_text(site, page, heading, value["name"])


def _shown_programme(site: Site, heading: str, html: str) -> ProgrammeShown:
    programme = site.municipality.current_programme
    if programme is None:
        return ProgrammeShown(heading, html, "", "", is_expired=False)
    period = f"{programme.valid_from.year}–{programme.valid_until.year}"
    return ProgrammeShown(heading, html, programme.name, period, is_expired(programme.valid_until, site.today))


def _shown_local_text(site: Site, page: CommonPage, heading: str, name: str) -> LocalShown:
    text = site.local_texts.get((page.slug, name))
    if text is None:
        return LocalShown(heading, "", "")
    checked = site.words("local.checked", date=site.words.say_date(text.checked_on))
    return LocalShown(heading, _html(site, text.text), checked)


def shown_source(site: Site, value: Any) -> SourceShown:  # noqa: ANN401  # Wagtail's StructValue
    """A source as it stands at the foot of a page."""
    host = (urlsplit(value["url"]).hostname or "").removeprefix("www.")
    read = site.words("sources.read_on", date=site.words.say_date(value["read_on"]))
    return SourceShown(value["name"], value["publisher"], value["url"], host, read)


def _shown_review(site: Site, page: CommonPage) -> ReviewShown:
    review = review_of(page, site.newest_stamps)
    return ReviewShown(say_review(review, site.today, site.words), is_reviewed=review is not None)


def _dates(site: Site, page: CommonPage) -> str:
    """When accessibility was assessed and the statement last changed, as its Swedish page tells for all languages."""
    told = site.source_pages.get(page.slug, page)
    if told.assessed_on is None or told.updated_on is None:
        return ""
    assessed, updated = site.words.say_date(told.assessed_on), site.words.say_date(told.updated_on)
    return site.words("statement.dates", assessed=assessed, updated=updated)


def _document(site: Site, page: CommonPage, shown: CommonPageShown) -> SearchDocument:
    headings = tuple(block.heading for block in shown.blocks if block.heading)
    return SearchDocument(
        path=site.address(f"{page.slug}/"),
        title=shown.heading,
        summary=shown.summary,
        keywords=tuple(page.keywords.splitlines()),
        headings=headings,
        text=" ".join(_words_of(block) for block in shown.blocks),
    )


def _words_of(block: BlockShown) -> str:
    if isinstance(block, ProseShown | NoteShown | LocalShown | ProgrammeShown):
        return strip_tags(block.html)
    if isinstance(block, StepsShown):
        return " ".join(f"{step.title} {strip_tags(step.html)}" for step in block.steps)
    if isinstance(block, SignsShown):
        return " ".join(f"{sign.sign} {sign.also}" for sign in block.signs)
    return ""


def _newer_since(site: Site, page: CommonPage) -> date | None:
    """The day the Swedish page changed, when it says something that this translation was not made from."""
    source = site.source_pages.get(page.slug)
    if site.language.is_source or source is None or not changed_in_swedish(page, source):
        return None
    return (source.last_published_at or site.moment).astimezone(STOCKHOLM).date()


def _said(site: Site, text: str) -> str:
    return site.say(text)


def _html(site: Site, source: str) -> str:
    return shown_html(
        fill_in(source, site.municipality),
        home=site.home,
        slug_of_page=site.slug_of_page,
        language=site.language,
    )
