# SPDX-License-Identifier: EUPL-1.2
"""The three kinds of protected identity, what is masked for each, and why no flag proves that there is no danger."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from ledfyr.law.sources import Law, Provision, Refusal, Source, Standing

REGISTRATION_BEGAN = date(2019, 1, 1)  # SFS 2018:691 brought protected population registration into OSL


class ProtectedIdentity(StrEnum):
    """The kinds, from the weakest protection to the strongest. The name of the member is its code."""

    MARKING = "sekretessmarkering i folkbokföringen"
    REGISTRATION = "skyddad folkbokföring"
    FICTITIOUS = "fingerade personuppgifter"


class Masked(StrEnum):
    """What is not shown unless somebody breaks the glass and says why."""

    ADDRESS = "bostadsadress och annat som visar var personen finns"
    PHONE = "telefonnummer"
    EMAIL = "e-postadress"
    SCHOOL_AND_WORK = "skola och arbetsplats"
    RELATIVES = "anhöriga"
    PICTURES = "bilder"
    REAL_IDENTITY = "verkliga och tidigare personuppgifter"


class Way(StrEnum):
    """How something might leave the screen."""

    LETTER = "brev med adress"
    MAP = "karta"
    NOTIFICATION = "text i en avisering"
    EXPORT = "export"


@dataclass(frozen=True)
class IdentityRule:
    """Who decides on a kind of protection, what it means, what is masked, and what a lawyer has to settle."""

    decided_by: str
    means: str
    masked: frozenset[Masked]
    lawyer_decides: str = ""

    def __str__(self) -> str:
        """In Swedish, as the rulebook prints it."""
        masked = ", ".join(part for part in Masked if part in self.masked)
        lawyer = f" Juristen avgör: {self.lawyer_decides}" if self.lawyer_decides else ""
        return f"{self.means} Beslutas av {self.decided_by}. Döljs: {masked}.{lawyer}"


# The marking does not say which item is the sensitive one (B-71), so every kind masks all of them.
ORDINARY = frozenset(Masked) - {Masked.REAL_IDENTITY}

KINDS: Mapping[ProtectedIdentity, tuple[Provision[IdentityRule], ...]] = MappingProxyType(
    {
        ProtectedIdentity.MARKING: (
            Provision(
                IdentityRule(
                    "Skatteverket",
                    "En varning. Den säger inte vilken uppgift som är känslig; det kan vara namnet.",
                    ORDINARY,
                    "Ska också namnet döljas i listor?",
                ),
                Source(Law.OSL, "22:1", "B-74"),
                REGISTRATION_BEGAN,
            ),
        ),
        ProtectedIdentity.REGISTRATION: (
            Provision(
                IdentityRule("Skatteverket", "Adressen är borttagen, och post går genom Skatteverket.", ORDINARY),
                Source(Law.POPULATION, "16", "B-74"),
                REGISTRATION_BEGAN,
            ),
        ),
        ProtectedIdentity.FICTITIOUS: (
            Provision(
                IdentityRule(
                    "Polismyndigheten", "Nytt namn och nummer. Ser ut som vem som helst i registren.", frozenset(Masked)
                ),
                Source(Law.PRACTICE, "", "B-70"),
                REGISTRATION_BEGAN,
            ),
        ),
    }
)

NO_FLAG = (
    "Ingen skyddsmarkering finns. Det bevisar inte att personen saknar skydd: den som har fingerade personuppgifter "
    "syns inte i registren."
)
NO_FLAG_PROVES_NOTHING = (
    Provision(NO_FLAG, Source(Law.PRACTICE, "", "B-72", Standing.SECOND_HAND), REGISTRATION_BEGAN),
)

BY_SKATTEVERKET = Source(Law.PRACTICE, "", "B-70")
OURS = Source(Law.LEDFYR, "", "G.6 66")
REFUSED_WAYS: Mapping[Way, Refusal] = MappingProxyType(
    {
        Way.LETTER: Refusal(
            "Brev till den som har skyddade personuppgifter får inte ha någon adress.",
            BY_SKATTEVERKET,
            "Skicka brevet genom Skatteverkets postförmedling.",
        ),
        Way.MAP: Refusal("Den som har skyddade personuppgifter visas inte på någon karta.", OURS, "Arbeta utan karta."),
        Way.NOTIFICATION: Refusal(
            "En avisering får inte säga något om den som har skyddade personuppgifter.",
            OURS,
            "Skicka en avisering utan innehåll.",
        ),
        Way.EXPORT: Refusal(
            "Skyddade personuppgifter följer inte med i någon export.",
            OURS,
            "Lämna ut uppgifterna var för sig, efter ett beslut.",
        ),
    }
)


def masked_for(kinds: Collection[ProtectedIdentity]) -> frozenset[Masked]:
    """What is masked for a person with these kinds of protection; whoever has several is masked by all of them."""
    return frozenset().union(*(rule.value.masked for kind in kinds for rule in KINDS[kind]))


def why_not_send(way: Way, kinds: Collection[ProtectedIdentity]) -> Refusal | None:
    """Why something about a person may not leave the screen in a way, or None."""
    return REFUSED_WAYS[way] if kinds else None


def warning_for(kinds: Collection[ProtectedIdentity]) -> str:
    """What stands on top of every view of a person, also of one without any flag."""
    if not kinds:
        return NO_FLAG
    named = ", ".join(kind for kind in ProtectedIdentity if kind in kinds)
    return f"Skyddade personuppgifter: {named}. Visa dem bara för den som måste veta."
