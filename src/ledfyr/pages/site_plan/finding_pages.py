# SPDX-License-Identifier: EUPL-1.2
"""For those who look for something: search with its A–Ö list, and the page for an address that is not there."""

from collections.abc import Sequence

from ledfyr.directory.cards import answer_card
from ledfyr.pages.public_page import PublicPage
from ledfyr.pages.shown import LinkGroup, PageLink
from ledfyr.pages.site_plan.site import Site

SWEDISH_ORDER = "abcdefghijklmnopqrstuvwxyzåäö"


def plan_search_page(site: Site, pages: Sequence[PublicPage], search_index: str) -> PublicPage:
    """Search in the reader's own browser, and without scripts the whole list."""
    main_line = site.services.find("mottagning")
    return site.page(
        below="sok/",
        template="pages/search.html",
        neutral_title="Sök",
        services=[main_line] if main_line else [],
        search_index=search_index,
        alphabet=alphabet(pages),
        main_line=answer_card(main_line, site.moment, site.home) if main_line else None,
    )


def plan_missing_page(site: Site) -> PublicPage:
    """What a reader meets at an address that is not there: 112, the doors and the list."""
    return site.page(
        below="404/",
        template="pages/missing.html",
        neutral_title="Sidan finns inte",
        is_missing_page=True,
        doors=site.doors,
    )


def alphabet(pages: Sequence[PublicPage]) -> tuple[LinkGroup, ...]:
    """Every page that can be found, under its first letter, Å, Ä and Ö last."""
    links = sorted(
        (PageLink(page.document.path, page.document.title) for page in pages if page.document),
        key=lambda link: _swedish_key(link.text),
    )
    letters = sorted({link.text[0].upper() for link in links}, key=_swedish_key)
    return tuple(
        LinkGroup(letter, tuple(link for link in links if link.text[0].upper() == letter)) for letter in letters
    )


def _swedish_key(text: str) -> list[int]:
    return [SWEDISH_ORDER.find(letter) for letter in text.lower()]
