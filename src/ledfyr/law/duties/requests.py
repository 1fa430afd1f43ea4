# SPDX-License-Identifier: EUPL-1.2
"""What holds when somebody asks to see an official document: what one may ask back, and what a no has to say."""

from dataclasses import dataclass

from ledfyr.law.duties.obligation import Duty
from ledfyr.law.duties.registration import OSL_BEGAN
from ledfyr.law.sources import Law, Provision, Refusal, Source, Standing

SIX_THREE = Source(Law.OSL, "6:3", "B-06")
SIX_SEVEN = Source(Law.OSL, "6:7", "B-06")
PRESS = Source(Law.TF, "", "B-07", Standing.SECOND_HAND)

FIRST_DECIDES = (
    Provision(
        Duty(
            "Den som har vård om handlingen prövar först. Säger den nej ska personen få veta att ett beslut går att få."
        ),
        SIX_THREE,
        OSL_BEGAN,
    ),
)
APPEAL = (Provision(Duty("Ett beslut att inte lämna ut får överklagas till kammarrätten."), SIX_SEVEN, OSL_BEGAN),)
NO_QUESTIONS = (
    Provision(
        Duty("Den som ber om en handling får vara anonym och behöver inte säga varför, om inte sekretess prövas."),
        PRESS,
        OSL_BEGAN,
    ),
)
PROMPTLY = (Provision(Duty("Det som får lämnas ut ska lämnas ut skyndsamt."), PRESS, OSL_BEGAN),)

NO_NEED_TO_KNOW = Refusal(
    "Den som ber om en handling får vara anonym och behöver inte säga varför.",
    PRESS,
    "Fråga bara om det behövs för att pröva sekretessen, och bara det som behövs.",
)
RIGHT_TO_A_DECISION = Refusal(
    "Personen har inte fått veta att hon eller han kan begära ett beslut av myndigheten.", SIX_THREE, "Berätta det."
)
NO_APPEAL_TOLD = Refusal(
    "Beslutet säger inte hur det överklagas.", SIX_SEVEN, "Lägg till hur och till vilken domstol det överklagas."
)


@dataclass(frozen=True)
class Denial:
    """A no to somebody who asked: whether they were told of their rights, and whether it is a written decision."""

    told_of_decision: bool
    is_decision: bool = False
    tells_how_to_appeal: bool = False


def why_not_ask_back(*, secrecy_must_be_assessed: bool) -> Refusal | None:
    """Why one may not ask who somebody is or what the document is for, or None."""
    return None if secrecy_must_be_assessed else NO_NEED_TO_KNOW


def why_not_deny(denial: Denial) -> Refusal | None:
    """Why a no cannot be given as it stands, or None; whether the document is secret is another question."""
    if denial.is_decision:
        return None if denial.tells_how_to_appeal else NO_APPEAL_TOLD
    return None if denial.told_of_decision else RIGHT_TO_A_DECISION
