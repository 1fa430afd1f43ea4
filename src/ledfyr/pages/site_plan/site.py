# SPDX-License-Identifier: EUPL-1.2
"""What the pages of one municipality have in common while they are planned: its facts, its texts and the moment."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cached_property

from ledfyr.directory.queries import ServicesOf
from ledfyr.directory.rules.answering import ServiceFacts, next_change
from ledfyr.guide.flow import Flow
from ledfyr.guide.presenting import DoorLink, door_link
from ledfyr.languages import LANGUAGES, SWEDISH, Language, Words, words_of
from ledfyr.languages.isolating import with_isolated_numbers
from ledfyr.law.opening_hours import STOCKHOLM
from ledfyr.pages.models import CommonPage, LocalText, ReviewStamp
from ledfyr.pages.placeholders import fill_in
from ledfyr.pages.public_page import Alternate, Frame, PublicPage, ShownMunicipality
from ledfyr.pages.search.index import SearchDocument
from ledfyr.places.models import Municipality


@dataclass(frozen=True)
class DesignFiles:
    """Addresses of the baked design of one municipality."""

    stylesheet: str
    script: str
    favicon: str


@dataclass(frozen=True)
class Handouts:
    """Addresses of the papers to take along; empty where one could not be made."""

    card: str = ""
    notice: str = ""


@dataclass(frozen=True)
class Letterbox:
    """Whether letters are received: within how many working days they are answered, and where forms are sent."""

    answers_within: int | None = None
    address: str = ""

    @property
    def is_open(self) -> bool:
        return self.answers_within is not None


CLOSED = Letterbox()


@dataclass
class Site:
    """One municipality at one moment, with everything its pages draw on."""

    municipality: Municipality
    moment: datetime
    services: ServicesOf
    flows: Sequence[Flow]
    common_pages: Sequence[CommonPage]
    source_pages: Mapping[str, CommonPage]
    local_texts: Mapping[tuple[str, str], LocalText]
    newest_stamps: Mapping[str, ReviewStamp]
    design: DesignFiles
    drawings: Mapping[str, str]
    language: Language = SWEDISH
    handouts: Handouts = Handouts()
    letterbox: Letterbox = CLOSED
    today: date = field(init=False)

    def __post_init__(self) -> None:
        self.today = self.moment.astimezone(STOCKHOLM).date()

    @property
    def home(self) -> str:
        return f"/{self.municipality.slug}/{self.language.segment}"

    @cached_property
    def words(self) -> Words:
        return words_of(self.language)

    @cached_property
    def doors(self) -> tuple[DoorLink, ...]:
        return tuple(door_link(flow, self.home) for flow in self.flows)

    @cached_property
    def slug_of_page(self) -> dict[int, str]:
        return {page.pk: page.slug for page in self.common_pages}

    def address(self, below: str) -> str:
        return f"{self.home}{below}"

    def say(self, text: str) -> str:
        """A text filled in for this municipality, with every number in its own direction."""
        return with_isolated_numbers(fill_in(text or "", self.municipality), self.language)

    def alternates(self, below: str) -> tuple[Alternate, ...]:
        """The same page in every language."""
        return tuple(
            Alternate(
                href=f"/{self.municipality.slug}/{language.segment}{below}",
                html=language.html,
                hreflang=language.hreflang,
                direction=language.direction,
                own_name=language.own_name,
                is_current=language == self.language,
            )
            for language in LANGUAGES
        )

    def frame(self, *, neutral_title: str, below: str, newer_since: date | None) -> Frame:
        """What surrounds a page of this municipality; `newer_since` is the day its Swedish source changed."""
        path = self.address(below)
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
            language=self.language.html,
            direction=self.language.direction,
            alternates=self.alternates(below),
            newer_text=self._newer_text(newer_since),
            swedish_href=f"/{self.municipality.slug}/{below}",
        )

    def _newer_text(self, newer_since: date | None) -> str:
        return self.words("page.newer_in_swedish", date=self.words.say_date(newer_since)) if newer_since else ""

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
        newer_since: date | None = None,
        **shown: object,
    ) -> PublicPage:
        """A page of this municipality; `shown` is what its template arranges."""
        shown_services = tuple(services)
        path = self.address(below)
        return PublicPage(
            path=path,
            template=template,
            context={
                "page": self.frame(neutral_title=neutral_title, below=below, newer_since=newer_since),
                **shown,
            },
            true_until=self.true_until(shown_services),
            facts=frozenset(service.key for service in shown_services),
            document=document,
            is_missing_page=is_missing_page,
            language=self.language,
            title=neutral_title,
            municipality=self.municipality.name,
        )
