# SPDX-License-Identifier: EUPL-1.2
"""Plans and bakes everything that the public face shows, for every municipality of the installation."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from django.conf import settings

from ledfyr.languages import LANGUAGES, SWEDISH, Language
from ledfyr.pages.public_page import PublicPage
from ledfyr.pages.site_plan import (
    DesignFiles,
    Letterbox,
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
from ledfyr.publishing.desks import desks_that_are_open
from ledfyr.publishing.fingerprint import templates_fingerprint
from ledfyr.publishing.handouts import handouts_of
from ledfyr.publishing.release import current_folder
from ledfyr.publishing.rendering import Baked
from ledfyr.publishing.sounds import Sounds

ROOMS = Path(__file__).parent.parent


class NothingToBake(Exception):
    """No municipality has been set up."""


def first_languages(baked: Path) -> Sequence[Language]:
    """What to bake before anybody is let in: all that readers know already, or Swedish where nothing was ever baked."""
    return LANGUAGES if current_folder(baked) else (SWEDISH,)


def plan_whole_site(
    design: Path, at: datetime, address: str, languages: Sequence[Language] = LANGUAGES
) -> tuple[list[PublicPage], list[DesignFile]]:
    """Every public page in the languages and every file of the design, as they should be at this moment."""
    everybody = tuple(municipalities())
    if not everybody:
        message = "Ingen kommun är inläst. Skriv: ledfyr setup"
        raise NothingToBake(message)
    plan = _Plan(design, at, address)
    for municipality in everybody:
        for language in languages:
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
        self.desks = desks_that_are_open()
        self.drawings = design_files.drawings(design)
        self.script, self.favicon = design_files.script(design), design_files.favicon(design)
        self.files = {file.path: file for file in (self.script, self.favicon)}
        self.pages: list[PublicPage] = []

    def site_of(self, municipality: Municipality, language: Language) -> Site:
        stylesheet = design_files.stylesheet(self.design, municipality)
        self.files[stylesheet.path] = stylesheet
        design = DesignFiles(stylesheet.path, self.script.path, self.favicon.path)
        letterbox = Letterbox(self.desks.get(municipality.slug), settings.LETTERBOX_ADDRESS)
        return site_of(
            municipality,
            self.at,
            design=design,
            drawings=self.drawings,
            language=language,
            letterbox=letterbox,
        )

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
    languages: Sequence[Language] = LANGUAGES,
    sounds: Sounds | None = None,
    progress: Callable[[str], None] = lambda _path: None,
) -> Baked:
    """Bake what has changed and let readers meet it; raises NothingToBake."""
    pages, files = plan_whole_site(design, at, address, languages)
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
