# SPDX-License-Identifier: EUPL-1.2
"""Where a case is read: what remains, the reports, the timeline, and on a page of its own who reported."""

from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ledfyr.casework.acting import CaseActRefused
from ledfyr.casework.actions.asking_later import ask_feedback
from ledfyr.casework.actions.giving import declare_conflict
from ledfyr.casework.actions.knowing import day_of_birth
from ledfyr.casework.actions.reading import CaseRead, read_case, read_reporter
from ledfyr.casework.queries.cases import CaseMissing, ReportMet, facts_of_case, report_in, state_of
from ledfyr.casework.queries.disclosures import how_many_disclosures
from ledfyr.casework.queries.workers import workers_with_cases
from ledfyr.casework.rules.asking import what_is_asked
from ledfyr.casework.rules.emergencies import MAY_BREAK
from ledfyr.casework.rules.offering import more_to_do
from ledfyr.casework.rules.ordering import why_not_ask_feedback, why_not_in_order
from ledfyr.casework.rules.seeing_cases import CASEWORKERS
from ledfyr.casework.rules.steps import StepKind
from ledfyr.contact.rules.seeing_letters import READERS
from ledfyr.house_rules.views import open_to
from ledfyr.law.intake import ReportedUnder
from ledfyr.law.intake.protecting import PROTECTION_COMES_FIRST
from ledfyr.law.secrecy.protected_identity import NO_FLAG
from ledfyr.staff.queries.people import names_of
from ledfyr.web.at_hand import AtHand, mark_of
from ledfyr.web.casework.at_hand import OPENERS, CaseOpened, case_at, case_hand, opened_case
from ledfyr.web.casework.forms import GiveForm, ReporterForm
from ledfyr.web.casework.making_views import refused_page
from ledfyr.web.casework.opening import stated_of, warning_of
from ledfyr.web.casework.presenting import demand_shown, person_shown, report_shown, steps_shown
from ledfyr.web.casework.presenting_inquiry import age_said, inquiry_shown
from ledfyr.web.casework.wording import ACTS, NOBODY, REASONS, SOMEBODY, UNDER, case_called
from ledfyr.web.keys.unlocking import UNPROCESSABLE, Opened, with_ring
from ledfyr.web.keys.wording import moment_said
from ledfyr.web.refusals import refusals_in, telling_refusals

asked_or_sent = require_http_methods(["GET", "HEAD", "POST"])


@open_to(*OPENERS)
@require_safe
@with_ring
def case_page(request: HttpRequest, opened: Opened, key: str) -> HttpResponse:
    """The case as a story from its beginning, with what the law asks for now beside it."""
    at = opened_case(opened, key)
    try:
        read = read_case(case=at.case, **at.who)
    except CaseActRefused as refused:
        return refused_page(request, at.hand, refused.refusal, called=case_called(at.case.pk), key=key, **_instead(at))
    return render(request, "staff_face/casework/case.html", _page(at, read))


@open_to(*OPENERS)
@asked_or_sent
@sensitive_post_parameters()
@with_ring
def reporter(request: HttpRequest, opened: Opened, key: str, reference: str) -> HttpResponse:
    """Who reported, for a reason that goes into the log. The case does not show it."""
    at = opened_case(opened, key)
    try:
        report = report_in(at.case, mark_of(reference))
    except CaseMissing:
        raise Http404 from None
    form = ReporterForm(request.POST if request.method == "POST" else None)
    page: dict[str, Any] = {**stated_of(at), "form": form}
    if form.is_valid():
        reason = REASONS.get(form.cleaned_data["because"])
        weighed = form.cleaned_data["is_weighed"]
        with refusals_in(form):
            told = read_reporter(report=report, because=reason and reason[0], is_weighed=weighed, **at.who)
            page |= {"told": _told(told), "reference": reference, "may_ask": _may_ask(told, report, at)}
            return render(request, "staff_face/casework/reporter_shown.html", page)
    status = UNPROCESSABLE if form.is_bound else 200
    return render(request, "staff_face/casework/reporter.html", page, status=status)


@open_to(*CASEWORKERS)
@require_POST
@with_ring
def feedback_asked(request: HttpRequest, opened: Opened, key: str, reference: str) -> HttpResponse:
    """Note that whoever reported asks, later than when they reported, to be told what became of it."""
    at = opened_case(opened, key)
    try:
        report = report_in(at.case, mark_of(reference))
    except CaseMissing:
        raise Http404 from None
    with telling_refusals(request):
        ask_feedback(report=report, **at.who)
        messages.success(request, "Antecknat. Beskedet står bland det som återstår när det finns något att berätta.")
    return redirect("staff_face:case", at.hand.unit.number, key)


@open_to(*CASEWORKERS)
@asked_or_sent
def conflict(request: HttpRequest, number: int, key: str) -> HttpResponse:
    """Say that one is too close to it. That cannot be taken back by oneself, so it is asked first."""
    hand = case_hand(request, number)
    case = case_at(hand, key)
    if request.method == "POST":
        declare_conflict(case=case, account=hand.reader.account, by=hand.by, at=hand.now)
        messages.success(request, "Jävet är antecknat. Ärendet öppnas inte för dig, och en kollega tar hand om det.")
        return redirect("staff_face:cases_unit", number)
    page = {"hand": hand, "called": case_called(case.pk)}
    return render(request, "staff_face/casework/conflict.html", page)


def _instead(at: CaseOpened) -> dict[str, bool]:
    """What somebody may do for whom the case does not open: nothing, if they are too close to it."""
    state, roles = state_of(at.case), at.hand.reader.roles
    in_conflict = at.hand.reader.account in state.in_conflict
    may_take = state.responsible is None and not in_conflict and bool(roles & set(CASEWORKERS))
    return {"may_take": may_take, "may_break": not in_conflict and bool(roles & set(MAY_BREAK))}


def _page(at: CaseOpened, read: CaseRead) -> dict[str, Any]:
    hand, case, today = at.hand, at.case, at.hand.member.today
    warning = warning_of(at)
    born_on = day_of_birth((read.person or {}).get("born_on", ""))
    facts = replace(facts_of_case(case), born_on=born_on)
    responsible = state_of(case).responsible
    guardians = why_not_in_order(StepKind.GUARDIAN, facts, report=None, on=today)
    return {
        "hand": hand,
        "key": case.pk.hex,
        "called": case_called(case.pk),
        "responsible": _called(responsible),
        "demands": [demand_shown(demand, today) for demand in what_is_asked(facts, today)],
        "guardians": guardians if guardians is PROTECTION_COMES_FIRST else None,
        "person": person_shown(read, is_protected=bool(warning)),
        "glass": moment_said(read.glass_until) if read.glass_until else "",
        "urgent": StepKind.PROTECTION.value,
        "reports_closed": read.reports_closed,
        "warning": warning,
        "no_warning": NO_FLAG,
        "reports": [report_shown(report) for report in read.reports],
        "steps": steps_shown(read),
        "inquiry": inquiry_shown(read, facts),
        "age": age_said(born_on, today),
        "acts": [(kind.value, ACTS[kind]) for kind in more_to_do(facts)],
        "inquiry_runs": facts.inquiry_runs,
        "disclosures": how_many_disclosures(case),
        "may_read_letters": bool(hand.reader.roles & frozenset(READERS)),
        "give": _give_form(hand, responsible),
    }


def _called(responsible: int | None) -> str:
    return names_of({responsible}).get(responsible, SOMEBODY) if responsible else NOBODY


def _give_form(hand: AtHand, responsible: int | None) -> GiveForm:
    people = workers_with_cases(hand.unit.number, hand.unit.municipality, hand.member.today)
    return GiveForm(people=[(str(account), name) for account, name in people.items() if account != responsible])


def _may_ask(told: dict[str, str], report: ReportMet, at: CaseOpened) -> bool:
    under, asked_on = ReportedUnder[told["under"]], report.feedback_asked_on
    return why_not_ask_feedback(under=under, asked_on=asked_on, on=at.hand.member.today) is None


def _told(told: dict[str, str]) -> list[tuple[str, str]]:
    return [
        ("Namn", told["name"] or "Inte lämnat"),
        ("Arbetsplats", told["workplace"] or "Inte lämnad"),
        ("Nås genom", told["reached_by"] or "Inte lämnat"),
        ("Anmälde som", UNDER[ReportedUnder[told["under"]]]),
        ("Vill ha återkoppling", (told["wants_feedback"] and "Ja") or "Har inte bett om det"),
    ]
