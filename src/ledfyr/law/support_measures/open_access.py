# SPDX-License-Identifier: EUPL-1.2
"""Decides why a line of the catalogue may not be given without needs assessment, and what must be told when it is."""

from dataclasses import dataclass
from datetime import date

from ledfyr.law.sources import Refusal, in_force
from ledfyr.law.support_measures.kinds import Kind
from ledfyr.law.support_measures.provisions import (
    ALWAYS_ASSESSED,
    ASSESSED_FOR_THE_YOUNG,
    NO_IDENTITY,
    ONE_CAN_APPLY,
    OWN_RULE,
    WITHOUT_ASSESSMENT,
    YOUNG_UNDER,
)


@dataclass(frozen=True)
class CatalogueLine:
    """A support measure as the board has decided it. `from_age` is the youngest who may come."""

    kind: Kind
    from_age: int
    decision_number: str
    decided_on: date | None
    conditions: str
    documents_identity: bool = True
    not_documented_because: str = ""


IS_ALWAYS_ASSESSED = Refusal(
    "Den här sortens insats kräver alltid en individuell behovsprövning.",
    WITHOUT_ASSESSMENT,
    "Lägg in den som en insats som beslutas efter utredning.",
)
IS_ASSESSED_FOR_THE_YOUNG = Refusal(
    "För barn och för unga under 21 år kräver den här sortens boende alltid en individuell behovsprövning.",
    WITHOUT_ASSESSMENT,
    "Höj åldersgränsen till 21 år, eller lägg in den som en insats som beslutas efter utredning.",
)
NO_DECISION = Refusal(
    "Det finns inget beslut av socialnämnden om att insatsen får ges utan behovsprövning.",
    WITHOUT_ASSESSMENT,
    "Skriv in beslutets nummer och dag.",
)
NO_CONDITIONS = Refusal("Det står inte på vilka villkor insatsen ges.", OWN_RULE, "Skriv vad nämnden har beslutat.")
NO_SPECIAL_REASONS = Refusal(
    "Identiteten får lämnas odokumenterad bara om det finns särskilda skäl.",
    NO_IDENTITY,
    "Skriv vilka särskilda skäl nämnden har angett.",
)


def why_not_offer_openly(line: CatalogueLine, on: date) -> Refusal | None:
    """Why the line may not be marked as given without needs assessment, or None."""
    if line.kind in in_force(ALWAYS_ASSESSED, on).value:
        return IS_ALWAYS_ASSESSED
    if line.kind in in_force(ASSESSED_FOR_THE_YOUNG, on).value and line.from_age < in_force(YOUNG_UNDER, on).value:
        return IS_ASSESSED_FOR_THE_YOUNG
    return _undecided(line, on)


def what_to_tell(on: date) -> str:
    """The sentence that everybody meets who comes to such a measure."""
    return in_force(ONE_CAN_APPLY, on).value


def _undecided(line: CatalogueLine, on: date) -> Refusal | None:
    if not line.decision_number.strip() or line.decided_on is None or line.decided_on > on:
        return NO_DECISION
    if not line.conditions.strip():
        return NO_CONDITIONS
    if not line.documents_identity and not line.not_documented_because.strip():
        return NO_SPECIAL_REASONS
    return None
