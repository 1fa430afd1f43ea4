# SPDX-License-Identifier: EUPL-1.2
"""Reads accounts, and what the rules need to know of a person before they are given something more."""

from collections.abc import Collection

from ledfyr.staff.models import AccessRight, Account, HouseException
from ledfyr.staff.queries.grounds import is_qualified
from ledfyr.staff.queries.rights import rights_not_ended
from ledfyr.staff.rules.rights import Exemption, Person


class AccountMissing(LookupError):
    """No open account has this e-mail address or number."""


def account_by_email(email: str) -> Account:
    """One open account by its address; raises AccountMissing."""
    found = Account.objects.filter(username=email.strip().lower(), is_active=True).first()
    if found is None:
        raise AccountMissing
    return found


def account_by_number(number: int) -> Account:
    """One open account by its number; raises AccountMissing."""
    found = Account.objects.filter(pk=number, is_active=True).first()
    if found is None:
        raise AccountMissing
    return found


def open_accounts() -> tuple[Account, ...]:
    """Every open account, by the name of its owner."""
    return tuple(Account.objects.filter(is_active=True).order_by("first_name", "username"))


def person_of(account: Account, *, but: AccessRight | None = None) -> Person:
    """The person as the rules see them; `but` is left out, because it is about to be renewed."""
    held = rights_not_ended(account)
    if but:
        held = held.exclude(pk=but.pk)
    return Person(
        held=tuple(right.as_right() for right in held),
        is_qualified=is_qualified(account),
        exemptions=tuple(
            Exemption(exception.decided_on, exception.valid_until)
            for exception in HouseException.objects.filter(account=account)
        ),
    )


def name_of_account(number: int) -> str:
    """The name that colleagues see; a word for an account that no longer exists."""
    found = Account.objects.filter(pk=number).first()
    return found.called if found else f"konto {number}"


def names_of(accounts: Collection[int]) -> dict[int, str]:
    """What colleagues call the accounts, also those that are closed."""
    return {account.pk: account.called for account in Account.objects.filter(pk__in=accounts)}
