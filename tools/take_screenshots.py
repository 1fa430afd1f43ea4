# SPDX-License-Identifier: EUPL-1.2
"""Takes the pictures in docs/screenshots from a running site: `.venv/bin/python tools/take_screenshots.py ADDRESS`."""

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

FOLDER = Path(__file__).parents[1] / "docs" / "screenshots"
PAGES = {
    "start": "/ale/",
    "outcome": "/ale/vagar/orolig/eget-barn/",
    "signs": "/ale/tecken/",
    "start-arabic": "/ale/ar/",
}
SIZES = {320: 568, 1280: 900}


def take(address: str) -> None:
    """One picture of each page at each width, light, and the start page dark."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for width, height in SIZES.items():
            for scheme in ("light", "dark"):
                page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
                for name, path in PAGES.items():
                    if scheme == "light" or name == "start":
                        page.goto(address + path)
                        mark = "" if scheme == "light" else "-dark"
                        page.screenshot(path=FOLDER / f"{name}-{width}{mark}.png")
        browser.close()


if __name__ == "__main__":
    take(sys.argv[1] if len(sys.argv) > 1 else "http://localhost:8000")
