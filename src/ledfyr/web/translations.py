# SPDX-License-Identifier: EUPL-1.2
"""A translator's list: each page of a language with the Swedish sentences that changed since it was made."""

from dataclasses import dataclass
from datetime import date

from ledfyr.languages import LANGUAGES, SWEDISH, Language, words_of
from ledfyr.pages.fingerprints import content_fingerprint
from ledfyr.pages.queries import changed_in_swedish, common_pages, newest_stamps, review_of
from ledfyr.pages.rules.reviewing import REVIEWED_AGAIN_WITHIN, say_review


@dataclass(frozen=True)
class TranslatedPage:
    """One page of a language: what changed in Swedish, and whether somebody who knows the language stands for it."""

    slug: str
    title: str
    swedish_title: str
    changed: tuple[str, ...]
    fingerprint: str
    review: str
    propose_next: date


@dataclass(frozen=True)
class LanguageState:
    """A language with how many of its pages have fallen behind."""

    language: Language
    behind: int
    pages: tuple[TranslatedPage, ...]


def language_states() -> tuple[LanguageState, ...]:
    """Every language but Swedish."""
    return tuple(language_state(language, date.min) for language in LANGUAGES if not language.is_source)


def language_state(language: Language, today: date) -> LanguageState:
    """The pages of a language, those that have fallen behind first."""
    sources = {page.slug: page for page in common_pages()}
    stamps = newest_stamps(language)
    pages = []
    for page in common_pages(language):
        source = sources.get(page.slug)
        pages.append(
            TranslatedPage(
                slug=page.slug,
                title=page.title,
                swedish_title=source.title if source else "",
                changed=changed_in_swedish(page, source),
                fingerprint=content_fingerprint(page),
                review=say_review(review_of(page, stamps), today, words_of(SWEDISH)),
                propose_next=today + REVIEWED_AGAIN_WITHIN,
            )
        )
    pages.sort(key=lambda page: not page.changed)
    return LanguageState(language, sum(bool(page.changed) for page in pages), tuple(pages))
