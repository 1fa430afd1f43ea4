# SPDX-License-Identifier: EUPL-1.2
"""Puts the pages of a municipality together, and the first page of an installation that several share."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import lru_cache

from ledfyr.directory.queries import services_for
from ledfyr.guide.queries import flows
from ledfyr.languages import SWEDISH, Language, words_of
from ledfyr.pages.public_page import Frame, PublicPage, ShownMunicipality
from ledfyr.pages.queries import common_pages, local_texts_of, newest_stamps
from ledfyr.pages.search.index import SearchDocument, build_index, build_plain_index
from ledfyr.pages.search.synonyms import read_synonyms
from ledfyr.pages.site_plan.common_pages import plan_common_pages
from ledfyr.pages.site_plan.contact_pages import plan_contact_pages
from ledfyr.pages.site_plan.feedback_pages import plan_feedback_pages, plan_feedback_shells
from ledfyr.pages.site_plan.finding_pages import plan_missing_page, plan_search_page
from ledfyr.pages.site_plan.guide_pages import plan_guide_pages
from ledfyr.pages.site_plan.site import CLOSED, DesignFiles, Letterbox, Site
from ledfyr.pages.site_plan.start_page import plan_start_page
from ledfyr.pages.site_plan.word_list_page import plan_word_list_page
from ledfyr.pages.site_plan.writing_pages import plan_writing_pages
from ledfyr.pages.site_plan.writing_shells import plan_writing_shells
from ledfyr.places.models import Municipality


def site_of(
    municipality: Municipality,
    moment: datetime,
    *,
    design: DesignFiles,
    drawings: Mapping[str, str],
    language: Language = SWEDISH,
    letterbox: Letterbox = CLOSED,
) -> Site:
    """Everything the pages of this municipality draw on in a language, read in a handful of queries."""
    return Site(
        municipality=municipality,
        moment=moment,
        services=services_for(municipality, language),
        flows=flows(language),
        common_pages=common_pages(language),
        source_pages={page.slug: page for page in common_pages()},
        local_texts=local_texts_of(municipality, language),
        newest_stamps=newest_stamps(language),
        design=design,
        drawings=drawings,
        language=language,
        letterbox=letterbox,
    )


def plan_readable_pages(site: Site) -> list[PublicPage]:
    """All pages that a reader may look for, at one moment."""
    return [
        plan_start_page(site),
        *plan_guide_pages(site),
        *plan_common_pages(site),
        *plan_contact_pages(site),
        plan_word_list_page(site),
        *plan_feedback_pages(site),
        *plan_writing_pages(site),
    ]


def plan_finding_pages(site: Site, readable: Sequence[PublicPage], *, search_index: str) -> list[PublicPage]:
    """The pages that lead to the readable ones or answer a form; `search_index` is the address of the baked index."""
    return [
        plan_search_page(site, readable, search_index),
        plan_missing_page(site),
        *plan_feedback_shells(site),
        *plan_writing_shells(site),
    ]


def search_index_of(readable: Sequence[PublicPage], language: Language = SWEDISH) -> bytes:
    """The index that the reader's browser searches in."""
    return _index_of(tuple(page.document for page in readable if page.document), language.html == SWEDISH.html)


@lru_cache(maxsize=64)  # what is searched seldom changes from one bake to the next
def _index_of(documents: tuple[SearchDocument, ...], is_swedish: bool) -> bytes:  # noqa: FBT001  # a part of the key
    return build_index(documents, read_synonyms()) if is_swedish else build_plain_index(documents)


def plan_installation(municipalities: Sequence[Municipality], *, design: DesignFiles, site: Site) -> list[PublicPage]:
    """The first page, where a reader chooses municipality, and the page for addresses outside every municipality."""
    words = words_of(SWEDISH)
    frame = Frame(
        neutral_title=words("install.title"),
        path="/",
        home="/",
        municipality=ShownMunicipality(words("install.name"), "", "", site.municipality.leave_to),
        stylesheet=design.stylesheet,
        script=design.script,
        favicon=design.favicon,
    )
    context = {"page": frame, "municipalities": tuple((each.name, f"/{each.slug}/") for each in municipalities)}
    until = site.true_until(())
    return [
        PublicPage("/", "pages/choose_municipality.html", context, until),
        PublicPage(
            "/404/", "pages/choose_municipality.html", {**context, "missing": True}, until, is_missing_page=True
        ),
    ]
