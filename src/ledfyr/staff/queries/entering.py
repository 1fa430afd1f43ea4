# SPDX-License-Identifier: EUPL-1.2
"""Tells the face that guards the door whether an account may enter a page that is open to certain callers."""

from datetime import date

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser

from ledfyr.house_rules.views import Caller, Opened
from ledfyr.law.sources import Refusal
from ledfyr.staff.models import Account
from ledfyr.staff.queries.rights import held_rights
from ledfyr.staff.rules.entering import NOT_SIGNED_IN, why_not_enter_with


def why_not_enter(account: AbstractBaseUser | AnonymousUser, opened: Opened, on: date) -> Refusal | None:
    """The reason why the account does not enter on that day, or None; one query, and none for pages open to anyone."""
    if opened is Caller.ANYONE:
        return None
    if not isinstance(account, Account) or not account.is_active:
        return NOT_SIGNED_IN
    return None if opened is Caller.SIGNED_IN else why_not_enter_with(held_rights(account, on), opened)
