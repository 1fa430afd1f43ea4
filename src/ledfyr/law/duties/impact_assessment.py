# SPDX-License-Identifier: EUPL-1.2
"""When a data protection impact assessment has to be made, and why processing may not begin without it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ledfyr.law.duties.obligation import Duty
from ledfyr.law.sources import Law, Provision, Refusal, Source, Standing, in_force

GDPR_BEGAN = date(2018, 5, 25)

THIRTY_FIVE = Source(Law.GDPR, "35", "C-14")
THIRTY_SIX = Source(Law.GDPR, "36", "C-14")
LISTED = Source(Law.GDPR, "35", "C-15", Standing.FROM_MEMORY)
FREEDOMS = Source(Law.GDPR, "35", "C-16")


class Criterion(StrEnum):
    """What makes processing risky. The list is from memory; the number of them that is enough is read."""

    EVALUATION = "bedömer eller poängsätter människor"
    AUTOMATED = "fattar automatiska beslut med rättsliga följder"
    MONITORING = "övervakar systematiskt"
    SENSITIVE = "känsliga eller mycket personliga uppgifter"
    LARGE_SCALE = "i stor omfattning"
    COMBINING = "samkör uppgifter från flera håll"
    VULNERABLE = "barn eller andra i beroendeställning"
    NEW_TECHNOLOGY = "ny teknik eller nya sätt att arbeta"
    HINDERING = "kan hindra någon från att använda en rättighet eller en tjänst"


ENOUGH = (Provision(2, THIRTY_FIVE, GDPR_BEGAN),)
CRITERIA = (Provision(tuple(Criterion), LISTED, GDPR_BEGAN),)
BEFORE_AND_AGAIN = (
    Provision(Duty("Görs innan behandlingen börjar, och på nytt när risken ökar."), THIRTY_FIVE, GDPR_BEGAN),
)
CONSULTING = (
    Provision(Duty("Är risken ändå hög ska Integritetsskyddsmyndigheten rådfrågas."), THIRTY_SIX, GDPR_BEGAN),
)
ALSO_FREEDOMS = (
    Provision(Duty("Risken bedöms också mot yttrandefrihet, tankefrihet och diskriminering."), FREEDOMS, GDPR_BEGAN),
)

NOT_ASSESSED = Refusal(
    "Ingen konsekvensbedömning är gjord.", THIRTY_FIVE, "Gör bedömningen med dataskyddsombudet innan något börjar."
)
CHANGED_SINCE = Refusal(
    "Något som ökar risken har ändrats efter konsekvensbedömningen.", THIRTY_FIVE, "Gör om bedömningen först."
)
NOT_CONSULTED = Refusal(
    "Risken är fortfarande hög och Integritetsskyddsmyndigheten är inte rådfrågad.",
    THIRTY_SIX,
    "Minska risken, eller begär förhandssamråd och vänta på svaret.",
)


@dataclass(frozen=True)
class Processing:
    """A use of personal data: what makes it risky, what has been assessed, and what has changed since."""

    criteria: frozenset[Criterion]
    assessed_on: date | None = None
    changed_on: date | None = None
    remaining_risk_is_high: bool = False
    consulted: bool = False


def needs_impact_assessment(criteria: Collection[Criterion], on: date) -> bool:
    """Whether so many of the criteria are met that an assessment must be made; raises NotInForce."""
    return len(set(criteria)) >= in_force(ENOUGH, on).value


def why_not_process(processing: Processing, on: date) -> Refusal | None:
    """Why processing may not begin or go on, or None; raises NotInForce."""
    if not needs_impact_assessment(processing.criteria, on):
        return None
    if processing.assessed_on is None or processing.assessed_on > on:
        return NOT_ASSESSED
    if processing.changed_on is not None and processing.changed_on > processing.assessed_on:
        return CHANGED_SINCE
    return NOT_CONSULTED if processing.remaining_risk_is_high and not processing.consulted else None
