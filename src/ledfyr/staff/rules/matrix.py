# SPDX-License-Identifier: EUPL-1.2
"""The access matrix: what each role may see. No rule, query or page may be wider than this table.

What a role has no line for, it does not see. The first eight matters are row by row those of fact B.6, which rests on
the sources below. That secrecy holds between the houses is law; how it is split between roles is a proposal to the
municipality. What the site says and who has which right are the matters of the present staff pages.
"""

from collections.abc import Mapping

from ledfyr.law.sources import Law, Source, Standing
from ledfyr.staff.rules.matters import Matter, Reach
from ledfyr.staff.rules.roles import Role

BASIS = (
    Source(Law.OSL, "7:1", "B-15"),
    Source(Law.OSL, "7:2", "B-14"),
    Source(Law.OSL, "8:1", "B-13"),
    Source(Law.OSL, "8:2", "B-13"),
    Source(Law.OSL, "26:1", "B-10"),
    Source(Law.OSL, "26:5", "B-16"),
    Source(Law.OSL, "21:3", "B-19"),
    Source(Law.SOL, "14:7", "B.6"),
    Source(Law.SOLPUL, "", "C-10"),
    Source(Law.ACCESS_REGULATION, "", "C-11", Standing.SECOND_HAND),
)
THE_SPLIT = Source(Law.LEDFYR, "", "B.6")

REACHED: Mapping[Role, Mapping[Matter, Reach]] = {
    Role.RECEPTION: {
        Matter.OWN_THREAD: Reach.ASSIGNED,
        Matter.REPORT_CONTENT: Reach.ALL,
        Matter.REPORTER_IDENTITY: Reach.ALL | Reach.IF_GIVEN,
        Matter.CHILD_FILE: Reach.ASSIGNED,
        Matter.ADULT_FILE: Reach.ASSIGNED,
        Matter.PROTECTED_ADDRESS: Reach.MASKED | Reach.BREAK_GLASS,
        Matter.ACCESS_LOG: Reach.OWN,
    },
    Role.CHILD_CASEWORKER: {
        Matter.REPORT_CONTENT: Reach.ASSIGNED,
        Matter.REPORTER_IDENTITY: Reach.ASSIGNED | Reach.MASKED_BY_26_5,
        Matter.CHILD_FILE: Reach.ASSIGNED,
        Matter.PROTECTED_ADDRESS: Reach.MASKED | Reach.BREAK_GLASS,
        Matter.ACCESS_LOG: Reach.OWN,
    },
    Role.ADULT_CASEWORKER: {
        Matter.REPORT_CONTENT: Reach.ASSIGNED,
        Matter.REPORTER_IDENTITY: Reach.ASSIGNED | Reach.MASKED_BY_26_5,
        Matter.ADULT_FILE: Reach.ASSIGNED,
        Matter.PROTECTED_ADDRESS: Reach.MASKED | Reach.BREAK_GLASS,
        Matter.ACCESS_LOG: Reach.OWN,
    },
    Role.UNIT_MANAGER: {
        Matter.OWN_THREAD: Reach.UNIT,
        Matter.REPORT_CONTENT: Reach.UNIT,
        Matter.REPORTER_IDENTITY: Reach.UNIT | Reach.MASKED_BY_26_5,
        Matter.CHILD_FILE: Reach.UNIT,
        Matter.ADULT_FILE: Reach.UNIT,
        Matter.PROTECTED_ADDRESS: Reach.BREAK_GLASS,
        Matter.ACCESS_LOG: Reach.UNIT,
        Matter.ACCESS_RIGHTS: Reach.ALL,
    },
    Role.EMERGENCY: {
        Matter.OWN_THREAD: Reach.OPEN_ALERTS,
        Matter.REPORT_CONTENT: Reach.OPEN_ALERTS,
        Matter.REPORTER_IDENTITY: Reach.AS_NEEDED,
        Matter.CHILD_FILE: Reach.BREAK_GLASS,
        Matter.ADULT_FILE: Reach.BREAK_GLASS,
        Matter.PROTECTED_ADDRESS: Reach.BREAK_GLASS,
        Matter.ACCESS_LOG: Reach.OWN,
    },
    Role.REGISTRAR: {
        Matter.OWN_THREAD: Reach.METADATA,
        Matter.REPORT_CONTENT: Reach.METADATA,
        Matter.REPORTER_IDENTITY: Reach.NEUTRAL_SENDER,
        Matter.CHILD_FILE: Reach.METADATA,
        Matter.ADULT_FILE: Reach.METADATA,
        Matter.SITUATIONAL_PICTURE: Reach.METADATA,
    },
    Role.SECURITY_COORDINATOR: {
        Matter.SITUATIONAL_PICTURE: Reach.ALL,
        Matter.ACCESS_LOG: Reach.OWN,
        Matter.ACCESS_RIGHTS: Reach.ALL,
    },
    Role.POLICE_PARTNER: {
        Matter.REPORT_CONTENT: Reach.LOGGED_DISCLOSURE,
        Matter.REPORTER_IDENTITY: Reach.LOGGED_DISCLOSURE,
        Matter.SITUATIONAL_PICTURE: Reach.SHARED_VERSION,
    },
    Role.COMMUNICATOR: {
        Matter.PUBLIC_FACTS: Reach.ALL,
    },
    Role.LOG_REVIEWER: {
        Matter.OWN_THREAD: Reach.NO_CONTENT,
        Matter.REPORT_CONTENT: Reach.WHO_AND_WHEN,
        Matter.CHILD_FILE: Reach.WHO_AND_WHEN,
        Matter.ADULT_FILE: Reach.WHO_AND_WHEN,
        Matter.PROTECTED_ADDRESS: Reach.WHO_AND_WHEN,
        Matter.ACCESS_LOG: Reach.ALL,
    },
    Role.DATA_PROTECTION_OFFICER: {
        Matter.OWN_THREAD: Reach.LAWFUL_REQUEST,
        Matter.REPORT_CONTENT: Reach.LAWFUL_REQUEST,
        Matter.REPORTER_IDENTITY: Reach.LAWFUL_REQUEST,
        Matter.CHILD_FILE: Reach.LAWFUL_REQUEST,
        Matter.ADULT_FILE: Reach.LAWFUL_REQUEST,
        Matter.PROTECTED_ADDRESS: Reach.LAWFUL_REQUEST,
        Matter.SITUATIONAL_PICTURE: Reach.ALL,
        Matter.ACCESS_LOG: Reach.ALL,
    },
    Role.SYSTEM_ADMINISTRATOR: {
        Matter.OWN_THREAD: Reach.NO_CONTENT,
        Matter.REPORT_CONTENT: Reach.NO_CONTENT,
        Matter.CHILD_FILE: Reach.NO_CONTENT,
        Matter.ADULT_FILE: Reach.NO_CONTENT,
        Matter.SITUATIONAL_PICTURE: Reach.NO_CONTENT,
        Matter.ACCESS_LOG: Reach.TECHNICAL,
        Matter.ACCESS_RIGHTS: Reach.ALL,
    },
}
MATRIX: Mapping[Role, Mapping[Matter, Reach]] = {
    role: {matter: REACHED[role].get(matter, Reach.NONE) for matter in Matter} for role in Role
}

NOT_ABOUT_A_PERSON = frozenset({Matter.PUBLIC_FACTS, Matter.ACCESS_RIGHTS})
IN_A_CASE = (Matter.OWN_THREAD, Matter.REPORT_CONTENT, Matter.CHILD_FILE, Matter.ADULT_FILE)
OPENS_NOTHING = frozenset({Reach.NONE, Reach.NO_CONTENT, Reach.TECHNICAL})
OPENS_AN_ENVELOPE = Reach.ASSIGNED | Reach.UNIT | Reach.OPEN_ALERTS | Reach.ALL | Reach.BREAK_GLASS


def is_content_role(role: Role) -> bool:
    """Whether the role meets anything about a person, or the situational picture, if only that it exists and when."""
    return any(reach not in OPENS_NOTHING for matter, reach in MATRIX[role].items() if matter not in NOT_ABOUT_A_PERSON)
