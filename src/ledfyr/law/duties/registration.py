# SPDX-License-Identifier: EUPL-1.2
"""What must be entered in the register, what an entry says, and that it never says who or what."""

from dataclasses import dataclass
from datetime import date

from ledfyr.law.duties.obligation import Duty
from ledfyr.law.sources import Law, Provision, Refusal, Source

OSL_BEGAN = date(2009, 6, 30)

FIVE_ONE = Source(Law.OSL, "5:1", "B-01")
FIVE_TWO = Source(Law.OSL, "5:2", "B-02")
FOUR_ONE = Source(Law.OSL, "4:1", "B-04")
FOUR_TWO = Source(Law.OSL, "4:2", "B-09")
FOUR_THREE = Source(Law.OSL, "4:3", "B-05")


def _duty(text: str, source: Source) -> tuple[Provision[Duty], ...]:
    return (Provision(Duty(text), source, OSL_BEGAN),)


AT_ONCE = _duty("Allmänna handlingar ska registreras så snart de har kommit in eller upprättats.", FIVE_ONE)
MAY_BE_SECRET = _duty("Det som kan vara hemligt ska alltid registreras. Annat får hållas i ordning.", FIVE_ONE)
ENTRY_SAYS = _duty(
    "Dag, nummer, i förekommande fall från vem eller till vem, och kort vad det rör. Det som är hemligt utelämnas, så "
    "att resten kan visas.",
    FIVE_TWO,
)
SYSTEMS = _duty(
    "System ska göra att handlingar kan hittas, skiljas från annat och lämnas ut fort, och visa när uppgifter har "
    "lagts till, ändrats eller gallrats.",
    FOUR_ONE,
)
DESCRIPTION = _duty("Det ska finnas en beskrivning av myndighetens allmänna handlingar.", FOUR_TWO)
READABLE = _duty("Uppgifter ur ett system som används i ett ärende ska tillföras ärendet i läsbar form.", FOUR_THREE)

MUST_BE_REGISTERED = Refusal(
    "Handlingen kan innehålla något hemligt och ska registreras.", FIVE_ONE, "Registrera den genast."
)
NOT_IN_ORDER = Refusal(
    "Handlingen är varken registrerad eller hållen i ordning.",
    FIVE_ONE,
    "Registrera den, eller lägg den där den lätt kan hittas.",
)
NO_DAY = Refusal("Posten har ingen dag, eller en dag som inte har varit ännu.", FIVE_TWO, "Ange när handlingen kom in.")
NO_NUMBER = Refusal("Posten har inget nummer.", FIVE_TWO, "Ge den ett diarienummer.")
NO_MATTER = Refusal("Posten säger inte vad handlingen rör.", FIVE_TWO, "Skriv kort och neutralt vad den rör.")


@dataclass(frozen=True)
class RegisterEntry:
    """What the public register says of a document: neutral words only, for example “enskild” and “anmälan”."""

    arrived_on: date | None
    number: str
    sender: str
    matter: str


def why_not_leave_unregistered(
    *, may_be_secret: bool, kept_in_order: bool, of_slight_importance: bool
) -> Refusal | None:
    """Why a document has to be registered, or None."""
    if may_be_secret:
        return MUST_BE_REGISTERED
    return None if kept_in_order or of_slight_importance else NOT_IN_ORDER


def why_not_register(entry: RegisterEntry, on: date) -> Refusal | None:
    """Why an entry does not say what the law wants, or None. The sender may be left out, and is where it is secret."""
    if entry.arrived_on is None or entry.arrived_on > on:
        return NO_DAY
    if not entry.number.strip():
        return NO_NUMBER
    return None if entry.matter.strip() else NO_MATTER
