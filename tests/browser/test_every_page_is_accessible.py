# SPDX-License-Identifier: EUPL-1.2
"""axe-core finds nothing on any page, light or dark, and every page holds at 320 px with 112 in sight."""

import re
from collections.abc import Iterable, Mapping

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from ledfyr.languages import LANGUAGES, Language, language_of
from tests.browser.conftest import Open
from tests.house_rules.test_pages_read_easily import pages_of

pytestmark = pytest.mark.browser

RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],  # what passes need not be described node by node
}
# All languages share their templates and the stylesheet. So every rule is tried on every page in a language of each
# direction; in the others on pages that have every make of element, and without the colours, which take as long again.
WHOLE_IN = ("sv", "ar")
WITHOUT_COLOURS = {**RULES, "rules": {"color-contrast": {"enabled": False}}}
COLOURS_ALONE = {**RULES, "runOnly": ["color-contrast"]}
STARTS_WITH = re.compile(r"<(\w+)([^>]*)>")
MADE_OF = re.compile(r"\b(?:class=\"[^\"]*\"|role=\"[^\"]*\"|type=\"[^\"]*\"|aria-[a-z]+)")
OPEN_EVERYTHING = """() => document.querySelectorAll("details").forEach(each => {
  each.removeAttribute("name");
  each.open = true;
})"""
IN_SIGHT = """() => {
  const box = document.querySelector("a[href='tel:112']").getBoundingClientRect();
  return box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth && box.height >= 44;
}"""
WIDER_THAN_THE_PHONE = "document.documentElement.scrollWidth > innerWidth"
SMALL_TARGETS = """() => [...document.querySelectorAll("main a, main summary, footer a, .lf-safety a")]
  .filter(each => each.checkVisibility() && !each.closest("p:not(.lf-onward), .lf-prose li, h2, h3, h4, h5, h6"))
  .filter(each => each.getBoundingClientRect().height < 44).map(each => each.outerHTML)"""


def findings(page: Page, rules: Mapping[str, object]) -> list[str]:
    """What axe finds on the page that is open."""
    violations = Axe().run(page, options=rules).response["violations"]
    return [f"{each['id']}: {each['nodes'][0]['html']}" for each in violations]


def with_every_make(paths: Iterable[str], pages: Mapping[str, str]) -> list[str]:
    """Pages that together have every make of element that there is, whatever those elements say."""
    seen: set[str] = set()
    chosen = []
    for path in paths:
        makes = {f"{name} {MADE_OF.findall(said)}" for name, said in STARTS_WITH.findall(pages[path])}
        if not makes <= seen:
            seen |= makes
            chosen.append(path)
    return chosen


def misfits(page: Page) -> list[str]:
    """What does not hold on a small phone of the page that is open, with everything on it unfolded."""
    hidden = [] if page.evaluate(IN_SIGHT) else ["112 is out of sight"]
    page.evaluate(OPEN_EVERYTHING)
    wide = ["is wider than the phone"] if page.evaluate(WIDER_THAN_THE_PHONE) else []
    return [*hidden, *wide, *(f"small target {target}" for target in page.evaluate(SMALL_TARGETS))]


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_every_page_holds_on_a_small_phone_and_axe_finds_nothing(
    open_page: Open, pages: dict[str, str], language: Language
) -> None:
    page = open_page(bypass_csp=True)  # axe itself is put into the page, which the policy forbids
    wrong = []
    paths = pages_of(pages, language)
    filled_in = [path for path in paths if "/404/" not in path]  # one page is for whoever is lost, and filled in then
    looked_at = filled_in if language.code in WHOLE_IN else with_every_make(filled_in, pages)
    for path in paths:
        page.goto(path)
        found = misfits(page)
        if path in looked_at:
            found += findings(page, RULES if language.code in WHOLE_IN else WITHOUT_COLOURS)
        wrong += [(path, what) for what in found]

    assert len(paths) > 60
    assert len(looked_at) > 10
    assert wrong == []


def test_the_pages_of_no_municipality_hold_on_a_small_phone(page: Page, pages: dict[str, str]) -> None:
    wrong = []
    for path in (path for path in pages if not path.startswith("/ale/")):
        page.goto(path)
        wrong += [(path, what) for what in misfits(page)]

    assert wrong == []


@pytest.mark.parametrize("code", WHOLE_IN)
def test_every_colour_can_be_seen_in_the_dark(open_page: Open, pages: dict[str, str], code: str) -> None:
    page = open_page(bypass_csp=True, color_scheme="dark")
    wrong = []
    for path in pages_of(pages, language_of(code)):
        if "/404/" not in path:
            page.goto(path)
            page.evaluate(OPEN_EVERYTHING)
            wrong += [(path, what) for what in findings(page, COLOURS_ALONE)]

    assert wrong == []


def test_112_stays_in_sight_when_the_page_is_scrolled(page: Page) -> None:
    page.goto("/ale/tecken/")
    page.evaluate("scrollTo(0, 3000)")

    assert page.evaluate(IN_SIGHT)
    assert page.locator("[data-leave]").is_visible()


def test_the_page_reads_in_order_without_any_style(open_page: Open) -> None:
    page = open_page(java_script_enabled=False)
    page.route("**/*.css", lambda route: route.abort())
    page.goto("/ale/")

    words = page.inner_text("body")
    order = ["112", "Är du orolig för någon?", "Just nu svarar", "Vad gäller det?", "Förstå", "Alla kontakter"]
    assert [words.index(part) for part in order] == sorted(words.index(part) for part in order)
