# SPDX-License-Identifier: EUPL-1.2
"""Finds the baked page that helps a reader whose address leads nowhere."""

import re
from contextlib import suppress
from pathlib import Path

from ledfyr.publishing.release import current_folder

SLUG = re.compile(r"[a-z0-9-]{1,60}")

# Stands only where nothing has been baked, so it says the one thing that must never be missing.
LAST_RESORT = (
    '<!doctype html><html lang="sv"><meta charset="utf-8"><title>Råd och stöd</title>'
    '<p>Fara för liv: <a href="tel:112">ring 112</a>.</p><p>Sidan går inte att visa just nu.</p></html>'
)


def missing_page(baked: Path, path: str) -> str:
    """The page of the municipality in the address, else the shared one, else the last resort."""
    folder = current_folder(baked)
    if folder is None:
        return LAST_RESORT
    slug = path.strip("/").partition("/")[0]
    slugs = [slug, ""] if SLUG.fullmatch(slug) else [""]
    pages = (folder / each / "404" / "index.html" for each in slugs)
    with suppress(OSError):  # the disk may fail, and the release may be thrown away while it is read
        return next((page.read_text(encoding="utf-8") for page in pages if page.is_file()), LAST_RESORT)
    return LAST_RESORT
