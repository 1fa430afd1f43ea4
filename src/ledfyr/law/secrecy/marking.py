# SPDX-License-Identifier: EUPL-1.2
"""What a secrecy marking has to say. It warns whoever opens the document and decides nothing."""

from dataclasses import dataclass
from datetime import date

from ledfyr.law.secrecy.protections import OSL_BEGAN, RULES, Secrecy
from ledfyr.law.sources import Law, Provision, Refusal, Source, in_force

FIVE_FIVE = Source(Law.OSL, "5:5", "B-03")

CONTENTS = (Provision(("bestämmelsen", "dagen", "myndigheten"), FIVE_FIVE, OSL_BEGAN),)
WARNING = "Markeringen är en varning och inget beslut. Pröva sekretessen varje gång någon ber om uppgiften."
MEANING = (Provision(WARNING, FIVE_FIVE, OSL_BEGAN),)

NO_PROVISION = Refusal(
    "Markeringen säger inte vilken bestämmelse i offentlighets- och sekretesslagen den bygger på.",
    FIVE_FIVE,
    "Ange kapitel och paragraf.",
)
NO_AUTHORITY = Refusal("Markeringen säger inte vilken myndighet som har gjort den.", FIVE_FIVE, "Ange nämndens namn.")
NOT_YET = Refusal("Markeringen har en dag som inte har varit ännu.", FIVE_FIVE, "Ange den dag då den görs.")


@dataclass(frozen=True)
class SecrecyMarking:
    """The three things that a marking says."""

    provision: Source
    marked_on: date
    authority: str

    def __str__(self) -> str:
        """As it stands on the document."""
        return f"Sekretess enligt {self.provision}. {self.authority}, {self.marked_on}. {WARNING}"


def default_marking(authority: str, on: date) -> SecrecyMarking:
    """What everything in the social-services house is marked with until somebody marks it otherwise."""
    return SecrecyMarking(in_force(RULES[Secrecy.SOCIAL_SERVICES], on).source, on, authority)


def why_not_mark(marking: SecrecyMarking, on: date) -> Refusal | None:
    """Why a marking does not say what it has to, or None."""
    if marking.provision.law is not Law.OSL or not marking.provision.section:
        return NO_PROVISION
    if not marking.authority.strip():
        return NO_AUTHORITY
    return NOT_YET if marking.marked_on > on else None
