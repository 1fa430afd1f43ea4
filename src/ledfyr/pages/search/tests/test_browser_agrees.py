# SPDX-License-Identifier: EUPL-1.2
"""search.js in a real browser gives the very answers of the Python rules, and tells nobody what was typed."""

import os
import shutil
from collections.abc import Iterator, Sequence

import pytest
from playwright.sync_api import Page, Request, Route, sync_playwright

from ledfyr.pages.search import SearchIndex, search
from ledfyr.pages.search.tests.conftest import PACKAGE, KeptQuery

pytestmark = pytest.mark.browser

SITE = "http://ledfyr.test"
SCRIPT = (PACKAGE / "web" / "design" / "search" / "search.js").read_bytes()
POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'"
MARKUP = """<!doctype html><html lang="sv"><meta charset="utf-8"><title>Sök</title>
<script src="/search.js" defer></script>
<form role="search" data-search data-index="/ale/search.0.json" hidden>
<label>Sök <input type="search"></label></form>
<p role="status" data-search-status></p><ol data-search-results></ol><div data-search-empty hidden>Ring 112.</div>"""
# Types each query as a keyboard would and reads the links that the page then shows.
TYPE_ALL = """typed => typed.map(text => {
  const input = document.querySelector("input");
  input.value = text;
  input.dispatchEvent(new Event("input", {bubbles: true}));
  return [...document.querySelectorAll("[data-search-results] a")].map(link => new URL(link.href).pathname);
})"""
ODD = (
    "",
    " ",
    "!?",
    "constructor",
    "__proto__",
    "a",
    "ale",
    "112 112",
    "ORO",
    "oro\u0308",
    "x" * 300,
    "ord " * 40,
    "😀 oro",
)


@pytest.fixture
def requests() -> list[Request]:
    return []


@pytest.fixture
def page(baked: bytes, requests: list[Request]) -> Iterator[Page]:
    """A page as the public face serves it, with the index and the script, and no network beyond."""

    def answer(route: Route) -> None:
        path = route.request.url.removeprefix(SITE)
        requests.append(route.request)
        if path == "/ale/search.0.json":
            route.fulfill(body=baked, content_type="application/json")
        elif path == "/search.js":
            route.fulfill(body=SCRIPT, content_type="text/javascript")
        else:
            route.fulfill(body=MARKUP, content_type="text/html", headers={"Content-Security-Policy": POLICY})

    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page()
        page.route("**/*", answer)
        page.goto(f"{SITE}/ale/a-o/")
        yield page
        browser.close()


def _fetch_the_index(page: Page) -> None:
    with page.expect_response("**/search.0.json") as response:
        page.focus("input")
    response.value.finished()
    page.fill("input", "polisen")
    page.wait_for_selector("[data-search-results] a")


def _same_answers(page: Page, index: SearchIndex, typed: Sequence[str]) -> None:
    in_browser = page.evaluate(TYPE_ALL, list(typed))
    assert dict(zip(typed, in_browser, strict=True)) == {text: search(index, text) for text in typed}


def test_every_kept_query_has_the_same_answer(page: Page, index: SearchIndex, queries: list[KeptQuery]) -> None:
    _fetch_the_index(page)
    _same_answers(page, index, [query.typed for query in queries])


def test_every_word_has_the_same_answer_while_it_is_typed(page: Page, index: SearchIndex) -> None:
    _fetch_the_index(page)
    words = ("orosanmälan", "lamna", "radikaliserng", "hoppa av en gruppp", "socialtjänst", *ODD)
    _same_answers(page, index, sorted({word[:length] for word in words for length in range(min(len(word), 20) + 1)}))
    _same_answers(page, index, ODD)


def test_what_is_typed_is_not_sent_stored_or_put_in_the_address(page: Page, requests: list[Request]) -> None:
    _fetch_the_index(page)
    page.fill("input", "min son")
    page.press("input", "Enter")

    assert [request.url.removeprefix(SITE) for request in requests] == ["/ale/a-o/", "/search.js", "/ale/search.0.json"]
    assert page.url == f"{SITE}/ale/a-o/"
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie, history.length]") == [
        0,
        0,
        "",
        2,
    ]


def test_nothing_is_fetched_before_the_reader_turns_to_the_field(page: Page, requests: list[Request]) -> None:
    page.wait_for_selector("form:not([hidden])")

    assert len(requests) == 2


def test_an_answer_shows_title_and_summary_and_is_counted_aloud(page: Page, index: SearchIndex) -> None:
    _fetch_the_index(page)
    page.fill("input", "bris")
    _, title, summary = next(document for document in index.documents if document[0] == "/ale/kontakter/bris/")

    assert page.inner_text("[data-search-results] li >> nth=0").split("\n\n") == [title, summary]
    assert page.inner_text("[data-search-status]") == f"Träffar: {page.locator('[data-search-results] li').count()}"


def test_when_nothing_is_found_the_help_that_stands_in_the_page_is_shown(page: Page) -> None:
    _fetch_the_index(page)
    assert page.is_hidden("[data-search-empty]")
    page.fill("input", "zzzzzz")
    assert page.is_visible("[data-search-empty]")
    page.fill("input", "")
    assert page.is_hidden("[data-search-empty]")


def test_leaving_the_page_empties_the_field(page: Page) -> None:
    _fetch_the_index(page)
    page.evaluate("dispatchEvent(new Event('pagehide'))")

    assert page.input_value("input") == ""
    assert page.locator("[data-search-results] li").count() == 0
