# SPDX-License-Identifier: EUPL-1.2
"""Setting up a second factor: an app with codes or a passkey, and the recovery codes that come with the first one."""

import json
from collections.abc import Callable
from functools import partial
from typing import Any

from allauth.mfa.recovery_codes.views import GenerateRecoveryCodesView, ViewRecoveryCodesView
from allauth.mfa.totp.views import ActivateTOTPView
from allauth.mfa.webauthn.internal.auth import begin_registration
from allauth.mfa.webauthn.views import AddWebAuthnView
from django.db import transaction
from django.forms import Form
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ledfyr.house_rules.views import Caller, open_to
from ledfyr.web.sign_in.account_adapter import AFTERWARDS
from ledfyr.web.sign_in.factors import code_app_of, note_time_step
from ledfyr.web.sign_in.forms import CodeAppForm, NewKeyForm
from ledfyr.web.sign_in.noting import SignInVerb, note
from ledfyr.web.sign_in.reaching import before_second_factor, only_when_sure
from ledfyr.web.sign_in.rules.methods import Method
from ledfyr.web.sign_in.session import complete_sign_in, sign_in_of

View = Callable[..., HttpResponseBase]


def go_on_with(request: HttpRequest, method: Method) -> None:
    """Whoever has set up a second factor on the way in has shown it, and is signed in."""
    sign_in = sign_in_of(request)
    if sign_in and not sign_in.is_complete and request.user.is_authenticated:
        shown = [Method(each) for each in sign_in.methods]
        complete_sign_in(request, request.user, methods=[*shown, method])


class _CodeApp(ActivateTOTPView):
    template_name = "sign_in/code_app.html"

    def get_form_class(self) -> Callable[..., CodeAppForm]:
        return partial(CodeAppForm, request=self.request)

    @transaction.atomic
    def form_valid(self, form: CodeAppForm) -> HttpResponse:
        response: HttpResponse = super().form_valid(form)
        app = code_app_of(self.request.user.pk)
        note_time_step(app, form.time_step)
        note(SignInVerb.CODE_APP_ADDED, self.request.user)
        go_on_with(self.request, Method.CODE)
        return response

    def get_context_data(self, **kwargs: object) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        secret = context["form"].secret
        return context | {"secret": " ".join(secret[at : at + 4] for at in range(0, len(secret), 4))}


class _NewPasskey(AddWebAuthnView):
    template_name = "sign_in/new_passkey.html"

    def get_form_class(self) -> type[NewKeyForm]:
        return NewKeyForm

    @transaction.atomic
    def form_valid(self, form: NewKeyForm) -> HttpResponse:
        response: HttpResponse = super().form_valid(form)
        note(SignInVerb.PASSKEY_ADDED, self.request.user)
        go_on_with(self.request, Method.KEY)
        return response

    def get_context_data(self, **kwargs: object) -> dict[str, Any]:
        # allauth's own options make a second factor only; these make a passkey, opened with a finger, a face or a PIN.
        context: dict[str, Any] = super().get_context_data(**kwargs)
        options = dict(begin_registration(self.request.user, passwordless=True))
        asked = options["publicKey"]
        # A passkey unlocks a key with the secret that it gives by PRF only if it was made to give one.
        extensions = {**asked.get("extensions", {}), "prf": {}}
        return context | {"key_options": json.dumps({**options, "publicKey": {**asked, "extensions": extensions}})}


class _RecoveryCodes(ViewRecoveryCodesView):
    template_name = "sign_in/recovery_codes.html"

    def get_context_data(self, **kwargs: object) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return context | {"afterwards": self.request.session.pop(AFTERWARDS, "/")}


class _NewRecoveryCodes(GenerateRecoveryCodesView):
    template_name = "sign_in/new_recovery_codes.html"

    @transaction.atomic
    def form_valid(self, form: Form) -> HttpResponse:
        response: HttpResponse = super().form_valid(form)
        note(SignInVerb.RECOVERY_CODES_MADE, self.request.user)
        return response


_code_app: View = _CodeApp.as_view()
_new_passkey: View = _NewPasskey.as_view()
_recovery_codes: View = _RecoveryCodes.as_view()
_new_recovery_codes: View = _NewRecoveryCodes.as_view()


@open_to(Caller.SIGNED_IN)
@before_second_factor
@require_safe
def second_step(request: HttpRequest) -> HttpResponse:
    """Where whoever has no second factor yet chooses one. Until then no other page opens."""
    return render(request, "sign_in/second_step.html")


@open_to(Caller.SIGNED_IN)
@before_second_factor
def code_app(request: HttpRequest) -> HttpResponseBase:
    """Shows the picture and the secret for the app, and takes the first code."""
    return _code_app(request)


@open_to(Caller.SIGNED_IN)
@before_second_factor
def new_passkey(request: HttpRequest) -> HttpResponseBase:
    """Lets the device make a passkey and keeps its public half."""
    return _new_passkey(request)


@open_to(Caller.SIGNED_IN)
@only_when_sure
def recovery_codes(request: HttpRequest) -> HttpResponseBase:
    """Shows the recovery codes, once."""
    return _recovery_codes(request)


@open_to(Caller.SIGNED_IN)
def new_recovery_codes(request: HttpRequest) -> HttpResponseBase:
    """Makes new recovery codes; the old ones are worth nothing afterwards."""
    return _new_recovery_codes(request)
