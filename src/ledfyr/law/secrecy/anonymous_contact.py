# SPDX-License-Identifier: EUPL-1.2
"""Decides what may be promised to somebody who writes without a name, and that nobody looks for who it was."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from ledfyr.law.secrecy.protections import OSL_BEGAN
from ledfyr.law.sources import Law, Provision, Refusal, Source, Standing
from ledfyr.law.turning_days import SOL_BEGAN

NO_TRACING = Source(Law.PRACTICE, "", "B-61", Standing.SECOND_HAND)
RECORDED = Source(Law.PRACTICE, "", "B-62")
OMBUDSMAN = Source(Law.PRACTICE, "", "B-63")


@dataclass(frozen=True)
class Practice:
    """What authorities and the ombudsman have said, in Swedish, with what a lawyer has to settle about it."""

    text: str
    lawyer_decides: str = ""

    def __str__(self) -> str:
        return f"{self.text} Juristen avgör: {self.lawyer_decides}" if self.lawyer_decides else self.text


def _practice(text: str, source: Source, lawyer_decides: str = "") -> tuple[Provision[Practice], ...]:
    return (Provision(Practice(text, lawyer_decides), source, SOL_BEGAN),)


NOT_TRACED = _practice("Kommunen får inte söka efter vem en anonym avsändare är.", NO_TRACING)
NAME_IS_KEPT = _practice(
    "Ett namn, ett nummer eller en adress som lämnas ska antecknas, och kan komma att visas.", RECORDED
)
TOLD_FIRST = _practice("Den som skriver ska få veta att anonymitet inte kan garanteras.", OMBUDSMAN)
TREATED_ALIKE = _practice("En anonym anmälan bedöms som alla andra.", Source(Law.SOL, "14:2", "B-64"))
TEXT_MAY_REVEAL = _practice(
    "En part får se anmälans text, så det som pekar ut avsändaren i texten pekar ut avsändaren.",
    Source(Law.OSL, "10:3", "B-65"),
)
ADVICE = _practice(
    "Råd får ges utan att någon antecknas. En fråga utan namn är ett råd och ingen insats.",
    Source(Law.SOL, "14:4", "B-66"),
    "Var går gränsen mellan råd och en insats, när den som frågar är under 15 år?",
)
GUARDIANS_INFORMED = _practice(
    "En grannkommun skriver att vårdnadshavare alltid får veta att en anmälan om barnet har kommit in.",
    Source(Law.PRACTICE, "", "B-67", Standing.SECOND_HAND),
    "Gäller det alltid här, och vem beslutar om undantag?",
)
PUBLIC_ON_ARRIVAL = (
    Provision(
        Practice("Det som kommer in krypterat är en allmän handling från det att det kom in."),
        Source(Law.PRACTICE, "", "B-08"),
        OSL_BEGAN,
    ),
)


class Given(StrEnum):
    """What somebody has said of themselves."""

    NAME = "namn"
    PHONE = "telefonnummer"
    EMAIL = "e-postadress"
    TELLING_DETAILS = "detaljer som pekar ut den som skriver"


TRACING = Refusal(
    "Ingen får söka efter vem en anonym avsändare är.", NO_TRACING, "Skriv i tråden. Bara avsändaren kan svara där."
)
TRACING_IN_DANGER = Refusal(
    "Ledfyr sparar inget som visar vem en anonym avsändare är, inte ens när någon är i fara.",
    Source(Law.LEDFYR, "", "G.3 15"),
    "Ring 112, och skriv i tråden.",
)
NOT_AFTERWARDS = Refusal(
    "Den som har lämnat ett namn eller något annat om sig själv kan inte bli anonym i efterhand.",
    RECORDED,
    "Säg det, och pröva sekretessen innan något visas.",
)
NOT_TOLD = Refusal(
    "Den som skriver har inte fått veta att anonymitet inte kan garanteras.", OMBUDSMAN, "Visa det innan någon skriver."
)


def why_not_trace(*, is_in_danger: bool) -> Refusal:
    """Tracing is always refused; in danger there is another way to help, and the refusal names it."""
    return TRACING_IN_DANGER if is_in_danger else TRACING


def why_not_treat_as_anonymous(given: Collection[Given], *, told_first: bool) -> Refusal | None:
    """Why somebody may not be treated as anonymous, or None."""
    if given:
        return NOT_AFTERWARDS
    return None if told_first else NOT_TOLD
