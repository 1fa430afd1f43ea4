# SPDX-License-Identifier: EUPL-1.2
"""Signing in with a municipality's own identity provider, by OpenID Connect or SAML."""

from dataclasses import dataclass
from typing import Any

from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.models import Login
from allauth.account.utils import get_next_redirect_url
from allauth.socialaccount.internal.statekit import stash_state, unstash_state
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from ledfyr.house_rules.views import Caller, open_to
from ledfyr.web.sign_in import openid, saml
from ledfyr.web.sign_in.account_adapter import SECOND_FACTOR
from ledfyr.web.sign_in.identity_file import OpenIdProvider, Provider, SamlProvider
from ledfyr.web.sign_in.linking import IdentityRefused, account_of
from ledfyr.web.sign_in.rules.matching import Identity, NotLetIn
from ledfyr.web.sign_in.session import keep_for_a_while

ONCE_MORE = "igen"  # in an answer that this face has asked the browser to send once more


@dataclass(frozen=True)
class SigningMunicipality:
    """A municipality whose own sign-in can be used here."""

    key: str
    name: str


def municipalities_that_sign_in() -> tuple[SigningMunicipality, ...]:
    """Those that the operator has named, by name."""
    named = (SigningMunicipality(key, provider.name) for key, provider in settings.IDENTITY.items())
    return tuple(sorted(named, key=lambda each: each.name))


@open_to(Caller.ANYONE)
@require_safe
def ask(request: HttpRequest, key: str) -> HttpResponse:
    """Send the browser to the municipality's provider with a question that only its answer fits."""
    provider = _provider(key)
    if request.user.is_authenticated:
        return redirect("/")
    keep_for_a_while(request)
    kept = {"next": get_next_redirect_url(request)}
    try:
        if isinstance(provider, SamlProvider):
            question, address = saml.question_to(request, key, provider)
            stash_state(request, provider_id=key, state=kept, state_id=question)
            return redirect(address)
        asked, secret = openid.question_for(provider)
        state = stash_state(request, provider_id=key, state=kept | secret)
        return redirect(openid.address_of_question(provider, asked, state=state, callback=_callback(request, key)))
    except IdentityRefused as refused:
        return _refuse(request, refused.reason)


@open_to(Caller.ANYONE)
@csrf_exempt  # the provider sends it; what proves that it was asked for is the question it answers, kept in the session
def answer(request: HttpRequest, key: str) -> HttpResponse:
    """Take the provider's answer and sign in whom it speaks of."""
    provider = _provider(key)
    try:
        if isinstance(provider, SamlProvider):
            return _answer_by_saml(request, key, provider)
        return _answer_by_openid(request, key, provider)
    except IdentityRefused as refused:
        return _refuse(request, refused.reason)


@open_to(Caller.ANYONE)
@require_safe
def metadata(request: HttpRequest, key: str) -> HttpResponse:
    """What the keeper of a SAML provider reads in."""
    provider = _provider(key)
    if not isinstance(provider, SamlProvider):
        raise Http404
    return HttpResponse(saml.metadata_of(request, key, provider), content_type="application/samlmetadata+xml")


def _answer_by_openid(request: HttpRequest, key: str, provider: OpenIdProvider) -> HttpResponse:
    kept = unstash_state(request, provider_id=key, state_id=request.GET.get("state", ""))
    if kept is None:
        # The browser keeps the session's cookie to itself when another site sends it here. It is asked to come again.
        if ONCE_MORE in request.GET or request.method != "GET":
            raise IdentityRefused(NotLetIn.NOT_ASKED)
        again = f"{request.path}?{request.GET.urlencode()}&{ONCE_MORE}=1"
        return render(request, "sign_in/once_more.html", {"again": again})
    identity = openid.identity_from(request, key, provider, kept, callback=_callback(request, key))
    return _let_in(request, identity, provider, kept)


def _answer_by_saml(request: HttpRequest, key: str, provider: SamlProvider) -> HttpResponse:
    sent = request.POST.get("SAMLResponse", "")
    if not 0 < len(sent) <= saml.LONGEST_ANSWER:
        raise IdentityRefused(NotLetIn.UNREADABLE)
    if ONCE_MORE not in request.POST:
        return render(request, "sign_in/once_more.html", {"sent": sent})
    asked = saml.question_answered_by(sent)
    kept = unstash_state(request, provider_id=key, state_id=asked) if asked else None
    if asked is None or kept is None:
        raise IdentityRefused(NotLetIn.NOT_ASKED)
    return _let_in(request, saml.identity_in(request, key, provider, sent, asked=asked), provider, kept)


def _let_in(request: HttpRequest, identity: Identity, provider: Provider, kept: dict[str, Any]) -> HttpResponse:
    account = account_of(identity, provider)
    note = {"provider": identity.provider, SECOND_FACTOR: identity.has_second_factor}
    record_authentication(request, account, "socialaccount", **note)
    response: HttpResponse = perform_login(request, Login(user=account, redirect_url=kept["next"]))
    return response


def _refuse(request: HttpRequest, reason: NotLetIn) -> HttpResponse:
    return render(request, "sign_in/not_let_in.html", {"reason": reason}, status=401)


def _provider(key: str) -> Provider:
    if key not in settings.IDENTITY:
        raise Http404
    provider: Provider = settings.IDENTITY[key]
    return provider


def _callback(request: HttpRequest, key: str) -> str:
    return request.build_absolute_uri(reverse("identity_answer", args=[key]))
