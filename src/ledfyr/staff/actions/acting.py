# SPDX-License-Identifier: EUPL-1.2
"""Who acts, as the rules and the trail see them; and the person acted on, held still until the act is done."""

from datetime import date, datetime

from django.utils import timezone

from ledfyr.staff.models import Account
from ledfyr.staff.own_words import StaffKind
from ledfyr.staff.queries.rights import held_rights
from ledfyr.staff.rules.approving import APPROVERS
from ledfyr.staff.rules.rights import Colleague, Right, covering
from ledfyr.staff.rules.roles import Role
from ledfyr.staff.rules.units import HELD_IN
from ledfyr.trail.actions import record_act
from ledfyr.trail.rules.acts import Actor, Touched
from ledfyr.trail.vocabulary import SystemActor, Verb

DATABASE = "default"
EVERYWHERE = "alla"  # the municipality of an act for the whole installation; the trail wants one named


def colleague(by: Account, on: date, person: Account | None = None) -> Colleague:
    """The account that acts, with the rights it holds on that day."""
    return Colleague(held_rights(by, on), is_the_same_person=by == person)


def held_still(person: Account) -> Account:
    """Let nobody else change what the person holds until this transaction is done: rules look at all of it at once."""
    return Account.objects.select_for_update().get(pk=person.pk)


def tell_trail(
    verb: Verb, kind: StaffKind, number: int, municipality: str, *, by: Account | None, at: datetime
) -> None:
    """Record the act in the trail, in the transaction of the act; without `by` it came from the command line."""
    record_act(
        using=DATABASE,
        verb=verb,
        by=_actor(by, municipality, timezone.localdate(at)),
        at=at,
        touched=Touched(kind, str(number)),
    )


def _actor(by: Account | None, municipality: str, on: date) -> Actor:
    where = municipality or EVERYWHERE
    if by is None:
        return Actor(SystemActor.COMMAND_LINE, municipality=where)
    held = held_rights(by, on)
    acting = (*covering(held, APPROVERS, municipality), *covering(held, frozenset(Role), municipality), *held)
    return Actor(by.pk, unit=_unit(acting), municipality=where)


def _unit(acting: tuple[Right, ...]) -> str:
    """The unit that is acted for; a role that is held without one stands for the unit that it would be held in."""
    if not acting:
        return "none"
    place, role = acting[0].place, acting[0].role
    return str(place.unit) if place.unit else str(min(HELD_IN[role]))
