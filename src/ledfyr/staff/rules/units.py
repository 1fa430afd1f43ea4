# SPDX-License-Identifier: EUPL-1.2
"""What kinds of unit a municipality has, and which roles are held in each."""

from collections.abc import Mapping
from enum import StrEnum

from ledfyr.staff.rules.roles import House, Role


class UnitKind(StrEnum):
    """What a unit works with. The code is what the database keeps."""

    RECEPTION = "reception"
    CHILD_CASEWORK = "child_casework"
    ADULT_CASEWORK = "adult_casework"
    EMERGENCY = "emergency"
    REGISTRY = "registry"
    SECURITY = "security"
    POLICE = "police"
    COMMUNICATION = "communication"
    OVERSIGHT = "oversight"
    OPERATION = "operation"

    @property
    def swedish(self) -> str:
        """What such a unit works with, in words."""
        return WORKS_WITH[self]


WORKS_WITH: Mapping[UnitKind, str] = {
    UnitKind.RECEPTION: "mottagning",
    UnitKind.CHILD_CASEWORK: "barn och unga",
    UnitKind.ADULT_CASEWORK: "vuxna och avhopp",
    UnitKind.EMERGENCY: "socialjour",
    UnitKind.REGISTRY: "registratur",
    UnitKind.SECURITY: "säkerhet",
    UnitKind.POLICE: "polisen",
    UnitKind.COMMUNICATION: "kommunikation",
    UnitKind.OVERSIGHT: "granskning och dataskydd",
    UnitKind.OPERATION: "teknisk drift",
}
HELD_IN: Mapping[Role, frozenset[UnitKind]] = {
    Role.RECEPTION: frozenset({UnitKind.RECEPTION}),
    Role.CHILD_CASEWORKER: frozenset({UnitKind.CHILD_CASEWORK}),
    Role.ADULT_CASEWORKER: frozenset({UnitKind.ADULT_CASEWORK}),
    Role.UNIT_MANAGER: frozenset(
        {UnitKind.RECEPTION, UnitKind.CHILD_CASEWORK, UnitKind.ADULT_CASEWORK, UnitKind.EMERGENCY}
    ),
    # Also in a unit whose cases the out-of-hours service breaks the glass of: its key opens nothing else for them.
    Role.EMERGENCY: frozenset({UnitKind.EMERGENCY, UnitKind.CHILD_CASEWORK}),
    Role.REGISTRAR: frozenset({UnitKind.REGISTRY}),
    Role.SECURITY_COORDINATOR: frozenset({UnitKind.SECURITY}),
    Role.POLICE_PARTNER: frozenset({UnitKind.POLICE}),
    Role.COMMUNICATOR: frozenset({UnitKind.COMMUNICATION}),
    Role.LOG_REVIEWER: frozenset({UnitKind.OVERSIGHT}),
    Role.DATA_PROTECTION_OFFICER: frozenset({UnitKind.OVERSIGHT}),
    Role.SYSTEM_ADMINISTRATOR: frozenset({UnitKind.OPERATION}),
}


def needs_unit(role: Role) -> bool:
    """In the social-services house everything is seen by assignment or by unit, so a right without a unit is none."""
    return role.house is House.SOCIAL
