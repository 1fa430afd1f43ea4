# SPDX-License-Identifier: EUPL-1.2
"""Finds the account of an identity, by what the provider never gives to somebody else; makes no account."""

from allauth.socialaccount.models import SocialAccount
from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction

from ledfyr.staff.queries.people import AccountMissing, account_by_email
from ledfyr.web.sign_in.identity_file import Provider
from ledfyr.web.sign_in.noting import SignInVerb, note
from ledfyr.web.sign_in.rules.matching import Identity, NotLetIn, why_not_look_for_address


class IdentityRefused(Exception):
    """An identity that opens no account."""

    def __init__(self, reason: NotLetIn) -> None:
        super().__init__(reason.code)
        self.reason = reason


@transaction.atomic
def account_of(identity: Identity, provider: Provider) -> AbstractBaseUser:
    """The account that is linked to the identity; at the first time the one with its address. Raises IdentityRefused.

    Afterwards the address means nothing: when a colleague leaves and another gets the same, it is another person.
    """
    linked = SocialAccount.objects.filter(provider=identity.provider, uid=identity.subject).select_related("user")
    if found := linked.first():
        owner: AbstractBaseUser = found.user
        return owner
    if reason := why_not_look_for_address(identity, provider.domains):
        raise IdentityRefused(reason)
    try:
        account = account_by_email(identity.email or "")
    except AccountMissing:
        raise IdentityRefused(NotLetIn.NO_ACCOUNT) from None
    if SocialAccount.objects.filter(provider=identity.provider, user=account).exists():
        raise IdentityRefused(NotLetIn.OTHER_PERSON)
    SocialAccount.objects.create(provider=identity.provider, uid=identity.subject, user=account)
    note(SignInVerb.PROVIDER_LINKED, account)
    return account
