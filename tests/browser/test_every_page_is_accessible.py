# SPDX-License-Identifier: EUPL-1.2
"""axe-core finds nothing on any page, light or dark, and every page holds at 320 px with 112 in sight."""

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
  .filter(each => each.checkVisibility() && !each.closest("p, .lf-prose li, h2, h3, h4, h5, h6"))
  .filter(each => each.getBoundingClientRect().height < 44).map(each => each.outerHTML)"""


def findings(page: Page, path: str) -> list[str]:
    page.goto(path)
    page.evaluate(OPEN_EVERYTHING)
    violations = Axe().run(page, options=RULES).response["violations"]
    return [f"{path} {each['id']}: {each['nodes'][0]['html']}" for each in violations]


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_axe_finds_nothing_on_any_page(open_page: Open, pages: dict[str, str], language: Language) -> None:
    page = open_page(bypass_csp=True)  # axe itself is put into the page, which the policy forbids
    paths = [path for path in pages_of(pages, language) if "/404/" not in path]

    assert len(paths) > 60
    assert [finding for path in paths for finding in findings(page, path)] == []


@pytest.mark.parametrize("code", ["sv", "ar"])
def test_axe_finds_nothing_in_the_dark(open_page: Open, pages: dict[str, str], code: str) -> None:
    page = open_page(bypass_csp=True, color_scheme="dark")
    paths = [path for path in pages_of(pages, language_of(code)) if "/404/" not in path]

    assert [finding for path in paths for finding in findings(page, path)] == []


def test_every_page_fits_a_small_phone_with_112_in_sight(page: Page, pages: dict[str, str]) -> None:
    wrong = []
    for path in pages:
        page.goto(path)
        if not page.evaluate(IN_SIGHT):
            wrong.append((path, "112 is out of sight"))
        page.evaluate(OPEN_EVERYTHING)
        if page.evaluate(WIDER_THAN_THE_PHONE):
            wrong.append((path, "is wider than the phone"))
        wrong += [(path, f"small target {target}") for target in page.evaluate(SMALL_TARGETS)]

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
