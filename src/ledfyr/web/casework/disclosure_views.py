# SPDX-License-Identifier: EUPL-1.2
"""What has left a case: the list, one disclosure with its decision, and the copy that is printed and handed over."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ledfyr.casework.actions.disclosing import DisclosureRead, decide_disclosure, read_disclosures
from ledfyr.casework.queries.cases import CaseMissing
from ledfyr.casework.queries.disclosures import DisclosureMet, disclosure_in
from ledfyr.casework.rules.disclosing import Outcome
from ledfyr.house_rules.views import open_to
from ledfyr.law.secrecy import default_marking
from ledfyr.web.at_hand import mark_of
from ledfyr.web.casework.at_hand import OPENERS, CaseOpened
from ledfyr.web.casework.disclosure_forms import DecideForm
from ledfyr.web.casework.disclosures_shown import disclosure_shown
from ledfyr.web.casework.opening import stated_of, with_case
from ledfyr.web.keys.unlocking import UNPROCESSABLE
from ledfyr.web.refusals import refusals_in, telling_refusals

ONE = "staff_face:case_disclosure"
asked_or_sent = require_http_methods(["GET", "HEAD", "POST"])


@open_to(*OPENERS)
@require_safe
@with_case
def disclosures(request: HttpRequest, at: CaseOpened) -> HttpResponse:
    """What has left the case, and what waits for a decision."""
    read = read_disclosures(case=at.case, **at.who)
    page = {**stated_of(at), "disclosures": [disclosure_shown(each) for each in read]}
    return render(request, "staff_face/casework/disclosures.html", page)


@open_to(*OPENERS)
@asked_or_sent
@sensitive_post_parameters()
@with_case
def disclosure(request: HttpRequest, at: CaseOpened, reference: str) -> HttpResponse:
    """One disclosure with its decision. Somebody else decides here; whoever wrote it may take it back."""
    form = DecideForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        with refusals_in(form):
            outcome = Outcome(form.cleaned_data["outcome"])
            _decide(at, reference, outcome, form.cleaned_data["words"])
            messages.success(request, "Beslutet är sparat och undertecknat.")
            return redirect(ONE, at.hand.unit.number, at.case.pk.hex, reference)
    found = _read_one(at, reference)
    is_mine = found.row.made_by == at.hand.reader.account
    page = {**stated_of(at), "form": form, "shown": disclosure_shown(found), "is_mine": is_mine}
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "staff_face/casework/disclosure.html", page, status=status)


@open_to(*OPENERS)
@require_POST
@with_case
def withdraw(request: HttpRequest, at: CaseOpened, reference: str) -> HttpResponse:
    """Take back what oneself has written, before anybody has decided."""
    with telling_refusals(request):
        _decide(at, reference, Outcome.WITHDRAWN, "")
        messages.success(request, "Förslaget är tillbakataget. Inget har lämnats.")
    return redirect(ONE, at.hand.unit.number, at.case.pk.hex, reference)


@open_to(*OPENERS)
@require_safe
@with_case
def copy_to_hand_over(request: HttpRequest, at: CaseOpened, reference: str) -> HttpResponse:
    """The very words that leave, on a page to print and hand over; before the decision there is none."""
    found = _read_one(at, reference)
    if found.outcome is not Outcome.GIVEN or found.content is None:
        raise Http404
    marking = default_marking(at.hand.unit.called, found.row.decision.made_on)
    page = {**stated_of(at), "shown": disclosure_shown(found), "marking": str(marking)}
    return render(request, "staff_face/casework/disclosure_copy.html", page)


def _decide(at: CaseOpened, reference: str, outcome: Outcome, words: str) -> None:
    row, name = _row(at, reference), at.hand.member.name
    decide_disclosure(disclosure=row, outcome=outcome, words=words, name=name, **at.who)


def _read_one(at: CaseOpened, reference: str) -> DisclosureRead:
    row = _row(at, reference)
    return next(each for each in read_disclosures(case=at.case, **at.who) if each.row.pk == row.pk)


def _row(at: CaseOpened, reference: str) -> DisclosureMet:
    try:
        return disclosure_in(at.case, mark_of(reference))
    except CaseMissing:
        raise Http404 from None
