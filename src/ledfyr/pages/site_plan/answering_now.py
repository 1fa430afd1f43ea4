# SPDX-License-Identifier: EUPL-1.2
"""Who answers at the moment of a page, out of those that its reader may call first."""

from collections.abc import Iterable
from dataclasses import dataclass

from ledfyr.directory.cards import AnswerCard, answer_card
from ledfyr.directory.rules.answering import ServiceFacts, answering_order
from ledfyr.pages.site_plan.site import Site


@dataclass(frozen=True)
class AnsweringNow:
    """The first that is open stands in the card; `services` is what the page then depends on."""

    services: tuple[ServiceFacts, ...]
    answer: AnswerCard
    also_answering: tuple[AnswerCard, ...]
    opening_next: AnswerCard | None


def answering_now(site: Site, keys: Iterable[str]) -> AnsweringNow:
    """Those with these keys that the municipality has, in this order of preference."""
    candidates = tuple(service for key in keys if (service := site.services.find(key)))
    cards = [
        answer_card(service, site.moment, site.home, site.words) for service in answering_order(candidates, site.moment)
    ]
    opened, closed = [card for card in cards if card.is_open], [card for card in cards if not card.is_open]
    return AnsweringNow(
        services=candidates,
        answer=cards[0],
        also_answering=tuple(opened[1:]),
        opening_next=closed[0] if closed and closed[0].key != cards[0].key else None,
    )
