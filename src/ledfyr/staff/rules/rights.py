# SPDX-License-Identifier: EUPL-1.2
"""A right as the rules see it: which role, where, from which day to which."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from ledfyr.staff.rules.roles import Role
from ledfyr.staff.rules.units import UnitKind

WHOLE_INSTALLATION = ""  # where the address of a municipality would stand


@dataclass(frozen=True)
class Place:
    """A municipality and, if the right is bound to one, the unit by its number."""

    municipality: str
    unit: int | None = None
    unit_kind: UnitKind | None = None

    def covers(self, municipality: str) -> bool:
        """Whether a right held here reaches that municipality; only one for the whole installation reaches it all."""
        return self.municipality in (WHOLE_INSTALLATION, municipality)


@dataclass(frozen=True)
class Right:
    """One right, held or asked for. `valid_until` is its last day."""

    role: Role
    place: Place
    valid_from: date
    valid_until: date

    def meets(self, other: "Right") -> bool:
        """Whether there is a day on which both hold."""
        return self.valid_from <= other.valid_until and other.valid_from <= self.valid_until


@dataclass(frozen=True)
class Analysis:
    """A needs-and-risk analysis as the rules see it."""

    role: Role
    municipality: str
    decided_on: date
    next_review_on: date


@dataclass(frozen=True)
class Exemption:
    """The days on which somebody may hold roles in both houses."""

    first: date
    last: date


@dataclass(frozen=True)
class Person:
    """What is known of whoever is to be given a right: what else they hold, their degree, their exceptions."""

    held: tuple[Right, ...] = ()
    is_qualified: bool = False
    exemptions: tuple[Exemption, ...] = ()


@dataclass(frozen=True)
class Colleague:
    """Somebody who approves, signed in, with the rights they hold on that day."""

    held: tuple[Right, ...]
    is_the_same_person: bool = False


@dataclass(frozen=True)
class DecidedElsewhere:
    """A decision that was taken on paper, because nobody in Ledfyr could take it."""

    decision: str
    a_colleague_may: bool = False


Approver = Colleague | DecidedElsewhere


def covering(held: Collection[Right], roles: Collection[Role], municipality: str) -> tuple[Right, ...]:
    """Those of the rights that are for one of the roles and reach the municipality."""
    return tuple(right for right in held if right.role in roles and right.place.covers(municipality))
