# SPDX-License-Identifier: EUPL-1.2
"""What no public page does: name a third party, carry a script or style in itself, ask for a cookie, hide 112."""

import re
from html.parser import HTMLParser
from urllib.parse import urlsplit

import brotli
import pytest

from ledfyr.languages import LANGUAGES
from ledfyr.languages.neutral import telling_word
from ledfyr.publishing.release import Release
from tests.house_rules.test_pages_read_easily import pages_of

LARGEST_INDEX = 60_000  # bytes
HEAVIEST = 14 * 1024  # bytes on the wire, HTML and CSS together
TRANSLATED = tuple(f"/ale/{language.segment}" for language in LANGUAGES if language.segment)
FETCHED = {"src", "srcset", "poster", "data", "action", "formaction", "ping"}


class Elements(HTMLParser):
    """Every element of a page with its attributes, and the text of the title."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))

    def named(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.found if name == tag]


@pytest.fixture(scope="module")
def elements(pages: dict[str, str]) -> dict[str, Elements]:
    return {path: Elements(html) for path, html in pages.items()}


def test_there_are_pages_to_look_at(pages: dict[str, str]) -> None:
    assert len(pages) > 60
    assert "/ale/" in pages


def test_nothing_is_fetched_from_anybody_else(elements: dict[str, Elements]) -> None:
    fetched = [
        (path, value)
        for path, page in elements.items()
        for tag, attributes in page.found
        for name, value in attributes.items()
        if (name in FETCHED or (name == "href" and tag == "link")) and not value.startswith("/")
    ]

    assert fetched == []


def test_no_page_carries_a_script_a_style_or_a_handler_in_itself(pages: dict[str, str]) -> None:
    inside = re.compile(r"<style|<script(?![^>]*\bsrc=)|\sstyle=|\son[a-z]+=|javascript:", re.IGNORECASE)

    assert [path for path, html in pages.items() if inside.search(html)] == []


def test_scripts_are_extra_and_stand_last_in_the_head(elements: dict[str, Elements]) -> None:
    scripts = [script for page in elements.values() for script in page.named("script")]

    assert all("defer" in script for script in scripts)


def test_a_form_is_sent_to_one_of_four_pages_or_not_at_all(elements: dict[str, Elements]) -> None:
    forms = [(path, form) for path, page in elements.items() for form in page.named("form")]
    sent = {form["action"] for _, form in forms if form.get("method") == "post"}

    taking = ("sag-till/", "sag-till/svar/", "skriv/", "skriv/las/")
    assert sent == {f"{home}{form}" for home in ("/ale/", *TRANSLATED) for form in taking}
    assert sent <= set(elements)
    kept_here = [(path, form) for path, form in forms if form.get("method") != "post"]
    assert [path for path, form in kept_here if "action" in form or "hidden" not in form] == []


def test_112_is_the_first_link_after_the_skip_link_on_every_page(elements: dict[str, Elements]) -> None:
    firsts = {path: [link["href"] for link in page.named("a")[:2]] for path, page in elements.items()}

    assert {path: links for path, links in firsts.items() if links != ["#innehall", "tel:112"]} == {}


def test_every_page_can_be_left_and_has_one_first_heading(elements: dict[str, Elements]) -> None:
    assert [path for path, page in elements.items() if not any("data-leave" in link for link in page.named("a"))] == []
    assert [path for path, page in elements.items() if len(page.named("h1")) != 1] == []


def test_titles_tell_a_bystander_nothing_and_are_each_page_s_own(pages: dict[str, str]) -> None:
    titles = {path: re.findall(r"<title>([^<]*)</title>", html)[0] for path, html in pages.items()}

    assert {path: title for path, title in titles.items() if telling_word(title)} == {}
    for language in LANGUAGES:
        own = [titles[path] for path in pages_of(pages, language) if "/404/" not in path]
        assert sorted(own) == sorted(set(own))


def test_links_that_leave_the_site_are_marked_and_send_no_referrer(elements: dict[str, Elements]) -> None:
    leaving = [
        (path, link)
        for path, page in elements.items()
        for link in page.named("a")
        if urlsplit(link.get("href", "")).scheme in {"http", "https"}
    ]

    assert len(leaving) > 100
    unmarked = [
        (path, link["href"])
        for path, link in leaving
        if link.get("rel") != "noreferrer" or not ("data-leave" in link or "lf-external" in link.get("class", ""))
    ]
    assert unmarked == []


def test_links_inside_the_site_lead_to_what_exists(elements: dict[str, Elements], release: Release) -> None:
    dead = [
        (path, link["href"])
        for path, page in elements.items()
        for link in page.named("a")
        if link["href"].startswith("/") and link["href"].partition("#")[0] not in release.files
    ]

    assert dead == []


def test_a_page_and_its_style_fit_the_first_round_of_a_slow_line(release: Release) -> None:
    style = {path: len(release.bytes_of(file, ".br")) for path, file in release.files.items() if path.endswith(".css")}
    pages = {path: file for path, file in release.files.items() if file.file.endswith(".html")}
    weights = {path: len(release.bytes_of(file, ".br")) + max(style.values()) for path, file in pages.items()}

    assert {path: weight for path, weight in weights.items() if weight > HEAVIEST} == {}


def test_every_search_index_is_small(release: Release) -> None:
    indexes = {path: len(release.bytes_of(file)) for path, file in release.files.items() if path.endswith(".json")}

    assert len(indexes) == len(LANGUAGES)
    assert {path: size for path, size in indexes.items() if size > LARGEST_INDEX} == {}


def test_every_page_exists_in_every_language_and_names_them_all(elements: dict[str, Elements]) -> None:
    swedish = [path for path in elements if path.startswith("/ale/") and not path.startswith(TRANSLATED)]
    missing = [
        f"/ale/{language.segment}{path.removeprefix('/ale/')}"
        for path in swedish
        for language in LANGUAGES
        if f"/ale/{language.segment}{path.removeprefix('/ale/')}" not in elements
    ]

    assert missing == []
    alternates = {path: len(page.named("link")) - 2 for path, page in elements.items() if path.startswith("/ale/")}
    assert set(alternates.values()) == {len(LANGUAGES) - 1}


def test_a_page_says_which_language_it_is_in_and_which_way_it_runs(elements: dict[str, Elements]) -> None:
    for language in LANGUAGES:
        html = elements[f"/ale/{language.segment}"].named("html")[0]
        assert (html["lang"], html["dir"]) == (language.html, language.direction)


def test_every_page_that_says_something_has_a_paper_beside_it(release: Release, elements: dict[str, Elements]) -> None:
    offered = {path for path, page in elements.items() if any(link["href"] == "sidan.pdf" for link in page.named("a"))}
    made = {path.removesuffix("sidan.pdf") for path in release.files if path.endswith("/sidan.pdf")}

    assert offered == made
    assert len(made) > 60 * len(LANGUAGES)


def test_every_copy_holds_the_same_page(release: Release) -> None:
    differing = [
        path
        for path, file in release.files.items()
        if file.is_compressed and brotli.decompress(release.bytes_of(file, ".br")) != release.bytes_of(file)
    ]

    assert differing == []
