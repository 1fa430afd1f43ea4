# SPDX-License-Identifier: EUPL-1.2
"""Which kinds of records there are, and for how long the law keeps each of them, on either side of every change."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from ledfyr.law.retention.never_too_early import ONE_DAY
from ledfyr.law.sources import Law, Provision, Source, Standing
from ledfyr.law.turning_days import ACCESS_REGULATED, REPORTING_WIDENED, SOL_BEGAN

ARCHIVES_BEGAN = date(1991, 7, 1)


class RecordClass(StrEnum):
    """A kind of record that is kept and disposed of by one rule. The name of the member is its code."""

    CASE_FILE = "anteckningar och andra uppgifter i en personakt"
    COMPILATION = "uppgifter i en sammanställning (verksamhetssystemets register)"
    CHILD_INQUIRY = "utredning om ett barns behov av skydd eller stöd"
    NOT_OPENED = "beslut att inte inleda utredning"
    PLACEMENT = "handlingar om att ett barn har placerats eller tagits emot utanför hemmet"
    PARENTHOOD = "utredning om faderskap eller föräldraskap"
    ADOPTION = "utredning om adoption"
    CUSTODY_AGREEMENT = "godkänt avtal om vårdnad, boende eller umgänge"
    PROVIDER_FILE = "personakt hos en privat utförare"
    PROVIDER_PLACEMENT = "personakt hos en privat utförare om ett placerat barn"
    ACCESS_LOG = "logg över vem som har läst och gjort vad"
    ANONYMOUS_THREAD = "anonym fråga med svar"
    CONSULTATION = "anteckning om konsultation utan identitet"
    WEB_CONTACT = "kontakt genom webbplatsen"
    HORIZON_SCANNING = "post i omvärldsbevakningen"
    WEEKLY_REPORT = "veckorapport om platser och händelser"
    SITUATIONAL_PICTURE = "lägesbild med underlag"


class Fate(StrEnum):
    """What becomes of a record in the end."""

    DISPOSED = "gallras"
    KEPT = "bevaras för alltid"
    HANDED_OVER = "lämnas över till socialnämnden, som bevarar dem"
    AS_PLANNED = "gallras bara enligt kommunens dokumenthanteringsplan"


@dataclass(frozen=True)
class KeepingRule:
    """How long one class of records is kept; `lawyer_decides` is the question that only a lawyer can answer, if any."""

    fate: Fate
    years: int = 0
    counted_from: str = "sista anteckningen"
    not_before_age: int | None = None
    lawyer_decides: str = ""

    def __str__(self) -> str:
        """In Swedish, as the rulebook prints it."""
        parts = [str(self.fate)]
        if self.years:
            least = "tidigast " if self.fate is Fate.AS_PLANNED else ""
            parts.append(f"{least}{self.years} år efter {self.counted_from}")
        if self.not_before_age:
            parts.append(f"inte förrän barnet har fyllt {self.not_before_age} år")
        lawyer = f". Juristen avgör: {self.lawyer_decides}" if self.lawyer_decides else ""
        return ", ".join(parts) + lawyer


SIXTEEN_ONE = Source(Law.SOL, "16:1", "A-110")
SIXTEEN_TWO = Source(Law.SOL, "16:2", "A-111")
CHILDREN_THIRTY = Source(Law.SOL, "16:2 a", "A-112")
NOT_OPENED_FIVE = Source(Law.SOL, "16:2 a", "A-113")
CUSTODY_EIGHTEEN = Source(Law.SOL, "16:3", "A-116")
PROVIDER_TWO = Source(Law.SOL, "17:2", "A-117")
PROVIDER_CHILDREN = Source(Law.SOL, "17:4", "A-117")
BY_PLAN = Source(Law.ARCHIVES, "10", "A-118", Standing.FROM_MEMORY)
LOGS_FIVE = Source(Law.ACCESS_REGULATION, "", "C-11", Standing.SECOND_HAND)

FIVE_YEARS = KeepingRule(Fate.DISPOSED, years=5)
FIVE_YEARS_AFTER_IT_CEASED = KeepingRule(Fate.DISPOSED, 5, "det att förhållandena upphörde")
UNTIL_THIRTY = KeepingRule(Fate.DISPOSED, 5, not_before_age=30)
UNTIL_EIGHTEEN = KeepingRule(Fate.DISPOSED, 5, not_before_age=18)
FOR_EVER = KeepingRule(Fate.KEPT)
TWO_YEARS = KeepingRule(Fate.DISPOSED, years=2)
TO_THE_BOARD = KeepingRule(Fate.HANDED_OVER, years=2)
PLANNED = KeepingRule(
    Fate.AS_PLANNED,
    counted_from="sista händelsen",
    lawyer_decides="Hur länge ska de bevaras? Tiden måste stå i kommunens dokumenthanteringsplan.",
)
LOG = KeepingRule(
    Fate.AS_PLANNED,
    years=5,
    counted_from="den dag raden skrevs",
    lawyer_decides="Föreskriften är inte läst i original. Hur länge ska loggen bevaras utöver fem år?",
)

Rules = tuple[Provision[KeepingRule], ...]


def _since_sol(rule: KeepingRule, source: Source) -> Rules:
    return (Provision(rule, source, SOL_BEGAN),)


PLANNED_CLASSES = (
    RecordClass.ANONYMOUS_THREAD,
    RecordClass.CONSULTATION,
    RecordClass.WEB_CONTACT,
    RecordClass.HORIZON_SCANNING,
    RecordClass.WEEKLY_REPORT,
    RecordClass.SITUATIONAL_PICTURE,
)

RULES: Mapping[RecordClass, Rules] = MappingProxyType(
    {
        RecordClass.CASE_FILE: _since_sol(FIVE_YEARS, SIXTEEN_ONE),
        RecordClass.COMPILATION: _since_sol(FIVE_YEARS_AFTER_IT_CEASED, SIXTEEN_ONE),
        RecordClass.CHILD_INQUIRY: (
            Provision(FIVE_YEARS, SIXTEEN_ONE, SOL_BEGAN, REPORTING_WIDENED - ONE_DAY),
            Provision(UNTIL_THIRTY, CHILDREN_THIRTY, REPORTING_WIDENED),
        ),
        RecordClass.NOT_OPENED: (
            Provision(FIVE_YEARS, SIXTEEN_ONE, SOL_BEGAN, REPORTING_WIDENED - ONE_DAY),
            Provision(FIVE_YEARS, NOT_OPENED_FIVE, REPORTING_WIDENED),
        ),
        RecordClass.PLACEMENT: _since_sol(FOR_EVER, SIXTEEN_TWO),
        RecordClass.PARENTHOOD: _since_sol(FOR_EVER, SIXTEEN_TWO),
        RecordClass.ADOPTION: _since_sol(FOR_EVER, SIXTEEN_TWO),
        RecordClass.CUSTODY_AGREEMENT: _since_sol(UNTIL_EIGHTEEN, CUSTODY_EIGHTEEN),
        RecordClass.PROVIDER_FILE: _since_sol(TWO_YEARS, PROVIDER_TWO),
        RecordClass.PROVIDER_PLACEMENT: _since_sol(TO_THE_BOARD, PROVIDER_CHILDREN),
        RecordClass.ACCESS_LOG: (
            Provision(PLANNED, BY_PLAN, ARCHIVES_BEGAN, ACCESS_REGULATED - ONE_DAY),
            Provision(LOG, LOGS_FIVE, ACCESS_REGULATED),
        ),
        **{planned: (Provision(PLANNED, BY_PLAN, ARCHIVES_BEGAN),) for planned in PLANNED_CLASSES},
    }
)
