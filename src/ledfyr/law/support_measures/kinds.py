# SPDX-License-Identifier: EUPL-1.2
"""The kinds of support measure that the law tells apart, what is noted of a person, and the parts of a joint plan."""

from enum import StrEnum


class Kind(StrEnum):
    """A kind of support measure. The name of the member is its code."""

    CONTACT_PERSON = "kontaktperson"
    CONTACT_FAMILY = "kontaktfamilj"
    QUALIFIED_CONTACT_PERSON = "särskilt kvalificerad kontaktperson"
    FOSTER_HOME = "familjehem"
    LVM_HOME = "LVM-hem"
    YOUTH_HOME = "särskilt ungdomshem"
    EMERGENCY_FOSTER_HOME = "jourhem"
    SUPPORTED_HOUSING = "stödboende"
    SHELTERED_HOUSING = "skyddat boende"
    CARE_HOME = "hem för vård eller boende"
    SPECIAL_HOUSING = "boende för äldre eller för personer med funktionsnedsättning"
    OTHER_CARE_ROUND_THE_CLOCK = "hem för viss annan heldygnsvård"
    ANOTHER = "annan insats, till exempel samtal, exitstöd eller föräldrastöd"


class Occasion(StrEnum):
    """In which way social services meet a person."""

    CASE = "handläggning av ett ärende"
    ASSESSED_MEASURE = "en insats efter behovsprövning"
    OPEN_ACCESS_MEASURE = "en insats utan behovsprövning"
    ADVICE = "rådgivning"


class PlanPart(StrEnum):
    """What a coordinated individual plan must say."""

    MEASURES = "vilka insatser som behövs"
    WHO_IS_RESPONSIBLE = "vilka insatser kommunen respektive regionen ansvarar för"
    WHAT_OTHERS_DO = "vilka åtgärder någon annan ska vidta"
    WHO_LEADS = "vem som har det övergripande ansvaret"
