# SPDX-License-Identifier: EUPL-1.2
"""A small phone on which somebody of the invented reception is signed in, and what they do on it again and again."""

from collections.abc import Iterator
from contextlib import ExitStack
from typing import Protocol

import pytest
from playwright.sync_api import Browser, Locator, Page

from ledfyr.staff.rules.roles import Role
from tests.browser.conftest import opened
from tests.browser.going_on import go_on
from tests.reception_at_work import COOKIE, ReceptionAtWork, reception_at_work


class PhoneOf(Protocol):
    """Gives the phone of whoever has the role."""

    def __call__(self, role: Role, **options: object) -> Page: ...


@pytest.fixture(scope="module")
def reception(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ReceptionAtWork]:
    """The demonstration's reception, with its letters."""
    with reception_at_work(tmp_path_factory.mktemp("reception")) as at_work:
        yield at_work


@pytest.fixture
def phone_of(browser: Browser, reception: ReceptionAtWork) -> Iterator[PhoneOf]:
    """A phone without scripts unless told otherwise; the key is unlocked on it."""
    with ExitStack() as stack:

        def phone_of(role: Role, **options: object) -> Page:
            page = stack.enter_context(opened(browser, reception.address, **{"java_script_enabled": False, **options}))
            cookie = {"name": COOKIE, "value": reception.sessions[role.value], "url": reception.address}
            page.context.add_cookies([cookie])  # type: ignore[list-item]  # a plain dictionary is what it takes
            page.goto("/nycklar/las-upp/")
            page.get_by_label("Upplåsningsfras").fill(reception.phrases[role.value])
            press(page, "Lås upp")
            page.goto(reception.queue)
            return page

        yield phone_of


def press(within: Page | Locator, name: str) -> None:
    """Press the button of that name."""
    go_on(within.get_by_role("button", name=name, exact=True))


def follow(within: Page | Locator, name: str) -> None:
    """Follow the link of that name."""
    go_on(within.get_by_role("link", name=name, exact=True))


def unfold(page: Page, name: str) -> None:
    """Unfold what is folded under that name."""
    page.locator("summary", has_text=name).click()


def line_of(page: Page, door: str) -> Locator:
    """The first thread of the queue that came by the door."""
    return page.locator(".lf-line", has=page.get_by_role("heading", name=door)).first


def take(page: Page, door: str) -> None:
    """Take care of the first of them that nobody has, which opens it."""
    lines = page.locator(".lf-line", has=page.get_by_role("heading", name=door))
    go_on(lines.locator("button", has_text="Ta hand om").first)
