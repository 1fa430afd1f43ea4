# SPDX-License-Identifier: EUPL-1.2
"""Who asks for a page about what is sealed for a unit: a member of it, at this moment."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.http import Http404
from django.utils import timezone

from ledfyr.staff.rules.roles import Role
from ledfyr.staff.rules.seeing import Reader
from ledfyr.trail.rules.acts import Actor
from ledfyr.web.keys.member import Member, WorkUnit


@dataclass(frozen=True)
class AtHand:
    """Somebody of a unit, with those of their roles that the page is for."""

    member: Member
    unit: WorkUnit
    reader: Reader
    now: datetime

    @property
    def by(self) -> Actor:
        """As the trail names them."""
        return self.member.acting(self.unit)

    @property
    def manages(self) -> bool:
        """Whether they decide in the unit."""
        return Role.UNIT_MANAGER in self.reader.roles


def member_with_roles(member: Member, unit: WorkUnit, among: Collection[Role]) -> AtHand:
    """The member at the unit, if they hold one of the roles in it; to others the page is not there."""
    roles = frozenset(right.role for right in member.rights_in(unit)) & frozenset(among)
    if not roles:
        raise Http404
    return AtHand(member, unit, Reader(member.account, roles), timezone.now())


def mark_of(key: str) -> UUID:
    """The mark that stands in an address."""
    try:
        return UUID(hex=key)
    except ValueError:
        raise Http404 from None
