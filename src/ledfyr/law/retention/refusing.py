# SPDX-License-Identifier: EUPL-1.2
"""What is said when a record may not be disposed of: why, where it stands, what to do instead, and never about whom."""

from ledfyr.law.retention.record_classes import (
    BY_PLAN,
    PROVIDER_CHILDREN,
    SIXTEEN_ONE,
    Fate,
    KeepingRule,
)
from ledfyr.law.sources import Law, Provision, Refusal, Source

OURS = Source(Law.LEDFYR, "", "G.7 77")
WAIT = "Vänta till den dag då gallringen ska börja. Den står vid handlingarna."

TO_THE_BOARD_INSTEAD = Refusal(
    "Hos en privat utförare gallras inte en akt om ett placerat barn, och inte heller en akt som behövs för forskning.",
    PROVIDER_CHILDREN,
    "Lämna över akten till socialnämnden, som bevarar den.",
)
STILL_OPEN = Refusal(
    "Ärendet är inte avslutat, eller så är det inte känt när det avslutades.",
    SIXTEEN_ONE,
    "Avsluta ärendet, eller anteckna när det avslutades.",
)
FIRST_DAY_UNKNOWN = Refusal(
    "Det är inte känt från vilken dag tiden ska räknas.",
    SIXTEEN_ONE,
    "Anteckna dagen för den sista anteckningen, eller den dag då förhållandena upphörde.",
)
OTHERS_LIVE = Refusal(
    "Det finns andra uppgifter om samma person som ännu inte har gallrats.",
    SIXTEEN_ONE,
    "Vänta tills inget annat om personen finns kvar, och gallra sedan allt.",
)
APPEALED = Refusal(
    "Beslutet är överklagat, och överklagandet är inte avgjort.", OURS, "Vänta tills avgörandet har fått laga kraft."
)
HELD = Refusal(
    "Det är beslutat att handlingarna ska vara kvar tills vidare.",
    OURS,
    "Fråga den som fattade beslutet när det kan upphöra.",
)
NOT_PLANNED = Refusal(
    "Kommunen har inte beslutat hur länge sådana handlingar ska bevaras. Utan beslut får inget gallras.",
    BY_PLAN,
    "Låt arkivarien skriva in tiden i dokumenthanteringsplanen och nämnden besluta om den.",
)


def kept_for_ever(rule: Provision[KeepingRule]) -> Refusal:
    return Refusal(
        "Handlingarna får aldrig gallras.", rule.source, "Lämna dem till kommunarkivet när ärendet är avslutat."
    )


def too_young(rule: Provision[KeepingRule]) -> Refusal:
    return Refusal(f"Barnet som handlingarna gäller har inte fyllt {rule.value.not_before_age} år.", rule.source, WAIT)


def too_early(rule: Provision[KeepingRule]) -> Refusal:
    planned = rule.value.fate is Fate.AS_PLANNED
    span = "så lång tid som planen och lagen kräver" if planned else f"{rule.value.years} år"
    return Refusal(f"Det har inte gått {span} efter {rule.value.counted_from}.", rule.source, WAIT)
