# SPDX-License-Identifier: EUPL-1.2
"""What a view that needs a key gets first: the person's own, a unit's whole ring, or the page that asks to unlock."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Concatenate, ParamSpec

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone

from ledfyr.keys.actions.unit_keys import note_refused_part
from ledfyr.keys.queries import NotInTheKey, keyring, member_key, needs_resealing
from ledfyr.keys.sealed_record import Keyring
from ledfyr.sealing import PrivateKey, SealingRefused
from ledfyr.web.keys import wording
from ledfyr.web.keys.carrying import Waiting, waiting_for
from ledfyr.web.keys.cookie import KeyLocked, session_of, used_key
from ledfyr.web.keys.forms import UnlockForm
from ledfyr.web.keys.member import Member, WorkUnit, member_of
from ledfyr.web.keys.passkeys import options_to_unlock
from ledfyr.web.keys.resealing import Work, resealing

UNPROCESSABLE, UNAUTHORISED = 422, 401
Rest = ParamSpec("Rest")


@dataclass(frozen=True)
class Opened:
    """What a member has opened for one request: their own key, and with it their unit's."""

    member: Member
    unit: WorkUnit
    own: PrivateKey
    ring: Keyring


def with_own_key(
    view: Callable[Concatenate[HttpRequest, PrivateKey, Rest], HttpResponseBase],
) -> Callable[..., HttpResponseBase]:
    """Hand the view the person's unlocked key, which is overwritten when it is done; or ask to unlock first."""

    @wraps(view)
    def asking(request: HttpRequest, *rest: Rest.args, **named: Rest.kwargs) -> HttpResponseBase:
        try:
            own = used_key(request, timezone.now())
        except KeyLocked as locked:
            return ask_to_unlock(request, waiting_for(request), reason=locked.reason, status=UNAUTHORISED)
        with own:
            return view(request, own, *rest, **named)

    return asking


def with_ring(
    view: Callable[Concatenate[HttpRequest, Opened, Rest], HttpResponseBase],
) -> Callable[..., HttpResponseBase]:
    """Hand the view the ring of the unit in the address; whoever has no part in its key is told how to get one."""

    @wraps(view)
    @with_own_key
    def asking(
        request: HttpRequest, own: PrivateKey, /, number: int, *rest: Rest.args, **named: Rest.kwargs
    ) -> HttpResponseBase:
        member = member_of(request)
        unit = member.unit(number)
        try:
            ring = keyring(unit.number, member.account, own)
        except NotInTheKey:
            messages.error(request, wording.NO_PART)
            return redirect("staff_face:keys_unit", number)
        except SealingRefused:
            note_refused_part(unit=unit.number, by=member.acting(unit), at=timezone.now())
            messages.error(request, wording.PART_REFUSED)
            return redirect("staff_face:keys_unit", number)
        with ring:
            return view(request, Opened(member, unit, own, ring), *rest, **named)

    return asking


def ask_to_unlock(
    request: HttpRequest, waiting: Waiting, *, reason: str = "", form: Form | None = None, status: int = 200
) -> HttpResponse:
    """The page that asks for the phrase or the passkey, with everything that waits behind it."""
    account = request.user.pk or 0
    if member_key(account) is None:
        messages.info(request, "Du har ingen egen nyckel än. Skapa den först.")
        return redirect("staff_face:keys_make")
    page = {
        "form": form or UnlockForm(),
        "reason": reason,
        "waiting": waiting,
        "passkey_options": options_to_unlock(account),
    }
    return render(request, "staff_face/keys/unlock.html", page, status=status)


def go_on_with_changes(request: HttpRequest, member: Member, own: PrivateKey) -> None:
    """Finish beside the pages what a change of key has left in any of the person's units."""
    now = timezone.now()
    for unit in member.units:
        if member.takes_part_in(unit) and needs_resealing(unit.number, now):
            begin_resealing(request, member, unit, own)


def begin_resealing(request: HttpRequest, member: Member, unit: WorkUnit, own: PrivateKey) -> None:
    """Start, unless it has been, with a ring of its own: it is forgotten when the work is done."""
    try:
        ring = keyring(unit.number, member.account, own)
    except (NotInTheKey, SealingRefused):
        return
    if not resealing.begin(Work(ring, session_of(request), member.acting(unit))):
        ring.forget()
