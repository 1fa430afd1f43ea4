# SPDX-License-Identifier: EUPL-1.2
"""For those who look for something: search with its A–Ö list, and the page for an address that is not there."""

from collections.abc import Sequence

from ledfyr.directory.cards import answer_card
from ledfyr.pages.public_page import PublicPage
from ledfyr.pages.shown import LinkGroup, PageLink
from ledfyr.pages.site_plan.site import Site


def plan_search_page(site: Site, pages: Sequence[PublicPage], search_index: str) -> PublicPage:
    """Search in the reader's own browser, and without scripts the whole list."""
    main_line = site.services.find("mottagning")
    return site.page(
        below="sok/",
        template="pages/search.html",
        neutral_title=site.words("search.title"),
        services=[main_line] if main_line else [],
        search_index=search_index,
        alphabet=alphabet(pages, site.words("writing.alphabet")),
        main_line=answer_card(main_line, site.moment, site.home, site.words) if main_line else None,
    )


def plan_missing_page(site: Site) -> PublicPage:
    """What a reader meets at an address that is not there: 112, the doors and the list."""
    return site.page(
        below="404/",
        template="pages/missing.html",
        neutral_title=site.words("missing.title"),
        is_missing_page=True,
        doors=site.doors,
    )


def alphabet(pages: Sequence[PublicPage], order: str) -> tuple[LinkGroup, ...]:
    """Every page that can be found, under its first letter, in the order of the language's own alphabet."""
    links = [PageLink(page.document.path, page.document.title) for page in pages if page.document]
    groups: dict[str, list[PageLink]] = {}
    for link in sorted(links, key=lambda link: _place(link.text, order)):
        groups.setdefault(link.text[0].upper(), []).append(link)
    return tuple(LinkGroup(letter, tuple(group)) for letter, group in groups.items())


def _place(text: str, order: str) -> list[int]:
    """Letters that the alphabet lacks, such as digits, stand before its own."""
    return [order.find(letter) for letter in text.lower()]
