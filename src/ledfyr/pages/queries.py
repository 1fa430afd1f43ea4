# SPDX-License-Identifier: EUPL-1.2
"""Reads the common pages, the municipality's own texts and the newest review of each page."""

from collections.abc import Mapping
from datetime import date

from ledfyr.guide.flow import Flow
from ledfyr.languages import SWEDISH, Language
from ledfyr.languages.source_state import changed_sentences
from ledfyr.pages.fingerprints import content_fingerprint, door_fingerprint, door_subject, page_subject, texts_of
from ledfyr.pages.models import CommonPage, LocalText, ReviewStamp
from ledfyr.pages.rules.reviewing import Review
from ledfyr.places.models import Municipality


def common_pages(language: Language = SWEDISH) -> tuple[CommonPage, ...]:
    """All published common pages of a language, in the order in which they are listed."""
    return tuple(CommonPage.objects.live().filter(locale__language_code=language.code).order_by("order", "slug"))


def common_page(slug: str, language: Language = SWEDISH) -> CommonPage | None:
    """One published common page by its slug, or None."""
    pages = CommonPage.objects.live().filter(locale__language_code=language.code, slug=slug)
    found: CommonPage | None = pages.select_related("locale").first()
    return found


def local_texts_of(municipality: Municipality, language: Language = SWEDISH) -> dict[tuple[str, str], LocalText]:
    """The municipality's own paragraphs in a language, by page and place."""
    texts = LocalText.objects.filter(municipality=municipality, language=language.code)
    return {(text.page, text.name): text for text in texts}


def newest_stamps(language: Language = SWEDISH) -> dict[str, ReviewStamp]:
    """The newest review of each text of a language that has one, by its subject."""
    newest: dict[str, ReviewStamp] = {}
    for stamp in ReviewStamp.objects.filter(language=language.code).order_by("reviewed_on", "pk"):
        newest[stamp.subject] = stamp
    return newest


def review_of(page: CommonPage, stamps: Mapping[str, ReviewStamp]) -> Review | None:
    """The newest review of a page, with word of whether it still says what was reviewed."""
    return _review(stamps.get(page_subject(page.slug)), content_fingerprint(page))


def review_of_door(flow: Flow, stamps: Mapping[str, ReviewStamp]) -> Review | None:
    """The newest review of a door, with word of whether it still says what was reviewed."""
    return _review(stamps.get(door_subject(flow.door)), door_fingerprint(flow))


def _review(stamp: ReviewStamp | None, fingerprint: str) -> Review | None:
    if stamp is None:
        return None
    return Review(
        stamp.reviewed_by, stamp.reviewed_on, stamp.next_review_on, same_words=stamp.content_hash == fingerprint
    )


def changed_in_swedish(page: CommonPage, source: CommonPage | None) -> tuple[str, ...]:
    """The sentences of the Swedish page that its translation was not made from."""
    return changed_sentences(texts_of(source), page.made_from) if source else ()


def assessment_day() -> date | None:
    """The day on which somebody last assessed whether everybody can use the site, or None when no page tells it."""
    told = CommonPage.objects.live().filter(locale__language_code=SWEDISH.code, assessed_on__isnull=False)
    day: date | None = told.order_by("assessed_on").values_list("assessed_on", flat=True).first()
    return day
