# SPDX-License-Identifier: EUPL-1.2
"""Where members see how it stands with their keys and their units', make a unit's first key, and let colleagues in."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ledfyr.house_rules.views import open_to
from ledfyr.keys.acting import KeyActRefused
from ledfyr.keys.actions.reading import mark_notices_read
from ledfyr.keys.actions.unit_keys import admit_member, make_unit_key
from ledfyr.keys.queries import number_to_compare
from ledfyr.sealing import PrivateKey
from ledfyr.web.keys.colleagues import colleague_with
from ledfyr.web.keys.cookie import is_unlocked
from ledfyr.web.keys.forms import AdmittingForm
from ledfyr.web.keys.member import KEY_HOLDERS, member_of
from ledfyr.web.keys.notices import told_to
from ledfyr.web.keys.presenting import unit_in_short, unit_shown
from ledfyr.web.keys.unlocking import UNPROCESSABLE, Opened, with_own_key, with_ring

asked_or_sent = require_http_methods(["GET", "HEAD", "POST"])


@open_to(*KEY_HOLDERS)
@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """One's own key, one's units, and what has happened to their keys."""
    member = member_of(request)
    page = {
        "own_number": number_to_compare(member.account),
        "is_unlocked": is_unlocked(request, timezone.now()),
        "units": [unit_in_short(unit, member) for unit in member.units],
        "told": told_to(member.account, member.rights),
    }
    return render(request, "staff_face/keys/overview.html", page)


@open_to(*KEY_HOLDERS)
@require_POST
def read_notices(request: HttpRequest) -> HttpResponse:
    """The person has read what happened."""
    mark_notices_read(account=member_of(request).account)
    return redirect("staff_face:keys")


@open_to(*KEY_HOLDERS)
@require_safe
def unit_page(request: HttpRequest, number: int) -> HttpResponse:
    """Who takes part in the unit's key, and everything that can be done with it."""
    member = member_of(request)
    return render(request, "staff_face/keys/unit.html", {"shown": unit_shown(member.unit(number), member)})


@open_to(*KEY_HOLDERS)
@require_POST
@with_own_key
def make_unit(request: HttpRequest, own: PrivateKey, number: int) -> HttpResponse:
    """Make the unit's first key; whoever does has just shown that they can open their own."""
    member = member_of(request)
    unit = member.unit(number)
    own.forget()
    try:
        make_unit_key(
            unit=unit.number,
            account=member.account,
            rights=member.rights_in(unit),
            by=member.acting(unit),
            at=timezone.now(),
        )
    except KeyActRefused as refused:
        messages.error(request, str(refused))
    else:
        messages.success(
            request, "Enhetens nyckel är skapad. Släpp in minst en kollega, så att ni inte är beroende av en."
        )
    return redirect("staff_face:keys_unit", number)


@open_to(*KEY_HOLDERS)
@asked_or_sent
@with_ring
def admit(request: HttpRequest, opened: Opened, right: int) -> HttpResponse:
    """Let a colleague in, whose number has been compared by voice."""
    member, unit = opened.member, opened.unit
    colleague = colleague_with(right, unit, member.today)
    form = AdmittingForm(request.POST if request.method == "POST" else None)
    refusal = ""
    if form.is_valid():
        try:
            admit_member(
                ring=opened.ring,
                account=colleague.account,
                rights=colleague.rights,
                compared=form.cleaned_data["number"],
                by=member.acting(unit),
                at=timezone.now(),
            )
        except KeyActRefused as refused:
            refusal = str(refused)
        else:
            messages.success(request, f"{colleague.name} har nu del i nyckeln.")
            return redirect("staff_face:keys_unit", unit.number)
    page = {
        "colleague": colleague,
        "unit": unit,
        "number": number_to_compare(colleague.account),
        "form": form,
        "refusal": refusal,
    }
    return render(request, "staff_face/keys/admit.html", page, status=UNPROCESSABLE if form.is_bound else 200)
