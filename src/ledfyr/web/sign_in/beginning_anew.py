# SPDX-License-Identifier: EUPL-1.2
"""Lets somebody who has lost password, telephone and recovery codes begin anew, with a colleague's help."""

from typing import Any, cast

from allauth.socialaccount.models import SocialAccount
from django.contrib.auth.models import AbstractBaseUser
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction

from ledfyr.web.sign_in.factors import forget_factors
from ledfyr.web.sign_in.noting import SignInVerb, note_from_command_line
from ledfyr.web.sign_in.session import end_every_session


class PasswordRefused(Exception):
    """A password that will not do, with a sentence that says why."""


@transaction.atomic
def begin_anew(account: AbstractBaseUser, *, password: str) -> None:
    """Give the account this password, take away its second factors, links and sessions; raises PasswordRefused.

    What the account holds stays as it is. Keys that only it can open stay locked: those are another matter.
    """
    try:
        validate_password(password, cast("Any", account))
    except ValidationError as error:
        raise PasswordRefused(" ".join(error.messages)) from None
    account.set_password(password)
    account.save(update_fields=["password"])
    forget_factors(account.pk)
    SocialAccount.objects.filter(user=account).delete()
    end_every_session(account.pk)
    note_from_command_line(SignInVerb.BEGUN_ANEW, account)
