# SPDX-License-Identifier: EUPL-1.2
"""Papers to take along that belong to a municipality and a language, not to a page: the card and the notice."""

import logging
from collections.abc import Callable, Sequence
from contextlib import suppress

from ledfyr.directory.cards import answer_card
from ledfyr.pages.site_plan import Handouts, Site
from ledfyr.publishing.design_files import DesignFile, named
from ledfyr.publishing.paper import CardService, PaperRefused, card_of, notice_of

# Whose numbers are good to have in a wallet, in this order; a municipality may lack some.
ON_THE_CARD = ("112", "mottagning", "socialjour", "orostelefonen", "bris", "11414")

FEWEST_ON_THE_CARD = 3  # words are longer in some languages; the last ones give way

logger = logging.getLogger(__name__)


def handouts_of(site: Site, address: str) -> tuple[Handouts, list[DesignFile]]:
    """The card with the numbers and the notice for a board, with the addresses at which pages link to them."""
    made = {"card": _made("nummer", lambda: _card(site)), "notice": _made("anslag", lambda: _notice(site, address))}
    files = {name: file for name, file in made.items() if file}
    return Handouts(**{name: file.path for name, file in files.items()}), list(files.values())


def _made(name: str, make: Callable[[], bytes]) -> DesignFile | None:
    """Nothing where it cannot be set; the pages then do not offer it, and the operator is told by a code."""
    try:
        return named(name, "pdf", "application/pdf", make(), is_compressed=False)
    except PaperRefused:
        logger.warning("handout-refused")
        return None


def _card(site: Site) -> bytes:
    cards = [
        answer_card(service, site.moment, site.home, site.words)
        for key in ON_THE_CARD
        if (service := site.services.find(key))
    ]
    services = [CardService(card.phone.written, card.name, card.hours_text) for card in cards if card.phone]
    for shown in range(len(services), FEWEST_ON_THE_CARD, -1):
        with suppress(PaperRefused):
            return _card_with(site, services[:shown])
    return _card_with(site, services[:FEWEST_ON_THE_CARD])


def _card_with(site: Site, services: Sequence[CardService]) -> bytes:
    title = site.words("paper.card_title")
    return card_of(services, title=title, language=site.language.html, direction=site.language.direction)


def _notice(site: Site, address: str) -> bytes:
    words = site.words
    return notice_of(
        heading=words("paper.notice_heading"),
        lines=(words("paper.notice_scan"), words("paper.notice_anonymous")),
        address=f"{address}{site.home}",
        municipality=site.municipality.name,
        language=site.language.html,
        direction=site.language.direction,
        qr_alternative=words("paper.qr"),
    )
