# SPDX-License-Identifier: EUPL-1.2
"""Clicks that lead on: the test goes on when what comes next stands there, not when the click was made.

A click may come back while the page that was left still stands there, or when half of the next one is read, and both
have the same address where a form is answered at its own. With scripts the same page gets new contents instead.
"""

from playwright.sync_api import Locator


def go_on(what: Locator) -> None:
    """Click the link or button, and wait until other contents have come in place of these, and whole."""
    page = what.page
    page.locator("main").evaluate("main => main.setAttribute('data-left', '')")
    what.click()
    page.locator("main[data-left]").wait_for(state="detached")
    page.wait_for_load_state()
