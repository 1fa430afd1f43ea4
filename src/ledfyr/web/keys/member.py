# SPDX-License-Identifier: EUPL-1.2
"""Who asks for a page about keys: the account, the units whose key its roles may hold, and how the trail names it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from django.http import Http404, HttpRequest
from django.utils import timezone

from ledfyr.keys.queries import members_of
from ledfyr.places.queries import municipalities
from ledfyr.staff.queries.grounds import unit_by_number
from ledfyr.staff.queries.rights import held_rights
from ledfyr.staff.rules.rights import Right
from ledfyr.staff.rules.roles import Role
from ledfyr.staff.rules.seeing import why_not_hold_key
from ledfyr.trail.rules.acts import Actor

KEY_HOLDERS = tuple(role for role in Role if why_not_hold_key(role) is None)


@dataclass(frozen=True)
class WorkUnit:
    """A unit of which somebody may hold the key."""

    number: int
    name: str
    municipality: str
    municipality_name: str

    @property
    def called(self) -> str:
        """With its municipality: two may have a unit of the same name."""
        return f"{self.name}, {self.municipality_name}" if self.municipality_name else self.name


@dataclass(frozen=True)
class Member:
    """The person who asks."""

    account: int
    name: str
    email: str
    today: date
    rights: tuple[Right, ...]
    units: tuple[WorkUnit, ...]

    @property
    def known(self) -> tuple[str, ...]:
        """What others know of the person: a phrase may not lean on it."""
        names = (self.name, *self.name.split(), self.email, self.email.partition("@")[0])
        places = (word for unit in self.units for word in (unit.name, unit.municipality, unit.municipality_name))
        return (*names, *places, "ledfyr")

    def unit(self, number: int) -> WorkUnit:
        """One of the person's units; others are not there."""
        found = next((unit for unit in self.units if unit.number == number), None)
        if found is None:
            raise Http404
        return found

    def rights_in(self, unit: WorkUnit) -> tuple[Right, ...]:
        """What the person holds in the unit."""
        return tuple(right for right in self.rights if right.place.unit == unit.number)

    def takes_part_in(self, unit: WorkUnit) -> bool:
        """Whether the person can open what is sealed for the unit."""
        return self.account in members_of(unit.number)

    def acting(self, unit: WorkUnit | None = None) -> Actor:
        """As the trail names the person; with their own key they act for the first of their units."""
        where = unit or self.units[0]
        return Actor(self.account, unit=str(where.number), municipality=where.municipality)


class Unit(Protocol):
    """A unit as the staff room keeps it."""

    pk: int
    municipality: str
    name: str


def named(units: Iterable[Unit]) -> tuple[WorkUnit, ...]:
    """The units with what their municipality is called."""
    names = dict(municipalities().values_list("slug", "name"))
    return tuple(WorkUnit(unit.pk, unit.name, unit.municipality, names.get(unit.municipality, "")) for unit in units)


def work_units(rights: tuple[Right, ...]) -> tuple[WorkUnit, ...]:
    """The units in which the rights are held, in their order."""
    numbers = dict.fromkeys(right.place.unit for right in rights if right.place.unit is not None)
    return named([unit_by_number(number) for number in numbers])


class Person(Protocol):
    """An account as the staff room keeps it."""

    pk: int
    email: str

    @property
    def called(self) -> str:
        """The name that colleagues see."""
        ...


def member_with(person: Person, rights: Iterable[Right], today: date) -> Member | None:
    """The person with those of the rights that may hold a key; None for whoever has no unit where one could."""
    held = tuple(right for right in rights if right.role in KEY_HOLDERS)
    units = work_units(held)
    return Member(person.pk, person.called, person.email, today, held, units) if units else None


def member_of(request: HttpRequest) -> Member:
    """Whoever asks; without a unit of their own, nothing here is for them."""
    person, today = request.user, timezone.localdate()
    member = member_with(person, held_rights(person, today), today) if person.is_authenticated else None
    if member is None:
        raise Http404
    return member
