# SPDX-License-Identifier: EUPL-1.2
"""Whoever reads every page has no cookie, nothing stored, and has talked to nobody but the public face."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser


def test_reading_every_page_leaves_nothing_and_asks_nobody_else(
    page: Page, pages: dict[str, str], public_face: str
) -> None:
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text))
    page.on("pageerror", lambda error: errors.append(str(error)))
    for path in pages:
        if "/404/" not in path:
            page.goto(path)

    assert page.context.cookies() == []
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    assert {urlsplit(url).netloc for url in page.asked} == {urlsplit(public_face).netloc}  # type: ignore[attr-defined]
    assert errors == []


def test_a_page_can_be_read_after_two_requests(page: Page) -> None:
    page.goto("/ale/")
    asked = [url for url in page.asked if not url.endswith((".svg", ".js"))]  # type: ignore[attr-defined]

    assert len(asked) == 2


def test_an_address_that_is_not_there_shows_112_and_the_doors(page: Page) -> None:
    response = page.goto("/ale/finns-inte/")

    assert response is not None
    assert response.status == 404
    assert page.locator("a[href='tel:112']").first.is_visible()
    assert page.locator(".lf-doors a").count() == 6


def test_an_address_outside_every_municipality_helps_too(page: Page) -> None:
    response = page.goto("/finns-inte")

    assert response is not None
    assert response.status == 404
    assert "Välj kommun" in page.inner_text("main")
