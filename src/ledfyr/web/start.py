# SPDX-License-Identifier: EUPL-1.2
"""What somebody meets who has signed in: the rooms they may enter, and what their roles see until when."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser

from ledfyr.staff.queries.entering import why_not_enter
from ledfyr.staff.rules.matrix import MATRIX
from ledfyr.staff.rules.matters import Matter, Reach, in_swedish
from ledfyr.staff.rules.periods import said
from ledfyr.staff.rules.rights import Right
from ledfyr.staff.rules.roles import Role, started

View = Callable[..., Any]


@dataclass(frozen=True)
class Door:
    """A room of the staff face. Who may enter is what its view says, and is said nowhere else."""

    title: str
    text: str
    address: str
    view: View


@dataclass(frozen=True)
class Sight:
    """How far a role reaches into one matter."""

    matter: str
    reach: str


@dataclass(frozen=True)
class HeldRole:
    """A role, what it is for, until when it is held, and what it sees."""

    name: str
    purpose: str
    until: str
    sights: tuple[Sight, ...]


def open_doors(account: AbstractBaseUser | AnonymousUser, doors: Iterable[Door], today: date) -> tuple[Door, ...]:
    """The doors that open for the account today."""
    return tuple(door for door in doors if why_not_enter(account, door.view.open_to, today) is None)  # type: ignore[attr-defined]  # the mark that `open_to` leaves on a view


def held_roles(rights: Iterable[Right]) -> tuple[HeldRole, ...]:
    """Each role once, with the last day on which it is held anywhere."""
    last: dict[Role, date] = {}
    for right in rights:
        last[right.role] = max(right.valid_until, last.get(right.role, right.valid_until))
    return tuple(
        HeldRole(started(role.swedish), role.purpose, f"till och med den {said(until)}", _sights(role))
        for role, until in last.items()
    )


def _sights(role: Role) -> tuple[Sight, ...]:
    reached = MATRIX[role]
    return tuple(Sight(started(matter.swedish), in_swedish(reached.get(matter, Reach.NONE))) for matter in Matter)
