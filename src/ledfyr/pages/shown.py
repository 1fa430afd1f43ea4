# SPDX-License-Identifier: EUPL-1.2
"""What a common page shows, as small typed values that its template only arranges."""

from dataclasses import dataclass
from typing import ClassVar

from ledfyr.directory.cards import ServiceCard
from ledfyr.guide.presenting import DoorLink


@dataclass(frozen=True)
class ProseShown:
    """Running text under a heading."""

    heading: str
    html: str
    template: ClassVar[str] = "pages/blocks/prose.html"


@dataclass(frozen=True)
class NoteShown:
    """What must not be missed."""

    heading: str
    html: str
    template: ClassVar[str] = "pages/blocks/note.html"


@dataclass(frozen=True)
class StepShown:
    """One step."""

    title: str
    html: str


@dataclass(frozen=True)
class StepsShown:
    """What happens, in order."""

    heading: str
    intro: str
    steps: tuple[StepShown, ...]
    template: ClassVar[str] = "pages/blocks/steps.html"


@dataclass(frozen=True)
class SignShown:
    """One thing that may be noticed."""

    sign: str
    also: str
    start: str


@dataclass(frozen=True)
class SignsShown:
    """Signs, each with what it may also mean."""

    heading: str
    intro: str
    signs: tuple[SignShown, ...]
    template: ClassVar[str] = "pages/blocks/signs.html"


@dataclass(frozen=True)
class ServicesShown:
    """Contacts with their hours."""

    heading: str
    services: tuple[ServiceCard, ...]
    template: ClassVar[str] = "pages/blocks/services.html"


@dataclass(frozen=True)
class DoorsShown:
    """Ways into the guide."""

    heading: str
    doors: tuple[DoorLink, ...]
    template: ClassVar[str] = "pages/blocks/doors.html"


@dataclass(frozen=True)
class ProgrammeShown:
    """The municipality's programme and whether its period is over."""

    heading: str
    html: str
    name: str
    period: str
    is_expired: bool
    template: ClassVar[str] = "pages/blocks/programme.html"


@dataclass(frozen=True)
class LocalShown:
    """The municipality's own paragraph, or word that it has written none."""

    heading: str
    html: str
    checked_text: str
    template: ClassVar[str] = "pages/blocks/local.html"


BlockShown = ProseShown | NoteShown | StepsShown | SignsShown | ServicesShown | DoorsShown | ProgrammeShown | LocalShown


@dataclass(frozen=True)
class SourceShown:
    """A source at the foot of a page."""

    name: str
    publisher: str
    url: str
    host: str
    read_text: str


@dataclass(frozen=True)
class ReviewShown:
    """Who stands for the page, or that nobody does yet."""

    text: str
    is_reviewed: bool


@dataclass(frozen=True)
class CommonPageShown:
    """One common page, ready for its template."""

    heading: str
    summary: str
    drawing: str
    blocks: tuple[BlockShown, ...]
    sources: tuple[SourceShown, ...]
    review: ReviewShown
    dates: str = ""


@dataclass(frozen=True)
class PageLink:
    """A link to a common page, as the start page and the alphabet list it."""

    href: str
    text: str


@dataclass(frozen=True)
class LinkGroup:
    """Links under one heading."""

    heading: str
    links: tuple[PageLink, ...]
