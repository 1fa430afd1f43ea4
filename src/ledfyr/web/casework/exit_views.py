# SPDX-License-Identifier: EUPL-1.2
"""The pages of the way out: where the person is on it, how they may be reached, and, apart, what they are afraid of."""

from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from ledfyr.casework.acting import CaseActRefused
from ledfyr.casework.actions.noting_threats import ThreatRead, note_threat, read_threats, stop_unless_near
from ledfyr.casework.actions.planning import EntryRead, newest_of, read_plan, write_part
from ledfyr.casework.lists import exit_phases
from ledfyr.casework.rules.planning import Piece
from ledfyr.casework.rules.seeing_cases import SUPPORTERS
from ledfyr.house_rules.views import open_to
from ledfyr.law.sources import Refusal
from ledfyr.web.casework.at_hand import CaseOpened
from ledfyr.web.casework.exit_forms import ContactForm, PhaseForm, ThreatForm, WhyForm
from ledfyr.web.casework.exit_presenting import contact_shown, phase_shown, threat_shown
from ledfyr.web.casework.support_at_hand import not_here, supported_case
from ledfyr.web.casework.wording import case_called
from ledfyr.web.keys.unlocking import UNPROCESSABLE, Opened, with_ring
from ledfyr.web.refusals import refusals_in

asked_or_sent = require_http_methods(["GET", "HEAD", "POST"])
WAY = "staff_face:support_way"


@open_to(*SUPPORTERS)
@require_safe
@with_ring
def way(request: HttpRequest, opened: Opened, key: str) -> HttpResponse:
    """Where the person is on the way, and how they may be reached. Threats stand on a page of their own."""
    at = supported_case(opened, key)
    try:
        entries = read_plan(case=at.case, **at.who)
    except CaseActRefused as refused:
        return _refused(request, at, refused.refusal)
    page = {"phase": phase_shown(entries), "phases": exit_phases(), "contact": contact_shown(entries)}
    return render(request, "staff_face/support/way.html", _page(at) | page)


@open_to(*SUPPORTERS)
@asked_or_sent
@sensitive_post_parameters()
@with_ring
def phase(request: HttpRequest, opened: Opened, key: str) -> HttpResponse:
    """Where on the way the person says that they are now."""
    return _agreed(request, supported_case(opened, key), Piece.PHASE, PhaseForm, "Var på vägen är personen?")


@open_to(*SUPPORTERS)
@asked_or_sent
@sensitive_post_parameters()
@with_ring
def contact(request: HttpRequest, opened: Opened, key: str) -> HttpResponse:
    """How the person may be reached without danger."""
    return _agreed(request, supported_case(opened, key), Piece.CONTACT, ContactForm, "Så får ni höra av er")


@open_to(*SUPPORTERS)
@asked_or_sent
@sensitive_post_parameters()
@with_ring
def threats(request: HttpRequest, opened: Opened, key: str) -> HttpResponse:
    """What the person is afraid of, for a reason that goes into the log. The case does not show it."""
    at = supported_case(opened, key)
    try:
        stop_unless_near(case=at.case, reader=at.hand.reader, by=at.hand.by, at=at.hand.now)
    except CaseActRefused as refused:
        return _refused(request, at, refused.refusal)
    form = WhyForm(_sent(request))
    if form.is_valid():
        with refusals_in(form):
            read: tuple[ThreatRead, ...] = read_threats(case=at.case, because=form.reason(), **at.who)
            shown = [threat_shown(each) for each in read]
            return render(request, "staff_face/support/threats_shown.html", _page(at) | {"threats": shown})
    return render(request, "staff_face/support/threats.html", _page(at) | {"form": form}, status=_status(form))


@open_to(*SUPPORTERS)
@asked_or_sent
@sensitive_post_parameters()
@with_ring
def new_threat(request: HttpRequest, opened: Opened, key: str) -> HttpResponse:
    """Write what the person is afraid of and what protects them. What stands there already is not shown."""
    at = supported_case(opened, key)
    try:
        stop_unless_near(case=at.case, reader=at.hand.reader, by=at.hand.by, at=at.hand.now)
    except CaseActRefused as refused:
        return _refused(request, at, refused.refusal)
    form = ThreatForm(_sent(request))
    if form.is_valid():
        with refusals_in(form):
            signing = at.signing(form.cleaned_data["nonce"])
            note_threat(case=at.case, telling=form.telling(), signing=signing, **at.who)
            messages.success(request, "Sparat för sig. Den som bara öppnar ärendet ser det inte.")
            return redirect(WAY, at.hand.unit.number, key)
    return render(request, "staff_face/support/new_threat.html", _page(at) | {"form": form}, status=_status(form))


def _agreed(
    request: HttpRequest, at: CaseOpened, piece: Piece, form_of: type[PhaseForm | ContactForm], title: str
) -> HttpResponse:
    """A page on which the person agrees to what stands there."""
    try:
        before = newest_of(read_plan(case=at.case, **at.who), piece, "")
    except CaseActRefused as refused:
        return _refused(request, at, refused.refusal)
    form = form_of(_sent(request), initial=_as_it_stands(before))
    if form.is_valid():
        with refusals_in(form):
            signing = at.signing(form.cleaned_data["nonce"])
            write_part(case=at.case, part=form.part(), seen=form.seen_entry(), signing=signing, **at.who)
            messages.success(request, "Sparat, som personen vill ha det.")
            return redirect(WAY, at.hand.unit.number, at.case.pk.hex)
    page = _page(at) | {"form": form, "title": title, "asked": exit_phases() if piece is Piece.PHASE else ()}
    return render(request, "staff_face/support/agreed.html", page, status=_status(form))


def _as_it_stands(before: EntryRead | None) -> dict[str, Any]:
    if before is None or before.content is None:
        return {}
    part = before.content.part
    return {"seen": before.row.record, "code": part.code, "words": part.words, "never": part.never}


def _page(at: CaseOpened) -> dict[str, Any]:
    return {"hand": at.hand, "key": at.case.pk.hex, "called": case_called(at.case.pk)}


def _refused(request: HttpRequest, at: CaseOpened, refusal: Refusal) -> HttpResponse:
    return not_here(request, at.hand, refusal, f"Ärende {case_called(at.case.pk)}")


def _sent(request: HttpRequest) -> Any:  # noqa: ANN401  # what a form takes
    return request.POST if request.method == "POST" else None


def _status(form: Form) -> int:
    return UNPROCESSABLE if form.is_bound else 200
