# SPDX-License-Identifier: EUPL-1.2
"""Writes pages: loads the content pack, keeps a municipality's own paragraphs, stamps a page as reviewed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Protocol

from django.db import transaction
from wagtail.models import Locale, Page, Site

from ledfyr.languages import SWEDISH, Language
from ledfyr.languages.source_state import fingerprints_of
from ledfyr.pages.block_values import block_value
from ledfyr.pages.content_form import PageForm
from ledfyr.pages.fingerprints import content_fingerprint, page_subject, texts_of
from ledfyr.pages.markdown import to_html
from ledfyr.pages.models import CommonPage, Commons, LocalText, ReviewStamp
from ledfyr.places.models import Municipality


class LocalTextForm(Protocol):
    """A municipality's own paragraph as its file states it."""

    @property
    def page(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def checked_on(self) -> date: ...


@dataclass
class Loaded:
    """What loading the content pack did."""

    added: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    kept_as_edited: list[str] = field(default_factory=list)


@transaction.atomic
def load_content_pack(
    forms: Sequence[PageForm],
    language: Language = SWEDISH,
    made_from: Mapping[str, Sequence[str]] = MappingProxyType({}),
) -> Loaded:
    """Put a language's pages into Wagtail. A page that an editor has changed since it was loaded is left as it is."""
    root = _commons(language)
    existing = {page.slug: page for page in CommonPage.objects.child_of(root)}
    loaded = Loaded()
    for form in forms:
        page = existing.get(form.slug)
        if page is None:
            page = _new_page(form, language)
            page.made_from = list(made_from.get(form.slug, ()))
            root.add_child(instance=page)
            loaded.added.append(form.slug)
        elif content_fingerprint(page) != page.loaded_fingerprint:
            loaded.kept_as_edited.append(form.slug)
        elif _differs(page, form, made_from):
            _update(page, form, made_from)
            loaded.updated.append(form.slug)
    return loaded


def _new_page(form: PageForm, language: Language) -> CommonPage:
    """A translation shares its key with the Swedish page of the same slug, so that Wagtail knows them as one."""
    page = written(CommonPage(slug=form.slug, locale=_locale(language)), form)
    page.loaded_fingerprint = content_fingerprint(page)
    swedish = CommonPage.objects.child_of(_commons(SWEDISH)).filter(slug=form.slug).first()
    if swedish:
        page.translation_key = swedish.translation_key
    return page


def _locale(language: Language) -> Locale:
    locale, _ = Locale.objects.get_or_create(language_code=language.code)
    return locale


def _update(page: CommonPage, form: PageForm, made_from: Mapping[str, Sequence[str]]) -> None:
    written(page, form)
    page.made_from = list(made_from.get(form.slug, ()))
    page.loaded_fingerprint = content_fingerprint(page)
    page.save()
    page.save_revision().publish()


def _differs(page: CommonPage, form: PageForm, made_from: Mapping[str, Sequence[str]]) -> bool:
    fresh = written(CommonPage(slug=form.slug), form)
    fresh.made_from = list(made_from.get(form.slug, ()))
    shown_elsewhere = (
        "neutral_title",
        "group",
        "order",
        "drawing",
        "keywords",
        "made_from",
        "assessed_on",
        "updated_on",
    )
    return content_fingerprint(fresh) != content_fingerprint(page) or any(
        getattr(fresh, name) != getattr(page, name) for name in shown_elsewhere
    )


def _commons(language: Language) -> Commons:
    """The root of a language's pages; the first of all takes the place of the page that Wagtail is born with."""
    commons: Commons | None = Commons.objects.filter(locale__language_code=language.code).first()
    if commons:
        return commons
    tree = Page.get_first_root_node()
    if language.is_source:
        Page.objects.filter(depth=2).delete()
        tree.refresh_from_db()
    title = f"Gemensamma sidor, {language.swedish_name}"
    commons = Commons(title=title, slug=f"gemensamma-{language.code}", locale=_locale(language))
    tree.add_child(instance=commons)
    if language.is_source:
        Site.objects.all().delete()
        Site.objects.create(hostname="localhost", root_page=commons, is_default_site=True, site_name="Ledfyr")
    return commons


def written(page: CommonPage, form: PageForm) -> CommonPage:
    """The page with what its file says."""
    page.title = form.heading
    page.draft_title = form.heading
    page.neutral_title = form.neutral_title
    page.summary = form.summary
    page.group = form.group
    page.order = form.order
    page.drawing = form.drawing
    page.keywords = "\n".join(form.keywords)
    page.assessed_on, page.updated_on = form.assessed_on, form.updated_on
    page.body = [(block.kind, block_value(block)) for block in form.block]
    page.sources = [("source", {**source.model_dump(), "url": source.url}) for source in form.source]
    return page


@transaction.atomic
def save_local_texts(
    *, municipality: Municipality, texts: Sequence[LocalTextForm], language: Language = SWEDISH
) -> None:
    """Keep exactly the paragraphs that the municipality's file states in the language."""
    kept = []
    for text in texts:
        saved, _ = LocalText.objects.update_or_create(
            municipality=municipality,
            language=language.code,
            page=text.page,
            name=text.name,
            defaults={"text": to_html(text.text), "checked_on": text.checked_on},
        )
        kept.append(saved.pk)
    LocalText.objects.filter(municipality=municipality, language=language.code).exclude(pk__in=kept).delete()


def stamp_as_reviewed(*, page: CommonPage, by: str, on: date, next_on: date) -> ReviewStamp:
    """Say that somebody has read the page as it stands now and stands for it."""
    return ReviewStamp.objects.create(
        subject=page_subject(page.slug),
        language=page.locale.language_code,
        reviewed_by=by,
        reviewed_on=on,
        next_review_on=next_on,
        content_hash=content_fingerprint(page),
    )


def confirm_translation(*, page: CommonPage, source: CommonPage) -> None:
    """Say that a translation has been read beside its source and still says the same."""
    page.made_from = fingerprints_of(texts_of(source))
    page.save(update_fields=["made_from"])
