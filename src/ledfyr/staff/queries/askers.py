# SPDX-License-Identifier: EUPL-1.2
"""How far somebody who keeps rights reaches: over which municipalities, units and roles."""

from dataclasses import dataclass
from datetime import date

from django.contrib.auth.models import AnonymousUser

from ledfyr.places.queries import municipalities
from ledfyr.staff.models import Account, Unit
from ledfyr.staff.queries.grounds import units_of
from ledfyr.staff.queries.rights import held_rights
from ledfyr.staff.rules.approving import APPROVED_BY, APPROVERS
from ledfyr.staff.rules.rights import WHOLE_INSTALLATION, Right
from ledfyr.staff.rules.roles import Role

EVERYWHERE = "Hela installationen"


@dataclass(frozen=True)
class Asker:
    """Somebody who keeps rights, on one day. `places` names each municipality that they reach."""

    account: Account
    today: date
    held: tuple[Right, ...]
    places: dict[str, str]
    units: tuple[Unit, ...]

    @property
    def roles(self) -> tuple[Role, ...]:
        """The roles that they may approve somewhere, in the order of the matrix."""
        own = {right.role for right in self.held}
        return tuple(role for role in Role if APPROVED_BY[role] & own)

    def holds(self, role: Role) -> bool:
        """Whether they hold the role anywhere."""
        return any(right.role is role for right in self.held)


class NobodyAsks(Exception):
    """Nobody has signed in; the face should have let nobody come this far."""


def asker(account: Account | AnonymousUser, today: date) -> Asker:
    """What the account keeps: its own municipalities, or the whole installation; raises NobodyAsks."""
    if not isinstance(account, Account):
        raise NobodyAsks
    held = tuple(right for right in held_rights(account, today) if right.role in APPROVERS)
    reached = {right.place.municipality for right in held}
    names = {municipality.slug: municipality.name for municipality in municipalities()}
    places = {slug: name for slug, name in names.items() if slug in reached}
    if WHOLE_INSTALLATION in reached:
        places = {WHOLE_INSTALLATION: EVERYWHERE, **names}
    return Asker(account, today, held, places, tuple(units_of(places)))
