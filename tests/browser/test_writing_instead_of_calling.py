# SPDX-License-Identifier: EUPL-1.2
"""Three taps into the guide, whoever would rather write finds the fitting door of the letterbox, in every language."""

from collections.abc import Iterator

import pytest

from ledfyr.contact.addresses import door_page
from ledfyr.contact.rules.doors import Door
from ledfyr.guide.flow import Flow, Outcome
from ledfyr.guide.queries import flows
from ledfyr.languages import LANGUAGES, Language, language_of, words_of
from tests.browser.conftest import PHONE, Open
from tests.browser.going_on import go_on
from tests.browser.test_saying_what_is_hard import look_at

pytestmark = pytest.mark.browser

YOUNG = "ung"
each_language = pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)


def outcomes() -> Iterator[tuple[Flow, Outcome]]:
    for flow in flows():
        for outcome in flow.outcomes:
            yield flow, outcome


def expected(outcome: Outcome, language: Language) -> list[str]:
    home = language_of(YOUNG) if outcome.young and language.is_source else language
    return [f"/ale/{home.segment}{door_page(Door(door))}" for door in outcome.writing]


@each_language
def test_every_outcome_leads_to_the_doors_that_fit_and_danger_to_none(
    pages: dict[str, str], language: Language
) -> None:
    for flow, outcome in outcomes():
        page = pages[f"/ale/{language.segment}vagar/{flow.door}/{outcome.id}/"].partition("<main")[2]
        assert [part.partition('"')[0] for part in page.split('href="') if "/skriv/" in part.partition('"')[0]] == (
            expected(outcome, language)
        ), outcome.id
        assert (words_of(language)("guide.write_instead") in page) == bool(outcome.writing)
        assert not (outcome.danger and outcome.writing)


@each_language
def test_every_door_that_the_guide_leads_to_is_there(pages: dict[str, str], language: Language) -> None:
    for _, outcome in outcomes():
        assert set(expected(outcome, language)) <= set(pages)


@pytest.mark.parametrize(
    ("start", "taps", "door", "heading"),
    [
        (
            "/ale/",
            ["Jag är orolig för att någon dras in", "Ett annat barn", "Det kan vänta"],
            Door.CHILD,
            "Jag är orol",
        ),
        (
            "/ale/",
            ["Jag vill själv bort", "Jag funderar på att lämna", "18 år eller äldre"],
            Door.LEAVING,
            "Jag vill lämna",
        ),
        ("/ale/", ["Jag vill själv bort", "Jag funderar på att lämna", "Under 18"], Door.LEAVING, "Jag vill bort"),
        ("/ale/ung/", ["Jag vill själv bort", "Jag funderar på att lämna", "Under 18"], Door.LEAVING, "Jag vill bort"),
    ],
)
def test_three_taps_and_one_more_open_the_form_without_scripts(
    open_page: Open, start: str, taps: list[str], door: Door, heading: str
) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(start)
    link, *answers = taps
    go_on(page.get_by_role("link", name=link).first)
    for answer in answers:
        page.locator("summary:visible", has_text=answer).first.click()
    go_on(page.locator(f"a[href$='{door_page(door)}']:visible"))

    assert page.locator("h1").inner_text().startswith(heading)
    assert page.locator("#text").is_visible()


@pytest.mark.parametrize("path", ["/ale/vagar/orolig/annat-barn/", "/ale/ar/vagar/jobbar/radgora/"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_way_to_a_letter_is_accessible_and_fits_a_small_phone(open_page: Open, path: str, scheme: str) -> None:
    page = open_page(bypass_csp=True, color_scheme=scheme)  # axe itself is put into the page
    page.goto(path)

    assert look_at(page, ".lf-links:has(a[href*='/skriv/'])") == []
    for link in page.locator("main a[href*='/skriv/']").all():
        box = link.bounding_box()
        assert box is not None
        assert box["height"] >= 44
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= PHONE["width"]
