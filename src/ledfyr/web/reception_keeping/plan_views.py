# SPDX-License-Identifier: EUPL-1.2
"""Where a unit sees how long its letters are kept, and its manager enters what the board has decided."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from ledfyr.contact.actions.planning_records import enter_plan
from ledfyr.house_rules.views import open_to
from ledfyr.staff.rules.roles import Role
from ledfyr.web.keys.unlocking import UNPROCESSABLE
from ledfyr.web.reception.wording import DOORS
from ledfyr.web.reception_keeping.forms import PlanForm
from ledfyr.web.reception_keeping.keepers import KEEPERS, keeper_at
from ledfyr.web.reception_keeping.presenting import keeping_shown
from ledfyr.web.refusals import refusals_in


@open_to(*KEEPERS)
@require_safe
def overview(request: HttpRequest, number: int) -> HttpResponse:
    """The plan door by door, what is held back, what has been disposed of, and how the test letters went."""
    hand = keeper_at(request, number)
    return render(request, "staff_face/keeping/overview.html", {"hand": hand, "shown": keeping_shown(hand)})


@open_to(Role.UNIT_MANAGER)
@require_http_methods(["GET", "HEAD", "POST"])
def plan(request: HttpRequest, number: int) -> HttpResponse:
    """Enter a line of the plan in place of the one before."""
    hand = keeper_at(request, number)
    form = PlanForm(request.POST if request.method == "POST" else None, initial={"door": request.GET.get("vag", "")})
    if form.is_valid():
        with refusals_in(form):
            enter_plan(
                municipality=hand.unit.municipality,
                door=form.chosen,
                asked=form.asked(manages=hand.manages),
                by=hand.by,
                at=hand.now,
            )
            messages.success(request, f"{DOORS[form.chosen]}: planen är inskriven.")
            return redirect("staff_face:keeping", number)
    status = UNPROCESSABLE if form.is_bound else 200
    return render(request, "staff_face/keeping/plan.html", {"hand": hand, "form": form}, status=status)
