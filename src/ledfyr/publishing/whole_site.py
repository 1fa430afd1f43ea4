# SPDX-License-Identifier: EUPL-1.2
"""Plans and bakes everything that the public face shows, for every municipality of the installation."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from ledfyr.languages import LANGUAGES, SWEDISH, Language
from ledfyr.pages.public_page import PublicPage
from ledfyr.pages.site_plan import (
    DesignFiles,
    Site,
    plan_finding_pages,
    plan_installation,
    plan_readable_pages,
    search_index_of,
    site_of,
)
from ledfyr.places.models import Municipality
from ledfyr.places.queries import municipalities
from ledfyr.publishing import design_files
from ledfyr.publishing.baking import bake
from ledfyr.publishing.design_files import DesignFile
from ledfyr.publishing.fingerprint import templates_fingerprint
from ledfyr.publishing.handouts import handouts_of
from ledfyr.publishing.rendering import Baked
from ledfyr.publishing.sounds import Sounds

ROOMS = Path(__file__).parent.parent


class NothingToBake(Exception):
    """No municipality has been set up."""


def plan_whole_site(design: Path, at: datetime, address: str) -> tuple[list[PublicPage], list[DesignFile]]:
    """Every public page in every language and every file of the design, as they should be at this moment."""
    everybody = tuple(municipalities())
    if not everybody:
        message = "Ingen kommun är inläst. Skriv: ledfyr setup"
        raise NothingToBake(message)
    plan = _Plan(design, at, address)
    for municipality in everybody:
        for language in LANGUAGES:
            plan.add(municipality, language)
    first = plan.site_of(everybody[0], SWEDISH)
    plan.pages += plan_installation(everybody, design=first.design, site=first)
    return plan.pages, list(plan.files.values())


class _Plan:
    """Pages and files as they come together, municipality by municipality and language by language."""

    def __init__(self, design: Path, at: datetime, address: str) -> None:
        self.design = design
        self.at = at
        self.address = address
        self.drawings = design_files.drawings(design)
        self.script, self.favicon = design_files.script(design), design_files.favicon(design)
        self.files = {file.path: file for file in (self.script, self.favicon)}
        self.pages: list[PublicPage] = []

    def site_of(self, municipality: Municipality, language: Language) -> Site:
        stylesheet = design_files.stylesheet(self.design, municipality)
        self.files[stylesheet.path] = stylesheet
        design = DesignFiles(stylesheet.path, self.script.path, self.favicon.path)
        return site_of(municipality, self.at, design=design, drawings=self.drawings, language=language)

    def add(self, municipality: Municipality, language: Language) -> None:
        site = self.site_of(municipality, language)
        site.handouts, handouts = handouts_of(site, self.address)
        self.files.update({file.path: file for file in handouts})
        readable = plan_readable_pages(site)
        index = design_files.search_index(search_index_of(readable, language))
        self.files[index.path] = index
        self.pages += [*readable, *plan_finding_pages(site, readable, search_index=index.path)]


def bake_whole_site(
    *,
    design: Path,
    baked: Path,
    at: datetime,
    address: str,
    sounds: Sounds | None = None,
    progress: Callable[[str], None] = lambda _path: None,
) -> Baked:
    """Bake what has changed and let readers meet it; raises NothingToBake."""
    pages, files = plan_whole_site(design, at, address)
    return bake(
        pages=pages,
        design=files,
        templates=templates_fingerprint((ROOMS,)) + (sounds.identity() if sounds else ""),
        baked=baked,
        at=at,
        address=address,
        sounds=sounds,
        progress=progress,
    )
