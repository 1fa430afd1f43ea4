# SPDX-License-Identifier: EUPL-1.2
"""Reads access rights: one person's, a municipality's, and those that somebody has to decide about again."""

from collections.abc import Collection
from datetime import date

from django.db.models import Q, QuerySet

from ledfyr.staff.models import AccessRight, Account
from ledfyr.staff.rules.keeping import is_disposable
from ledfyr.staff.rules.periods import REMIND_WITHIN
from ledfyr.staff.rules.rights import WHOLE_INSTALLATION, Colleague, Right
from ledfyr.staff.rules.roles import Role


class RightMissing(LookupError):
    """No right has this number, or it is in a municipality that the asker has nothing to do with."""


def _in_force(on: date) -> Q:
    """From the first day to the last; on the day on which somebody ended it, a right is no longer in force."""
    return Q(valid_from__lte=on, valid_until__gte=on) & (Q(ended_on=None) | Q(ended_on__gt=on))


def rights_in_force(account: Account, on: date) -> QuerySet[AccessRight]:
    """What the account may do on the day; nothing if it is closed."""
    return _with_what_it_rests_on().filter(_in_force(on), account=account, account__is_active=True)


def held_rights(account: Account, on: date) -> tuple[Right, ...]:
    """The rights in force as the rules see them."""
    return tuple(right.as_right() for right in rights_in_force(account, on))


def roles_of(account: Account, on: date) -> frozenset[Role]:
    """The roles that the account holds on the day, wherever it holds them."""
    return frozenset(Role(role) for role in rights_in_force(account, on).values_list("role", flat=True))


def roles_by_account(on: date) -> dict[int, tuple[Role, ...]]:
    """The roles that each account holds somewhere on the day, in the order of the matrix."""
    held: dict[int, set[str]] = {}
    for account, role in AccessRight.objects.filter(_in_force(on)).values_list("account", "role"):
        held.setdefault(account, set()).add(role)
    return {account: tuple(role for role in Role if role in roles) for account, roles in held.items()}


def rights_to_re_approve(on: date, municipalities: Collection[str] | None = None) -> QuerySet[AccessRight]:
    """Rights that run out within a month, or have run out without anybody's decision, longest ago first."""
    return _of(municipalities).filter(ended_on=None, valid_until__lte=on + REMIND_WITHIN, account__is_active=True)


def holders(municipality: str, on: date) -> QuerySet[AccessRight]:
    """Who holds what in the municipality on the day; rights for the whole installation reach there too."""
    return rights_held_in({municipality, WHOLE_INSTALLATION}, on)


def rights_held_in(municipalities: Collection[str], on: date) -> QuerySet[AccessRight]:
    """What is held on the day in just these municipalities, by name of the holder."""
    return (
        _of(municipalities)
        .filter(_in_force(on), account__is_active=True)
        .order_by("account__first_name", "account__username", "role", "id")
    )


def rights_to_dispose_of(on: date) -> tuple[AccessRight, ...]:
    """Rights that ended so long ago that nobody has to know of them, by anybody's act or by themselves."""
    ended = AccessRight.objects.filter(Q(valid_until__lt=on) | Q(ended_on__lt=on)).order_by("pk")
    return tuple(right for right in ended if is_disposable(right.valid_until, right.ended_on, on))


def rights_not_ended(account: Account) -> QuerySet[AccessRight]:
    """What the account holds, will hold, or held until nobody decided further."""
    return _with_what_it_rests_on().filter(account=account, ended_on=None)


def right_by_number(number: int, municipalities: Collection[str] | None = None) -> AccessRight:
    """One right, if it is in one of the municipalities; raises RightMissing."""
    found = _of(municipalities).filter(pk=number).first()
    if found is None:
        raise RightMissing
    return found


def colleagues_in(municipality: str, on: date, *, but: Account) -> tuple[Colleague, ...]:
    """Everybody else who holds a right that reaches the municipality, as approvers see each other."""
    held: dict[int, list[Right]] = {}
    for right in holders(municipality, on).exclude(account=but):
        held.setdefault(right.account_id, []).append(right.as_right())
    return tuple(Colleague(tuple(rights)) for rights in held.values())


def held_in_unit(account: int, unit: int, on: date) -> bool:
    """Whether the account held a right in the unit on the day, also if it has been ended since."""
    return AccessRight.objects.filter(_in_force(on), account=account, unit=unit).exists()


def _of(municipalities: Collection[str] | None) -> QuerySet[AccessRight]:
    rights = _with_what_it_rests_on()
    return rights if municipalities is None else rights.filter(municipality__in=municipalities)


def _with_what_it_rests_on() -> QuerySet[AccessRight]:
    return AccessRight.objects.select_related("account", "unit", "analysis", "approved_by")
