# SPDX-License-Identifier: EUPL-1.2
"""The chapter of the rulebook about consent."""

from dataclasses import replace
from datetime import date
from typing import Any

from ledfyr.law.ages.limits import CHILD_UNDER
from ledfyr.law.consent import provisions, recorded
from ledfyr.law.consent import to_support_measures as support
from ledfyr.law.consent.recorded import GivenBy, RecordedConsent, why_not_rely_on
from ledfyr.law.consent.to_support_measures import Stand
from ledfyr.law.rulebook import Chapter, Entry, Example, Table
from ledfyr.law.sources import NotInForce

IN_MARCH = date(2026, 3, 2)
BORN_IN_MARCH = {9: date(2016, 5, 20), 11: date(2014, 3, 3), 12: date(2014, 3, 2), 14: date(2011, 3, 3)} | {
    15: date(2011, 3, 2),
    17: date(2008, 3, 3),
    18: date(2008, 3, 2),
    20: date(2005, 3, 3),
    21: date(2005, 3, 2),
}
YES, NO = True, False
SUITABLE = "Barnet behöver stödet nu."


def _assessed(
    age: int, guardians: str, person: Stand, expected: object, *, placement: bool = NO, because: str = ""
) -> Example:
    """The words for guardians are “ja” and “nej”, as they stand in the sentence."""
    kind = "Vård utanför hemmet" if placement else "Insats"
    told = "skälen antecknade" if because else "inga skäl antecknade"
    said = f"{kind} till någon som är {age} år. Vårdnadshavarna: {guardians}. Personen {{person}}; {told}"
    return Example(
        said,
        {
            "born_on": BORN_IN_MARCH[age],
            "on": IN_MARCH,
            "is_placement": placement,
            "guardians_consent": guardians == "ja",
            "person": person,
            "suitable_because": because,
        },
        expected,
    )


ASSESSED = Entry(
    "Samtycke till en insats efter behovsprövning",
    "Under 12 år krävs vårdnadshavarens samtycke. Från 12 år räcker barnets samtycke om insatsen är lämplig, från 15 "
    "år att barnet begär den eller samtycker. För vård eller boende utanför hemmet krävs alltid vårdnadshavarens "
    "samtycke. Vuxna bestämmer själva.",
    support.why_not_assessed_measure,
    (
        Table("Barnets samtycke kan räcka från (år)", provisions.CHILD_CONSENTS_FROM),
        Table("Barnets begäran kan räcka från (år)", provisions.CHILD_ASKS_FROM),
        Table("Alltid vårdnadshavarens samtycke", provisions.PLACEMENTS),
        Table("Vems samtycke som räknas", provisions.GUARDIANS),
        Table("Inte mot den unges vilja från (år)", provisions.YOUNG_AGREE_FROM),
        Table("Vuxna", provisions.ADULTS),
        Table("Barn är den som är under (år)", CHILD_UNDER),
    ),
    (
        _assessed(9, "ja", Stand.SILENT, None),
        _assessed(11, "nej", Stand.CONSENTS, support.UNDER_TWELVE_NEEDS_GUARDIAN, because=SUITABLE),
        _assessed(12, "nej", Stand.CONSENTS, None, because=SUITABLE),
        _assessed(12, "nej", Stand.CONSENTS, support.SAY_WHY_SUITABLE),
        _assessed(14, "nej", Stand.SILENT, support.CHILD_MUST_CONSENT, because=SUITABLE),
        _assessed(14, "ja", Stand.REFUSES, None),
        _assessed(15, "nej", Stand.ASKS, None, because=SUITABLE),
        _assessed(15, "nej", Stand.SILENT, support.YOUNG_MUST_ASK, because=SUITABLE),
        _assessed(15, "ja", Stand.REFUSES, support.YOUNG_SAYS_NO),
        _assessed(17, "nej", Stand.ASKS, support.PLACEMENT_NEEDS_GUARDIAN, placement=YES, because=SUITABLE),
        _assessed(17, "ja", Stand.CONSENTS, None, placement=YES),
        _assessed(18, "nej", Stand.CONSENTS, None),
        _assessed(18, "ja", Stand.SILENT, support.ADULT_DECIDES),
        Example(
            "Insats till ett barn den {on}, före den nya lagen",
            {
                "born_on": date(2016, 5, 20),
                "on": date(2025, 6, 30),
                "is_placement": NO,
                "guardians_consent": YES,
                "person": Stand.SILENT,
            },
            NotInForce,
        ),
    ),
    note="Barnets åsikt ska alltid höras, vad vårdnadshavarna än säger. Att en insats inte ges mot den unges vilja "
    "från 15 år är hur Ledfyr läser 1 § LVU: vård utan den unges samtycke prövas enligt LVU.",
)


def _openly(age: int, guardians: str, expected: object, because: str = "") -> Example:
    told = "skälen antecknade" if because else "inga skäl antecknade"
    return Example(
        f"Någon som är {age} år vill ha en insats utan behovsprövning. Vårdnadshavarna: {guardians}; {told}",
        {
            "born_on": BORN_IN_MARCH[age],
            "on": IN_MARCH,
            "guardians_consent": guardians == "ja",
            "suitable_because": because,
        },
        expected,
    )


OPEN_ACCESS = Entry(
    "Samtycke till en insats utan behovsprövning",
    "Ett barn under 15 år får insatsen bara med vårdnadshavarens samtycke. Den som har fyllt 15 år får den också på "
    "egen hand, om det är lämpligt.",
    support.why_not_open_access_measure,
    (Table("På egen hand från (år)", provisions.OPEN_ACCESS_ALONE_FROM),),
    (
        _openly(14, "nej", support.OPEN_ACCESS_NEEDS_GUARDIAN, because=SUITABLE),
        _openly(14, "ja", None),
        _openly(15, "nej", support.SAY_WHY_SUITABLE_OPENLY),
        _openly(15, "nej", None, because=SUITABLE),
        _openly(18, "nej", None),
    ),
)


def _contact(age: int, guardians: str, person: Stand, expected: object, because: str = "") -> Example:
    return Example(
        f"Kontaktperson till någon som är {age} år. Vårdnadshavarna: {guardians}. Personen {{person}}",
        {
            "born_on": BORN_IN_MARCH[age],
            "on": IN_MARCH,
            "guardians_consent": guardians == "ja",
            "person": person,
            "suitable_because": because,
        },
        expected,
    )


CONTACT_PERSON = Entry(
    "Särskilt kvalificerad kontaktperson",
    "Kan utses för den som inte har fyllt 21 år, om den unge begär det eller samtycker. För barn gäller också reglerna "
    "om vårdnadshavarens samtycke.",
    support.why_not_qualified_contact_person,
    (
        Table("Under (år)", provisions.CONTACT_PERSON_UNDER),
        Table("Krav", provisions.CONTACT_PERSON_ASKED),
    ),
    (
        _contact(20, "nej", Stand.ASKS, None),
        _contact(21, "nej", Stand.ASKS, support.TOO_OLD_FOR_CONTACT_PERSON),
        _contact(17, "ja", Stand.SILENT, support.CONTACT_PERSON_IS_ASKED_FOR),
        _contact(11, "nej", Stand.ASKS, support.UNDER_TWELVE_NEEDS_GUARDIAN, because=SUITABLE),
        _contact(15, "nej", Stand.ASKS, None, because=SUITABLE),
    ),
)


WHOLE = RecordedConsent(
    given_by=GivenBy.PERSON,
    to_what="samtal med exitstöd",
    how_given="muntligt, antecknat",
    given_on=IN_MARCH,
    valid_until=date(2026, 8, 31),
)
IN_APRIL = date(2026, 4, 1)


def _recorded(said: str, expected: object, on: date = IN_APRIL, **changed: Any) -> Example:  # noqa: ANN401 # any field
    return Example(f"{said}. Frågan gäller {{on}}", {"consent": replace(WHOLE, **changed), "on": on}, expected)


RECORDED = Entry(
    "När ett samtycke går att lita på",
    "Ett antecknat samtycke säger vem som lämnat det, till vad, hur, från och till vilken dag. Ska uppgifter lämnas "
    "till någon säger det också till vem och vilka. Utan slutdag gäller det inte. Återtas det upphör det samma dag.",
    why_not_rely_on,
    (
        Table("Hävning av sekretess", provisions.WAIVER_IN_PART),
        Table("Slutdag", provisions.ALWAYS_AN_END),
        Table("Återtaget", provisions.ENDS_THE_SAME_DAY),
    ),
    (
        _recorded("Allt är antecknat", None),
        _recorded("Ingen slutdag är antecknad", recorded.HAS_NO_END, valid_until=None),
        _recorded("Slutdagen är 31 augusti 2026", None, on=date(2026, 8, 31)),
        _recorded("Slutdagen är 31 augusti 2026", recorded.HAS_ENDED, on=date(2026, 9, 1)),
        _recorded("Samtycket lämnas i morgon", recorded.NOT_GIVEN_YET, on=date(2026, 3, 1)),
        _recorded(
            "Samtycket återtogs 1 april 2026",
            recorded.IS_WITHDRAWN,
            withdrawn_on=date(2026, 4, 1),
        ),
        _recorded("Samtycket återtogs 2 april 2026", None, withdrawn_on=date(2026, 4, 2)),
        _recorded("Det står inte hur samtycket lämnades", recorded.SAYS_TOO_LITTLE, how_given=" "),
        _recorded(
            "En mottagare är antecknad men inte vilka uppgifter",
            recorded.SAYS_NOT_WHICH,
            recipients=("Polismyndigheten",),
        ),
    ),
)

CHAPTER = Chapter("Samtycke", (ASSESSED, OPEN_ACCESS, CONTACT_PERSON, RECORDED))
