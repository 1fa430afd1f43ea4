# SPDX-License-Identifier: EUPL-1.2
"""Where a path through the guide leads whoever would rather write than call, when the municipality receives letters."""

from dataclasses import dataclass

from ledfyr.contact.addresses import door_page
from ledfyr.contact.rules.doors import Door
from ledfyr.contact.rules.promising import answer_by
from ledfyr.guide.flow import Outcome
from ledfyr.guide.presenting import DoorLink, WritingShown
from ledfyr.languages import Language, language_of, words_of
from ledfyr.pages.site_plan.site import Site
from ledfyr.pages.site_plan.writing_pages import FOR_THE_YOUNG


@dataclass(frozen=True)
class WritingInstead:
    """Words an outcome's doors of the letterbox for one site."""

    site: Site

    def __call__(self, outcome: Outcome) -> WritingShown | None:
        within = self.site.letterbox.answers_within
        if within is None or not outcome.writing:
            return None
        words = self.site.words
        day = words.say_near_date(answer_by(self.site.today, within))
        said = words.guard(words("guide.write_answered", answer_on=day))
        return WritingShown(said, tuple(self._link(outcome, Door(name)) for name in outcome.writing))

    def _link(self, outcome: Outcome, door: Door) -> DoorLink:
        language = self._language_for(outcome)
        words = words_of(language)
        href = f"/{self.site.municipality.slug}/{language.segment}{door_page(door)}"
        return DoorLink(door.value, href, words.guard(words(f"contact.{door.value}_link")))

    def _language_for(self, outcome: Outcome) -> Language:
        """Whoever reads Swedish and is young meets the pages that are written for the young."""
        return language_of(FOR_THE_YOUNG) if outcome.young and self.site.language.is_source else self.site.language
