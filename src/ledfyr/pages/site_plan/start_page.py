# SPDX-License-Identifier: EUPL-1.2
"""The start page: who answers right now, the doors of the guide, and what one can read."""

from dataclasses import dataclass

from ledfyr.directory.cards import AnswerCard, answer_card
from ledfyr.directory.rules.answering import answering_order
from ledfyr.guide.presenting import DoorLink
from ledfyr.pages.models import Group
from ledfyr.pages.public_page import PublicPage
from ledfyr.pages.shown import LinkGroup, PageLink
from ledfyr.pages.site_plan.site import Site

# Who a worried person may call first, in this order; the first that is open stands in the card.
FIRST_TO_ANSWER = ("orostelefonen", "mottagning", "socialjour", "11414")


@dataclass(frozen=True)
class StartShown:
    """What the start page arranges."""

    answer: AnswerCard
    also_answering: tuple[AnswerCard, ...]
    opening_next: AnswerCard | None
    doors: tuple[DoorLink, ...]
    groups: tuple[LinkGroup, ...]


def plan_start_page(site: Site) -> PublicPage:
    """The page that tells within seconds who can help right now."""
    candidates = [service for key in FIRST_TO_ANSWER if (service := site.services.find(key))]
    ordered = answering_order(candidates, site.moment)
    cards = [answer_card(service, site.moment, site.home, site.words) for service in ordered]
    opened, closed = [card for card in cards if card.is_open], [card for card in cards if not card.is_open]
    shown = StartShown(
        answer=cards[0],
        also_answering=tuple(opened[1:]),
        opening_next=closed[0] if closed and closed[0].key != cards[0].key else None,
        doors=site.doors,
        groups=link_groups(site),
    )
    return site.page(
        below="",
        template="pages/start.html",
        neutral_title=site.words("page.start_title"),
        services=candidates,
        shown=shown,
    )


def link_groups(site: Site) -> tuple[LinkGroup, ...]:
    """The common pages under the headings of the start page."""
    return tuple(
        LinkGroup(
            site.words(f"start.{group.value}"),
            tuple(
                PageLink(site.address(f"{page.slug}/"), site.say(page.title))
                for page in site.common_pages
                if page.group == group
            ),
        )
        for group in Group
    )
