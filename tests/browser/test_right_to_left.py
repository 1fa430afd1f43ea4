# SPDX-License-Identifier: EUPL-1.2
"""In Arabic and Persian every number is read as it is written, from the boxes that the browser really draws."""

import re

import pytest
from playwright.sync_api import Page

from ledfyr.languages import LANGUAGES, Language
from tests.browser.conftest import Open
from tests.house_rules.test_pages_read_easily import pages_of

pytestmark = pytest.mark.browser

RIGHT_TO_LEFT = [language for language in LANGUAGES if language.direction == "rtl"]
# For every number of several groups that is shown, its characters in the order in which they stand from left to right.
AS_DRAWN = """() => {
  const found = [], number = /\\+?\\d[\\d\\s.,:\\/–-]*\\d/g;
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (!text.parentElement.checkVisibility()) continue;
    for (const match of text.data.matchAll(number)) {
      const drawn = [...match[0]].map((character, place) => {
        const range = document.createRange();
        range.setStart(text, match.index + place);
        range.setEnd(text, match.index + place + 1);
        const box = range.getBoundingClientRect();
        return [Math.round(box.top), box.left, character];
      }).filter(([, , character]) => character.trim());
      drawn.sort((one, other) => one[0] - other[0] || one[1] - other[1]);
      found.push([match[0], drawn.map(([, , character]) => character).join("")]);
    }
  }
  return found;
}"""
OPEN_EVERYTHING = "document.querySelectorAll('details').forEach(each => { each.name = ''; each.open = true })"


def numbers_drawn(page: Page, path: str) -> list[tuple[str, str]]:
    page.goto(path)
    page.evaluate(OPEN_EVERYTHING)
    return [(re.sub(r"\s", "", written), drawn) for written, drawn in page.evaluate(AS_DRAWN)]


@pytest.mark.parametrize("language", RIGHT_TO_LEFT, ids=lambda language: language.code)
def test_every_number_on_every_page_is_drawn_as_it_is_written(
    open_page: Open, pages: dict[str, str], language: Language
) -> None:
    page = open_page(viewport={"width": 1280, "height": 900})
    drawn = {path: numbers_drawn(page, path) for path in pages_of(pages, language) if "/404/" not in path}

    assert sum(map(len, drawn.values())) > 500
    wrong = [(path, pair) for path, pairs in drawn.items() for pair in pairs if pair[0] != pair[1]]
    assert wrong == []


def test_a_number_that_nobody_guarded_would_be_found(open_page: Open) -> None:
    page = open_page()
    page.goto("/ale/ar/")
    page.evaluate("document.querySelector('main').innerHTML = '<p>اتصل 020-100 200 الآن</p>'")

    assert ("020-100200", "200100-020") in [
        (re.sub(r"\s", "", written), drawn) for written, drawn in page.evaluate(AS_DRAWN)
    ]
