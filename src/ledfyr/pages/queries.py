# SPDX-License-Identifier: EUPL-1.2
"""Reads the common pages, the municipality's own texts and the newest review of each page."""

from collections.abc import Mapping

from ledfyr.pages.fingerprints import content_fingerprint
from ledfyr.pages.models import CommonPage, LocalText, ReviewStamp
from ledfyr.pages.rules.reviewing import Review
from ledfyr.places.models import Municipality


def common_pages() -> tuple[CommonPage, ...]:
    """All published common pages, in the order in which they are listed."""
    return tuple(CommonPage.objects.live().order_by("order", "slug"))


def common_page(slug: str) -> CommonPage | None:
    """One published common page by its slug, or None."""
    found: CommonPage | None = CommonPage.objects.live().filter(slug=slug).first()
    return found


def local_texts_of(municipality: Municipality) -> dict[tuple[str, str], LocalText]:
    """The municipality's own paragraphs by page and place."""
    return {(text.page, text.name): text for text in LocalText.objects.filter(municipality=municipality)}


def newest_stamps() -> dict[int, ReviewStamp]:
    """The newest review of each page that has one."""
    newest: dict[int, ReviewStamp] = {}
    for stamp in ReviewStamp.objects.order_by("reviewed_on", "pk"):
        newest[stamp.page_id] = stamp
    return newest


def review_of(page: CommonPage, stamps: Mapping[int, ReviewStamp]) -> Review | None:
    """The newest review of a page, with word of whether it still says what was reviewed."""
    stamp = stamps.get(page.pk)
    if stamp is None:
        return None
    return Review(
        stamp.reviewed_by,
        stamp.reviewed_on,
        stamp.next_review_on,
        same_words=stamp.content_hash == content_fingerprint(page),
    )
