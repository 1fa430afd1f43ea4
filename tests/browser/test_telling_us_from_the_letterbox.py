# SPDX-License-Identifier: EUPL-1.2
"""Whoever has written a letter on one's own machine is on another port; the form about accessibility works there."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from tests.conftest import served

pytestmark = pytest.mark.browser


@pytest.fixture
def own_port(home: Path, public_face: str) -> Iterator[str]:
    """The letterbox as `ledfyr run` starts it, beside the public face."""
    told = {
        "LEDFYR_LETTERBOX_ADDRESS": "http://localhost:1",  # has an address of its own; which one plays no part here
        "LEDFYR_PORT": str(urlsplit(public_face).port),
    }
    with served(home, "letterbox", **told) as address:
        yield address


@pytest.mark.parametrize("scripts", [False, True])
def test_what_is_hard_to_use_is_told_from_there_too(browser: Browser, own_port: str, *, scripts: bool) -> None:
    context = browser.new_context(java_script_enabled=scripts)
    page = context.new_page()
    page.goto(f"{own_port}/ale/skriv/fraga/")
    page.goto(f"{own_port}/ale/sag-till/")
    page.locator("#text").fill("Texten är för liten.")
    page.locator("form[method=post] button").click()

    page.get_by_role("heading", name="Tack! Det du skrev har kommit fram").wait_for()
    assert page.locator("h1").count() == 1
    context.close()
