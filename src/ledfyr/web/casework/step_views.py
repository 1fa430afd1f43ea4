# SPDX-License-Identifier: EUPL-1.2
"""One page for each step: what it asks for, why it does not come yet, and the form that keeps what was typed."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from ledfyr.casework.acting import CaseActRefused
from ledfyr.casework.actions.reading import read_case, stop_unless_open
from ledfyr.casework.actions.stepping import correct_step, take_step
from ledfyr.casework.queries.cases import CaseMissing, StepMet, facts_of_case, step_in
from ledfyr.casework.rules.facts import CaseFacts, ReportFacts
from ledfyr.casework.rules.ordering import why_not_in_order
from ledfyr.casework.rules.seeing_cases import CASEWORKERS
from ledfyr.casework.rules.steps import YES, Part, Stated, StepKind
from ledfyr.casework.rules.taking_steps import why_not_by
from ledfyr.house_rules.views import open_to
from ledfyr.law.sources import Refusal
from ledfyr.web.at_hand import mark_of
from ledfyr.web.casework.at_hand import OPENERS, CaseOpened, opened_case
from ledfyr.web.casework.leads import LEADS
from ledfyr.web.casework.making_views import refused_page
from ledfyr.web.casework.opening import warning_of
from ledfyr.web.casework.presenting_inquiry import PartShown, inquiry_shown
from ledfyr.web.casework.presenting_steps import feedback_shown, last_day_said, report_of_step
from ledfyr.web.casework.step_form import StepForm
from ledfyr.web.casework.step_forms import STEP_FORMS, correction_form
from ledfyr.web.casework.wording import ACTS, STEPS, case_called
from ledfyr.web.keys.unlocking import UNPROCESSABLE, Opened, with_ring
from ledfyr.web.refusals import refusals_in

asked_or_sent = require_http_methods(["GET", "HEAD", "POST"])
CASE = "staff_face:case"
EXPERIENCED = Stated({Part.EXPERIENCED: YES})
TICKED = (
    *("child_heard", "guardians_consent", "gives_all", "appeal_told"),
    *("is_for_care", "to_child", "answered"),
)


@open_to(*OPENERS)
@asked_or_sent
@sensitive_post_parameters()
@with_ring
def step(request: HttpRequest, opened: Opened, key: str, code: str) -> HttpResponse:
    """Take one step in the case, or be told why it does not come yet and what to do instead."""
    at, kind = opened_case(opened, key), _kind(code)
    try:
        urgent = kind is StepKind.PROTECTION
        stop_unless_open(case=at.case, reader=at.hand.reader, by=at.hand.by, at=at.hand.now, in_emergency=urgent)
    except CaseActRefused as refused:
        return refused_page(request, at.hand, refused.refusal, called=case_called(at.case.pk), key=key)
    facts = facts_of_case(at.case)
    report = report_of_step(kind, facts, request.POST.get("about", ""))
    initial = {"about": report.mark.hex if report else ""}
    form = STEP_FORMS[kind](request.POST if request.method == "POST" else None, initial=initial)
    if form.is_valid():
        with refusals_in(form):
            signing = at.signing(form.cleaned_data["nonce"])
            take_step(
                case=at.case, kind=kind, stated=form.stated(report.mark if report else None), signing=signing, **at.who
            )
            messages.success(request, f"Sparat och undertecknat: {STEPS[kind].lower()}.")
            return redirect(CASE, at.hand.unit.number, key)
    page = {
        **_page(at, form, kind),
        "title": ACTS[kind],
        "lead": LEADS[kind],
        "refusal": _why_not(at, kind, facts, report),
    }
    page |= {"due": last_day_said(kind, facts), "feedback": feedback_shown(facts, report)}
    page["inquiry"] = _at_hand(at, kind, facts) if page["refusal"] is None else ()
    return render(request, "staff_face/casework/step.html", page, status=_status(form))


@open_to(*CASEWORKERS)
@asked_or_sent
@sensitive_post_parameters()
@with_ring
def correct(request: HttpRequest, opened: Opened, key: str, reference: str) -> HttpResponse:
    """Correct a step with a new one; the one before stays as it was."""
    at = opened_case(opened, key)
    found = _step_at(at, reference)
    kind = StepKind(found.kind)
    try:
        if request.method == "POST":
            stop_unless_open(case=at.case, reader=at.hand.reader, by=at.hand.by, at=at.hand.now)
            form = correction_form(kind, request.POST)
        else:
            form = correction_form(kind, initial=_as_it_stands(at, found))  # which reads the case, and asks the same
    except CaseActRefused as refused:
        return refused_page(request, at.hand, refused.refusal, called=case_called(at.case.pk), key=key)
    if form.is_valid():
        with refusals_in(form):
            signing = at.signing(form.cleaned_data["nonce"])
            report = found.report.record if found.report else None
            correct_step(step=found, stated=form.stated(report), signing=signing, **at.who)
            messages.success(request, "Rättelsen är sparad och undertecknad. Det första står kvar.")
            return redirect(CASE, at.hand.unit.number, key)
    page = {**_page(at, form, kind), "title": f"Rätta: {STEPS[kind].lower()}", "refusal": _degree(at, kind)}
    page["lead"] = "Inget skrivs över. Rättelsen blir en ny anteckning som pekar på den förra, och båda kan läsas."
    return render(request, "staff_face/casework/step.html", page, status=_status(form))


def _at_hand(at: CaseOpened, kind: StepKind, facts: CaseFacts) -> tuple[PartShown, ...]:
    """What the inquiry has come to, for whoever weighs it together. That it was read is recorded as any reading is."""
    if kind is not StepKind.ANALYSIS and not kind.ends_inquiry:
        return ()
    shown = inquiry_shown(read_case(case=at.case, **at.who), facts)
    return tuple(part.as_read() for part in shown if part.notes)


def _kind(code: str) -> StepKind:
    """The step that the address names; a report joins on pages of its own."""
    found = next((kind for kind in ACTS if kind.value == code), None)
    if found is None:
        raise Http404
    return found


def _step_at(at: CaseOpened, reference: str) -> StepMet:
    try:
        return step_in(at.case, mark_of(reference))
    except CaseMissing:
        raise Http404 from None


def _as_it_stands(at: CaseOpened, found: StepMet) -> dict[str, Any]:
    """What the step says, to be changed; that it was read is recorded as any reading is."""
    read = read_case(case=at.case, **at.who)
    content = next((each.content for each in read.steps if each.row.pk == found.pk), None)
    answers = content.answers if content else {}
    kept = (Part.SIGNED, Part.EXPERIENCED, Part.WHY_CORRECTED)
    return {
        part.value: text == YES if part.value in TICKED else text for part, text in answers.items() if part not in kept
    }


def _why_not(at: CaseOpened, kind: StepKind, facts: CaseFacts, report: ReportFacts | None) -> Refusal | None:
    """Why the step does not come now, or not by this person; then the page shows no form."""
    refusal = why_not_in_order(kind, facts, report=report.mark if report else None, on=at.hand.member.today)
    return refusal or _degree(at, kind)


def _degree(at: CaseOpened, kind: StepKind) -> Refusal | None:
    return why_not_by(kind, EXPERIENCED, qualification=at.degree, on=at.hand.member.today)


def _page(at: CaseOpened, form: StepForm, kind: StepKind) -> dict[str, Any]:
    return {
        "hand": at.hand,
        "form": form,
        "key": at.case.pk.hex,
        "called": case_called(at.case.pk),
        "warning": warning_of(at),
        "is_decision": kind.is_decision or kind.ends_inquiry,
    }


def _status(form: StepForm) -> int:
    return UNPROCESSABLE if form.is_bound else 200
