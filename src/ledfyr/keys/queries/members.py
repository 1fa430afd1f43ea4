# SPDX-License-Identifier: EUPL-1.2
"""Reads members' own keys: whether there is one, the number to compare, and which passkeys unlock it."""

from collections.abc import Collection, Sequence

from ledfyr.keys.models import MemberKey, PasskeyLock
from ledfyr.sealing import comparison_number


def member_key(account: int) -> MemberKey | None:
    """The account's own pair, or None before one has been made."""
    return MemberKey.objects.filter(account=account).first()


def with_own_key(accounts: Collection[int]) -> frozenset[int]:
    """Those of the accounts that have made a pair of their own."""
    return frozenset(MemberKey.objects.filter(account__in=accounts).values_list("account", flat=True))


def number_to_compare(account: int) -> str:
    """The number that two colleagues read to each other before one lets the other in; empty without a key."""
    own = member_key(account)
    return comparison_number(own.public_key()) if own else ""


def passkey_locks(account: int) -> Sequence[PasskeyLock]:
    """The passkeys that unlock the account's present pair."""
    own = member_key(account)
    return list(PasskeyLock.objects.filter(account=account, key_version=own.version)) if own else []
