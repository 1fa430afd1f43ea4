# SPDX-License-Identifier: EUPL-1.2
"""The open accounts of the installation, as the page about accounts lists them."""

from dataclasses import dataclass

from ledfyr.staff.queries.askers import Asker
from ledfyr.staff.queries.people import open_accounts
from ledfyr.staff.queries.rights import roles_by_account
from ledfyr.staff.rules.roles import started


@dataclass(frozen=True)
class AccountShown:
    """One account: whose, and what its owner works as today. No page says when somebody last signed in."""

    number: int
    name: str
    email: str
    works_as: str
    is_oneself: bool


def accounts_shown_to(asker: Asker) -> tuple[AccountShown, ...]:
    """Every open account, by name."""
    held = roles_by_account(asker.today)
    return tuple(
        AccountShown(
            number=account.pk,
            name=account.called,
            email=account.email,
            works_as=started(", ".join(role.swedish for role in held.get(account.pk, ()))) or "Ingen behörighet i dag",
            is_oneself=account == asker.account,
        )
        for account in open_accounts()
    )
