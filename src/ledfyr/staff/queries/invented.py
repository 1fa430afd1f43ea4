# SPDX-License-Identifier: EUPL-1.2
"""Finds the invented persons of a demonstration by the one thing that no real colleague has: their address."""

from ledfyr.staff.models import Account
from ledfyr.staff.rules.invented_persons import INVENTED


def invented_accounts() -> tuple[Account, ...]:
    """The open accounts of invented persons, in the order in which they were opened."""
    return tuple(Account.objects.filter(username__endswith=f"@{INVENTED}", is_active=True).order_by("pk"))


def is_invented(account: Account) -> bool:
    """Whether the account is that of an invented person."""
    return account.username.endswith(f"@{INVENTED}")


def invented_account(number: int) -> Account | None:
    """One invented person by number; never a real colleague."""
    return next((account for account in invented_accounts() if account.pk == number), None)
