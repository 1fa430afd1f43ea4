# SPDX-License-Identifier: EUPL-1.2
"""Writes pages: loads the content pack, keeps a municipality's own paragraphs, stamps a page as reviewed."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Protocol

from django.db import transaction
from wagtail.models import Page, Site

from ledfyr.pages.content_form import BlockForm, PageForm, ProseForm, StepsForm
from ledfyr.pages.fingerprints import content_fingerprint
from ledfyr.pages.markdown import to_html
from ledfyr.pages.models import CommonPage, Commons, LocalText, ReviewStamp
from ledfyr.places.models import Municipality


class LocalTextForm(Protocol):
    """A municipality's own paragraph as its file states it."""

    page: str
    name: str
    text: str
    checked_on: date


@dataclass
class Loaded:
    """What loading the content pack did."""

    added: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    kept_as_edited: list[str] = field(default_factory=list)


@transaction.atomic
def load_content_pack(forms: Sequence[PageForm]) -> Loaded:
    """Put the pack's pages into Wagtail. A page that an editor has changed since it was loaded is left as it is."""
    root = _commons()
    existing = {page.slug: page for page in CommonPage.objects.child_of(root)}
    loaded = Loaded()
    for form in forms:
        page = existing.get(form.slug)
        if page is None:
            page = _written(CommonPage(slug=form.slug), form)
            page.loaded_fingerprint = content_fingerprint(page)
            root.add_child(instance=page)
            loaded.added.append(form.slug)
        elif content_fingerprint(page) != page.loaded_fingerprint:
            loaded.kept_as_edited.append(form.slug)
        elif _differs(page, form):
            _update(page, form)
            loaded.updated.append(form.slug)
    return loaded


def _update(page: CommonPage, form: PageForm) -> None:
    _written(page, form)
    page.loaded_fingerprint = content_fingerprint(page)
    page.save()
    page.save_revision().publish()


def _differs(page: CommonPage, form: PageForm) -> bool:
    fresh = _written(CommonPage(slug=form.slug), form)
    shown_elsewhere = ("neutral_title", "group", "order", "drawing", "keywords")
    return content_fingerprint(fresh) != content_fingerprint(page) or any(
        getattr(fresh, name) != getattr(page, name) for name in shown_elsewhere
    )


def _commons() -> Commons:
    """The root of the common pages, made the first time in place of the page that Wagtail is born with."""
    commons: Commons | None = Commons.objects.first()
    if commons:
        return commons
    tree = Page.get_first_root_node()
    Page.objects.filter(depth=2).delete()
    tree.refresh_from_db()
    commons = Commons(title="Gemensamma sidor", slug="gemensamma")
    tree.add_child(instance=commons)
    Site.objects.all().delete()
    Site.objects.create(hostname="localhost", root_page=commons, is_default_site=True, site_name="Ledfyr")
    return commons


def _written(page: CommonPage, form: PageForm) -> CommonPage:
    page.title = form.heading
    page.draft_title = form.heading
    page.neutral_title = form.neutral_title
    page.summary = form.summary
    page.group = form.group
    page.order = form.order
    page.drawing = form.drawing
    page.keywords = "\n".join(form.keywords)
    page.body = [(block.kind, _block_value(block)) for block in form.block]
    page.sources = [("source", {**source.model_dump(), "url": source.url}) for source in form.source]
    return page


def _block_value(block: BlockForm) -> dict[str, Any]:
    value = block.model_dump(exclude={"kind"})
    if isinstance(block, ProseForm):
        value["text"] = to_html(block.text)
    if isinstance(block, StepsForm):
        value["step"] = [{"title": step.title, "text": to_html(step.text)} for step in block.step]
    return value


@transaction.atomic
def save_local_texts(*, municipality: Municipality, texts: Sequence[LocalTextForm]) -> None:
    """Keep exactly the paragraphs that the municipality's file states."""
    kept = []
    for text in texts:
        saved, _ = LocalText.objects.update_or_create(
            municipality=municipality,
            page=text.page,
            name=text.name,
            defaults={"text": to_html(text.text), "checked_on": text.checked_on},
        )
        kept.append(saved.pk)
    LocalText.objects.filter(municipality=municipality).exclude(pk__in=kept).delete()


def stamp_as_reviewed(*, page: CommonPage, by: str, on: date, next_on: date) -> ReviewStamp:
    """Say that somebody has read the page as it stands now and stands for it."""
    return ReviewStamp.objects.create(
        page=page, reviewed_by=by, reviewed_on=on, next_review_on=next_on, content_hash=content_fingerprint(page)
    )
