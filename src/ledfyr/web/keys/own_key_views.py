# SPDX-License-Identifier: EUPL-1.2
"""Where a member makes their key, changes its phrase, or makes a new one in place of a forgotten one."""

from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from ledfyr.house_rules.views import open_to
from ledfyr.keys.acting import KeyActRefused
from ledfyr.keys.actions.own_keys import NoKeyYet
from ledfyr.keys.queries import member_key, only_opened_by, recovery_of
from ledfyr.sealing import PhraseTooWeak, SealingRefused, WrongPhrase
from ledfyr.web.keys.cookie import keep_key
from ledfyr.web.keys.forms import NewPhraseForm, OtherPhraseForm, ReplacingForm
from ledfyr.web.keys.member import KEY_HOLDERS, Member, member_of
from ledfyr.web.keys.phrases import lock_with_other_phrase, make_key
from ledfyr.web.keys.unlocking import UNPROCESSABLE
from ledfyr.web.keys.wording import refusal_said

asked_or_sent = require_http_methods(["GET", "HEAD", "POST"])


@open_to(*KEY_HOLDERS)
@asked_or_sent
@sensitive_post_parameters()
def make(request: HttpRequest) -> HttpResponse:
    """Make the first key of one's own."""
    member = member_of(request)
    if member_key(member.account):
        messages.info(request, "Du har redan en nyckel.")
        return redirect("staff_face:keys")
    form = NewPhraseForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and (made := _make(request, form, member, "Din nyckel är skapad och upplåst.")):
        return made
    return _page(request, "make.html", form)


@open_to(*KEY_HOLDERS)
@asked_or_sent
@sensitive_post_parameters()
def replace(request: HttpRequest) -> HttpResponse:
    """Make another key when the phrase is forgotten; colleagues let its owner in anew."""
    member = member_of(request)
    if member_key(member.account) is None:
        return redirect("staff_face:keys_make")
    form = ReplacingForm(request.POST if request.method == "POST" else None)
    said = "Du har en ny nyckel. Be en kollega i varje enhet att släppa in dig igen."
    if form.is_valid() and (made := _make(request, form, member, said)):
        return made
    alone = [unit for unit in member.units if unit.number in only_opened_by(member.account)]
    lost = [unit for unit in alone if not ((split := recovery_of(unit.number)) and split.is_of_present_key)]
    return _page(request, "replace.html", form, alone=alone, lost=lost)


@open_to(*KEY_HOLDERS)
@asked_or_sent
@sensitive_post_parameters()
def change(request: HttpRequest) -> HttpResponse:
    """Let another phrase open the same key."""
    member = member_of(request)
    form = OtherPhraseForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            said = form.cleaned_data
            lock_with_other_phrase(member, said["old"], said["phrase"], timezone.now())
        except NoKeyYet:
            return redirect("staff_face:keys_make")
        except WrongPhrase as refused:
            form.add_error("old", refusal_said(refused))
        except PhraseTooWeak as weak:
            form.add_error("phrase", weak.reason)
        except SealingRefused as refused:
            form.add_error(None, refusal_said(refused))
        except KeyActRefused as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, "Frasen är bytt. Den gamla låser inte längre upp något.")
            return redirect("staff_face:keys")
    return _page(request, "change_phrase.html", form)


def _make(request: HttpRequest, form: Form, member: Member, said: str) -> HttpResponse | None:
    now = timezone.now()
    try:
        key = make_key(member, form.cleaned_data["phrase"], now)
    except PhraseTooWeak as weak:
        form.add_error("phrase", weak.reason)
        return None
    except SealingRefused as refused:
        form.add_error(None, refusal_said(refused))
        return None
    except KeyActRefused as refused:
        form.add_error(None, str(refused))
        return None
    messages.success(request, said)
    response = redirect("staff_face:keys")
    with key:
        keep_key(request, response, key, now)
    return response


def _page(request: HttpRequest, template: str, form: Form, **about: Any) -> HttpResponse:  # noqa: ANN401
    status = UNPROCESSABLE if form.is_bound else 200
    return render(request, f"staff_face/keys/{template}", {"form": form, **about}, status=status)
