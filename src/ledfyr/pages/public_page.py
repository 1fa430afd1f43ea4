# SPDX-License-Identifier: EUPL-1.2
"""One public page as the baker needs it: where it stands, what it shows, and until when that is true."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from ledfyr.languages import SWEDISH, Language
from ledfyr.pages.search.index import SearchDocument


@dataclass(frozen=True)
class ShownMunicipality:
    """What every page says of the municipality it belongs to."""

    name: str
    slug: str
    website: str
    leave_to: str


@dataclass(frozen=True)
class Alternate:
    """The same page in another language, named in that language."""

    href: str
    html: str
    hreflang: str
    direction: str
    own_name: str
    is_current: bool


@dataclass(frozen=True)
class Frame:
    """What surrounds every page: title, language, the way home, the design's files."""

    neutral_title: str
    path: str
    home: str
    municipality: ShownMunicipality
    stylesheet: str
    script: str
    favicon: str
    language: str = "sv"
    direction: str = "ltr"
    alternates: tuple[Alternate, ...] = ()
    newer_text: str = ""
    swedish_href: str = ""


@dataclass(frozen=True)
class PublicPage:
    """A page to bake. `context` holds only plain values and frozen dataclasses, so equal pages have equal contents."""

    path: str
    template: str
    context: Mapping[str, object]
    true_until: datetime
    facts: frozenset[str] = frozenset()
    document: SearchDocument | None = None
    is_missing_page: bool = field(default=False)
    takes_post: bool = False
    title: str = ""
    municipality: str = ""
    language: Language = SWEDISH
