# SPDX-License-Identifier: EUPL-1.2
"""Where a member unlocks their key with the phrase or a passkey, locks it, and says which passkeys may unlock."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from ledfyr.house_rules.views import open_to
from ledfyr.keys.actions.own_keys import NoKeyYet
from ledfyr.keys.actions.passkeys import (
    NoSuchPasskey,
    add_passkey_lock,
    remove_passkey_lock,
    unlock_member_key_with_passkey,
)
from ledfyr.sealing import PrivateKey, SealingRefused
from ledfyr.web.keys import wording
from ledfyr.web.keys.carrying import Waiting, carried_by
from ledfyr.web.keys.cookie import forget_key, keep_key
from ledfyr.web.keys.forms import NewPasskeyForm, PasskeyForm, UnlockForm
from ledfyr.web.keys.member import KEY_HOLDERS, Member, member_of
from ledfyr.web.keys.passkeys import new_salt, options_to_add, own_passkeys, text
from ledfyr.web.keys.phrases import unlock_key
from ledfyr.web.keys.unlocking import UNPROCESSABLE, ask_to_unlock, go_on_with_changes, with_own_key

asked_or_sent = require_http_methods(["GET", "HEAD", "POST"])


@open_to(*KEY_HOLDERS)
@asked_or_sent
@sensitive_post_parameters()
def unlock(request: HttpRequest) -> HttpResponse:
    """Unlock with the phrase, and go on with what was waiting."""
    member, waiting = member_of(request), carried_by(request)
    form = UnlockForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            key = unlock_key(member, form.cleaned_data["phrase"], timezone.now())
        except NoKeyYet:
            return redirect("staff_face:keys_make")
        except SealingRefused as refused:
            form.add_error("phrase", wording.refusal_said(refused))
        else:
            return _unlocked(request, member, key, waiting)
    return ask_to_unlock(request, waiting, form=form, status=UNPROCESSABLE if form.is_bound else 200)


@open_to(*KEY_HOLDERS)
@require_POST
@sensitive_post_parameters()
def unlock_with_passkey(request: HttpRequest) -> HttpResponse:
    """Unlock with what a passkey gave; when it gave nothing, the phrase is asked for as ever."""
    member, waiting = member_of(request), carried_by(request)
    form = PasskeyForm(request.POST)
    reason = wording.NO_PRF
    if form.is_valid():
        try:
            key = _key_behind(member, **form.cleaned_data)
        except NoSuchPasskey:
            reason = wording.NOT_AMONG_THEM
        except SealingRefused as refused:
            reason = wording.refusal_said(refused)
        else:
            return _unlocked(request, member, key, waiting)
    return ask_to_unlock(request, waiting, reason=reason, status=UNPROCESSABLE)


@open_to(*KEY_HOLDERS)
@require_POST
def lock(request: HttpRequest) -> HttpResponse:
    """Forget the key now."""
    response = redirect("staff_face:keys")
    forget_key(request, response)
    messages.success(request, "Din nyckel är låst.")
    return response


@open_to(*KEY_HOLDERS)
@asked_or_sent
@sensitive_post_parameters()
@with_own_key
def passkeys(request: HttpRequest, own: PrivateKey) -> HttpResponse:
    """Let one of the passkeys that the person signs in with unlock their key."""
    member = member_of(request)
    known = own_passkeys(member.account)
    form = NewPasskeyForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and form.cleaned_data["credential"] in {passkey.credential for passkey in known}:
        try:
            add_passkey_lock(
                own=own, account=member.account, by=member.acting(), at=timezone.now(), **form.cleaned_data
            )
        except SealingRefused as refused:
            form.add_error(None, wording.refusal_said(refused))
        else:
            messages.success(request, "Nu kan du låsa upp med inloggningsnyckeln. Frasen fungerar som förut.")
            return redirect("staff_face:keys_passkeys")
    elif form.is_bound and not form.errors:
        form.add_error(None, wording.NOT_AMONG_THEM)
    salt = new_salt()
    page = {"form": form, "passkeys": known, "options": options_to_add(known, salt), "salt": text(salt)}
    return render(request, "staff_face/keys/passkeys.html", page, status=UNPROCESSABLE if form.is_bound else 200)


@open_to(*KEY_HOLDERS)
@require_POST
def remove_passkey(request: HttpRequest, number: int) -> HttpResponse:
    """A passkey unlocks the key no longer; it still signs in."""
    member = member_of(request)
    credential = next((each.credential for each in own_passkeys(member.account) if each.number == number), "")
    try:
        remove_passkey_lock(account=member.account, credential=credential, by=member.acting(), at=timezone.now())
    except NoSuchPasskey:
        messages.info(request, wording.NOT_AMONG_THEM)
    else:
        messages.success(
            request, "Inloggningsnyckeln låser inte längre upp din nyckel. Du loggar in med den som förut."
        )
    return redirect("staff_face:keys_passkeys")


def _key_behind(member: Member, credential: str, secret: bytes) -> PrivateKey:
    """A passkey that was taken away from the account unlocks nothing, even if its lock still lies there."""
    if credential not in {passkey.credential for passkey in own_passkeys(member.account)}:
        raise NoSuchPasskey
    return unlock_member_key_with_passkey(
        account=member.account, credential=credential, secret=secret, by=member.acting(), at=timezone.now()
    )


def _unlocked(request: HttpRequest, member: Member, key: PrivateKey, waiting: Waiting) -> HttpResponse:
    if waiting.is_form:
        response = render(request, "staff_face/keys/go_on.html", {"waiting": waiting})
    else:
        response = redirect(waiting.address)
    with key:
        keep_key(request, response, key, timezone.now())
        go_on_with_changes(request, member, key)
    return response
