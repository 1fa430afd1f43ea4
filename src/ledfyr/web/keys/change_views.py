# SPDX-License-Identifier: EUPL-1.2
"""Where a member takes somebody out of a unit's key, sees how far the change has come, and mends what was damaged."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ledfyr.house_rules.views import open_to
from ledfyr.keys.acting import KeyActRefused
from ledfyr.keys.actions.resealing import try_damaged_again
from ledfyr.keys.actions.rotating import remove_member
from ledfyr.keys.queries import parts_in
from ledfyr.staff.queries.people import names_of
from ledfyr.web.keys.forms import RemovingForm
from ledfyr.web.keys.member import KEY_HOLDERS, member_of
from ledfyr.web.keys.notices import SOMEBODY
from ledfyr.web.keys.presenting import change_shown
from ledfyr.web.keys.resealing import resealing
from ledfyr.web.keys.unlocking import UNPROCESSABLE, Opened, begin_resealing, with_ring

asked_or_sent = require_http_methods(["GET", "HEAD", "POST"])


@open_to(*KEY_HOLDERS)
@asked_or_sent
@with_ring
def remove(request: HttpRequest, opened: Opened, part: int) -> HttpResponse:
    """Take somebody out, from this moment; the sealing anew goes on beside the pages."""
    member, unit = opened.member, opened.unit
    account = parts_in(unit.number).get(part)
    if account is None:
        raise Http404
    name = names_of([account]).get(account, SOMEBODY)
    form = RemovingForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            remove_member(ring=opened.ring, account=account, by=member.acting(unit), at=timezone.now())
        except KeyActRefused as refused:
            form.add_error(None, str(refused))
        else:
            begin_resealing(request, member, unit, opened.own)
            messages.success(request, f"{name} kan inte längre öppna något. Nu förseglas allt om.")
            return redirect("staff_face:keys_change", unit.number)
    page = {"name": name, "unit": unit, "form": form, "is_oneself": account == member.account}
    return render(request, "staff_face/keys/remove.html", page, status=UNPROCESSABLE if form.is_bound else 200)


@open_to(*KEY_HOLDERS)
@require_safe
def change(request: HttpRequest, number: int) -> HttpResponse:
    """How far the change of the unit's key has come."""
    member = member_of(request)
    unit = member.unit(number)
    # Asked before the database is: work that ends between the two is then shown as done, and never as standing still.
    is_under_way = resealing.is_under_way(unit.number)
    page = {
        "unit": unit,
        "change": change_shown(unit),
        "is_under_way": is_under_way,
        "takes_part": member.takes_part_in(unit),
    }
    return render(request, "staff_face/keys/change.html", page)


@open_to(*KEY_HOLDERS)
@require_POST
@with_ring
def go_on(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Go on with a change that stands still."""
    begin_resealing(request, opened.member, opened.unit, opened.own)
    return redirect("staff_face:keys_change", opened.unit.number)


@open_to(*KEY_HOLDERS)
@require_POST
@with_ring
def mend(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Try again to open what was damaged."""
    try:
        mended = try_damaged_again(ring=opened.ring, by=opened.member.acting(opened.unit), at=timezone.now())
    except KeyActRefused as refused:
        messages.error(request, str(refused))
    else:
        messages.info(
            request, "Det gick att öppna och är omförseglat." if mended else "Inget av det gick att öppna än."
        )
    return redirect("staff_face:keys_unit", opened.unit.number)
