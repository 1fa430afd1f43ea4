# SPDX-License-Identifier: EUPL-1.2
"""The way in and out: password and then a second factor, or a passkey alone."""

import json
from collections.abc import Callable
from functools import partial
from typing import Any

from allauth.account.internal.stagekit import clear_login
from allauth.account.views import LoginView
from allauth.mfa.base.views import AuthenticateView
from allauth.mfa.webauthn.views import LoginWebAuthnView
from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from ledfyr.house_rules.views import Caller, open_to
from ledfyr.keys.unlocked import unlocked_keys
from ledfyr.web.sign_in import wording
from ledfyr.web.sign_in.account_adapter import WAIT
from ledfyr.web.sign_in.factors import factors_of
from ledfyr.web.sign_in.forms import CodeForm, KeyForm, PasskeyForm, PasswordForm
from ledfyr.web.sign_in.identity import municipalities_that_sign_in
from ledfyr.web.sign_in.noting import SignInVerb, note
from ledfyr.web.sign_in.rules.waiting import CODES_FOR_ONE_PASSWORD
from ledfyr.web.sign_in.session import end_every_session, forget_session, keep_for_a_while

WRONG_CODES = "wrong_codes"
View = Callable[..., HttpResponseBase]


def says_to_wait(response: HttpResponse, form: Form) -> HttpResponse:
    """Tell programs, too, for how long to wait; they read the status, people read the page."""
    for errors in form.errors.as_data().values():
        for error in errors:
            if error.code == WAIT and error.params:
                response.status_code = 429
                response.headers["Retry-After"] = str(int(error.params["seconds"]) + 1)
    return response


class _WithPassword(LoginView):
    template_name = "sign_in/sign_in.html"

    def get_form_class(self) -> type[PasswordForm]:
        return PasswordForm

    def form_invalid(self, form: PasswordForm) -> HttpResponse:
        return says_to_wait(super().form_invalid(form), form)

    def get_context_data(self, **kwargs: object) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return context | {"municipalities": municipalities_that_sign_in()}


class _WithSecondFactor(AuthenticateView):
    template_name = "sign_in/second_factor.html"

    def get_form_class(self) -> Callable[..., CodeForm]:
        return partial(CodeForm, request=self.request)

    def get_webauthn_form_class(self) -> type[KeyForm]:
        return KeyForm

    def form_invalid(self, form: CodeForm | KeyForm) -> HttpResponse:
        if not _waits(form):
            note(SignInVerb.SECOND_FACTOR_WRONG, self.stage.login.user)
            wrong = self.stage.state[WRONG_CODES] = self.stage.state.get(WRONG_CODES, 0) + 1
            self.stage.keep()
            if wrong >= CODES_FOR_ONE_PASSWORD:
                clear_login(self.request)
                messages.error(self.request, wording.START_AGAIN)
                return redirect("account_login")
        return says_to_wait(super().form_invalid(form), form)

    def get_context_data(self, **kwargs: object) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        options = json.dumps(context.get("js_data", {}).get("request_options"))
        return context | {"factors": factors_of(self.stage.login.user.pk), "key_options": options}


class _WithPasskey(LoginWebAuthnView):
    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        keep_for_a_while(request)
        response: HttpResponse = super().get(request, *args, **kwargs)
        return response

    def get_form_class(self) -> type[PasskeyForm]:
        return PasskeyForm


def _waits(form: Form) -> bool:
    return any(error.code == WAIT for errors in form.errors.as_data().values() for error in errors)


_sign_in: View = _WithPassword.as_view()
_second_factor: View = _WithSecondFactor.as_view()
_passkey: View = _WithPasskey.as_view()


@open_to(Caller.ANYONE)
def sign_in(request: HttpRequest) -> HttpResponseBase:
    """Where e-mail and password are asked for; a wrong one says neither which."""
    return _sign_in(request)


@open_to(Caller.ANYONE)
def second_factor(request: HttpRequest) -> HttpResponseBase:
    """Where whoever has written the right password shows the second factor."""
    return _second_factor(request)


@open_to(Caller.ANYONE)
def passkey(request: HttpRequest) -> HttpResponseBase:
    """What the browser asks for a challenge, and answers with the passkey's signature."""
    return _passkey(request)


@open_to(Caller.ANYONE)
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """Only a form that is sent signs out, so that no link from elsewhere can; a sign-in half done is dropped as well.

    One sign-out is enough: it ends the account's sessions on both faces and in every browser.
    """
    if request.user.is_authenticated:
        note(SignInVerb.SIGNED_OUT, request.user)
        end_every_session(request.user.pk)
        unlocked_keys.forget_all_of(request.user.pk)
        messages.success(request, "Du är utloggad, här och överallt där du var inloggad.")
    forget_session(request)
    return redirect("account_login")
