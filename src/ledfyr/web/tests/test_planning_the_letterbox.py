# SPDX-License-Identifier: EUPL-1.2
"""Where a desk is open one can write, and where none is the same pages say so and who answers the telephone."""

from dataclasses import replace
from datetime import datetime

import pytest
from django.template.loader import render_to_string

from ledfyr.contact.addresses import TAKES_LETTERS, WRITE, Shell, door_page
from ledfyr.contact.rules.doors import Door
from ledfyr.directory.queries import ServicesOf
from ledfyr.directory.rules.answering import ChannelFacts, CheckFacts, ServiceFacts
from ledfyr.guide.queries import flow
from ledfyr.languages import language_of
from ledfyr.languages.current import speaking
from ledfyr.law.opening_hours import STOCKHOLM
from ledfyr.pages.public_page import PublicPage
from ledfyr.pages.site_plan import DesignFiles, Letterbox, Site
from ledfyr.pages.site_plan.start_page import link_to_writing
from ledfyr.pages.site_plan.writing_instead import WritingInstead
from ledfyr.pages.site_plan.writing_pages import plan_writing_pages
from ledfyr.pages.site_plan.writing_shells import plan_writing_shells
from ledfyr.places.models import Municipality
from ledfyr.publishing.fingerprint import fingerprint

NIGHT = datetime(2026, 11, 25, 23, 40, tzinfo=STOCKHOLM)
OPEN, CLOSED = Letterbox(3, "http://localhost:8003"), Letterbox()
POLICE = ServiceFacts(
    "11414", "Polisen", "Polisen", "Tar emot tips.", (), None, None, (), "", "", "", "", "", True, "", "",
    (ChannelFacts("phone", "114 14", "", True, ()),), "", "", CheckFacts(NIGHT.date(), "Kim Ek", ""),
)  # fmt: skip


def site(letterbox: Letterbox) -> Site:
    ale = Municipality(name="Ale kommun", slug="ale", website="https://ale.se", leave_to="https://smhi.se")
    design = DesignFiles("/design/a.css", "/design/a.js", "/design/a.svg")
    return Site(ale, NIGHT, ServicesOf((POLICE,)), (), (), {}, {}, {}, design, {}, letterbox=letterbox)


def pages(letterbox: Letterbox) -> dict[str, PublicPage]:
    return {page.path: page for page in plan_writing_pages(site(letterbox))}


def html(page: PublicPage) -> str:
    with speaking(page.language):
        return str(render_to_string(page.template, dict(page.context)))


@pytest.mark.parametrize("door", Door)
def test_a_door_has_a_form_where_a_desk_is_open_and_a_number_where_none_is(door: Door) -> None:
    path = f"/ale/{door_page(door)}"
    opened, closed = html(pages(OPEN)[path]), html(pages(CLOSED)[path])

    assert 'action="http://localhost:8003/ale/skriv/"' in opened
    assert "senast måndag 30 november" in opened
    assert "<form" not in closed
    assert "Ale kommun tar inte emot brev på den här webbplatsen." in closed
    assert "114 14" in closed


def test_every_page_is_baked_anew_when_a_desk_opens_or_promises_something_else() -> None:
    opened, later, closed = pages(OPEN), pages(Letterbox(5, OPEN.address)), pages(CLOSED)
    doors = [f"/ale/{door_page(door)}" for door in Door]

    assert all(fingerprint(opened[path], "") != fingerprint(closed[path], "") for path in (*doors, f"/ale/{WRITE}"))
    assert all(fingerprint(opened[path], "") != fingerprint(later[path], "") for path in doors)


def test_only_an_open_letterbox_is_linked_to() -> None:
    link = link_to_writing(site(OPEN))

    assert link is not None
    assert link.href == "/ale/skriv/"
    assert link_to_writing(site(CLOSED)) is None


@pytest.mark.parametrize(
    ("code", "young", "href", "link"),
    [
        ("sv", False, "/ale/skriv/lamna/", "Jag vill lämna en grupp"),
        ("sv", True, "/ale/ung/skriv/lamna/", "Jag vill bort från en grupp"),
        ("ung", False, "/ale/ung/skriv/lamna/", "Jag vill bort från en grupp"),
        ("lattlast", True, "/ale/lattlast/skriv/lamna/", "Jag vill lämna en grupp"),
        ("en", True, "/ale/en/skriv/lamna/", "I want to leave a group"),
    ],
)
def test_the_guide_leads_to_a_door_in_the_language_and_variant_of_its_reader(
    code: str, *, young: bool, href: str, link: str
) -> None:
    outcome = replace(flow("vill-bort").outcomes[0], writing=("lamna",), young=young)
    shown = WritingInstead(replace(site(OPEN), language=language_of(code)))(outcome)

    assert shown is not None
    assert "30" in shown.said
    assert [(each.href, each.link) for each in shown.links] == [(href, link)]


def test_the_guide_leads_nowhere_where_no_letters_are_received_or_none_would_help() -> None:
    outcomes = flow("vill-bort").outcomes

    assert [WritingInstead(site(CLOSED))(outcome) for outcome in outcomes] == [None] * len(outcomes)
    assert [outcome.id for outcome in outcomes if WritingInstead(site(OPEN))(outcome) is None] == ["nu"]


@pytest.mark.parametrize("letterbox", [OPEN, CLOSED], ids=["open", "closed"])
def test_letters_that_were_begun_are_answered_whether_or_not_it_is_open(letterbox: Letterbox) -> None:
    taking = {path for path, page in pages(letterbox).items() if page.takes_post}
    shells = {page.path for page in plan_writing_shells(site(letterbox)) if page.is_missing_page}

    assert taking == {f"/ale/{form}" for form in TAKES_LETTERS}
    assert shells == {f"/ale/{shell.below}" for shell in Shell}
