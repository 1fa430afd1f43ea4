# SPDX-License-Identifier: EUPL-1.2
"""Who asks for a page about what is sealed for a unit: a member of it, at this moment."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.http import Http404, HttpRequest
from django.utils import timezone

from ledfyr.places.queries import municipalities
from ledfyr.staff.queries.rights import held_rights
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


@dataclass(frozen=True)
class Municipality:
    """One of those in which the person holds a role, and they who ask as the trail names them."""

    slug: str
    called: str
    others: tuple[tuple[str, str], ...]  # the person's other municipalities, by slug and name
    by: Actor


def municipality_asked_for(request: HttpRequest, roles: Collection[Role]) -> Municipality:
    """The one that the address names, or the first; one in which the person holds none of the roles is not there."""
    rights = held_rights(request.user, timezone.localdate()) if request.user.is_authenticated else ()
    units = {right.place.municipality: right.place.unit for right in reversed(rights) if right.role in roles}
    slugs = [slug for slug in dict.fromkeys(right.place.municipality for right in rights) if slug and slug in units]
    chosen = request.GET.get("kommun", slugs[0] if slugs else "")
    if chosen not in slugs:
        raise Http404
    names = {each.slug: each.name for each in municipalities()}
    others = tuple((slug, names.get(slug, slug)) for slug in slugs if slug != chosen)
    by = Actor(request.user.pk or 0, unit=str(units[chosen] or "none"), municipality=chosen)
    return Municipality(chosen, names.get(chosen, chosen), others, by)


def mark_of(key: str) -> UUID:
    """The mark that stands in an address."""
    try:
        return UUID(hex=key)
    except ValueError:
        raise Http404 from None
