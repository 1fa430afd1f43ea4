# SPDX-License-Identifier: EUPL-1.2
"""The staff face holds at 320 px, and axe-core finds nothing on it, light or dark."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browser.conftest import opened
from tests.browser.test_every_page_is_accessible import RULES, WIDER_THAN_THE_PHONE
from tests.conftest import served

pytestmark = pytest.mark.browser

LEDFYR = Path(sys.executable).parent / "ledfyr"
EMAIL, PASSWORD = "prov@example.org", "ett-langt-losenord-att-prova"  # made up for this test
PATHS = ["/", "/oversattningar/", "/oversattningar/ar/"]


@pytest.fixture(scope="module")
def staff_face(home: Path) -> Iterator[str]:
    command = [LEDFYR, "account", "add", EMAIL, "--name", "Prov Provsson", "--password", PASSWORD]
    subprocess.run(command, env={**os.environ, "LEDFYR_HOME": str(home)}, check=True)
    with served(home, "staff") as address:
        yield address


@pytest.fixture(params=["light", "dark"])
def signed_in(browser: Browser, staff_face: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    with opened(browser, staff_face, bypass_csp=True, color_scheme=request.param) as page:
        page.goto("/")
        page.fill("[name=username]", EMAIL)
        page.fill("[name=password]", PASSWORD)
        page.keyboard.press("Enter")
        page.wait_for_url(f"{staff_face}/")
        yield page


def test_every_list_fits_a_small_phone_and_can_be_used_by_all(signed_in: Page) -> None:
    found = []
    for path in PATHS:
        signed_in.goto(path)
        found += [(path, each["id"]) for each in Axe().run(signed_in, options=RULES).response["violations"]]
        if signed_in.evaluate(WIDER_THAN_THE_PHONE):
            found.append((path, "is wider than the phone"))

    assert found == []
