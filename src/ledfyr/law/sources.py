# SPDX-License-Identifier: EUPL-1.2
"""Where a rule stands in the law, from when it applies, and how sure we are that we have read it right."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, StrEnum
from typing import Generic, TypeVar

Value = TypeVar("Value")


class Standing(StrEnum):
    """How a fact was read. Whatever is not VERIFIED says so on every page that relies on it."""

    VERIFIED = "läst i lagtexten eller hos myndigheten"
    SECOND_HAND = "läst i andra hand, inte i källan"
    FROM_MEMORY = "ur minnet, inte kontrollerat"


class Law(Enum):
    """Acts and regulations by the short form in which Swedish lawyers cite them, with number and full name."""

    SOL = ("SoL", "2025:400", "Socialtjänstlagen")
    SOF = ("SoF", "2025:468", "Socialtjänstförordningen")
    SOLPUL = ("SoLPUL", "2001:454", "Lagen om behandling av personuppgifter inom socialtjänsten")
    LVU = ("LVU", "1990:52", "Lagen med särskilda bestämmelser om vård av unga")
    OSL = ("OSL", "2009:400", "Offentlighets- och sekretesslagen")
    FL = ("FL", "2017:900", "Förvaltningslagen")
    TF = ("TF", "1949:105", "Tryckfrihetsförordningen")
    DSL = ("DSL", "2018:218", "Lagen med kompletterande bestämmelser till EU:s dataskyddsförordning")
    CRIME_PREVENTION = ("LKB", "2023:196", "Lagen om kommuners ansvar för brottsförebyggande arbete")
    TIME = ("Lagtidslagen", "1930:173", "Lagen om beräkning av lagstadgad tid")
    ARCHIVES = ("Arkivlagen", "1990:782", "Arkivlagen")
    DOCUMENTATION = ("SOSFS 2014:5", "SOSFS 2014:5", "Socialstyrelsens föreskrifter om dokumentation")
    POPULATION = ("FOL", "1991:481", "Folkbokföringslagen")
    CYBERSECURITY = ("cybersäkerhetslagen", "2025:1506", "Cybersäkerhetslagen")
    ACCESS_REGULATION = ("föreskrift", "", "Socialstyrelsens föreskrifter om personuppgifter från den 1 februari 2026")
    GDPR = ("GDPR", "(EU) 2016/679", "EU:s dataskyddsförordning")
    FB = ("FB", "1949:381", "Föräldrabalken")
    PRACTICE = ("praxis", "", "Praxis och vägledning")
    # No law: what the program chose where the law is silent, on the safe side.
    LEDFYR = ("Ledfyr", "", "Ledfyrs egen försiktighetsregel")

    def __init__(self, short: str, number: str, full_name: str) -> None:
        self.short = short
        self.number = number
        self.full_name = full_name


@dataclass(frozen=True)
class Source:
    """One place in one act. `section` is “20:2” (chapter and section) or “22”; `fact` is its row in the fact sheet.

    `named` is what is cited where there is no section: a bill, a guide, a web page.
    """

    law: Law
    section: str
    fact: str
    standing: Standing = Standing.VERIFIED
    named: str = ""

    def __str__(self) -> str:
        """As a lawyer would cite it, with the mark that it carries when nobody has read it at its source."""
        chapter, colon, section = self.section.partition(":")
        place = f"{chapter} kap. {section} §" if colon else f"{self.section} §"
        if self.law is Law.GDPR:
            place = f"artikel {self.section}"
        cited = self.named or (f"{place} {self.law.short}" if self.section else self.law.full_name)
        return cited if self.standing is Standing.VERIFIED else f"{cited} ({self.standing})"


@dataclass(frozen=True)
class Provision(Generic[Value]):
    """A value that the law sets, and the days on which it applies; `valid_until` is the last of them."""

    value: Value
    source: Source
    valid_from: date
    valid_until: date | None = None

    def applies_on(self, day: date) -> bool:
        """Whether the provision is in force on the day."""
        return self.valid_from <= day and (self.valid_until is None or day <= self.valid_until)


class NotInForce(Exception):
    """A day on which the law had, or yet has, nothing of the kind to say; a table begins where its sources do."""


def in_force(provisions: Sequence[Provision[Value]], on: date) -> Provision[Value]:
    """The one provision of a table that applies on the day; raises NotInForce."""
    for provision in provisions:
        if provision.applies_on(on):
            return provision
    raise NotInForce(on.isoformat())


@dataclass(frozen=True)
class Refusal:
    """Why the law does not let something be done: a whole sentence, where it stands, and what to do instead."""

    reason: str
    source: Source
    instead: str

    def __str__(self) -> str:
        """All three, as a page shows them."""
        return f"{self.reason} {self.instead} Stöd: {self.source}."


class ActRefused(Exception):
    """Something that was not done; `refusal` says why, on what ground, and what to do instead."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(str(refusal))
        self.refusal = refusal
