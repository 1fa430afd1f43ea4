# SPDX-License-Identifier: EUPL-1.2
"""The start page: who answers right now, the doors of the guide, and what one can read."""

from dataclasses import dataclass

from ledfyr.contact.addresses import WRITE
from ledfyr.directory.cards import AnswerCard
from ledfyr.guide.presenting import DoorLink
from ledfyr.pages.models import Group
from ledfyr.pages.public_page import PublicPage
from ledfyr.pages.shown import LinkGroup, PageLink
from ledfyr.pages.site_plan.answering_now import answering_now
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
    writing: PageLink | None = None


def plan_start_page(site: Site) -> PublicPage:
    """The page that tells within seconds who can help right now."""
    now = answering_now(site, FIRST_TO_ANSWER)
    shown = StartShown(
        answer=now.answer,
        also_answering=now.also_answering,
        opening_next=now.opening_next,
        doors=site.doors,
        groups=link_groups(site),
        writing=link_to_writing(site),
    )
    return site.page(
        below="",
        template="pages/start.html",
        neutral_title=site.words("page.start_title"),
        services=now.services,
        shown=shown,
    )


def link_to_writing(site: Site) -> PageLink | None:
    """The way to the letterbox, where it is open."""
    return PageLink(site.address(WRITE), site.words("contact.start_link")) if site.letterbox.is_open else None


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
