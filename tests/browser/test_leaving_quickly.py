# SPDX-License-Identifier: EUPL-1.2
"""Whoever leaves is gone at once, and Back shows where they were before, never the page they left."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Open

pytestmark = pytest.mark.browser

BEFORE = "https://www.example.se/"


def read_three_pages(page: Page) -> None:
    page.goto(BEFORE)
    page.goto("/ale/")
    page.click("a[href='/ale/vagar/orolig/']")
    page.wait_for_url("**/vagar/orolig/")
    page.click("a[href='/ale/kontakter/']")
    page.wait_for_url("**/kontakter/")


def test_back_after_leaving_shows_where_the_reader_was_before(page: Page) -> None:
    read_three_pages(page)
    page.click("[data-leave]")
    page.wait_for_url("https://www.smhi.se/")
    page.go_back()

    assert page.url == BEFORE


def test_the_visit_is_one_entry_in_the_history(page: Page) -> None:
    page.goto(BEFORE)
    before = page.evaluate("history.length")
    page.goto("/ale/")
    page.click("a[href='/ale/kontakter/']")
    page.wait_for_url("**/kontakter/")

    assert page.evaluate("history.length") == before + 1


def test_shift_three_times_leaves(page: Page) -> None:
    page.goto("/ale/")
    said = []
    for _ in range(3):
        page.keyboard.press("Shift")
        said.append(page.url)
    page.wait_for_url("https://www.smhi.se/")

    assert all("/ale/" in url for url in said[:2])


def test_writing_capitals_does_not_leave(page: Page) -> None:
    page.goto("/ale/sok/")
    page.focus("input[type=search]")
    page.keyboard.type("A")
    for letter in ("B", "C", "D"):
        page.keyboard.press(f"Shift+{letter}")

    assert page.url.endswith("/ale/sok/")


def test_pressing_shift_is_announced(page: Page) -> None:
    page.goto("/ale/")
    page.keyboard.press("Shift")

    assert "två gånger till" in page.inner_text("[data-leave-status]")


def test_without_scripts_a_plain_link_leaves(open_page: Open) -> None:
    page = open_page(java_script_enabled=False)
    page.goto("/ale/tecken/")
    page.click("[data-leave]")

    assert page.url == "https://www.smhi.se/"


def test_the_neutral_page_is_not_told_where_the_reader_came_from(page: Page) -> None:
    page.goto("/ale/tecken/")
    with page.expect_request("https://www.smhi.se/") as request:
        page.click("[data-leave]")

    assert "referer" not in request.value.headers
