# SPDX-License-Identifier: EUPL-1.2
"""The pages of support measures: begun on consent, consented to anew, followed up, taken back and ended."""

from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from ledfyr.casework.acting import CaseActRefused
from ledfyr.casework.actions.measuring import (
    begin_measure,
    end_measure,
    note_outcome,
    receiver_of,
    renew_consent,
    withdraw_consent,
)
from ledfyr.casework.actions.reading import stop_unless_open
from ledfyr.casework.queries.cases import CaseMissing
from ledfyr.casework.queries.support import ConsentMet, MeasureMet, consent_in, is_adults, measure_in
from ledfyr.casework.rules.running_measures import why_not_follow_up_by
from ledfyr.casework.rules.seeing_cases import SUPPORTERS
from ledfyr.house_rules.views import open_to
from ledfyr.law.inquiry import Qualification
from ledfyr.law.sources import Refusal
from ledfyr.law.support_measures import what_to_tell
from ledfyr.web.at_hand import mark_of
from ledfyr.web.casework.at_hand import CaseOpened
from ledfyr.web.casework.measure_forms import ConsentForm, MeasureForm, OutcomeForm, WithdrawForm
from ledfyr.web.casework.support_at_hand import not_here, supported_case
from ledfyr.web.casework.wording import case_called
from ledfyr.web.keys.unlocking import UNPROCESSABLE, Opened, with_ring
from ledfyr.web.refusals import refusals_in, telling_refusals

asked_or_sent = require_http_methods(["GET", "HEAD", "POST"])
CASE = "staff_face:support_case"


@open_to(*SUPPORTERS)
@asked_or_sent
@sensitive_post_parameters()
@with_ring
def new_measure(request: HttpRequest, opened: Opened, key: str) -> HttpResponse:
    """Begin a support measure that the person, or whoever the law asks, has said yes to."""
    at = supported_case(opened, key)
    if refused := _closed(request, at):
        return refused
    today = at.hand.member.today
    initial = {"given_on": today, "begins_on": today}
    form = MeasureForm(_sent(request), is_child=not is_adults(at.case), initial=initial)
    if form.is_valid():
        with refusals_in(form):
            signing = at.signing(form.cleaned_data["nonce"])
            begin_measure(case=at.case, consenting=form.consenting(), signing=signing, **at.who)
            messages.success(request, "Insatsen är inledd, och samtycket står kvar ord för ord.")
            return redirect(CASE, at.hand.unit.number, key)
    page = _page(at, form, "Inled en insats", "Frivilligt. Samtycket går att ta tillbaka varje dag, utan skäl.")
    page |= {"send": "Inled insatsen och skriv under", "tell": what_to_tell(today)}
    return render(request, "staff_face/support/form.html", page, status=_status(form))


@open_to(*SUPPORTERS)
@asked_or_sent
@sensitive_post_parameters()
@with_ring
def renew(request: HttpRequest, opened: Opened, key: str, reference: str) -> HttpResponse:
    """A new consent to the same measure."""
    at = supported_case(opened, key)
    measure = _measure_at(at, reference)
    if refused := _closed(request, at):
        return refused
    form = ConsentForm(_sent(request), is_child=not is_adults(at.case), initial={"given_on": at.hand.member.today})
    if form.is_valid():
        with refusals_in(form):
            signing = at.signing(form.cleaned_data["nonce"])
            renew_consent(measure=measure, consenting=form.consenting(), signing=signing, **at.who)
            messages.success(request, "Det nya samtycket är antecknat. Det gamla står kvar.")
            return redirect(CASE, at.hand.unit.number, key)
    page = _page(at, form, "Nytt samtycke", "Fråga igen, och låt svaret vara lika fritt som första gången.")
    return render(request, "staff_face/support/form.html", {**page, "send": "Anteckna samtycket"}, status=_status(form))


@open_to(*SUPPORTERS)
@asked_or_sent
@with_ring
def withdraw(request: HttpRequest, opened: Opened, key: str, reference: str) -> HttpResponse:
    """Somebody takes back their consent: the measure ends that day, and nothing else follows."""
    at = supported_case(opened, key)
    consent = _consent_at(at, reference)
    if refused := _closed(request, at):
        return refused
    form = WithdrawForm(_sent(request), initial={"on": at.hand.member.today})
    if form.is_valid():
        with refusals_in(form):
            on, hand = form.cleaned_data["on"], at.hand
            withdraw_consent(consent=consent, on=on, reader=hand.reader, by=hand.by, at=hand.now)
            messages.success(request, "Samtycket är återtaget och insatsen avslutad. Inget annat följer av det.")
            return redirect(CASE, at.hand.unit.number, key)
    page = _page(at, form, "Samtycket tas tillbaka", "Insatsen slutar den dagen. Fråga inte varför.")
    page["whose"] = consent.get_given_by_display()
    return render(request, "staff_face/support/withdraw.html", page, status=_status(form))


@open_to(*SUPPORTERS)
@asked_or_sent
@sensitive_post_parameters()
@with_ring
def follow_up(request: HttpRequest, opened: Opened, key: str, reference: str) -> HttpResponse:
    """What the person says of the measure, in their own words and by their own choice."""
    at = supported_case(opened, key)
    measure = _measure_at(at, reference)
    if refused := _closed(request, at):
        return refused
    needs_degree = _degree(at, Qualification.NONE) is not None
    form = OutcomeForm(_sent(request), needs_degree=needs_degree)
    if form.is_valid():
        with refusals_in(form):
            typed = form.cleaned_data
            signing = at.signing(typed["nonce"])
            note_outcome(measure=measure, telling=form.telling(), next_on=typed["next_on"], signing=signing, **at.who)
            messages.success(request, "Det personen säger är antecknat.")
            return redirect(CASE, at.hand.unit.number, key)
    lead = "Fråga personen själv. Svaren är personens, och läggs aldrig ihop till något mått."
    page = {
        **_page(at, form, "Följ upp insatsen", lead),
        "send": "Spara och skriv under",
        "refusal": _degree(at, at.degree),
    }
    return render(request, "staff_face/support/form.html", page, status=_status(form))


@open_to(*SUPPORTERS)
@require_POST
@with_ring
def end(request: HttpRequest, opened: Opened, key: str, reference: str) -> HttpResponse:
    """The measure is done, or something else comes instead."""
    at = supported_case(opened, key)
    measure = _measure_at(at, reference)
    with telling_refusals(request):
        end_measure(measure=measure, reader=at.hand.reader, by=at.hand.by, at=at.hand.now)
        messages.success(request, "Insatsen är avslutad i dag.")
    return redirect(CASE, at.hand.unit.number, key)


def _closed(request: HttpRequest, at: CaseOpened) -> HttpResponse | None:
    """The page that says why the case does not open, or None; whoever may not read it fills in no form about it."""
    try:
        stop_unless_open(case=at.case, reader=at.hand.reader, by=at.hand.by, at=at.hand.now)
    except CaseActRefused as refused:
        return not_here(request, at.hand, refused.refusal, f"Ärende {case_called(at.case.pk)}")
    return None


def _degree(at: CaseOpened, qualification: Qualification) -> Refusal | None:
    """Why somebody with that degree does not follow up measures of this case, or None."""
    return why_not_follow_up_by(
        born_on=receiver_of(at.case, at.opened.ring).born_on,
        is_adults=is_adults(at.case),
        qualification=qualification,
        is_experienced=True,
        today=at.hand.member.today,
    )


def _measure_at(at: CaseOpened, reference: str) -> MeasureMet:
    try:
        return measure_in(at.case, mark_of(reference))
    except CaseMissing:
        raise Http404 from None


def _consent_at(at: CaseOpened, reference: str) -> ConsentMet:
    try:
        return consent_in(at.case, mark_of(reference))
    except CaseMissing:
        raise Http404 from None


def _page(at: CaseOpened, form: Form, title: str, lead: str) -> dict[str, Any]:
    return {
        "hand": at.hand,
        "form": form,
        "key": at.case.pk.hex,
        "called": case_called(at.case.pk),
        "title": title,
        "lead": lead,
    }


def _sent(request: HttpRequest) -> Any:  # noqa: ANN401  # what a form takes
    return request.POST if request.method == "POST" else None


def _status(form: Form) -> int:
    return UNPROCESSABLE if form.is_bound else 200
