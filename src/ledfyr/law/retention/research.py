# SPDX-License-Identifier: EUPL-1.2
"""Which records are kept for ever so that research can see them: all in some places, some people's in all others."""

from dataclasses import dataclass
from datetime import date

from ledfyr.law.sources import Law, Provision, Refusal, Source, Standing, in_force
from ledfyr.law.turning_days import SOL_BEGAN

CODE_LENGTH, COUNTY_LENGTH = 4, 2  # a municipality's code begins with its county's

FOR_RESEARCH = Source(Law.SOF, "13:1", "A-114")
PLACES_BY_CODE = Source(Law.SOF, "13:1", "A-115", Standing.FROM_MEMORY)


@dataclass(frozen=True)
class KeepingPlaces:
    """Counties and municipalities, by their codes, in which nothing is disposed of."""

    counties: frozenset[str]
    municipalities: frozenset[str]

    def __str__(self) -> str:
        """In Swedish, as the rulebook prints it."""
        return "Östergötlands län (05), Gotlands län (09), Västernorrlands län (22) och Göteborgs kommun (1480)"

    def keeps_all(self, municipality_code: str) -> bool:
        return municipality_code[:COUNTY_LENGTH] in self.counties or municipality_code in self.municipalities


BIRTH_DAYS = (Provision((5, 15, 25), FOR_RESEARCH, SOL_BEGAN),)
# The places are read in the ordinance; that these are their codes is not.
PLACES = (Provision(KeepingPlaces(frozenset({"05", "09", "22"}), frozenset({"1480"})), PLACES_BY_CODE, SOL_BEGAN),)

KEEPING_PLACE = Refusal(
    "I den här kommunen bevaras alla socialtjänstens handlingar för forskningens skull.",
    PLACES_BY_CODE,
    "Lämna handlingarna till kommunarkivet när de inte längre behövs i arbetet.",
)
BORN_ON_A_KEPT_DAY = Refusal(
    "Personen är född den 5:e, 15:e eller 25:e. Då bevaras handlingarna för forskningens skull.",
    FOR_RESEARCH,
    "Lämna handlingarna till kommunarkivet när de inte längre behövs i arbetet.",
)
BIRTHDAY_UNKNOWN = Refusal(
    "Personens födelsedag är inte känd. Då går det inte att veta om handlingarna ska bevaras.",
    FOR_RESEARCH,
    "Ta reda på födelsedagen, eller låt arkivarien avgöra.",
)
PLACE_UNKNOWN = Refusal(
    "Kommunens kod saknas. Då går det inte att veta om handlingarna ska bevaras.",
    PLACES_BY_CODE,
    "Rätta kommunens kod i inställningarna.",
)


def why_kept_for_research(municipality_code: str, born_on: date | None, on: date) -> Refusal | None:
    """Why records on a person of social services are kept for research, or may have to be, or None."""
    if len(municipality_code) != CODE_LENGTH:
        return PLACE_UNKNOWN
    if in_force(PLACES, on).value.keeps_all(municipality_code):
        return KEEPING_PLACE
    if born_on is None:
        return BIRTHDAY_UNKNOWN
    return BORN_ON_A_KEPT_DAY if born_on.day in in_force(BIRTH_DAYS, on).value else None
