# SPDX-License-Identifier: EUPL-1.2
"""What the pages of one municipality have in common while they are planned: its facts, its texts and the moment."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from ledfyr.directory.queries import ServicesOf
from ledfyr.directory.rules.answering import ServiceFacts, next_change
from ledfyr.guide.flow import Flow
from ledfyr.guide.presenting import DoorLink, door_link
from ledfyr.pages.models import CommonPage, LocalText, ReviewStamp
from ledfyr.pages.public_page import Frame, PublicPage, ShownMunicipality
from ledfyr.pages.search.index import SearchDocument
from ledfyr.places.models import Municipality

STOCKHOLM = ZoneInfo("Europe/Stockholm")


@dataclass(frozen=True)
class DesignFiles:
    """Addresses of the baked design of one municipality."""

    stylesheet: str
    script: str
    favicon: str


@dataclass
class Site:
    """One municipality at one moment, with everything its pages draw on."""

    municipality: Municipality
    moment: datetime
    services: ServicesOf
    flows: Sequence[Flow]
    common_pages: Sequence[CommonPage]
    local_texts: Mapping[tuple[str, str], LocalText]
    newest_stamps: Mapping[int, ReviewStamp]
    design: DesignFiles
    drawings: Mapping[str, str]
    today: date = field(init=False)

    def __post_init__(self) -> None:
        self.today = self.moment.astimezone(STOCKHOLM).date()

    @property
    def home(self) -> str:
        return f"/{self.municipality.slug}/"

    @cached_property
    def doors(self) -> tuple[DoorLink, ...]:
        return tuple(door_link(flow, self.home) for flow in self.flows)

    @cached_property
    def slug_of_page(self) -> dict[int, str]:
        return {page.pk: page.slug for page in self.common_pages}

    def address(self, below: str) -> str:
        return f"{self.home}{below}"

    def frame(self, *, neutral_title: str, path: str) -> Frame:
        """What surrounds a page of this municipality."""
        return Frame(
            neutral_title=neutral_title,
            path=path,
            home=self.home,
            municipality=ShownMunicipality(
                self.municipality.name, self.municipality.slug, self.municipality.website, self.municipality.leave_to
            ),
            stylesheet=self.design.stylesheet,
            script=self.design.script,
            favicon=self.design.favicon,
        )

    def true_until(self, services: Iterable[ServiceFacts]) -> datetime:
        """The next opening or closing among the services, or midnight, when dates and “in the morning” change."""
        midnight = datetime.combine(self.today + timedelta(days=1), time(), STOCKHOLM)
        change = next_change(tuple(services), self.moment)
        return min(midnight, change) if change else midnight

    def page(
        self,
        *,
        below: str,
        template: str,
        neutral_title: str,
        services: Iterable[ServiceFacts] = (),
        document: SearchDocument | None = None,
        is_missing_page: bool = False,
        **shown: object,
    ) -> PublicPage:
        """A page of this municipality; `shown` is what its template arranges."""
        shown_services = tuple(services)
        path = self.address(below)
        return PublicPage(
            path=path,
            template=template,
            context={"page": self.frame(neutral_title=neutral_title, path=path), **shown},
            true_until=self.true_until(shown_services),
            facts=frozenset(service.key for service in shown_services),
            document=document,
            is_missing_page=is_missing_page,
        )
