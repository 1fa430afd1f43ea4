# SPDX-License-Identifier: EUPL-1.2
"""How hard each baked Swedish page is to read, measured by LIX over what a reader meets in its main part."""

from statistics import median

import pytest
from bs4 import BeautifulSoup

from ledfyr.languages import LANGUAGES, Language
from ledfyr.pages.rules.reading_ease import reading_ease

MOST_ALLOWED = {"sv": 40, "lattlast": 25, "ung": 30}
MOSTLY = 35  # most Swedish pages lie under this
BLOCKS = ["p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "summary", "td", "th", "blockquote"]
# Names of laws and titles of sources are quoted; numbers, hours and dates are no sentences.
NOT_READ = "nav, form, .lf-sources, .lf-call, table, .lf-facts, .lf-channel__closed, .lf-channel__link, .lf-external"

VARIANTS = [language for language in LANGUAGES if language.html == "sv"]


def text_of(html: str) -> str:
    """The main part of a page, one line for each block that says something itself."""
    main = BeautifulSoup(html, "html.parser").select_one("main")
    assert main is not None
    for element in main.select(NOT_READ):
        element.decompose()
    return "\n".join(block.get_text(" ", strip=True) for block in main.find_all(BLOCKS) if not block.find(BLOCKS))


def pages_of(pages: dict[str, str], language: Language) -> dict[str, str]:
    others = tuple(f"/ale/{other.segment}" for other in LANGUAGES if other.segment)
    own = {path: html for path, html in pages.items() if path.startswith(f"/ale/{language.segment}")}
    return {path: html for path, html in own.items() if language.segment or not path.startswith(others)}


@pytest.mark.parametrize("language", VARIANTS, ids=lambda language: language.code)
def test_no_page_is_harder_to_read_than_its_variant_allows(pages: dict[str, str], language: Language) -> None:
    measured = {path: reading_ease(text_of(html)) for path, html in pages_of(pages, language).items()}

    assert len(measured) > 60
    too_hard = {
        path: f"LIX {ease.lix:.0f}: {ease.heaviest[0]}"
        for path, ease in measured.items()
        if ease.lix > MOST_ALLOWED[language.code]
    }
    assert too_hard == {}


def test_most_swedish_pages_are_easy(pages: dict[str, str]) -> None:
    measured = [reading_ease(text_of(html)).lix for html in pages_of(pages, LANGUAGES[0]).values()]

    assert sum(lix < MOSTLY for lix in measured) / len(measured) > 0.9
    assert median(measured) < 30


def test_a_hard_page_would_be_found() -> None:
    official = (
        "Verksamhetens ändamålsenlighet förutsätter förvaltningsövergripande samordningsansvar enligt reglementet."
    )

    assert reading_ease(text_of(f"<main><p>{official}</p></main>")).lix > MOST_ALLOWED["sv"]
