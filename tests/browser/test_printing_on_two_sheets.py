# SPDX-License-Identifier: EUPL-1.2
"""Every common page comes out of the printer on one or two A4, also where words are long."""

import io
from pathlib import Path

import pikepdf
import pytest

from ledfyr.languages import language_of
from tests.browser.conftest import Open

pytestmark = pytest.mark.browser

MOST_SHEETS = 2
TEXTS = Path(__file__).parents[2] / "src" / "ledfyr" / "pages" / "content" / "sv"
SLUGS = sorted(path.stem for path in TEXTS.glob("*.toml"))


@pytest.mark.parametrize("code", ["sv", "lattlast", "ar", "so", "uk"])
def test_every_common_page_fits_on_two_sheets(open_page: Open, code: str) -> None:
    page = open_page(java_script_enabled=False)
    home = f"/ale/{language_of(code).segment}"
    sheets = {}
    for slug in SLUGS:
        page.goto(f"{home}{slug}/")
        sheets[slug] = len(pikepdf.open(io.BytesIO(page.pdf(format="A4"))).pages)

    assert len(sheets) > 10
    assert {slug: count for slug, count in sheets.items() if count > MOST_SHEETS} == {}
