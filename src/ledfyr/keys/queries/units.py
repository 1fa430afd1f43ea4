# SPDX-License-Identifier: EUPL-1.2
"""Reads units' keys: which is the present one, who takes part in it, and the keyring of somebody who has unlocked."""

from ledfyr.keys.models import UnitKey, Wrapping
from ledfyr.keys.models.members import name_of_member
from ledfyr.keys.sealed_record import Keyring, owner_of
from ledfyr.sealing import PrivateKey, unwrap_key


class NotInTheKey(LookupError):
    """The account has no part in the unit's key."""


def current_unit_key(unit: int) -> UnitKey | None:
    """The version that everything new is sealed to, or None for a unit without a key."""
    return UnitKey.objects.filter(unit=unit).order_by("-version").first()


def members_of(unit: int) -> frozenset[int]:
    """The accounts that can open what is sealed for the unit."""
    newest = UnitKey.objects.filter(unit=unit).order_by("-version").values("pk")[:1]
    return frozenset(Wrapping.objects.filter(unit_key__in=newest).values_list("account", flat=True))


def parts_in(unit: int) -> dict[int, int]:
    """The accounts that take part, by the number of their part."""
    newest = current_unit_key(unit)
    return dict(newest.wrappings.order_by("pk").values_list("pk", "account")) if newest else {}


def units_of(account: int) -> tuple[int, ...]:
    """The units in whose key the account takes part."""
    units = Wrapping.objects.filter(account=account).values_list("unit_key__unit", flat=True)
    return tuple(sorted(set(units)))


def units_with_key() -> tuple[int, ...]:
    """Every unit that has a key."""
    return tuple(UnitKey.objects.filter(version=1).order_by("unit").values_list("unit", flat=True))


def only_opened_by(account: int) -> tuple[int, ...]:
    """The units whose key nobody else takes part in: if this account's own key is lost, so is what they keep."""
    return tuple(unit for unit in units_of(account) if members_of(unit) <= {account})


def keyring(unit: int, account: int, own: PrivateKey) -> Keyring:
    """Every version of the unit's key that the member has; raises NotInTheKey or a refusal of sealing."""
    wrappings = Wrapping.objects.filter(unit_key__unit=unit, account=account).select_related("unit_key")
    keys = {
        wrapping.unit_key.version: unwrap_key(
            bytes(wrapping.wrapped),
            unit=owner_of(unit),
            member=name_of_member(account),
            key=own,
            expected=wrapping.unit_key.public_key(),
        )
        for wrapping in wrappings
    }
    if not keys:
        raise NotInTheKey
    return Keyring(unit, keys)
