# SPDX-License-Identifier: EUPL-1.2
"""All services on one page, and each on a page of its own that prints as a card."""

from collections.abc import Iterator

from ledfyr.directory.cards import ServiceCard, service_card
from ledfyr.directory.rules.answering import ServiceFacts
from ledfyr.pages.public_page import PublicPage
from ledfyr.pages.search.index import SearchDocument
from ledfyr.pages.shown import PageLink
from ledfyr.pages.site_plan.site import Site
from ledfyr.pages.site_plan.start_page import link_to_writing


def plan_contact_pages(site: Site) -> Iterator[PublicPage]:
    """The list, then one page a service."""
    words = site.words
    cards = tuple(service_card(service, site.moment, site.home, words) for service in site.services)
    yield site.page(
        below="kontakter/",
        template="pages/contacts.html",
        neutral_title=words("contacts.title"),
        services=tuple(site.services),
        document=SearchDocument(
            path=site.address("kontakter/"),
            title=words("contacts.listed_as"),
            summary=words("contacts.summary"),
            keywords=tuple(words("contacts.keywords").split(", ")),
            headings=(),
            text="",
        ),
        cards=cards,
        handouts=site.handouts,
        printed_text=_printed_text(site),
        writing=link_to_writing(site),
    )
    for service, card in zip(site.services, cards, strict=True):
        yield _contact(site, service, card)


def _contact(site: Site, service: ServiceFacts, card: ServiceCard) -> PublicPage:
    return site.page(
        below=f"kontakter/{service.key}/",
        template="pages/contact.html",
        neutral_title=site.words("contacts.title_of_one", service=service.short_name),
        services=(service,),
        document=SearchDocument(
            site.address(f"kontakter/{service.key}/"),
            service.name,
            service.description,
            (service.short_name, service.key, *(channel.value for channel in service.channels)),
            tuple(channel.label for channel in service.channels if channel.label),
            f"{service.who_answers} {service.when_you_call}",
        ),
        card=card,
        printed_text=_printed_text(site),
        up=PageLink(site.address("kontakter/"), site.words("page.all_contacts")),
        newer_since=site.today if service.changed_in_swedish else None,
    )


def _printed_text(site: Site) -> str:
    return site.words("contacts.printed", date=site.words.say_date(site.today))
