# SPDX-License-Identifier: EUPL-1.2
"""Every path through every door is walked at phone width by keyboard alone, and ends in a number that answers."""

import pytest
from playwright.sync_api import Page

from ledfyr.guide.flow import Flow
from ledfyr.guide.queries import flows
from ledfyr.guide.rules.walking import Path, paths_of
from ledfyr.languages import language_of
from tests.browser.conftest import Open

pytestmark = pytest.mark.browser

MOST_TABS = 60
EVERY_PATH = [(flow, path) for flow in flows() for path in paths_of(flow)]
# Says what has focus: the words of an answer without the marks around its numbers, or the address of a link.
FOCUSED = r"""() => {
  const at = document.activeElement;
  return at.tagName === 'SUMMARY' ? at.innerText.replace(/[\u2066-\u2069]/g, '') : at.href || '';
}"""


def tab_to(page: Page, wanted: str) -> None:
    """Press Tab until the wanted answer or link has focus; fails when it cannot be reached."""
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        if page.evaluate(FOCUSED).endswith(wanted):
            return
    pytest.fail(f"“{wanted}” was not reached in {MOST_TABS} presses of Tab")


def walk(page: Page, flow: Flow, path: Path, home: str = "/ale/") -> None:
    page.goto(home)
    tab_to(page, f"{home}vagar/{flow.door}/")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{home}vagar/{flow.door}/")
    for answer in path.answers:
        tab_to(page, answer.text)
        page.keyboard.press("Enter")


@pytest.mark.parametrize(
    ("flow", "path"),
    EVERY_PATH,
    ids=[f"{flow.door}-{'-'.join(answer.text[:20] for answer in path.answers)}" for flow, path in EVERY_PATH],
)
def test_a_path_ends_in_a_number_that_answers_first(open_page: Open, flow: Flow, path: Path) -> None:
    page = open_page(java_script_enabled=False)
    walk(page, flow, path)

    shown = page.locator(".lf-outcome:visible")
    assert shown.count() == 1
    assert path.outcome.heading in shown.inner_text()
    first = shown.locator(".lf-service").first.inner_text()
    assert "Öppet" in first
    tab_to(page, shown.locator("a.lf-call").first.get_attribute("href") or "no number")


@pytest.mark.parametrize("code", ["ar", "lattlast"])
@pytest.mark.parametrize("door", [flow.door for flow in flows()])
def test_each_door_is_walked_in_arabic_and_easy_swedish_too(open_page: Open, code: str, door: str) -> None:
    language = language_of(code)
    flow = next(flow for flow in flows(language) if flow.door == door)
    page = open_page(java_script_enabled=False)
    path = paths_of(flow)[0]
    walk(page, flow, path, f"/ale/{language.segment}")

    shown = page.locator(".lf-outcome:visible")
    assert shown.count() == 1
    assert shown.locator("a.lf-call").first.is_visible()
    assert page.locator("html").get_attribute("dir") == language.direction


def test_answering_leaves_nothing_behind(page: Page) -> None:
    walk(page, *EVERY_PATH[0])

    assert page.url.endswith(f"/ale/vagar/{EVERY_PATH[0][0].door}/")
    assert page.evaluate("[history.length, localStorage.length, sessionStorage.length, document.cookie]") == [
        2,
        0,
        0,
        "",
    ]


def test_choosing_another_answer_closes_the_first(page: Page) -> None:
    page.goto("/ale/vagar/orolig/")
    answers = page.locator("main > .lf-unfolding > details > summary")
    answers.nth(0).click()
    answers.nth(1).click()

    assert page.locator("main > .lf-unfolding > details[open]").count() == 1
