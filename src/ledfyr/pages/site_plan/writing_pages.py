# SPDX-License-Identifier: EUPL-1.2
"""The pages where somebody writes to the social services: the doors side by side, each door, and the way back.

All that a sender should know is said here before anything is typed: who reads, what follows, what cannot be promised.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ledfyr.contact.addresses import RETURN, WRITE, door_page
from ledfyr.contact.rules.doors import Door
from ledfyr.contact.rules.promising import answer_by, next_working_day
from ledfyr.guide.presenting import DoorLink
from ledfyr.pages.public_page import PublicPage
from ledfyr.pages.search.index import SearchDocument
from ledfyr.pages.shown import PageLink
from ledfyr.pages.site_plan.answering_now import AnsweringNow, answering_now
from ledfyr.pages.site_plan.site import Site
from ledfyr.pages.site_plan.writing_fields import FieldShown, fields_of

PRIVATE = (Door.QUESTION, Door.LEAVING, Door.CHILD, Door.ADULT)
AT_WORK = (Door.CONSULTATION, Door.MANDATED)
# Who answers somebody who would rather talk, in this order; the first that is open stands in the card.
ANSWERING = ("orostelefonen", "mottagning", "socialjour", "11414")
ANSWERING_AT_WORK = ("mottagning", "cve", "socialjour", "11414")
ANSWERING_THE_YOUNG = ("bris", "mottagning", "socialjour")
FOR_THE_YOUNG = "ung"  # the variant's code


@dataclass(frozen=True)
class Onward:
    """Another door that may fit better, and why."""

    said: str
    link: PageLink


@dataclass(frozen=True)
class DoorShown:
    """What the page of a door arranges."""

    door: str
    heading: str
    lead: str
    follows: str
    onward: tuple[Onward, ...]
    before: tuple[str, ...]
    fields: tuple[FieldShown, ...]


def plan_writing_pages(site: Site) -> Iterator[PublicPage]:
    """All doors, one page for each, and the page where an answer is read."""
    yield replace(_overview(site), takes_post=True)
    for door in Door:
        yield _door(site, door)
    yield replace(_return(site), takes_post=True)


def who_answers(site: Site, door: Door | None = None) -> AnsweringNow:
    """Who to call instead, for whoever would use the door."""
    if site.language.code == FOR_THE_YOUNG:
        return answering_now(site, ANSWERING_THE_YOUNG)
    return answering_now(site, ANSWERING_AT_WORK if door in AT_WORK else ANSWERING)


def return_link(site: Site) -> PageLink:
    """The way back for whoever has written."""
    return PageLink(site.address(RETURN), site.words("contact.return_link"))


def _overview(site: Site) -> PublicPage:
    now = who_answers(site)
    return site.page(
        below=WRITE,
        template="pages/writing/overview.html",
        neutral_title=site.words("contact.title"),
        services=now.services,
        document=_document(site),
        answer=now.answer,
        opening_next=now.opening_next,
        closed=closed_text(site),
        private=tuple(_link(site, door) for door in PRIVATE),
        at_work=tuple(_link(site, door) for door in AT_WORK),
        written_before=return_link(site),
    )


def _door(site: Site, door: Door) -> PublicPage:
    now = who_answers(site, door)
    shown = DoorShown(
        door=door.value,
        heading=_said(site, door, "link"),
        lead=_said(site, door, "lead"),
        follows=_said(site, door, "next"),
        onward=tuple(_onward(site, door)),
        before=tuple(_before(site, door)),
        fields=fields_of(door, site.words) if site.letterbox.is_open else (),
    )
    return site.page(
        below=door_page(door),
        template="pages/writing/door.html",
        neutral_title=_said(site, door, "title"),
        services=now.services,
        answer=now.answer,
        opening_next=now.opening_next,
        closed=closed_text(site),
        action=f"{site.letterbox.address}{site.address(WRITE)}",
        shown=shown,
    )


def _return(site: Site) -> PublicPage:
    return site.page(
        below=RETURN,
        template="pages/writing/fetch.html",
        neutral_title=site.words("contact.fetch_title"),
        action=f"{site.letterbox.address}{site.address(RETURN)}",
        typed="",
        reason="",
    )


def closed_text(site: Site) -> str:
    """What is said where no letters are received; empty where they are."""
    return "" if site.letterbox.is_open else site.words("contact.closed", municipality=site.municipality.name)


def _before(site: Site, door: Door) -> Iterator[str]:
    """What holds for every door, and for this one."""
    within = site.letterbox.answers_within
    if within is None:
        return
    read_on, answer_on = next_working_day(site.today), answer_by(site.today, within)
    said, days = site.words, site.words.say_near_date
    yield said("contact.when", read_on=days(read_on), answer_on=days(answer_on))
    yield said("contact.who_reads", municipality=site.municipality.name)
    yield said("contact.official")
    yield said.guard(said("contact.not_anonymous" if door is Door.MANDATED else "contact.anonymous"))
    yield said("contact.words_needed")


def _onward(site: Site, door: Door) -> Iterator[Onward]:
    if door is Door.CHILD:
        yield _to(site, "works_with_children", Door.MANDATED, "report_at_work")
    if door is Door.MANDATED:
        yield _to(site, "unsure", Door.CONSULTATION, "ask_at_work")
    if door is Door.CONSULTATION:
        yield _to(site, "must_report", Door.MANDATED, "report_at_work")


def _to(site: Site, why: str, door: Door, text: str) -> Onward:
    link = PageLink(site.address(door_page(door)), site.words(f"contact.{text}"))
    return Onward(site.words(f"contact.{why}"), link)


def _link(site: Site, door: Door) -> DoorLink:
    return DoorLink(door.value, site.address(door_page(door)), _said(site, door, "link"))


def _said(site: Site, door: Door, what: str) -> str:
    return site.words.guard(site.words(f"contact.{door.value}_{what}"))


def _document(site: Site) -> SearchDocument:
    return SearchDocument(
        path=site.address(WRITE),
        title=site.words("contact.heading"),
        summary=site.words("contact.lead"),
        keywords=tuple(site.words("contact.keywords").split(", ")),
        headings=tuple(_said(site, door, "link") for door in (*PRIVATE, *AT_WORK)),
        text="",
    )
