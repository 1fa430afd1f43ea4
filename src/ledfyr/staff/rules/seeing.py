# SPDX-License-Identifier: EUPL-1.2
"""Decides whether a role may see a matter as things stand; what the matrix does not open stays closed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import IntEnum

from ledfyr.law.sources import Refusal
from ledfyr.staff.rules.matrix import IN_A_CASE, MATRIX, OPENS_AN_ENVELOPE, THE_SPLIT
from ledfyr.staff.rules.matters import Matter, Reach, in_swedish
from ledfyr.staff.rules.roles import Role, started


class Depth(IntEnum):
    """How much of a matter is asked for."""

    METADATA = 1  # that it exists, when, and who has it
    MASKED = 2
    CONTENT = 3


@dataclass(frozen=True)
class Reader:
    """A member of a unit, with the roles that they hold in it today."""

    account: int
    roles: frozenset[Role]


@dataclass(frozen=True)
class Situation:
    """How the one who asks stands to what is asked for. Whatever nobody has found out is taken as not so."""

    depth: Depth = Depth.CONTENT
    same_municipality: bool = False
    same_unit: bool = False
    is_assigned: bool = False
    is_own: bool = False
    is_open_alert: bool = False
    gave_reason: bool = False
    broke_glass: bool = False  # with a reason, for a limited time, and the manager was told
    reporter_may_be_named: bool = False  # OSL 26:5 has been weighed and does not hide the reporter
    disclosure_is_logged: bool = False
    is_lawful_request: bool = False
    is_shared_version: bool = False


def _only_that_it_exists(situation: Situation) -> bool:
    return situation.depth is Depth.METADATA


def _masked(situation: Situation) -> bool:
    return situation.depth <= Depth.MASKED and (situation.is_assigned or situation.same_unit)


OPENED_BY: Mapping[Reach, Callable[[Situation], bool]] = {
    Reach.OWN: lambda situation: situation.is_own,
    Reach.ASSIGNED: lambda situation: situation.is_assigned,
    Reach.UNIT: lambda situation: situation.same_unit,
    Reach.OPEN_ALERTS: lambda situation: situation.is_open_alert,
    Reach.ALL: lambda _situation: True,
    Reach.AS_NEEDED: lambda situation: situation.is_open_alert and situation.gave_reason,
    Reach.MASKED: _masked,
    Reach.BREAK_GLASS: lambda situation: situation.broke_glass,
    Reach.METADATA: _only_that_it_exists,
    Reach.NEUTRAL_SENDER: _only_that_it_exists,
    Reach.LOGGED_DISCLOSURE: lambda situation: situation.disclosure_is_logged,
    Reach.LAWFUL_REQUEST: lambda situation: situation.is_lawful_request,
    Reach.SHARED_VERSION: lambda situation: situation.is_shared_version,
    Reach.WHO_AND_WHEN: _only_that_it_exists,
    Reach.TECHNICAL: _only_that_it_exists,
}


def why_not_see(role: Role, matter: Matter, situation: Situation) -> Refusal | None:
    """The reason why somebody who holds the role does not see the matter, or None."""
    reach = MATRIX[role][matter]
    called = started(role.swedish)
    if not situation.same_municipality:
        return _refusal(f"{called} ser bara det som hör till den egna kommunen.")
    if not any(OPENED_BY[word](situation) for word in reach if word in OPENED_BY):
        return _refusal(f"Så ser {role.swedish} {matter.swedish}: {in_swedish(reach)}. Det räcker inte här.")
    if _is_masked_by_26_5(reach, situation):
        return _refusal(f"{called} ser inte vem som har anmält när namnet är dolt enligt 26 kap. 5 § OSL.")
    if matter is Matter.REPORTER_IDENTITY and _reads_content(situation) and not situation.gave_reason:
        return _refusal("Vem som har anmält visas bara för den som skriver varför.", "Skriv varför du behöver det.")
    return None


def why_not_see_own_log(role: Role) -> Refusal | None:
    """The reason why a page does not show the role's holder what they themselves have done, or None."""
    own = Situation(Depth.METADATA, same_municipality=True, same_unit=True, is_own=True)
    if why_not_see(role, Matter.ACCESS_LOG, own) is None:
        return None
    return _refusal(
        f"{started(role.swedish)} har ingen del i åtkomstloggen.",
        "Vill du veta vad som står om dig själv, begär ett registerutdrag av kommunens dataskyddsombud.",
    )


def why_not_hold_key(role: Role) -> Refusal | None:
    """The reason why a role is no member of a unit's key, which opens what is sealed about persons, or None."""
    if any(MATRIX[role][matter] & OPENS_AN_ENVELOPE for matter in IN_A_CASE):
        return None
    return _refusal(
        f"{started(role.swedish)} har ingen del i enhetens nyckel.",
        "Nyckeln delas bara av dem som arbetar med enhetens ärenden.",
    )


def _is_masked_by_26_5(reach: Reach, situation: Situation) -> bool:
    return Reach.MASKED_BY_26_5 in reach and _reads_content(situation) and not situation.reporter_may_be_named


def _reads_content(situation: Situation) -> bool:
    return situation.depth is Depth.CONTENT


def _refusal(reason: str, instead: str = "Be den som ansvarar för ärendet om du behöver det i ditt arbete.") -> Refusal:
    return Refusal(reason, THE_SPLIT, instead)
