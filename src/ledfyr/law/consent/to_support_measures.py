# SPDX-License-Identifier: EUPL-1.2
"""Decides why a person may not be given a support measure yet: whose consent is missing, by age and kind of measure."""

from datetime import date
from enum import StrEnum

from ledfyr.law.ages import age_on, is_child
from ledfyr.law.consent.provisions import (
    ADULTS,
    CHILD_ASKS_FROM,
    CHILD_CONSENTS_FROM,
    CHILDRENS_CONSENT,
    CONTACT_PERSON,
    CONTACT_PERSON_UNDER,
    IN_AGREEMENT,
    OPEN_ACCESS,
    OPEN_ACCESS_ALONE_FROM,
    SELF_DETERMINATION,
    YOUNG_AGREE_FROM,
)
from ledfyr.law.sources import Refusal, in_force


class Stand(StrEnum):
    """What the person whom a measure is meant for says to it. The name of the member is its code."""

    ASKS = "ber om insatsen"
    CONSENTS = "samtycker"
    SILENT = "har inte sagt vad hen vill"
    REFUSES = "säger nej"


WILLING = frozenset({Stand.ASKS, Stand.CONSENTS})

ADULT_DECIDES = Refusal(
    "Insatser till vuxna är frivilliga, och personen har inte sagt ja.",
    SELF_DETERMINATION,
    "Fråga vad personen vill, och anteckna svaret.",
)
YOUNG_SAYS_NO = Refusal(
    "Den som har fyllt 15 år har sagt nej, och insatser ska göras i samförstånd.",
    IN_AGREEMENT,
    "Erbjud något annat. Tror du att det inte räcker, tala med din chef om LVU.",
)
PLACEMENT_NEEDS_GUARDIAN = Refusal(
    "För vård eller boende utanför hemmet krävs alltid vårdnadshavarens samtycke.",
    CHILDRENS_CONSENT,
    "Fråga vårdnadshavaren. Finns ingen annan väg, tala med din chef om LVU.",
)
UNDER_TWELVE_NEEDS_GUARDIAN = Refusal(
    "Barnet har inte fyllt 12 år. Då krävs vårdnadshavarens samtycke.",
    CHILDRENS_CONSENT,
    "Fråga vårdnadshavaren, och anteckna samtycket.",
)
CHILD_MUST_CONSENT = Refusal(
    "Utan vårdnadshavarens samtycke behöver barnet, som har fyllt 12 år, självt samtycka.",
    CHILDRENS_CONSENT,
    "Fråga barnet, och anteckna svaret.",
)
YOUNG_MUST_ASK = Refusal(
    "Utan vårdnadshavarens samtycke behöver den som har fyllt 15 år be om insatsen eller samtycka.",
    CHILDRENS_CONSENT,
    "Fråga den unge, och anteckna svaret.",
)
SAY_WHY_SUITABLE = Refusal(
    "Utan vårdnadshavarens samtycke krävs att insatsen är lämplig.",
    CHILDRENS_CONSENT,
    "Skriv varför insatsen är lämplig utan vårdnadshavaren.",
)
OPEN_ACCESS_NEEDS_GUARDIAN = Refusal(
    "Barnet har inte fyllt 15 år. För en insats utan behovsprövning krävs vårdnadshavarens samtycke.",
    OPEN_ACCESS,
    "Fråga vårdnadshavaren, eller ge råd utan att inleda en insats.",
)
SAY_WHY_SUITABLE_OPENLY = Refusal(
    "Den som har fyllt 15 år får en insats utan behovsprövning på egen hand bara om det är lämpligt.",
    OPEN_ACCESS,
    "Skriv varför det är lämpligt.",
)
TOO_OLD_FOR_CONTACT_PERSON = Refusal(
    "En särskilt kvalificerad kontaktperson kan bara utses för den som inte har fyllt 21 år.",
    CONTACT_PERSON,
    "Erbjud en kontaktperson eller ett annat stöd.",
)
CONTACT_PERSON_IS_ASKED_FOR = Refusal(
    "En särskilt kvalificerad kontaktperson utses bara om den unge begär det eller samtycker.",
    CONTACT_PERSON,
    "Fråga den unge, och anteckna svaret.",
)


def why_not_assessed_measure(
    *, born_on: date, on: date, is_placement: bool, guardians_consent: bool, person: Stand, suitable_because: str = ""
) -> Refusal | None:
    """Why an assessed measure may not be decided, or None. `guardians_consent` means all of them."""
    in_force(ADULTS, on)
    age = age_on(born_on, on)
    if not is_child(born_on, on):
        return None if person in WILLING else ADULT_DECIDES
    if age >= in_force(YOUNG_AGREE_FROM, on).value and person is Stand.REFUSES:
        return YOUNG_SAYS_NO
    if guardians_consent:
        return None
    if is_placement:
        return PLACEMENT_NEEDS_GUARDIAN
    return _without_guardian(age, on, person, suitable_because)


def why_not_open_access_measure(
    *, born_on: date, on: date, guardians_consent: bool, suitable_because: str = ""
) -> Refusal | None:
    """Why a child may not be given a measure without needs assessment, or None. Adults come as they like."""
    alone_from = in_force(OPEN_ACCESS_ALONE_FROM, on).value
    if guardians_consent or not is_child(born_on, on):
        return None
    if age_on(born_on, on) < alone_from:
        return OPEN_ACCESS_NEEDS_GUARDIAN
    return None if suitable_because.strip() else SAY_WHY_SUITABLE_OPENLY


def why_not_qualified_contact_person(
    *, born_on: date, on: date, guardians_consent: bool, person: Stand, suitable_because: str = ""
) -> Refusal | None:
    """Why no specially qualified contact person may be appointed, or None. For a child the rule of ages holds too."""
    if age_on(born_on, on) >= in_force(CONTACT_PERSON_UNDER, on).value:
        return TOO_OLD_FOR_CONTACT_PERSON
    if person not in WILLING:
        return CONTACT_PERSON_IS_ASKED_FOR
    return why_not_assessed_measure(
        born_on=born_on,
        on=on,
        is_placement=False,
        guardians_consent=guardians_consent,
        person=person,
        suitable_because=suitable_because,
    )


def _without_guardian(age: int, on: date, person: Stand, suitable_because: str) -> Refusal | None:
    if age < in_force(CHILD_CONSENTS_FROM, on).value:
        return UNDER_TWELVE_NEEDS_GUARDIAN
    if person not in WILLING:
        return YOUNG_MUST_ASK if age >= in_force(CHILD_ASKS_FROM, on).value else CHILD_MUST_CONSENT
    return None if suitable_because.strip() else SAY_WHY_SUITABLE
