# SPDX-License-Identifier: EUPL-1.2
"""Where somebody breaks the glass of a case in an emergency, and where the unit's manager reviews it afterwards."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from ledfyr.casework.acting import CaseActRefused
from ledfyr.casework.actions.emergencies import break_glass, read_opening, review_opening
from ledfyr.casework.queries.cases import CaseMissing
from ledfyr.casework.queries.emergencies import OpeningMet, case_called_in, opening_in
from ledfyr.casework.rules.emergencies import FOUND, MAY_BREAK, NO_SUCH_CASE, WHY, Finding, Why, review_due
from ledfyr.house_rules.views import open_to
from ledfyr.staff.queries.people import name_of_account
from ledfyr.staff.rules.roles import Role
from ledfyr.trail.presenting import row_shown
from ledfyr.web.at_hand import AtHand, mark_of, member_with_roles
from ledfyr.web.casework.emergency_forms import BreakForm, ReviewForm
from ledfyr.web.casework.making_views import refused_page
from ledfyr.web.casework.wording import case_called, due_said
from ledfyr.web.keys.member import member_of
from ledfyr.web.keys.unlocking import UNPROCESSABLE, Opened, with_ring
from ledfyr.web.keys.wording import moment_said
from ledfyr.web.refusals import refusals_in

asked_or_sent = require_http_methods(["GET", "HEAD", "POST"])


@open_to(*MAY_BREAK)
@require_safe
def units(request: HttpRequest) -> HttpResponse:
    """The units in whose cases the person may break the glass."""
    member = member_of(request)
    found = [unit for unit in member.units if any(right.role in MAY_BREAK for right in member.rights_in(unit))]
    return render(request, "staff_face/casework/emergencies.html", {"units": found})


@open_to(*MAY_BREAK)
@asked_or_sent
@sensitive_post_parameters()
@with_ring
def break_case(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Break the glass of the case of which somebody has said the mark. There is no list to choose from."""
    hand = member_with_roles(opened.member, opened.unit, MAY_BREAK)
    form = BreakForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        case = case_called_in(hand.unit.number, form.cleaned_data["mark"])
        if case is None:
            form.add_error(None, str(NO_SUCH_CASE))
        else:
            with refusals_in(form):
                break_glass(case=case, because=form.reason(), reader=hand.reader, by=hand.by, at=hand.now)
                return redirect("staff_face:case", hand.unit.number, case.pk.hex)
    status = UNPROCESSABLE if form.is_bound else 200
    return render(request, "staff_face/casework/break_glass.html", {"hand": hand, "form": form}, status=status)


@open_to(Role.UNIT_MANAGER)
@asked_or_sent
@sensitive_post_parameters()
@with_ring
def opening(request: HttpRequest, opened: Opened, key: str) -> HttpResponse:
    """What was done while the glass was broken, and what its review came to."""
    hand = member_with_roles(opened.member, opened.unit, (Role.UNIT_MANAGER,))
    found = _opening_at(hand, key)
    form = ReviewForm(request.POST if request.method == "POST" else None)
    who: dict[str, Any] = {"reader": hand.reader, "ring": opened.ring, "by": hand.by, "at": hand.now}
    if form.is_valid():
        with refusals_in(form):
            words, finding = form.cleaned_data["words"], form.found()
            review_opening(opening=found, finding=finding, words=words, name=hand.member.name, **who)
            messages.success(request, "Granskningen är sparad och undertecknad.")
            return redirect("staff_face:case_opening", hand.unit.number, key)
    called = case_called(found.case.pk)
    try:
        read = read_opening(opening=found, **who)
    except CaseActRefused as refused:
        return refused_page(request, hand, refused.refusal, called=called)
    page = {"hand": hand, "form": form, "called": called, "read": read, **_shown(found, hand)}
    page["done"] = [row_shown(act, name_of_account) for act in read.done]
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "staff_face/casework/opening.html", page, status=status)


def _opening_at(hand: AtHand, key: str) -> OpeningMet:
    try:
        return opening_in(hand.unit.number, mark_of(key))
    except CaseMissing:
        raise Http404 from None


def _shown(found: OpeningMet, hand: AtHand) -> dict[str, object]:
    review = getattr(found, "review", None)
    day = hand.member.today
    return {
        "name": name_of_account(found.account),
        "because": WHY[Why(found.because)],
        "began": moment_said(found.opened_at),
        "ends": moment_said(found.ends_at),
        "due": due_said(review_due(timezone.localdate(found.opened_at)), day),
        "finding": FOUND[Finding(review.finding)] if review else "",
        "key": found.case.pk.hex,
    }
