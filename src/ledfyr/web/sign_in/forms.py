# SPDX-License-Identifier: EUPL-1.2
"""What is asked for on the way in, and when a second factor is set up."""

from collections.abc import Iterator
from typing import Any

from allauth.account.forms import LoginForm
from allauth.mfa.base.forms import BaseAuthenticateForm
from allauth.mfa.base.internal.flows import post_authentication
from allauth.mfa.totp.internal.auth import SECRET_SESSION_KEY, generate_totp_secret
from allauth.mfa.webauthn.forms import AddWebAuthnForm, AuthenticateWebAuthnForm, LoginWebAuthnForm
from django import forms
from django.contrib.auth.forms import SetPasswordForm
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils import timezone

from ledfyr.web.sign_in import wording
from ledfyr.web.sign_in.account_adapter import WAIT
from ledfyr.web.sign_in.factors import time_step_of, use_code
from ledfyr.web.sign_in.known_browsers import mark_of
from ledfyr.web.sign_in.password import WaitFirst, account_with_password
from ledfyr.web.sign_in.rules.waiting import Count
from ledfyr.web.sign_in.secrecy import FactorUnreadable, open_factor, seal_factor
from ledfyr.web.sign_in.tries import TRIES

# What a program that makes up a credential can bring the WebAuthn library to raise, beside its own refusals.
MADE_UP = (AttributeError, KeyError, TypeError, ValueError, OverflowError, RecursionError)
# A browser writes texts; its largest number names an algorithm. The library makes as many bytes as a number says.
LARGEST_NUMBER = 65_536


class PasswordForm(LoginForm):
    """E-mail address and password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **kwargs)
        self.fields["login"].error_messages = {"required": wording.NO_ADDRESS, "invalid": wording.NO_ADDRESS}
        self.fields["password"].error_messages["required"] = wording.NO_PASSWORD


class CodeForm(BaseAuthenticateForm):
    """A code from the app or a recovery code, tried as often as patience allows."""

    code = forms.CharField(max_length=40, error_messages={"required": wording.NO_CODE, "max_length": wording.NO_CODE})

    def __init__(self, *args: Any, request: HttpRequest, **kwargs: Any) -> None:  # noqa: ANN401
        self.request = request
        super().__init__(*args, **kwargs)

    def clean_code(self) -> str:
        code: str = self.cleaned_data["code"]
        place = TRIES.place(Count.CODE, self.user.pk, mark_of(self.request, self.user.pk) or "")
        if wait := TRIES.begin([place], timezone.now().timestamp()):
            raise ValidationError(wording.wait_then_try(wait), WAIT, {"seconds": wait})
        try:
            used = use_code(self.user.pk, code)
        except FactorUnreadable:
            raise ValidationError(wording.UNREADABLE) from None
        if used is None:
            raise ValidationError(wording.WRONG_CODE, "wrong")
        TRIES.was_right([place])
        self.authenticator, self.method = used
        return code

    def save(self) -> None:
        post_authentication(self.request, self.authenticator)


class CodeAppForm(forms.Form):
    """The first code of an app that is being set up. The secret waits in the session, sealed."""

    code = forms.CharField(max_length=40, error_messages={"required": wording.NO_CODE, "max_length": wording.NO_CODE})

    def __init__(self, *args: Any, user: Any, request: HttpRequest, **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **kwargs)
        self.user = user
        self.secret = self._kept(request) if self.is_bound else None
        if self.secret is None:
            self.secret = generate_totp_secret()
            request.session[SECRET_SESSION_KEY] = seal_factor(self.secret)

    def clean_code(self) -> str:
        code: str = self.cleaned_data["code"]
        found = time_step_of(self.secret or "", code)
        if found is None:
            raise ValidationError(wording.WRONG_FIRST_CODE)
        self.time_step = found
        return code

    @staticmethod
    def _kept(request: HttpRequest) -> str | None:
        try:
            return open_factor(request.session.get(SECRET_SESSION_KEY, ""))
        except FactorUnreadable:
            return None


class _MadeUpIsRefused:
    """A credential that no browser made is refused like any other that is wrong."""

    refused = wording.WRONG_KEY

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **kwargs)
        credential = self.fields["credential"]  # type: ignore[attr-defined]
        credential.error_messages.update(required=wording.NO_KEY, invalid=wording.WRONG_KEY)
        credential.validators.append(self._refuse_large_numbers)

    def full_clean(self) -> None:
        try:
            super().full_clean()  # type: ignore[misc]
        except MADE_UP:
            self.add_error("credential", self.refused)  # type: ignore[attr-defined]

    def _refuse_large_numbers(self, made_up: object) -> None:
        if any(abs(number) > LARGEST_NUMBER for number in _numbers_in(made_up)):
            raise ValidationError(self.refused)


def _numbers_in(made_up: object) -> Iterator[float]:
    match made_up:
        case int() | float():
            yield made_up
        case dict():
            yield from (number for value in made_up.values() for number in _numbers_in(value))
        case list():
            yield from (number for value in made_up for number in _numbers_in(value))


class NewKeyForm(_MadeUpIsRefused, AddWebAuthnForm):
    """A passkey to add, and what its owner calls it."""

    name = forms.CharField(required=False, max_length=60, error_messages={"max_length": wording.LONG_NAME})
    refused = wording.KEY_NOT_ADDED

    def clean(self) -> dict[str, Any]:
        try:
            return dict(super().clean())
        except ValidationError:
            raise ValidationError(self.refused) from None


class KeyForm(_MadeUpIsRefused, AuthenticateWebAuthnForm):
    """A key as the second factor after a password."""


class PasskeyForm(_MadeUpIsRefused, LoginWebAuthnForm):
    """A passkey that is both factors."""


class OwnPasswordForm(forms.Form):
    """The password of whoever is signed in."""

    password = forms.CharField(error_messages={"required": wording.NO_PASSWORD}, strip=False)

    def __init__(self, *args: Any, request: HttpRequest, **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **kwargs)
        self.request = request

    def clean_password(self) -> str:
        password: str = self.cleaned_data["password"]
        try:
            account = account_with_password(self.request, self.request.user.get_username(), password)
        except WaitFirst as first:
            raise ValidationError(wording.wait_then_try(first.seconds), WAIT, {"seconds": first.seconds}) from None
        if account != self.request.user:
            raise ValidationError(wording.WRONG_PASSWORD, "wrong")
        return password


class NewPasswordForm(SetPasswordForm):  # type: ignore[type-arg]  # generic in the stubs alone
    """A new password, twice."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
        self.error_messages = {"password_mismatch": wording.NOT_THE_SAME}
        super().__init__(*args, **kwargs)
        for name in ("new_password1", "new_password2"):
            self.fields[name].error_messages["required"] = wording.NO_PASSWORD
