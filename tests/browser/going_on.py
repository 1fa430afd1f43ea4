# SPDX-License-Identifier: EUPL-1.2
"""Clicks that lead to another page: the test goes on when that page stands there, not when the click was made.

A click comes back as soon as the browser has taken it. On a slow machine the page that was left then still stands
there, and has the same address where a form is answered at its own address.
"""

from playwright.sync_api import Locator


def go_on(what: Locator) -> None:
    """Click the link or button and wait until the page it leads to has loaded."""
    with what.page.expect_navigation():
        what.click()
