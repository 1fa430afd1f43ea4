# SPDX-License-Identifier: EUPL-1.2
"""What allauth asks about accounts: nobody signs up, passwords are tried with patience, sessions say how they began."""

from typing import Any, ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import clear_authentication_records, get_authentication_records
from allauth.account.internal.stagekit import clear_login
from django.contrib import messages
from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from ledfyr.web.sign_in import wording
from ledfyr.web.sign_in.networks import network_of_request
from ledfyr.web.sign_in.password import WaitFirst, account_with_password
from ledfyr.web.sign_in.rules.methods import Method
from ledfyr.web.sign_in.session import complete_sign_in, is_sure, sign_in_of

AFTERWARDS = "ledfyr_afterwards"  # where the person wanted to go, kept while a second factor is set up
SECOND_FACTOR = "second_factor"  # in the note of a sign-in by an identity provider that asked for one
OF_FACTOR = {"totp": Method.CODE, "recovery_codes": Method.RECOVERY_CODE, "webauthn": Method.KEY}
WAIT = "wait"  # the code of the refusal that says for how long


class AccountAdapter(DefaultAccountAdapter):
    """Ledfyr's answers."""

    error_messages: ClassVar[dict[str, str]] = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": wording.MISMATCH,
        "incorrect_password": wording.WRONG_PASSWORD,
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002
        """Accounts are opened by colleagues."""
        return False

    def get_login_stages(self) -> list[str]:
        """The one step between the password and being signed in."""
        return ["ledfyr.web.sign_in.stages.SecondFactorStage"]

    def authenticate(self, request: HttpRequest, **credentials: str) -> AbstractBaseUser | None:
        """The account whose password this is. A closed account is answered as a wrong password is."""
        address = credentials.get("email") or credentials.get("username") or ""
        try:
            return account_with_password(request, address, credentials["password"])
        except WaitFirst as first:
            raise ValidationError(wording.wait_then_try(first.seconds), WAIT, {"seconds": first.seconds}) from None

    def login(self, request: HttpRequest, user: AbstractBaseUser) -> None:
        """Sign in with what was shown on the way, and forget allauth's notes of it, which hold an e-mail address."""
        shown = methods_shown(request, user)
        clear_authentication_records(request)
        complete_sign_in(request, user, methods=shown)

    def post_login(self, request: HttpRequest, user: AbstractBaseUser, **hooks: object) -> HttpResponse:  # noqa: ARG002
        """Go where the person was going; by way of setting up a second factor when there is none."""
        wanted = str(hooks.get("redirect_url") or self.get_login_redirect_url(request))
        sign_in = sign_in_of(request)
        if sign_in and sign_in.is_complete:
            return redirect(wanted)
        request.session[AFTERWARDS] = wanted
        return redirect("second_step")

    def respond_user_inactive(self, request: HttpRequest, user: AbstractBaseUser) -> HttpResponse:  # noqa: ARG002
        """Back to the sign-in page, with a sentence."""
        clear_login(request)
        messages.error(request, wording.CLOSED)
        return redirect("account_login")

    def add_message(
        self, request: HttpRequest, level: int, *_: object, message: str | None = None, **__: object
    ) -> None:
        """Only sentences of our own are shown; those that allauth keeps in files are not."""
        if message:
            messages.add_message(request, level, message)

    def is_reauthentication_required(self, **_: object) -> bool:
        """Whoever has just signed in need not say again who they are."""
        return not is_sure(self.request)

    def get_client_ip(self, request: HttpRequest) -> str:
        """Nobody's address: allauth's own counting is turned off, and what is counted here knows networks alone."""
        return network_of_request(request)


def methods_shown(request: HttpRequest, account: AbstractBaseUser) -> list[Method]:
    """What the account has shown in this session on its way in."""
    return [method_of(record) for record in get_authentication_records(request, account)]


def method_of(record: dict[str, Any]) -> Method:
    """The method of one of allauth's notes."""
    if record.get("method") == "password":
        return Method.PASSWORD
    if record.get("method") == "mfa":
        return Method.PASSKEY if record.get("passwordless") else OF_FACTOR[record["type"]]
    return Method.PROVIDER_WITH_SECOND_FACTOR if record.get(SECOND_FACTOR) else Method.PROVIDER
