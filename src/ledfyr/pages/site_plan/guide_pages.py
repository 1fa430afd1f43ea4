# SPDX-License-Identifier: EUPL-1.2
"""The doors of the guide, and each outcome at an address of its own."""

from collections.abc import Iterator
from dataclasses import asdict
from datetime import date

from ledfyr.directory.rules.answering import ServiceFacts
from ledfyr.guide.flow import Flow, Outcome
from ledfyr.guide.presenting import door_page, outcome_page
from ledfyr.guide.queries import changed_in_swedish
from ledfyr.guide.queries import flow as swedish_flow
from ledfyr.pages.public_page import PublicPage
from ledfyr.pages.queries import review_of_door
from ledfyr.pages.rules.reviewing import say_review
from ledfyr.pages.search.index import SearchDocument
from ledfyr.pages.shown import ReviewShown, SourceShown
from ledfyr.pages.site_plan.common_pages import shown_source
from ledfyr.pages.site_plan.site import Site
from ledfyr.pages.site_plan.writing_instead import WritingInstead


def plan_guide_pages(site: Site) -> Iterator[PublicPage]:
    """One page a door, one page an outcome."""
    for flow in site.flows:
        yield _door(site, flow)
        for outcome in flow.outcomes:
            yield _outcome(site, flow, outcome)


def _door(site: Site, flow: Flow) -> PublicPage:
    below = f"vagar/{flow.door}/"
    return site.page(
        below=below,
        template="guide/door.html",
        neutral_title=flow.neutral_title,
        services=[service for outcome in flow.outcomes for service in _services_of(site, outcome)],
        document=SearchDocument(
            site.address(below),
            flow.heading,
            flow.intro,
            flow.keywords,
            (flow.link,),
            " ".join(f"{outcome.heading} {outcome.first_sentence}" for outcome in flow.outcomes),
        ),
        door=door_page(flow, site.services, site.moment, site.home, site.words, WritingInstead(site)),
        newer_since=_newer_since(site, flow),
        sources=_sources(site, flow),
        review=_review(site, flow),
    )


def _outcome(site: Site, flow: Flow, outcome: Outcome) -> PublicPage:
    shown = outcome_page(flow, outcome, site.services, site.moment, site.home, site.words, WritingInstead(site))
    also_read = tuple(
        (site.address(f"{page.slug}/"), page.title) for page in site.common_pages if page.slug in outcome.also_read
    )
    return site.page(
        below=f"vagar/{flow.door}/{outcome.id}/",
        template="guide/outcome.html",
        neutral_title=outcome.neutral_title,
        services=_services_of(site, outcome),
        outcome=shown,
        also_read=also_read,
        newer_since=_newer_since(site, flow),
        sources=_sources(site, flow),
        review=_review(site, flow),
    )


def _services_of(site: Site, outcome: Outcome) -> list[ServiceFacts]:
    return [service for key in (*outcome.services, *outcome.always) if (service := site.services.find(key))]


def _newer_since(site: Site, flow: Flow) -> date | None:
    return site.today if changed_in_swedish(flow.door, site.language) else None


def _sources(site: Site, flow: Flow) -> tuple[SourceShown, ...]:
    """What the door builds on; a translation names the sources of the Swedish flow."""
    return tuple(shown_source(site, asdict(source)) for source in flow.sources or swedish_flow(flow.door).sources)


def _review(site: Site, flow: Flow) -> ReviewShown:
    review = review_of_door(flow, site.newest_stamps)
    return ReviewShown(say_review(review, site.today, site.words), is_reviewed=review is not None)
