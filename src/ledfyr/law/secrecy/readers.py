# SPDX-License-Identifier: EUPL-1.2
"""Decides what a guardian and a party may read of what is secret to others."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ledfyr.law.ages import is_child
from ledfyr.law.secrecy.protections import OSL_BEGAN
from ledfyr.law.sources import Law, Provision, Refusal, Source

GUARDIANS = Source(Law.OSL, "12:3", "B-21")
ONESELF = Source(Law.OSL, "12:1", "B-22")
PARTIES = Source(Law.OSL, "10:3", "B-22")
PARTIES_SINCE = date(2014, 6, 1)  # SFS 2014:259

TOWARDS_GUARDIANS = (
    Provision(
        "Hemligt för vårdnadshavaren bara om det kan antas att barnet lider betydande men. Annars bestämmer "
        "vårdnadshavaren över sekretessen, ensam eller med barnet efter barnets ålder och mognad",
        GUARDIANS,
        OSL_BEGAN,
    ),
)
TOWARDS_ONESELF = (Provision("Sekretess gäller inte för uppgifter om en själv", ONESELF, OSL_BEGAN),)
TOWARDS_PARTIES = (
    Provision(
        "En part får se allt i ärendet utom det som det är av synnerlig vikt att hålla hemligt. Domar och beslut får "
        "parten alltid se",
        PARTIES,
        PARTIES_SINCE,
    ),
)

NOT_A_CHILD = Refusal(
    "Personen är vuxen, och den som var vårdnadshavare har ingen rätt att läsa.",
    GUARDIANS,
    "Fråga personen själv om uppgiften får lämnas.",
)
HARM_NOT_ASSESSED = Refusal(
    "Ingen har bedömt om barnet lider betydande men av att vårdnadshavaren får veta.",
    GUARDIANS,
    "Bedöm det för varje uppgift, och skriv skälen, innan något visas.",
)
CHILD_HARMED = Refusal(
    "Det kan antas att barnet lider betydande men av att vårdnadshavaren får veta.",
    GUARDIANS,
    "Ta bort uppgiften ur det som visas och skickas.",
)
WEIGHT_NOT_ASSESSED = Refusal(
    "Ingen har bedömt om det är av synnerlig vikt att uppgiften är hemlig för parten.",
    PARTIES,
    "Bedöm det, och skriv skälen, innan något visas.",
)
OF_UTMOST_WEIGHT = Refusal(
    "Det är av synnerlig vikt att uppgiften inte visas för parten.",
    PARTIES,
    "Berätta på annat sätt så mycket som parten behöver för att ta till vara sin rätt, om det kan göras utan skada.",
)


class Material(StrEnum):
    """What a party asks to read."""

    DECISION = "dom eller beslut i ärendet"
    OTHER = "annat i ärendet"


@dataclass(frozen=True)
class Assessment:
    """A person's yes or no to one thing, for one item, with the reasons in words."""

    answer: bool
    reasons: str

    @property
    def has_reasons(self) -> bool:
        return bool(self.reasons.strip())


def why_not_show_guardian(born_on: date, considerable_harm: Assessment | None, on: date) -> Refusal | None:
    """Why a guardian may not read something about the child, or None."""
    if not is_child(born_on, on):
        return NOT_A_CHILD
    if considerable_harm is None or not considerable_harm.has_reasons:
        return HARM_NOT_ASSESSED
    return CHILD_HARMED if considerable_harm.answer else None


def why_not_show_party(material: Material, utmost_weight: Assessment | None) -> Refusal | None:
    """Why a party may not read something in the case, or None."""
    if material is Material.DECISION:
        return None
    if utmost_weight is None or not utmost_weight.has_reasons:
        return WEIGHT_NOT_ASSESSED
    return OF_UTMOST_WEIGHT if utmost_weight.answer else None
