# SPDX-License-Identifier: EUPL-1.2
"""Reads who works with a unit's letters today, who is away, and who stands in."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from ledfyr.contact.models import Absence
from ledfyr.contact.rules.seeing_letters import READERS
from ledfyr.contact.rules.watching import AtWork
from ledfyr.keys.queries.units import members_of
from ledfyr.staff.queries.rights import holders
from ledfyr.staff.rules.roles import Role


@dataclass(frozen=True)
class Worker:
    """Somebody who holds a right in the unit with which letters are read."""

    account: int
    name: str
    email: str
    roles: frozenset[Role]
    takes_part: bool  # in the unit's key

    @property
    def manages(self) -> bool:
        """Whether they decide in the unit."""
        return Role.UNIT_MANAGER in self.roles


def workers_in(unit: int, municipality: str, today: date, roles: Collection[Role] = READERS) -> tuple[Worker, ...]:
    """Everybody who works with the unit's letters today, or holds others of its roles, by name."""
    members = members_of(unit)
    found: dict[int, Worker] = {}
    for row in holders(municipality, today):
        right = row.as_right()
        if right.place.unit != unit or right.role not in roles:
            continue
        known = found.get(row.account_id)
        held = (known.roles if known else frozenset()) | {right.role}
        person = row.account
        found[row.account_id] = Worker(person.pk, person.called, person.email, held, person.pk in members)
    return tuple(found.values())


def at_work(unit: int, municipality: str, today: date) -> AtWork:
    """Who watches on the day: whoever can open, has a right in force and is not away."""
    return at_work_among(workers_in(unit, municipality, today), unit, today)


def at_work_among(workers: Collection[Worker], unit: int, today: date) -> AtWork:
    """The same among those of other roles."""
    away = {absence.account: absence.substitute for absence in absences_on(unit, today)}
    return AtWork(
        present=frozenset(worker.account for worker in workers if worker.takes_part and worker.account not in away),
        managers=frozenset(worker.account for worker in workers if worker.manages),
        substitutes={account: substitute for account, substitute in away.items() if substitute is not None},
    )


def absences_on(unit: int, today: date) -> tuple[Absence, ...]:
    """Who is away on the day."""
    return tuple(Absence.objects.filter(unit=unit, away_from__lte=today, away_until__gte=today).order_by("pk"))


def absence_of(unit: int, account: int, today: date) -> Absence | None:
    """The person's own absence that goes on or is to come, or None."""
    coming = Absence.objects.filter(unit=unit, account=account, away_until__gte=today)
    return coming.order_by("away_from").first()
