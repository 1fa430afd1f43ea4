# SPDX-License-Identifier: EUPL-1.2
"""Which secrecy protects what: the test that decides, for how long at most, and what may be told to the media."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from ledfyr.law.sources import Law, Provision, Source
from ledfyr.law.turning_days import REPORTING_WIDENED, SOL_BEGAN

OSL_BEGAN = date(2009, 6, 30)
SHELTERS_ADDED = date(2024, 4, 1)  # SFS 2024:88
THREATENED_WIDENED = date(2020, 7, 1)  # SFS 2020:277


class Secrecy(StrEnum):
    """The rules of secrecy that Ledfyr meets. The name of the member is its code."""

    SOCIAL_SERVICES = "socialtjänstens sekretess"
    REPORTER = "vem som har anmält, gentemot den som anmälan gäller"
    REPORTERS_WORKPLACE = "en anmälan om oro hos den som har anmält i sitt arbete"
    HEALTH = "hälsa och sexualliv, var uppgiften än finns"
    CONTACT_OF_THREATENED = "adress, telefon och e-post till den som är hotad"
    FICTITIOUS_LINK = "sambandet mellan fingerade och verkliga personuppgifter"
    PROTECTED_REGISTRATION = "var en part med skyddad folkbokföring bor"
    SHELTER_ADDRESS = "adressen till ett skyddat boende"


class HarmTest(StrEnum):
    """What is asked before anything is disclosed. The reverse tests begin with secrecy, the others with openness."""

    REVERSE = "hemligt, om det inte står klart att uppgiften kan röjas utan men för personen eller en närstående"
    REVERSE_THREAT = "hemligt, om det inte står klart att uppgiften kan röjas utan hot, våld eller annat allvarligt men"
    REVERSE_PURPOSE = "hemligt, om det inte står klart att uppgiften kan röjas utan att syftet med verksamheten skadas"
    DANGER = (
        "hemligt bara om det kan antas att den som har lämnat uppgiften utsätts för våld eller annat allvarligt men"
    )
    THREAT = "hemligt, om det av särskild anledning kan antas bli hot, våld eller annat allvarligt men"
    CONSIDERABLE = "hemligt, om det måste antas att personen eller en närstående lider betydande men"


@dataclass(frozen=True)
class SecrecyRule:
    """One rule of secrecy: its test, the most years that it lasts, and what one may still tell the media."""

    test: HarmTest
    years_at_most: int
    but_for_media: str = ""

    def __str__(self) -> str:
        """In Swedish, as the rulebook prints it."""
        media = f"Den begränsar också rätten att berätta för medier{self.but_for_media}"
        return f"{self.test.capitalize()}. Gäller högst {self.years_at_most} år. {media}"


ORDINARY = SecrecyRule(HarmTest.REVERSE, 70, ", utom om hur vissa tvångsbeslut verkställs")


def _rule(rule: SecrecyRule, section: str, fact: str, since: date) -> tuple[Provision[SecrecyRule], ...]:
    return (Provision(rule, Source(Law.OSL, section, fact), since),)


RULES: Mapping[Secrecy, tuple[Provision[SecrecyRule], ...]] = MappingProxyType(
    {
        Secrecy.SOCIAL_SERVICES: _rule(ORDINARY, "26:1", "B-10", SHELTERS_ADDED),
        Secrecy.REPORTER: _rule(SecrecyRule(HarmTest.DANGER, 50), "26:5", "B-16", OSL_BEGAN),
        Secrecy.REPORTERS_WORKPLACE: _rule(SecrecyRule(HarmTest.REVERSE, 70), "40:7 g", "B-17", REPORTING_WIDENED),
        Secrecy.HEALTH: _rule(SecrecyRule(HarmTest.CONSIDERABLE, 70), "21:1", "B-19", OSL_BEGAN),
        Secrecy.CONTACT_OF_THREATENED: _rule(SecrecyRule(HarmTest.THREAT, 70), "21:3", "B-19", THREATENED_WIDENED),
        Secrecy.FICTITIOUS_LINK: _rule(SecrecyRule(HarmTest.REVERSE, 70), "21:3", "B-19", THREATENED_WIDENED),
        Secrecy.PROTECTED_REGISTRATION: _rule(
            SecrecyRule(HarmTest.REVERSE_THREAT, 70), "21:3 a", "B-73", THREATENED_WIDENED
        ),
        Secrecy.SHELTER_ADDRESS: _rule(SecrecyRule(HarmTest.REVERSE_PURPOSE, 70), "26:14 c", "B-20", SOL_BEGAN),
    }
)

OPEN_DECISIONS = (
    Provision(
        (
            "beslut om omhändertagande",
            "beslut om vård utan samtycke",
            "beslut om skyddat boende för ett barn med samtycke från bara en av vårdnadshavarna",
            "beslut om sluten ungdomsvård",
        ),
        Source(Law.OSL, "26:7", "B-18"),
        SHELTERS_ADDED,
    ),
)
