# SPDX-License-Identifier: EUPL-1.2
"""There are twelve roles to sign in with, each in a house, each said in Swedish, and each held in some kind of unit."""

import pytest

from ledfyr.staff.rules.approving import APPROVED_BY
from ledfyr.staff.rules.matrix import MATRIX, is_content_role
from ledfyr.staff.rules.matters import SWEDISH, Matter, Reach, in_swedish
from ledfyr.staff.rules.roles import House, Role, either, started
from ledfyr.staff.rules.units import HELD_IN, UnitKind, needs_unit

HOUSES = {
    House.SOCIAL: {Role.RECEPTION, Role.CHILD_CASEWORKER, Role.ADULT_CASEWORKER, Role.UNIT_MANAGER, Role.EMERGENCY},
    House.SECURITY: {Role.SECURITY_COORDINATOR, Role.POLICE_PARTNER},
    House.SITE: {Role.REGISTRAR, Role.COMMUNICATOR},
    House.OVERSIGHT: {Role.LOG_REVIEWER, Role.DATA_PROTECTION_OFFICER},
    House.TECHNICAL: {Role.SYSTEM_ADMINISTRATOR},
}


def test_each_role_stands_in_one_house() -> None:
    assert {house: {role for role in Role if role.house is house} for house in House} == HOUSES


@pytest.mark.parametrize("role", Role)
def test_each_role_is_said_in_swedish_and_has_its_rows(role: Role) -> None:
    assert role.purpose.endswith(".")
    assert role.swedish == role.swedish.lower()
    assert HELD_IN[role]
    assert APPROVED_BY[role]
    assert set(MATRIX[role]) == set(Matter)


def test_each_kind_of_unit_holds_some_role() -> None:
    assert {kind for kinds in HELD_IN.values() for kind in kinds} == set(UnitKind)


def test_rights_in_social_services_are_bound_to_a_unit() -> None:
    assert {role for role in Role if needs_unit(role)} == HOUSES[House.SOCIAL]


def test_only_the_communicator_and_the_administrator_meet_nothing_about_a_person() -> None:
    assert {role for role in Role if not is_content_role(role)} == {Role.COMMUNICATOR, Role.SYSTEM_ADMINISTRATOR}


def test_each_word_of_the_matrix_is_said_in_swedish() -> None:
    assert set(SWEDISH) == set(Reach)
    assert len(set(SWEDISH.values())) == len(SWEDISH)
    assert in_swedish(Reach.MASKED | Reach.BREAK_GLASS) == "dolt, nödöppning"
    assert in_swedish(Reach.NONE) == "nej"


@pytest.mark.parametrize(
    ("roles", "said"),
    [
        ({Role.COMMUNICATOR}, "kommunikatör"),
        ({Role.REGISTRAR, Role.COMMUNICATOR}, "registrator eller kommunikatör"),
        (
            {Role.SYSTEM_ADMINISTRATOR, Role.REGISTRAR, Role.COMMUNICATOR},
            "registrator, kommunikatör eller systemförvaltare",
        ),
    ],
)
def test_roles_are_listed_as_one_says_them(roles: set[Role], said: str) -> None:
    assert either(roles) == said
    assert started(said)[0].isupper()
