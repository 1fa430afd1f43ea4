# SPDX-License-Identifier: EUPL-1.2
"""Pages in Debian's Chromium at phone width, with a network that reaches the public face and nothing else."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route

PHONE = {"width": 320, "height": 568}

Open = Callable[..., Page]


@contextmanager
def opened(browser: Browser, face: str, **options: object) -> Iterator[Page]:
    """A fresh page that remembers every address it asked for in `asked`; neutral pages elsewhere are played."""
    context = browser.new_context(**{"viewport": PHONE, "base_url": face, **options})  # type: ignore[arg-type]
    asked: list[str] = []

    def answer(route: Route) -> None:
        asked.append(route.request.url)
        if urlsplit(route.request.url).netloc == urlsplit(face).netloc:
            route.continue_()
        else:
            route.fulfill(
                body="<!doctype html><title>Väder</title><p>Sol.</p>", content_type="text/html; charset=utf-8"
            )

    context.route("**/*", answer)
    page = context.new_page()
    page.asked = asked  # type: ignore[attr-defined]
    yield page
    context.close()


@pytest.fixture
def open_page(browser: Browser, public_face: str) -> Iterator[Open]:
    """Open a page in a context of its own, closed when the test ends."""
    with ExitStack() as stack:
        yield lambda **options: stack.enter_context(opened(browser, public_face, **options))


@pytest.fixture
def page(open_page: Open) -> Page:
    """A phone with scripts."""
    return open_page()
