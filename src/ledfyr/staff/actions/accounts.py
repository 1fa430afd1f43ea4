# SPDX-License-Identifier: EUPL-1.2
"""Opens an account, which by itself opens nothing, and closes one with everything it holds."""

from datetime import datetime

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils import timezone

from ledfyr.law.sources import ActRefused
from ledfyr.staff.actions.acting import colleague, held_still, tell_trail
from ledfyr.staff.actions.ending import end_for
from ledfyr.staff.models import Account
from ledfyr.staff.own_words import StaffKind, StaffVerb
from ledfyr.staff.queries.rights import rights_not_ended
from ledfyr.staff.rules.ending import why_not_close
from ledfyr.staff.rules.opening import why_not_open
from ledfyr.staff.rules.rights import WHOLE_INSTALLATION


class AccountRefused(Exception):
    """An account that was not opened, with a sentence that says what to do."""


class OpeningRefused(ActRefused):
    """Somebody opened an account who may not."""


class ClosingRefused(ActRefused):
    """An account that was not closed."""


@transaction.atomic
def open_account(
    *, email: str, name: str, password: str | None, by: Account | None = None, at: datetime | None = None
) -> Account:
    """Open an account without any right, now unless said otherwise; raises AccountRefused or OpeningRefused.

    Without a password nobody signs in with one.
    """
    opened_at = at or timezone.now()
    if by is not None and (refusal := why_not_open(colleague(by, timezone.localdate(opened_at)))):
        raise OpeningRefused(refusal)
    address = email.strip().lower()
    account = Account(username=address, email=address, first_name=name.strip())
    try:
        validate_email(address)
        if password is not None:
            validate_password(password, user=account)
    except ValidationError as error:
        raise AccountRefused(" ".join(error.messages)) from None
    if Account.objects.filter(username=address).exists():
        message = "Det finns redan ett konto med den e-postadressen. Välj en annan adress."
        raise AccountRefused(message)
    account.set_password(password)
    account.save()
    tell_trail(StaffVerb.ACCOUNT_OPENED, StaffKind.ACCOUNT, account.pk, WHOLE_INSTALLATION, by=by, at=opened_at)
    return account


@transaction.atomic
def close_account(*, account: Account, by: Account | None, at: datetime) -> None:
    """End every right and let nobody sign in with it; raises ClosingRefused. What was done with it stays on record."""
    today = timezone.localdate(at)
    closing = held_still(account)
    rights = tuple(rights_not_ended(closing))
    if by is not None:
        refusal = why_not_close(tuple(right.as_right() for right in rights), colleague(by, today, closing))
        if refusal:
            raise ClosingRefused(refusal)
    for right in rights:
        end_for(right, by, at)
    closing.is_active = False
    closing.set_unusable_password()
    closing.save(update_fields=["is_active", "password"])
    tell_trail(StaffVerb.ACCOUNT_CLOSED, StaffKind.ACCOUNT, closing.pk, WHOLE_INSTALLATION, by=by, at=at)
