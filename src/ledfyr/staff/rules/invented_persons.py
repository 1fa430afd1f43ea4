# SPDX-License-Identifier: EUPL-1.2
"""Who the invented persons of a demonstration are. Their surname says what they are, wherever it is shown."""

from dataclasses import dataclass

from ledfyr.staff.rules.roles import FOR_THE_WHOLE_INSTALLATION, Role
from ledfyr.staff.rules.units import HELD_IN, UnitKind

INVENTED = "pahittad.invalid"  # “.invalid” is kept for what can never be an address: RFC 2606
SURNAME = "Påhittad"
FIRST_NAMES = {
    Role.UNIT_MANAGER: "Vera",
    Role.RECEPTION: "Rut",
    Role.CHILD_CASEWORKER: "Barbro",
    Role.ADULT_CASEWORKER: "Arvid",
    Role.EMERGENCY: "Jorun",
    Role.REGISTRAR: "Diana",
    Role.SECURITY_COORDINATOR: "Sixten",
    Role.POLICE_PARTNER: "Pelle",
    Role.SYSTEM_ADMINISTRATOR: "Tage",
    Role.COMMUNICATOR: "Kim",
    Role.LOG_REVIEWER: "Lovisa",
    Role.DATA_PROTECTION_OFFICER: "Dag",
}


@dataclass(frozen=True)
class InventedPerson:
    """One person of the demonstration."""

    role: Role
    name: str
    email: str

    @property
    def unit_kinds(self) -> tuple[UnitKind, ...]:
        """Where they work: the manager in each of her units, the others in one."""
        return () if self.works_everywhere else tuple(sorted(HELD_IN[self.role]))

    @property
    def works_everywhere(self) -> bool:
        """Whether the role is held for all municipalities at once."""
        return self.role in FOR_THE_WHOLE_INSTALLATION


# Those who approve come first: whoever is given a right later is given it by somebody who may.
PERSONS = tuple(
    InventedPerson(role, f"{first} {SURNAME}", f"{role.value.replace('_', '-')}@{INVENTED}")
    for role, first in FIRST_NAMES.items()
)
