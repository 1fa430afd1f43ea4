# SPDX-License-Identifier: EUPL-1.2
"""Nobody sees more than the lawyer's table allows: the matrix word by word, every rule in every situation.

Run with -s, the matrix is printed as a lawyer reads it. It is typed in here anew from fact B.6 of the fact sheet, and
each of its phrases is read by a predicate of its own: neither the table in the code nor the rules check themselves.
"""

from collections.abc import Callable
from itertools import product

import pytest

from ledfyr.staff.rules.matrix import MATRIX
from ledfyr.staff.rules.matters import Matter, Reach
from ledfyr.staff.rules.printed_matrix import printed_matrix
from ledfyr.staff.rules.roles import Role
from ledfyr.staff.rules.seeing import Depth, Situation, why_not_see

COLUMNS = (
    Matter.OWN_THREAD,
    Matter.REPORT_CONTENT,
    Matter.REPORTER_IDENTITY,
    Matter.CHILD_FILE,
    Matter.ADULT_FILE,
    Matter.PROTECTED_ADDRESS,
    Matter.SITUATIONAL_PICTURE,
    Matter.ACCESS_LOG,
)
# Fact B.6, row by row. The rows of visitors and of elected members are no roles: neither signs in.
B_6: dict[Role, str] = {
    Role.RECEPTION: ("assigned queue | yes | yes, if given | assigned | assigned | masked, break-glass | - | own"),
    Role.CHILD_CASEWORKER: (
        "- | assigned cases | assigned, masked if 26:5 | assigned | - | masked, break-glass | - | own"
    ),
    Role.ADULT_CASEWORKER: (
        "- | assigned cases | assigned, masked if 26:5 | - | assigned | masked, break-glass | - | own"
    ),
    Role.UNIT_MANAGER: "unit queue | unit | unit, masked if 26:5 | unit | unit | break-glass | - | unit",
    Role.EMERGENCY: ("open alerts | open alerts | as needed | break-glass | break-glass | break-glass | - | own"),
    Role.REGISTRAR: ("metadata | metadata | hidden in public register | metadata | metadata | - | metadata | -"),
    Role.SECURITY_COORDINATOR: "none | none | none | none | none | none | yes | own",
    Role.POLICE_PARTNER: (
        "none | only a logged disclosure | only a logged disclosure | none | none | none | shared version | -"
    ),
    Role.SYSTEM_ADMINISTRATOR: ("no content | no content | no | no content | no content | no | no content | technical"),
    Role.LOG_REVIEWER: "no content | who/when | no | who/when | who/when | who/when | - | all",
    Role.DATA_PROTECTION_OFFICER: (
        "on lawful request | on lawful request | on lawful request | on lawful request | on lawful request | "
        "on lawful request | yes | yes"
    ),
}
# What each phrase is called in the code, and what it allows a lawyer to think that somebody may see.
READINGS: dict[str, tuple[Reach, Callable[[Situation], bool]]] = {
    "-": (Reach.NONE, lambda _: False),
    "none": (Reach.NONE, lambda _: False),
    "no": (Reach.NONE, lambda _: False),
    "no content": (Reach.NO_CONTENT, lambda _: False),
    "own": (Reach.OWN, lambda asked: asked.is_own),
    "yes": (Reach.ALL, lambda _: True),
    "all": (Reach.ALL, lambda _: True),
    "yes, if given": (Reach.ALL | Reach.IF_GIVEN, lambda _: True),
    "assigned": (Reach.ASSIGNED, lambda asked: asked.is_assigned),
    "assigned queue": (Reach.ASSIGNED, lambda asked: asked.is_assigned),
    "assigned cases": (Reach.ASSIGNED, lambda asked: asked.is_assigned),
    "assigned, masked if 26:5": (
        Reach.ASSIGNED | Reach.MASKED_BY_26_5,
        lambda asked: asked.is_assigned and (asked.depth < Depth.CONTENT or asked.reporter_may_be_named),
    ),
    "masked, break-glass": (
        Reach.MASKED | Reach.BREAK_GLASS,
        lambda asked: asked.depth < Depth.CONTENT or asked.broke_glass,
    ),
    "unit": (Reach.UNIT, lambda asked: asked.same_unit),
    "unit queue": (Reach.UNIT, lambda asked: asked.same_unit),
    "unit, masked if 26:5": (
        Reach.UNIT | Reach.MASKED_BY_26_5,
        lambda asked: asked.same_unit and (asked.depth < Depth.CONTENT or asked.reporter_may_be_named),
    ),
    "break-glass": (Reach.BREAK_GLASS, lambda asked: asked.broke_glass),
    "open alerts": (Reach.OPEN_ALERTS, lambda asked: asked.is_open_alert),
    "as needed": (Reach.AS_NEEDED, lambda asked: asked.is_open_alert),
    "metadata": (Reach.METADATA, lambda asked: asked.depth is Depth.METADATA),
    "hidden in public register": (Reach.NEUTRAL_SENDER, lambda asked: asked.depth is Depth.METADATA),
    "only a logged disclosure": (Reach.LOGGED_DISCLOSURE, lambda asked: asked.disclosure_is_logged),
    "shared version": (Reach.SHARED_VERSION, lambda asked: asked.is_shared_version),
    "technical": (Reach.TECHNICAL, lambda asked: asked.depth is Depth.METADATA),
    "who/when": (Reach.WHO_AND_WHEN, lambda asked: asked.depth is Depth.METADATA),
    "on lawful request": (Reach.LAWFUL_REQUEST, lambda asked: asked.is_lawful_request),
}
FLAGS = tuple(name for name in Situation.__dataclass_fields__ if name != "depth")
EVERY_SITUATION = tuple(
    Situation(depth, **dict(zip(FLAGS, values, strict=True)))
    for depth in Depth
    for values in product((False, True), repeat=len(FLAGS))
)
each_role = pytest.mark.parametrize("role", Role)


def phrases_of(role: Role) -> list[str]:
    """The row of the role; a communicator has none, and so meets nothing of what the table is about."""
    return [phrase.strip() for phrase in B_6[role].split("|")] if role in B_6 else ["-"] * len(COLUMNS)


@each_role
def test_the_table_in_the_code_is_the_lawyers_row_by_row(role: Role) -> None:
    assert [MATRIX[role][matter] for matter in COLUMNS] == [READINGS[phrase][0] for phrase in phrases_of(role)]


def test_the_other_columns_are_those_of_the_present_pages() -> None:
    others = [matter for matter in Matter if matter not in COLUMNS]

    assert others == [Matter.PUBLIC_FACTS, Matter.ACCESS_RIGHTS]
    reaching = {matter: {role for role in Role if MATRIX[role][matter] is not Reach.NONE} for matter in others}
    assert reaching == {
        Matter.PUBLIC_FACTS: {Role.COMMUNICATOR},
        Matter.ACCESS_RIGHTS: {Role.UNIT_MANAGER, Role.SECURITY_COORDINATOR, Role.SYSTEM_ADMINISTRATOR},
    }


@each_role
@pytest.mark.parametrize("matter", COLUMNS)
def test_no_rule_is_wider_than_the_lawyers_table_in_any_situation(role: Role, matter: Matter) -> None:
    allows = READINGS[phrases_of(role)[COLUMNS.index(matter)]][1]

    wider = [
        asked
        for asked in EVERY_SITUATION
        if why_not_see(role, matter, asked) is None and not (asked.same_municipality and allows(asked))
    ]

    assert wider == []


@each_role
@pytest.mark.parametrize("matter", COLUMNS)
def test_what_the_table_opens_can_be_reached_in_some_situation(role: Role, matter: Matter) -> None:
    allows = READINGS[phrases_of(role)[COLUMNS.index(matter)]][1]

    opened = any(why_not_see(role, matter, asked) is None for asked in EVERY_SITUATION)

    assert opened is any(allows(asked) for asked in EVERY_SITUATION)


def test_the_matrix_is_printed() -> None:
    lines = list(printed_matrix())
    print("", *lines, sep="\n")  # noqa: T201  # for whoever runs this with -s

    assert all(any(matter.swedish in line for line in lines) for matter in Matter)
