# SPDX-License-Identifier: EUPL-1.2
"""The chapter of the rulebook about support measures and plans."""

from dataclasses import replace
from datetime import date
from typing import Any

from ledfyr.law.deadlines.chapters.writing import due_on
from ledfyr.law.deadlines.provisions import AT_ONCE_IS_TODAY
from ledfyr.law.rulebook import Chapter, Entry, Example, Table
from ledfyr.law.sources import NotInForce
from ledfyr.law.support_measures import documenting, joint_plan, open_access, provisions
from ledfyr.law.support_measures.kinds import Kind, Occasion, PlanPart
from ledfyr.law.support_measures.open_access import CatalogueLine

IN_MARCH = date(2026, 3, 2)
# Written out, and not taken from the table: the examples are what the table is held to.
AT_ANY_AGE = (
    Kind.CONTACT_PERSON,
    Kind.CONTACT_FAMILY,
    Kind.QUALIFIED_CONTACT_PERSON,
    Kind.FOSTER_HOME,
    Kind.LVM_HOME,
    Kind.YOUTH_HOME,
    Kind.SPECIAL_HOUSING,
    Kind.OTHER_CARE_ROUND_THE_CLOCK,
)
FOR_THE_YOUNG = (Kind.EMERGENCY_FOSTER_HOME, Kind.SUPPORTED_HOUSING, Kind.SHELTERED_HOUSING, Kind.CARE_HOME)
DECIDED = CatalogueLine(Kind.ANOTHER, 15, "SN 2025/114", date(2025, 9, 18), "Högst tio samtal. Var och en får komma.")


def _line(said: str, expected: object, on: date = IN_MARCH, **changed: Any) -> Example:  # noqa: ANN401 # any field
    return Example(said, {"line": replace(DECIDED, **changed), "on": on}, expected)


def _housing(kind: Kind, from_age: int, expected: object) -> Example:
    return _line(f"{kind} för den som har fyllt {from_age} år", expected, kind=kind, from_age=from_age)


OPENLY = Entry(
    "Insatser utan behovsprövning",
    "Nämnden får besluta att insatser ges utan individuell behovsprövning. Vissa insatser kräver alltid prövning, "
    "andra när de ges till barn eller till unga under 21 år.",
    open_access.why_not_offer_openly,
    (
        Table("Kräver alltid behovsprövning", provisions.ALWAYS_ASSESSED),
        Table("Kräver behovsprövning för barn och unga", provisions.ASSESSED_FOR_THE_YOUNG),
        Table("Unga är under (år)", provisions.YOUNG_UNDER),
        Table("Beslut", provisions.BOARD_DECIDES),
        Table("Villkor", provisions.CONDITIONS_STATED),
        Table("Identitet", provisions.IDENTITY_MAY_BE_LEFT_OUT),
    ),
    (
        _line("Exitsamtal från 15 år, beslutade av nämnden", None),
        *(_housing(kind, 21, open_access.IS_ALWAYS_ASSESSED) for kind in AT_ANY_AGE),
        *(_housing(kind, 20, open_access.IS_ASSESSED_FOR_THE_YOUNG) for kind in FOR_THE_YOUNG),
        _housing(Kind.SHELTERED_HOUSING, 21, None),
        _line("Exitsamtal som nämnden inte har beslutat om", open_access.NO_DECISION, decision_number=""),
        _line("Exitsamtal som nämnden beslutar om i morgon", open_access.NO_DECISION, decided_on=date(2026, 3, 3)),
        _line("Exitsamtal utan villkor i beslutet", open_access.NO_CONDITIONS, conditions=" "),
        _line("Exitsamtal utan namn, utan särskilda skäl", open_access.NO_SPECIAL_REASONS, documents_identity=False),
        _line(
            "Exitsamtal utan namn, särskilda skäl i beslutet",
            None,
            documents_identity=False,
            not_documented_because="De som behöver stödet kommer annars inte.",
        ),
        _line("Exitsamtal {on}, före den nya lagen", NotInForce, on=date(2025, 6, 30)),
    ),
    note="Den som är 20 år räknas som ung. För den som har fyllt 21 år kan till exempel skyddat boende ges utan "
    "behovsprövning.",
)

TELLING = Entry(
    "Vad man måste få veta",
    "Den som kommer till en insats utan behovsprövning får veta att man också kan ansöka om insatser.",
    open_access.what_to_tell,
    (Table("Ledfyrs text", provisions.ONE_CAN_APPLY),),
    (
        Example("Någon kommer till insatsen {on}", {"on": IN_MARCH}, provisions.ONE_CAN_APPLY[0].value),
        Example("Någon kommer till insatsen {on}", {"on": date(2025, 6, 30)}, NotInForce),
    ),
    note="Lagen säger att man ska informeras på lämpligt sätt. Orden är Ledfyrs egna.",
)


def _met(occasion: Occasion, expected: object, *, without_identity: bool) -> Example:
    told = "Nämnden har beslutat att identiteten inte dokumenteras" if without_identity else "Inget är beslutat"
    return Example(
        f"Vid {{occasion}}. {told}",
        {"occasion": occasion, "is_without_identity": without_identity, "on": IN_MARCH},
        expected,
    )


DOCUMENTING = Entry(
    "Vad som måste dokumenteras om en person",
    "Ärenden och insatser dokumenteras. Personliga förhållanden behöver inte dokumenteras vid rådgivning, och inte vid "
    "en insats utan behovsprövning om nämnden av särskilda skäl har beslutat så.",
    documenting.must_document_person,
    (
        Table("Huvudregel", provisions.CASES_ARE_DOCUMENTED),
        Table("Rådgivning", provisions.ADVICE_IS_NOT),
        Table("Identitet", provisions.IDENTITY_MAY_BE_LEFT_OUT),
    ),
    (
        _met(Occasion.CASE, expected=True, without_identity=False),
        _met(Occasion.ASSESSED_MEASURE, expected=True, without_identity=False),
        _met(Occasion.OPEN_ACCESS_MEASURE, expected=True, without_identity=False),
        _met(Occasion.OPEN_ACCESS_MEASURE, expected=False, without_identity=True),
        _met(Occasion.ADVICE, expected=False, without_identity=False),
        _met(Occasion.ASSESSED_MEASURE, expected=True, without_identity=True),
    ),
    note="Gränsen mellan råd och insats är inte skarp. En jurist behöver säga var den går i kommunen.",
)

UNNAMED = Entry(
    "När inget namn får antecknas",
    "Har nämnden beslutat att identiteten inte dokumenteras för en insats räknas bara besöken.",
    documenting.why_not_record_identity,
    (Table("Identitet", provisions.IDENTITY_MAY_BE_LEFT_OUT),),
    (
        _met(Occasion.OPEN_ACCESS_MEASURE, documenting.COUNTED_ONLY, without_identity=True),
        _met(Occasion.OPEN_ACCESS_MEASURE, None, without_identity=False),
        _met(Occasion.CASE, None, without_identity=True),
    ),
)


def _plan(said: str, expected: object, **changed: bool) -> Example:
    given = {"needs_care_too": True, "is_judged_needed": True, "consents": True} | changed
    return Example(said, {**given, "on": IN_MARCH}, expected)


BEGINNING = Entry(
    "Samordnad individuell plan: när den görs",
    "Den som behöver både socialtjänst och hälso- och sjukvård får en gemensam plan, om kommunen eller regionen "
    "bedömer att den behövs och personen samtycker.",
    joint_plan.why_not_begin_plan,
    (
        Table("Bedömning", provisions.PLAN_NEEDED),
        Table("Samtycke", provisions.PLAN_WITH_CONSENT),
        Table("Tillsammans", provisions.PLAN_TOGETHER),
    ),
    (
        _plan("Båda behövs, planen bedöms behövas, personen samtycker", None),
        _plan("Bara socialtjänst behövs", joint_plan.NEEDS_ONE_ONLY, needs_care_too=False),
        _plan("Ingen har bedömt att planen behövs", joint_plan.NOBODY_JUDGED_IT_NEEDED, is_judged_needed=False),
        _plan("Personen samtycker inte", joint_plan.NO_CONSENT, consents=False),
    ),
)

STARTING = Entry(
    "Samordnad individuell plan: när arbetet börjar",
    "Arbetet med planen börjar genast.",
    due_on(joint_plan.beginning_of_plan),
    (Table("Start", provisions.PLAN_AT_ONCE), Table("Hur Ledfyr läser ”genast”", AT_ONCE_IS_TODAY)),
    (Example("Behov och samtycke är klara {agreed_on}", {"agreed_on": IN_MARCH}, IN_MARCH),),
)

ALL_PARTS = frozenset(PlanPart)
SETTLING = Entry(
    "Samordnad individuell plan: vad den ska säga",
    "Planen säger vilka insatser som behövs, vem av kommun och region som ansvarar för vad, vad andra ska göra och vem "
    "som har det övergripande ansvaret.",
    joint_plan.why_not_settle_plan,
    (Table("Vad planen säger", provisions.PLAN_PARTS),),
    (
        Example("Alla fyra delar finns", {"says": ALL_PARTS, "on": IN_MARCH}, None),
        *(
            Example(
                f"Planen säger inte {part}",
                {"says": ALL_PARTS - {part}, "on": IN_MARCH},
                joint_plan.parts_missing({part}),
            )
            for part in PlanPart
        ),
    ),
)

CHAPTER = Chapter("Insatser och planer", (OPENLY, TELLING, DOCUMENTING, UNNAMED, BEGINNING, STARTING, SETTLING))
