# SPDX-License-Identifier: EUPL-1.2
"""The staff face holds at 320 px, and axe-core finds nothing on it, light or dark."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browser.conftest import opened
from tests.browser.signing_in import PASSWORD, let_in, send_code, send_password
from tests.browser.test_every_page_is_accessible import RULES, WIDER_THAN_THE_PHONE
from tests.conftest import served
from tests.staff_at_work import told

pytestmark = pytest.mark.browser

LEDFYR = Path(sys.executable).parent / "ledfyr"
EMAIL = "prov@example.org"
AS_COMMUNICATOR = ["--role", "communicator", "--decided-by", "Prov"]
PATHS = ["/", "/webbplatsen/", "/oversattningar/", "/oversattningar/ar/"]


@pytest.fixture(scope="module")
def staff_face(home: Path) -> Iterator[str]:
    command = [LEDFYR, "account", "add", EMAIL, "--name", "Prov Provsson", "--password", PASSWORD, *AS_COMMUNICATOR]
    subprocess.run(command, env={**os.environ, "LEDFYR_HOME": str(home)}, check=True)
    with served(home, "staff") as address:
        yield address


@pytest.fixture(scope="module")
def signed_in(browser: Browser, home: Path, staff_face: str) -> Iterator[Page]:
    secret = told(home, "app", EMAIL)
    with opened(browser, staff_face, bypass_csp=True) as page:
        send_password(page, EMAIL)
        send_code(page, secret)
        let_in(page)
        yield page


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_list_fits_a_small_phone_and_can_be_used_by_all(
    signed_in: Page, scheme: Literal["light", "dark"]
) -> None:
    signed_in.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    found = []
    for path in PATHS:
        signed_in.goto(path)
        found += [(path, each["id"]) for each in Axe().run(signed_in, options=RULES).response["violations"]]
        if signed_in.evaluate(WIDER_THAN_THE_PHONE):
            found.append((path, "is wider than the phone"))

    assert found == []
