# SPDX-License-Identifier: EUPL-1.2
"""The chapter about adults: an offer, their own wish, and a no that ends it."""

from datetime import date

from ledfyr.law.ages.limits import CHILD_UNDER, YOUNG_UNDER
from ledfyr.law.intake import adults
from ledfyr.law.intake.adults import AdultSays
from ledfyr.law.rulebook import Chapter, Entry, Example, Table
from ledfyr.law.sources import NotInForce, Refusal

IN_MARCH = date(2026, 3, 2)
BEFORE_SOL = date(2025, 6, 30)
AT_FORTY, AT_18, DAY_BEFORE_18 = date(1986, 1, 1), date(2008, 3, 2), date(2008, 3, 3)
AT_21, DAY_BEFORE_21 = date(2005, 3, 2), date(2005, 3, 3)
WORDS = "Jag vill ha någon att prata med."


def _opened(
    said: str, says: AdultSays, expected: object, *, born_on: date = AT_FORTY, own_words: str = WORDS
) -> Example:
    given = {"born_on": born_on, "says": says, "own_words": own_words, "on": IN_MARCH}
    return Example(f"{said}. Personen {says}", given, expected)


OPENED = Entry(
    "När ett ärende om en vuxen får öppnas",
    "Ett ärende om en vuxen börjar med att den vuxne själv vill: en ansökan, eller ett ja till ett erbjudande. Det "
    "skrivs med personens egna ord.",
    adults.why_not_open_case_of_adult,
    (
        Table("Egen vilja", adults.OWN_WISH),
        Table("Tillsammans", adults.SHAPED_TOGETHER),
        Table("Ett nej", adults.A_NO_ENDS_IT),
        Table("Barn är den som är under (år)", CHILD_UNDER),
    ),
    (
        _opened("Fyrtio år", AdultSays.APPLIES, None),
        _opened("Fyrtio år", AdultSays.ACCEPTS, None),
        _opened("Fyrtio år", AdultSays.SAYS_NO, adults.MATTER_ENDS),
        _opened("Fyrtio år", AdultSays.NOT_ASKED, adults.ASK_FIRST),
        _opened("Fyrtio år, inga egna ord", AdultSays.APPLIES, adults.IN_OWN_WORDS, own_words=" "),
        _opened("Fyller 18 i dag", AdultSays.APPLIES, None, born_on=AT_18),
        _opened("Fyller 18 i morgon", AdultSays.APPLIES, adults.IS_A_CHILD, born_on=DAY_BEFORE_18),
    ),
)

INQUIRED = Entry(
    "När en vuxens behov får utredas",
    "En vuxen utreds inte mot sin vilja. Säger personen nej tar saken slut.",
    adults.why_not_inquire_into_adult,
    (Table("Egen vilja", adults.OWN_WISH), Table("Ett nej", adults.A_NO_ENDS_IT)),
    (
        Example("Personen {says}", {"says": AdultSays.APPLIES, "on": IN_MARCH}, None),
        Example("Personen {says}", {"says": AdultSays.ACCEPTS, "on": IN_MARCH}, None),
        Example("Personen {says}", {"says": AdultSays.SAYS_NO, "on": IN_MARCH}, adults.MATTER_ENDS),
        Example("Personen {says}", {"says": AdultSays.NOT_ASKED, "on": IN_MARCH}, adults.ASK_FIRST),
        Example("Personen {says}, {on}", {"says": AdultSays.APPLIES, "on": BEFORE_SOL}, NotInForce),
    ),
    note="Undantagen är vård enligt LVM och, för den som är under 20 år, enligt LVU. Ledfyr fattar inga sådana beslut.",
)


def _concern(said: str, born_on: date | None, expected: Refusal | None, *, known_to_be_21: bool = False) -> Example:
    return Example(said, {"born_on": born_on, "known_to_be_21": known_to_be_21, "on": IN_MARCH}, expected)


OFFERED = Entry(
    "Oro för en vuxen",
    "Oro för någon som har fyllt 21 år blir ett erbjudande om stöd, och inget annat. Gäller den ett barn eller en ung "
    "bedöms först om skydd behövs.",
    adults.why_not_offer_instead,
    (Table("Egen vilja", adults.OWN_WISH), Table("Ung är den som är under (år)", YOUNG_UNDER)),
    (
        _concern("Någon som fyller 21 i dag", AT_21, None),
        _concern("Någon som fyller 21 i morgon", DAY_BEFORE_21, adults.CHILD_OR_YOUNG),
        _concern("Ingen vet hur gammal personen är", None, adults.CHILD_OR_YOUNG),
        _concern("Ingen vet födelsedagen, men att personen har fyllt 21", None, None, known_to_be_21=True),
        _concern(
            "Ett barn, fast någon kryssat för 21 år", date(2016, 5, 20), adults.CHILD_OR_YOUNG, known_to_be_21=True
        ),
    ),
)

CHAPTER = Chapter("Vuxna", (OFFERED, OPENED, INQUIRED))
