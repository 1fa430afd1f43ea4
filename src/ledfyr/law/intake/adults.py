# SPDX-License-Identifier: EUPL-1.2
"""Decides why no case of an adult may be opened, and none be inquired into: the adult's own wish is the one ground."""

from datetime import date
from enum import StrEnum

from ledfyr.law.ages import is_child
from ledfyr.law.ages.limits import CHILD_UNDER
from ledfyr.law.intake.protecting import concerns_child_or_young
from ledfyr.law.intake.provisions import PROTECTING
from ledfyr.law.sources import Law, Provision, Refusal, Source, in_force
from ledfyr.law.turning_days import SOL_BEGAN

SELF_DETERMINATION = Source(Law.SOL, "2:1", "A-79")
TOGETHER = Source(Law.SOL, "10:3", "A-05")
OWN_WORDS = Source(Law.LEDFYR, "", "G.2 3")
IT_ENDS = Source(Law.LEDFYR, "", "G.2 6")

OWN_WISH = (Provision("den vuxne själv ansöker, eller tar emot ett erbjudande", SELF_DETERMINATION, SOL_BEGAN),)
SHAPED_TOGETHER = (Provision("stödet utformas tillsammans med personen", TOGETHER, SOL_BEGAN),)
A_NO_ENDS_IT = (Provision("säger personen nej tar saken slut", IT_ENDS, SOL_BEGAN),)


class AdultSays(StrEnum):
    """What the adult says to support from social services. The name of the member is its code."""

    APPLIES = "ansöker om stöd"
    ACCEPTS = "tar emot ett erbjudande om stöd"
    SAYS_NO = "säger nej"
    NOT_ASKED = "är inte tillfrågad"


WISHES = frozenset({AdultSays.APPLIES, AdultSays.ACCEPTS})

IS_A_CHILD = Refusal(
    "Personen har inte fyllt 18 år.",
    CHILD_UNDER[0].source,
    "Gör ett ärende för barn och unga. Barnet får själv säga vad det vill.",
)
CHILD_OR_YOUNG = Refusal(
    "Personen har inte fyllt 21 år, eller så vet ni inte åldern. Då bedöms först om skydd behövs.",
    PROTECTING,
    "Skriv in det som en anmälan om ett barn eller en ung. En ung som själv ber om stöd får ett ärende på egen önskan.",
)
ASK_FIRST = Refusal(
    "Personen är inte tillfrågad. Ett ärende om en vuxen börjar med att den vuxne själv vill.",
    SELF_DETERMINATION,
    "Ta kontakt, berätta vad ni kan erbjuda och fråga vad personen vill.",
)
MATTER_ENDS = Refusal(
    "Personen har sagt nej. En vuxen utreds inte mot sin vilja.",
    SELF_DETERMINATION,
    "Låt saken ta slut här, och berätta att dörren är öppen. Är personen i akut fara: ring 112. Ser du skäl för vård "
    "enligt LVM, eller enligt LVU för den som är under 20 år, tala med din chef.",
)
IN_OWN_WORDS = Refusal(
    "Det står inte vad personen själv vill ha hjälp med. En åsikt är aldrig skäl för ett ärende.",
    OWN_WORDS,
    "Skriv det med personens egna ord.",
)


def why_not_open_case_of_adult(*, born_on: date, says: AdultSays, own_words: str, on: date) -> Refusal | None:
    """Why no case of an adult may be opened, or None."""
    in_force(SHAPED_TOGETHER, on)
    if is_child(born_on, on):
        return IS_A_CHILD
    if refusal := why_not_inquire_into_adult(says=says, on=on):
        return refusal
    return None if own_words.strip() else IN_OWN_WORDS


def why_not_inquire_into_adult(*, says: AdultSays, on: date) -> Refusal | None:
    """Why an adult's needs may not be inquired into, or None."""
    in_force(OWN_WISH, on)
    in_force(A_NO_ENDS_IT, on)
    if says in WISHES:
        return None
    return MATTER_ENDS if says is AdultSays.SAYS_NO else ASK_FIRST


def why_not_offer_instead(*, born_on: date | None, known_to_be_21: bool, on: date) -> Refusal | None:
    """Why concern for somebody is not met with an offer alone, or None: children and the young are protected first."""
    if born_on is None and known_to_be_21:
        in_force(OWN_WISH, on)
        return None
    return CHILD_OR_YOUNG if concerns_child_or_young(born_on=born_on, may_need_care=None, on=on) else None
