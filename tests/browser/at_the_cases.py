# SPDX-License-Identifier: EUPL-1.2
"""The pages of a child's case in the demonstration, opened one after the other as a caseworker comes to them."""

from collections.abc import Iterator

from playwright.sync_api import Page

from tests.browser.going_on import go_on

IN_AN_INQUIRY = ("steg/analys/", "steg/beslut-insats/", "steg/barnet-informerat/")
ASKED = {"Lämna besked": "steg/aterkoppling/", "Följa upp insatsen": "steg/uppfoljt/", "Avsluta uppföljningen": ""}


def pages_of_cases(page: Page, unit: str) -> Iterator[str]:
    """Open each, and give its name; `unit` is the address of the unit's cases."""
    for path in ("/arenden/", unit):
        page.goto(path)
        yield path
    case = whose_inquiry_is_analysed(page)
    page.goto(case)
    yield "an inquiry"
    for below in IN_AN_INQUIRY:
        page.goto(f"{case}{below}")
        yield below
    page.goto(f"{case}steg/beslut-insats/")
    go_on(page.locator("main form .lf-button").first)
    yield "a decision refused"
    for asked, below in ASKED.items():
        open_case(page, asked)
        page.goto(f"{page.url}{below}")
        yield f"{asked}: {below}"


def open_case(page: Page, asked: str, which: int = 0) -> None:
    """Open a case of the day of which that is asked."""
    page.goto("/arenden/")
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    go_on(page.locator(".lf-task", has_text=asked).nth(which).get_by_role("link"))


def whose_inquiry_is_analysed(page: Page) -> str:
    """The address of a case in which a decision can be made."""
    for which in range(20):
        open_case(page, "Avsluta utredningen", which)
        if not page.locator("main", has_text="Saknas.").count():
            return page.url
    raise AssertionError
