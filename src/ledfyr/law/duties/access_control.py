# SPDX-License-Identifier: EUPL-1.2
"""What must be so before somebody may read personal data, and how the reading is looked into afterwards."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from ledfyr.law.counting import Months, Years
from ledfyr.law.duties.obligation import Duty
from ledfyr.law.sources import Law, Provision, Refusal, Source, Standing, in_force
from ledfyr.law.turning_days import ACCESS_REGULATED, SOL_BEGAN

SOLPUL_CHANGED = date(2024, 3, 1)
UNREAD = "Föreskriften är bara läst i andra hand. Vad säger den i original?"

ACCESS_RULES = Source(Law.PRACTICE, "", "C-10")  # the bill that changed SoLPUL; the sections were not read
REGULATION = Source(Law.ACCESS_REGULATION, "", "C-11", Standing.SECOND_HAND)
CARE_GIVERS = Source(Law.PRACTICE, "", "C-12")
ROUTINE = Source(Law.PRACTICE, "", "C-13", Standing.SECOND_HAND)
OURS = Source(Law.LEDFYR, "", "G.6 72")


class AccessDuty(StrEnum):
    """What is demanded of whoever gives access to personal data. The name of the member is its code."""

    ASSIGNING = "tilldelning av behörighet"
    ANALYSIS = "behovs- och riskanalys"
    SECOND_FACTOR = "flerfaktorsautentisering"
    ACTIVE_CHOICE = "aktivt val"
    LOG = "vad loggen visar"
    SAMPLES = "stickprov"
    CARE_GIVERS = "omsorgsgivares system"
    MONTHLY_REVIEW = "loggkontroll varje månad"


def _regulated(text: str) -> tuple[Provision[Duty], ...]:
    return (Provision(Duty(text, UNREAD), REGULATION, ACCESS_REGULATED),)


DUTIES: Mapping[AccessDuty, tuple[Provision[Duty], ...]] = MappingProxyType(
    {
        AccessDuty.ASSIGNING: (
            Provision(
                Duty("Behörighet ska begränsas till vad var och en behöver, och åtkomsten ska kontrolleras."),
                ACCESS_RULES,
                SOLPUL_CHANGED,
            ),
        ),
        AccessDuty.ANALYSIS: _regulated("En behovs- och riskanalys ska vara gjord innan någon får behörighet."),
        AccessDuty.SECOND_FACTOR: _regulated(
            "Den som läser elektroniskt ska visa vem han eller hon är på mer än ett sätt. Det gäller "
            "också den enskilde."
        ),
        AccessDuty.ACTIVE_CHOICE: _regulated("Uppgifter från en annan enhet öppnas bara genom ett aktivt val."),
        AccessDuty.LOG: _regulated("Loggen ska visa vem som har gjort vad, när och på vilken enhet."),
        AccessDuty.SAMPLES: _regulated("Loggarna ska kontrolleras återkommande med stickprov."),
        AccessDuty.CARE_GIVERS: (
            Provision(
                Duty(
                    "Den som ger omsorg ska ha analys, rutiner, information till personalen och kontroll av åtkomsten."
                ),
                CARE_GIVERS,
                SOL_BEGAN,
            ),
        ),
        AccessDuty.MONTHLY_REVIEW: (
            Provision(
                Duty("Enhetschefen går igenom loggarna varje månad och när det behövs. Personalen vet om det."),
                ROUTINE,
                SOL_BEGAN,
            ),
        ),
    }
)
REVIEW_EVERY = (Provision(Months(1), ROUTINE, SOL_BEGAN),)
APPROVED_AGAIN_AFTER = (Provision(Years(1), OURS, SOL_BEGAN),)

NO_ANALYSIS = Refusal(
    "Ingen behovs- och riskanalys är gjord för den här rollen.", REGULATION, "Gör analysen och spara den först."
)
NO_SECOND_FACTOR = Refusal(
    "Personen har inte ordnat ett andra sätt att visa vem han eller hon är.",
    REGULATION,
    "Låt personen lägga till en nyckel eller en kodapp.",
)
NO_END = Refusal("Behörigheten har inget slut, eller ett slut som dröjer.", OURS, "Ange ett slut inom ett år.")


@dataclass(frozen=True)
class AccessAsked:
    """What is known when somebody is to be given a role: the day of the analysis, and the last day of the right."""

    analysed_on: date | None
    has_second_factor: bool
    ends_on: date | None


def access_duties_on(day: date) -> tuple[AccessDuty, ...]:
    """Which of the duties hold on the day."""
    return tuple(duty for duty, wordings in DUTIES.items() if any(wording.applies_on(day) for wording in wordings))


def why_not_give_access(asked: AccessAsked, on: date) -> Refusal | None:
    """Why somebody may not be given access on a day, or None; raises NotInForce.

    What the regulation demands is asked for from the day on which it holds. That rights end, and are approved again
    within a year, is Ledfyr's own rule and holds throughout.
    """
    longest = in_force(APPROVED_AGAIN_AFTER, on).value.after(on)
    held = access_duties_on(on)
    if AccessDuty.ANALYSIS in held and (asked.analysed_on is None or asked.analysed_on > on):
        return NO_ANALYSIS
    if AccessDuty.SECOND_FACTOR in held and not asked.has_second_factor:
        return NO_SECOND_FACTOR
    return NO_END if asked.ends_on is None or asked.ends_on > longest else None


def review_due(last_reviewed_on: date, on: date) -> date:
    """The last day of the next review of the access logs; raises NotInForce."""
    return in_force(REVIEW_EVERY, on).value.after(last_reviewed_on)
