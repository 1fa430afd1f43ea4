# SPDX-License-Identifier: EUPL-1.2
"""Where a unit sees which cases are to go, one person proposes a list and another approves it."""

from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ledfyr.casework.actions.disposing import approve_disposal, propose_disposal, withdraw_disposal
from ledfyr.casework.actions.keeping import enter_cases_plan
from ledfyr.casework.actions.trying import try_disposal
from ledfyr.casework.queries.disposing import plan_of, proof_in
from ledfyr.casework.rules.seeing_cases import CASEWORKERS
from ledfyr.house_rules.views import open_to
from ledfyr.staff.rules.roles import Role
from ledfyr.web.at_hand import mark_of
from ledfyr.web.casework.at_hand import case_hand, hand_of
from ledfyr.web.casework.disposal_forms import CasesPlanForm
from ledfyr.web.casework.disposal_presenting import disposal_shown, proof_shown, trial_shown
from ledfyr.web.keys.unlocking import UNPROCESSABLE, Opened, with_ring
from ledfyr.web.refusals import refusals_in, telling_refusals

DISPOSAL = "staff_face:cases_disposal"
NOT_SURE = "Inget är gallrat. Kryssa för att du har gått igenom listan."


@open_to(*CASEWORKERS)
@require_safe
def overview(request: HttpRequest, number: int) -> HttpResponse:
    """The board's decision, the list that waits, what is kept for now, and the proofs."""
    hand = case_hand(request, number)
    page = {"hand": hand, "shown": disposal_shown(hand)}
    return render(request, "staff_face/casework/disposal.html", page)


@open_to(Role.UNIT_MANAGER)
@require_http_methods(["GET", "HEAD", "POST"])
def plan(request: HttpRequest, number: int) -> HttpResponse:
    """Enter the board's decision in place of the one before."""
    hand = case_hand(request, number)
    standing = plan_of(hand.unit.municipality)
    initial = {"decided_on": standing.decided_on, "decision": standing.decision} if standing else {}
    form = CasesPlanForm(request.POST if request.method == "POST" else None, initial=initial)
    if form.is_valid():
        with refusals_in(form):
            decision = form.asked(manages=hand.manages)
            enter_cases_plan(municipality=hand.unit.municipality, decision=decision, by=hand.by, at=hand.now)
            messages.success(request, "Nämndens beslut är inskrivet.")
            return redirect(DISPOSAL, number)
    status = UNPROCESSABLE if form.is_bound else 200
    return render(request, "staff_face/casework/disposal_plan.html", {"hand": hand, "form": form}, status=status)


@open_to(*CASEWORKERS)
@require_safe
@with_ring
def trial(request: HttpRequest, opened: Opened) -> HttpResponse:
    """What would go today, by which rule and by when, and what stays and why. Nothing is proposed by looking."""
    hand = hand_of(opened.member, opened.unit)
    tried = try_disposal(slug=hand.unit.municipality, ring=opened.ring, by=hand.by, at=hand.now)
    page = {"hand": hand, "shown": trial_shown(tried, hand.member.today), "decided": plan_of(hand.unit.municipality)}
    return render(request, "staff_face/casework/disposal_trial.html", page)


@open_to(*CASEWORKERS)
@require_POST
@with_ring
def propose(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Propose what is to go. Nothing is touched yet."""
    hand = hand_of(opened.member, opened.unit)
    with telling_refusals(request):
        propose_disposal(slug=hand.unit.municipality, ring=opened.ring, by=hand.by, at=hand.now)
        messages.success(request, "Listan är framtagen. Inget är gallrat än: någon annan godkänner den först.")
    return redirect(DISPOSAL, hand.unit.number)


@open_to(Role.UNIT_MANAGER)
@require_POST
@with_ring
def approve(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Dispose of what stands on the list."""
    hand = hand_of(opened.member, opened.unit)
    mark = _mark_sent(request)
    if mark is None or "sure" not in request.POST:
        messages.error(request, NOT_SURE)
        return redirect(DISPOSAL, hand.unit.number)
    with telling_refusals(request):
        gone = approve_disposal(
            mark=mark, manages=hand.manages, ring=opened.ring, files=settings.LETTERS, by=hand.by, at=hand.now
        )
        went = "1 ärende är gallrat." if gone.cases == 1 else f"{gone.cases} ärenden är gallrade."
        stayed = f" {gone.stayed} stannade, eftersom något har hänt i dem." if gone.stayed else ""
        messages.success(request, f"{went} Beviset står kvar här.{stayed}")
    return redirect(DISPOSAL, hand.unit.number)


@open_to(*CASEWORKERS)
@require_POST
def withdraw(request: HttpRequest, number: int) -> HttpResponse:
    """Throw the list away."""
    hand = case_hand(request, number)
    mark = _mark_sent(request)
    if mark is not None:
        with telling_refusals(request):
            withdraw_disposal(mark=mark, unit=number, by=hand.by, at=hand.now)
            messages.success(request, "Listan är kastad. Inget är gallrat.")
    return redirect(DISPOSAL, number)


@open_to(*CASEWORKERS)
@require_safe
def proof(request: HttpRequest, number: int, key: str) -> HttpResponse:
    """What remains of a list: how many, of which kind, by which rule, when and by whom."""
    hand = case_hand(request, number)
    found = proof_in(number, mark_of(key))
    if found is None:
        raise Http404
    return render(request, "staff_face/casework/disposal_proof.html", {"hand": hand, "shown": proof_shown(found)})


def _mark_sent(request: HttpRequest) -> UUID | None:
    try:
        return UUID(hex=request.POST.get("mark", ""))
    except ValueError:
        messages.error(request, "Sidan var trasig. Försök en gång till.")
        return None
