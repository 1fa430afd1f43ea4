# SPDX-License-Identifier: EUPL-1.2
"""Finds the baked page that helps a reader whose address leads nowhere."""

import re
from collections.abc import Iterator
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
    """The page of the municipality and language in the address, else the nearest one, else the last resort."""
    folder = current_folder(baked)
    if folder is None:
        return LAST_RESORT
    pages = (folder / home / "404" / "index.html" for home in _homes(path))
    with suppress(OSError):  # the disk may fail, and the release may be thrown away while it is read
        return next((page.read_text(encoding="utf-8") for page in pages if page.is_file()), LAST_RESORT)
    return LAST_RESORT


def _homes(path: str) -> Iterator[str]:
    """The folders in which the page may stand, the nearest first: `ale/en`, then `ale`, then that of everybody."""
    parts = path.strip("/").split("/")[:2]
    for length in range(len(parts), -1, -1):
        if all(SLUG.fullmatch(part) for part in parts[:length]):
            yield "/".join(parts[:length])
