# SPDX-License-Identifier: EUPL-1.2
"""How one signs in, on one page: what there is, what can be added, taken away or changed."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from allauth.mfa.totp.views import DeactivateTOTPView
from allauth.mfa.webauthn.views import RemoveWebAuthnView
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.db import transaction
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_safe

from ledfyr.house_rules.views import Caller, open_to
from ledfyr.languages import SWEDISH, words_of
from ledfyr.web.sign_in import wording
from ledfyr.web.sign_in.factors import Factors, factors_of
from ledfyr.web.sign_in.forms import NewPasswordForm
from ledfyr.web.sign_in.noting import SignInVerb, note
from ledfyr.web.sign_in.reaching import only_when_sure
from ledfyr.web.sign_in.session import end_every_session


class _RemoveCodeApp(DeactivateTOTPView):
    template_name = "sign_in/remove_code_app.html"

    @transaction.atomic
    def form_valid(self, form: Form) -> HttpResponse:
        response: HttpResponse = super().form_valid(form)
        note(SignInVerb.CODE_APP_REMOVED, self.request.user)
        end_other_sessions(self.request)
        messages.success(self.request, "Appen är borttagen. Koderna i den fungerar inte längre.")
        return response


class _RemovePasskey(RemoveWebAuthnView):
    template_name = "sign_in/remove_passkey.html"
    context_object_name = "authenticator"

    def get_success_url(self) -> str:
        return "/konto/"

    @transaction.atomic
    def form_valid(self, form: Form) -> HttpResponse:
        response: HttpResponse = super().form_valid(form)
        note(SignInVerb.PASSKEY_REMOVED, self.request.user)
        end_other_sessions(self.request)
        messages.success(self.request, "Inloggningsnyckeln är borttagen och fungerar inte längre här.")
        return response


_remove_code_app: Callable[..., HttpResponseBase] = _RemoveCodeApp.as_view()
_remove_passkey: Callable[..., HttpResponseBase] = _RemovePasskey.as_view()


def end_other_sessions(request: HttpRequest) -> None:
    """Whoever took the lost telephone is not signed in any longer."""
    end_every_session(request.user.pk or 0, but=request.session.session_key)


@dataclass(frozen=True)
class PasskeyShown:
    """A passkey as the page tells of it."""

    id: int
    name: str
    added_on: str
    used_on: str


def passkeys_shown(factors: Factors) -> tuple[PasskeyShown, ...]:
    """The passkeys with their days in words."""
    in_swedish = words_of(SWEDISH)

    def day(moment: datetime | None) -> str:
        return in_swedish.say_date(timezone.localdate(moment)) if moment else ""

    return tuple(PasskeyShown(each.id, each.name, day(each.added_at), day(each.used_at)) for each in factors.passkeys)


@open_to(Caller.SIGNED_IN)
@require_safe
def own_account(request: HttpRequest) -> HttpResponse:
    """Everything about how this person signs in."""
    factors = factors_of(request.user.pk or 0)
    return render(request, "sign_in/own_account.html", {"factors": factors, "passkeys": passkeys_shown(factors)})


@open_to(Caller.SIGNED_IN)
def remove_code_app(request: HttpRequest) -> HttpResponseBase:
    """Takes the app away, unless it is the only second factor."""
    if factors_of(request.user.pk or 0).is_only_one:
        messages.error(request, wording.KEEP_ONE)
        return redirect("mfa_index")
    return _remove_code_app(request)


@open_to(Caller.SIGNED_IN)
def remove_passkey(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Takes a passkey away, unless it is the only second factor."""
    if factors_of(request.user.pk or 0).is_only_one:
        messages.error(request, wording.KEEP_ONE)
        return redirect("mfa_index")
    return _remove_passkey(request, pk=pk)


@open_to(Caller.SIGNED_IN)
@sensitive_post_parameters()
@only_when_sure
def new_password(request: HttpRequest) -> HttpResponse:
    """Changes the password and ends every other session."""
    person = request.user
    if not person.is_authenticated or not person.has_usable_password():
        raise Http404
    form = NewPasswordForm(person, request.POST or None)
    if not form.is_valid():
        return render(request, "sign_in/new_password.html", {"form": form})
    with transaction.atomic():
        form.save()
        note(SignInVerb.PASSWORD_CHANGED, person)
    update_session_auth_hash(request, person)
    end_other_sessions(request)
    messages.success(request, "Du har ett nytt lösenord.")
    return redirect("mfa_index")
