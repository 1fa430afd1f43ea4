# SPDX-License-Identifier: EUPL-1.2
"""What may be written down of a person's own wish, of support measures and of the plan. All of it is sealed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from ledfyr.law.sources import Law, Refusal, Source

YES = "ja"
UNSIGNED = Refusal(
    "Det är inte undertecknat.",
    Source(Law.LEDFYR, "", "G.4 34"),
    "Läs igenom, och kryssa för att du står för det du har skrivit.",
)


class Told(StrEnum):
    """One thing that somebody told, or that is noted of it."""

    CONCERN = "concern"
    WHO = "who"
    REACHED_BY = "reached_by"
    OFFERED = "offered"
    OWN_WORDS = "own_words"
    HOW_SAID = "how_said"
    AS_RELATIVE = "as_relative"
    WHAT = "what"
    KIND = "kind"
    GIVEN_AS = "given_as"
    GIVER = "giver"
    DECISION = "decision"
    DECIDED_ON = "decided_on"
    CONDITIONS = "conditions"
    STAND = "stand"
    CONSENT_BY = "consent_by"
    WORDING = "wording"
    GUARDIANS_CONSENT = "guardians_consent"
    GUARDIANS_BY = "guardians_by"
    GUARDIANS_WORDING = "guardians_wording"
    SUITABLE_BECAUSE = "suitable_because"
    OUTCOME = "outcome"
    NOTE = "note"
    EXPERIENCED = "experienced"
    FEARED = "feared"
    PROTECTION = "protection"
    POLICE_NUMBER = "police_number"
    LOOK_AGAIN_ON = "look_again_on"
    SIGNED = "signed"


@dataclass(frozen=True)
class Telling:
    """What was typed on one page."""

    answers: Mapping[Told, str] = field(default_factory=dict, repr=False)

    def says(self, part: Told) -> str:
        """The answer, or nothing."""
        return self.answers.get(part, "").strip()

    def is_yes(self, part: Told) -> bool:
        """Whether the box is ticked."""
        return self.says(part) == YES
