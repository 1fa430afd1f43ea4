# SPDX-License-Identifier: EUPL-1.2
"""What may be given without needs assessment, what has to be told and noted then, and what a joint plan holds."""

from ledfyr.law.sources import Law, Provision, Source
from ledfyr.law.support_measures.kinds import Kind, PlanPart
from ledfyr.law.turning_days import SOL_BEGAN

WITHOUT_ASSESSMENT = Source(Law.SOL, "11:5", "A-71")
TELLING = Source(Law.SOL, "11:6", "A-72")
DOCUMENTING = Source(Law.SOL, "14:3", "A-100")
ADVISING = Source(Law.SOL, "14:4", "A-101")
NO_IDENTITY = Source(Law.SOL, "14:5", "A-102")
JOINT_PLAN = Source(Law.SOL, "10:8", "A-78")
JOINT_WORK = Source(Law.SOL, "10:9", "A-78")
OWN_RULE = Source(Law.LEDFYR, "", "G.5 48")

ALWAYS_ASSESSED = (
    Provision(
        (
            Kind.CONTACT_PERSON,
            Kind.CONTACT_FAMILY,
            Kind.QUALIFIED_CONTACT_PERSON,
            Kind.FOSTER_HOME,
            Kind.LVM_HOME,
            Kind.YOUTH_HOME,
            Kind.SPECIAL_HOUSING,
            Kind.OTHER_CARE_ROUND_THE_CLOCK,
        ),
        WITHOUT_ASSESSMENT,
        SOL_BEGAN,
    ),
)
ASSESSED_FOR_THE_YOUNG = (
    Provision(
        (Kind.EMERGENCY_FOSTER_HOME, Kind.SUPPORTED_HOUSING, Kind.SHELTERED_HOUSING, Kind.CARE_HOME),
        WITHOUT_ASSESSMENT,
        SOL_BEGAN,
    ),
)
YOUNG_UNDER = (Provision(21, WITHOUT_ASSESSMENT, SOL_BEGAN),)
BOARD_DECIDES = (Provision("socialnämnden beslutar vilka insatser som ges så", WITHOUT_ASSESSMENT, SOL_BEGAN),)
CONDITIONS_STATED = (Provision("beslutet säger på vilka villkor insatsen ges", OWN_RULE, SOL_BEGAN),)
ONE_CAN_APPLY = (
    Provision(
        "Du kan också ansöka om andra insatser hos socialtjänsten. Då utreds vad du behöver, och du får ett beslut som "
        "du kan överklaga.",
        TELLING,
        SOL_BEGAN,
    ),
)

CASES_ARE_DOCUMENTED = (Provision("ärenden och insatser dokumenteras", DOCUMENTING, SOL_BEGAN),)
ADVICE_IS_NOT = (Provision("personliga förhållanden behöver inte dokumenteras vid rådgivning", ADVISING, SOL_BEGAN),)
IDENTITY_MAY_BE_LEFT_OUT = (
    Provision("nämnden kan av särskilda skäl besluta att identiteten inte dokumenteras", NO_IDENTITY, SOL_BEGAN),
)

PLAN_NEEDED = (Provision("kommunen eller regionen bedömer att planen behövs", JOINT_PLAN, SOL_BEGAN),)
PLAN_WITH_CONSENT = (Provision("den enskilde samtycker", JOINT_PLAN, SOL_BEGAN),)
PLAN_PARTS = (Provision(tuple(PlanPart), JOINT_PLAN, SOL_BEGAN),)
PLAN_AT_ONCE = (Provision("arbetet börjar genast", JOINT_PLAN, SOL_BEGAN),)
PLAN_TOGETHER = (
    Provision("planen görs tillsammans med den enskilde när det går; närstående får delta", JOINT_WORK, SOL_BEGAN),
)
