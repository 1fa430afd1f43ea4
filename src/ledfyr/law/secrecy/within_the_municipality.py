# SPDX-License-Identifier: EUPL-1.2
"""Decides whom in the municipality one may tell, and when a description is of somebody although no name is said."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ledfyr.law.secrecy.protections import OSL_BEGAN
from ledfyr.law.sources import Law, Provision, Refusal, Source, in_force
from ledfyr.law.turning_days import SOL_BEGAN

BETWEEN_AUTHORITIES = Source(Law.OSL, "8:1", "B-13")
BETWEEN_BRANCHES = Source(Law.OSL, "8:2", "B-13")
NAMELESS = Source(Law.PRACTICE, "", "B-49")

BINDS = (
    Provision(
        "Alla som deltar i arbetet är bundna, och det gäller också det som sägs",
        Source(Law.OSL, "2:1", "B-12"),
        OSL_BEGAN,
    ),
)
SOCIAL_SERVICES_ARE = (
    Provision(
        "Socialtjänst är arbete enligt socialtjänstlagen, vård utan samtycke och annat som en socialnämnd har hand om "
        "enligt lag",
        Source(Law.OSL, "26:1", "B-11"),
        OSL_BEGAN,
    ),
)
ONLY_HERE = (
    Provision(
        "Det som är hemligt får inte användas utanför den verksamhet det skyddas för",
        Source(Law.OSL, "7:1", "B-15"),
        OSL_BEGAN,
    ),
)
DOES_NOT_FOLLOW = (
    Provision(
        "Sekretessen följer inte med uppgiften. Hos mottagaren gäller den bara om en regel där säger det",
        Source(Law.OSL, "7:2", "B-14"),
        OSL_BEGAN,
    ),
)
BORDERS = (
    Provision(
        "Sekretess gäller mellan myndigheter, alltså också mellan nämnder i samma kommun",
        BETWEEN_AUTHORITIES,
        OSL_BEGAN,
    ),
)
BRANCHES = (Provision("Sekretess gäller mellan självständiga verksamhetsgrenar", BETWEEN_BRANCHES, OSL_BEGAN),)


@dataclass(frozen=True)
class Fewest:
    """How many people a description must fit before it is of nobody; the number is Ledfyr's, for a lawyer to settle."""

    people: int
    lawyer_decides: str

    def __str__(self) -> str:
        """In Swedish, as the rulebook prints it."""
        return f"{self.people} personer. Juristen avgör: {self.lawyer_decides}"


FEWEST_WHO_FIT = (
    Provision(
        Fewest(5, "Hur många måste en beskrivning stämma in på för att inte peka ut någon?"),
        Source(Law.LEDFYR, "", "G.6 63"),
        SOL_BEGAN,
    ),
)


class Colleague(StrEnum):
    """Where in the municipality somebody works, seen from social services."""

    SAME_BRANCH = "samma verksamhetsgren i socialtjänsten"
    OTHER_BRANCH = "en annan självständig verksamhetsgren i nämnden"
    SECURITY_UNIT = "säkerhetsenheten"
    OTHER_BOARD = "en annan nämnd, till exempel skolan"


ANOTHER_BRANCH = Refusal(
    "Sekretess gäller också mellan självständiga verksamhetsgrenar.",
    BETWEEN_BRANCHES,
    "Fatta ett beslut om utlämnande, eller tala om saken så att ingen kan kännas igen.",
)
ANOTHER_AUTHORITY = Refusal(
    "Sekretess gäller också mellan nämnder i samma kommun, och den följer inte med uppgiften.",
    BETWEEN_AUTHORITIES,
    "Fatta ett beslut om utlämnande, eller tala om saken så att ingen kan kännas igen.",
)
TOO_FEW_FIT = Refusal(
    "Beskrivningen stämmer in på så få att den pekar ut någon, även utan namn.",
    NAMELESS,
    "Ta bort det som pekar ut, eller fatta ett beslut om utlämnande.",
)
NOT_COUNTED = Refusal(
    "Ingen har bedömt hur många beskrivningen stämmer in på.", NAMELESS, "Bedöm det innan något lämnas."
)
NOT_READ_BY_ANOTHER = Refusal(
    "Ingen annan har läst texten för att se om någon kan kännas igen.",
    Source(Law.LEDFYR, "", "G.6 63"),
    "Låt en person till läsa den.",
)


def why_not_tell(colleague: Colleague) -> Refusal | None:
    """Why something secret may not be told to a colleague without a decision, or None."""
    if colleague is Colleague.SAME_BRANCH:
        return None
    return ANOTHER_BRANCH if colleague is Colleague.OTHER_BRANCH else ANOTHER_AUTHORITY


def why_not_share_without_names(people_who_fit: int | None, *, read_by_another: bool, on: date) -> Refusal | None:
    """Why a description without names may not be shared, or None; raises NotInForce."""
    if people_who_fit is None:
        return NOT_COUNTED
    if people_who_fit < in_force(FEWEST_WHO_FIT, on).value.people:
        return TOO_FEW_FIT
    return None if read_by_another else NOT_READ_BY_ANOTHER
