# SPDX-License-Identifier: EUPL-1.2
"""Asks a person who has been signed in for a while who they are, before they change how they sign in."""

import json
from typing import Any

from allauth.mfa.webauthn.internal.auth import begin_authentication
from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.debug import sensitive_post_parameters

from ledfyr.house_rules.views import Caller, open_to
from ledfyr.web.sign_in.entering import says_to_wait
from ledfyr.web.sign_in.factors import Factors, factors_of
from ledfyr.web.sign_in.forms import CodeForm, KeyForm, OwnPasswordForm
from ledfyr.web.sign_in.reaching import before_second_factor
from ledfyr.web.sign_in.session import forget_session, note_certainty

SIGN_IN_AGAIN = "Logga in igen, så kan du ändra hur du loggar in."


@open_to(Caller.SIGNED_IN)
@before_second_factor
@sensitive_post_parameters()
def confirm(request: HttpRequest) -> HttpResponse:
    """Asks for the password, or for a code where there is none; a passkey will do as well."""
    factors = factors_of(request.user.pk or 0)
    asks_for = _asked_for(request, factors)
    if asks_for is None and not factors.passkeys:
        forget_session(request)
        messages.error(request, SIGN_IN_AGAIN)
        return redirect("account_login")
    form = _form(request, asks_for)
    if request.method == "POST" and form.is_valid():
        note_certainty(request)
        return redirect(_afterwards(request))
    response = render(request, "sign_in/confirm.html", _page(request, form, factors, asks_for))
    return says_to_wait(response, form)


def _asked_for(request: HttpRequest, factors: Factors) -> str | None:
    if request.user.is_authenticated and request.user.has_usable_password():
        return "password"
    return "code" if factors.has_code_app else None


def _form(request: HttpRequest, asks_for: str | None) -> Form:
    sent = request.POST if request.method == "POST" else None
    if asks_for is None or (sent and "credential" in sent):
        return KeyForm(sent, user=request.user)
    if asks_for == "code":
        return CodeForm(sent, user=request.user, request=request)
    return OwnPasswordForm(sent, request=request)


def _page(request: HttpRequest, form: Form, factors: Factors, asks_for: str | None) -> dict[str, Any]:
    return {
        "form": form,
        "asks_for": asks_for,
        "next": _afterwards(request),
        "key_options": json.dumps(dict(begin_authentication(request.user))) if factors.passkeys else None,
    }


def _afterwards(request: HttpRequest) -> str:
    wanted = request.POST.get("next") or request.GET.get("next") or "/konto/"
    safe = url_has_allowed_host_and_scheme(wanted, {request.get_host()}, require_https=request.is_secure())
    return wanted if safe else "/konto/"
