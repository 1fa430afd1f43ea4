# SPDX-License-Identifier: EUPL-1.2
"""Plans and bakes everything that the public face shows, for every municipality of the installation."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from ledfyr.pages.public_page import PublicPage
from ledfyr.pages.site_plan import (
    DesignFiles,
    plan_finding_pages,
    plan_installation,
    plan_readable_pages,
    search_index_of,
    site_of,
)
from ledfyr.places.queries import municipalities
from ledfyr.publishing import design_files
from ledfyr.publishing.baking import Baked, bake
from ledfyr.publishing.design_files import DesignFile
from ledfyr.publishing.fingerprint import templates_fingerprint

ROOMS = Path(__file__).parent.parent


class NothingToBake(Exception):
    """No municipality has been set up."""


def plan_whole_site(design: Path, at: datetime) -> tuple[list[PublicPage], list[DesignFile]]:
    """Every public page and every file of the design, as they should be at this moment."""
    script, favicon = design_files.script(design), design_files.favicon(design)
    drawings = design_files.drawings(design)
    files = {file.path: file for file in (script, favicon)}
    pages: list[PublicPage] = []
    everybody = tuple(municipalities())
    for municipality in everybody:
        stylesheet = design_files.stylesheet(design, municipality)
        site = site_of(
            municipality, at, design=DesignFiles(stylesheet.path, script.path, favicon.path), drawings=drawings
        )
        readable = plan_readable_pages(site)
        index = design_files.search_index(search_index_of(readable))
        pages += [*readable, *plan_finding_pages(site, readable, search_index=index.path)]
        files.update({file.path: file for file in (stylesheet, index)})
    if not everybody:
        message = "Ingen kommun är inläst. Skriv: ledfyr setup"
        raise NothingToBake(message)
    pages += plan_installation(everybody, design=site.design, site=site)
    return pages, list(files.values())


def bake_whole_site(
    *, design: Path, baked: Path, at: datetime, progress: Callable[[str], None] = lambda _path: None
) -> Baked:
    """Bake what has changed and let readers meet it; raises NothingToBake."""
    pages, files = plan_whole_site(design, at)
    templates = templates_fingerprint((ROOMS,))
    return bake(pages=pages, design=files, templates=templates, baked=baked, at=at, progress=progress)
