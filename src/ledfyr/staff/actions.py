# SPDX-License-Identifier: EUPL-1.2
"""Opens an account for somebody who edits pages or confirms facts."""

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from ledfyr.staff.models import Account


class AccountRefused(Exception):
    """An account that was not opened, with a sentence that says what to do."""


def open_account(*, email: str, name: str, password: str) -> Account:
    """Open an account that may edit pages and confirm facts; raises AccountRefused."""
    address = email.strip().lower()
    account = Account(username=address, email=address, first_name=name.strip(), is_staff=True, is_superuser=True)
    try:
        validate_email(address)
        validate_password(password, user=account)
    except ValidationError as error:
        raise AccountRefused(" ".join(error.messages)) from None
    if Account.objects.filter(username=address).exists():
        message = "Det finns redan ett konto med den e-postadressen. Välj en annan adress."
        raise AccountRefused(message)
    account.set_password(password)
    account.save()
    return account
