# SPDX-License-Identifier: EUPL-1.2
"""The chapter of the rulebook about ages."""

from datetime import date

from ledfyr.law.ages import limits
from ledfyr.law.ages.age import age_on, is_child, is_party_alone, is_young_adult
from ledfyr.law.ages.compulsion import Compulsion, compulsion_ends_on, too_old_for, why_not_compel
from ledfyr.law.rulebook import Chapter, Entry, Example, Table
from ledfyr.law.sources import NotInForce

FIRST_DAY_OF_SOL = date(2025, 7, 1)
IN_MARCH = date(2026, 3, 2)


def _on(born_on: str, on: str, expected: object) -> Example:
    given = {"born_on": date.fromisoformat(born_on), "on": date.fromisoformat(on)}
    return Example("Född {born_on}. Frågan gäller {on}", given, expected)


AGE = Entry(
    "Hur gammal någon är",
    "Man fyller år på sin födelsedag. Den som är född 29 februari fyller år 28 februari när skottdagen saknas.",
    age_on,
    (Table("Födelsedag", limits.BIRTHDAY),),
    (
        _on("2011-03-02", "2026-03-01", 14),
        _on("2011-03-02", "2026-03-02", 15),
        _on("2012-02-29", "2027-02-27", 14),
        _on("2012-02-29", "2027-02-28", 15),
        _on("2012-02-29", "2028-02-28", 15),
        _on("2012-02-29", "2028-02-29", 16),
    ),
    note="Ingen paragraf säger när den som är född på skottdagen fyller år. Ledfyr räknar som lagen räknar år. När det "
    "gäller gallring räknar Ledfyr i stället till 1 mars, för att inget ska försvinna för tidigt.",
)

CHILD = Entry(
    "Vem som är barn",
    "Barn är den som är under 18 år.",
    is_child,
    (Table("Barn är den som är under (år)", limits.CHILD_UNDER),),
    (
        _on("2008-03-02", "2026-03-01", expected=True),
        _on("2008-03-02", "2026-03-02", expected=False),
        _on("2008-03-02", "2025-06-30", NotInForce),
        _on("2008-03-02", "2025-07-01", expected=True),
    ),
)

YOUNG = Entry(
    "Vem som är ung",
    "Reglerna om skydd för barn och unga gäller också den som har fyllt 18 men inte 21 år.",
    is_young_adult,
    (Table("Ung är den som är under (år)", limits.YOUNG_UNDER), Table("men har fyllt (år)", limits.CHILD_UNDER)),
    (
        _on("2008-03-03", "2026-03-02", expected=False),
        _on("2008-03-02", "2026-03-02", expected=True),
        _on("2005-03-03", "2026-03-02", expected=True),
        _on("2005-03-02", "2026-03-02", expected=False),
    ),
    note="Lagen säger ”unga” utan att ange en ålder. Gränsen 21 år är hur andra paragrafer och vägledningar läses.",
)

PARTY = Entry(
    "Barn som för sin egen talan",
    "Den som har fyllt 15 år för själv sin talan: får underrättelser, samtycker, ansöker och överklagar.",
    is_party_alone,
    (Table("Från (år)", limits.PARTY_FROM),),
    (
        _on("2011-03-03", "2026-03-02", expected=False),
        _on("2011-03-02", "2026-03-02", expected=True),
        _on("2011-03-02", "2025-06-30", NotInForce),
        _on("2010-07-01", "2025-07-01", expected=True),
    ),
)


def _compelled(compulsion: Compulsion, born_on: str, expected: object) -> Example:
    given = {"compulsion": compulsion, "born_on": date.fromisoformat(born_on), "on": IN_MARCH}
    return Example("{compulsion} för någon född {born_on}. Frågan gäller {on}", given, expected)


COMPELLED = Entry(
    "Åldersgränser för tvång enligt LVU",
    "2 § gäller den som är under 18 år. 3 §, omhändertagande och mellantvång gäller den som är under 20 år. "
    "Utreseförbud gäller den som är under 18 år.",
    why_not_compel,
    (
        Table("Vård enligt 2 §, under (år)", limits.HOME_CARE_UNDER),
        Table("Vård enligt 3 §, under (år)", limits.BEHAVIOUR_CARE_UNDER),
        Table("Omedelbart omhändertagande, under (år)", limits.TAKING_INTO_CARE_UNDER),
        Table("Mellantvång, under (år)", limits.INTERMEDIATE_UNDER),
        Table("Utreseförbud, under (år)", limits.TRAVEL_BAN_UNDER),
    ),
    (
        _compelled(Compulsion.HOME_CARE, "2008-03-03", None),
        _compelled(Compulsion.HOME_CARE, "2008-03-02", too_old_for(Compulsion.HOME_CARE, IN_MARCH)),
        _compelled(Compulsion.BEHAVIOUR_CARE, "2006-03-03", None),
        _compelled(Compulsion.BEHAVIOUR_CARE, "2006-03-02", too_old_for(Compulsion.BEHAVIOUR_CARE, IN_MARCH)),
        _compelled(Compulsion.TAKING_INTO_CARE, "2006-03-03", None),
        _compelled(Compulsion.TAKING_INTO_CARE, "2006-03-02", too_old_for(Compulsion.TAKING_INTO_CARE, IN_MARCH)),
        _compelled(Compulsion.INTERMEDIATE, "2006-03-03", None),
        _compelled(Compulsion.INTERMEDIATE, "2006-03-02", too_old_for(Compulsion.INTERMEDIATE, IN_MARCH)),
        _compelled(Compulsion.TRAVEL_BAN, "2008-03-03", None),
        _compelled(Compulsion.TRAVEL_BAN, "2008-03-02", too_old_for(Compulsion.TRAVEL_BAN, IN_MARCH)),
    ),
    note="Att åldern inte hindrar säger inget om att tvång behövs. Ledfyr föreslår aldrig tvång.",
)

ENDED = Entry(
    "När tvång enligt LVU senast upphör",
    "Vård enligt 2 § och utreseförbud upphör senast när den unge fyller 18 år, vård enligt 3 § och mellantvång senast "
    "vid 21 år.",
    compulsion_ends_on,
    (
        Table("Vård enligt 2 §, vid (år)", limits.HOME_CARE_ENDS),
        Table("Vård enligt 3 §, vid (år)", limits.BEHAVIOUR_CARE_ENDS),
        Table("Mellantvång, vid (år)", limits.INTERMEDIATE_ENDS),
        Table("Utreseförbud, vid (år)", limits.TRAVEL_BAN_ENDS),
    ),
    (
        _compelled(Compulsion.HOME_CARE, "2010-05-20", date(2028, 5, 20)),
        _compelled(Compulsion.BEHAVIOUR_CARE, "2010-05-20", date(2031, 5, 20)),
        _compelled(Compulsion.INTERMEDIATE, "2010-05-20", date(2031, 5, 20)),
        _compelled(Compulsion.TRAVEL_BAN, "2010-05-20", date(2028, 5, 20)),
    ),
)

CHAPTER = Chapter("Åldrar", (AGE, CHILD, YOUNG, PARTY, COMPELLED, ENDED))
