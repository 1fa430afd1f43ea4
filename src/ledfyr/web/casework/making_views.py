# SPDX-License-Identifier: EUPL-1.2
"""Where a report becomes a case: one that the reception handed over, or one that somebody told."""

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from ledfyr.casework.actions.arriving import Arriving, notes_of, report_of_thread, report_told
from ledfyr.casework.actions.making import AssessedBefore, join_report, make_case
from ledfyr.casework.queries.cases import inquiries_running
from ledfyr.casework.queries.waiting import case_of_thread
from ledfyr.casework.rules.seeing_cases import CASEWORKERS, CaseState, why_not_open_case
from ledfyr.contact.actions.reading import LetterRead, read_thread
from ledfyr.contact.queries.threads import ThreadMet, ThreadMissing, state_of, thread_in
from ledfyr.contact.rules.seeing_letters import READERS, why_not_open
from ledfyr.house_rules.views import open_to
from ledfyr.law.sources import Refusal
from ledfyr.staff.rules.seeing import Reader
from ledfyr.web.at_hand import AtHand, mark_of
from ledfyr.web.casework.at_hand import CaseOpened, case_at, hand_of, opened_case
from ledfyr.web.casework.forms import AnotherReportForm, JoinForm, OfThreadForm, ToldForm, WriteInForm
from ledfyr.web.casework.wording import case_called
from ledfyr.web.keys.unlocking import UNPROCESSABLE, Opened, with_ring
from ledfyr.web.keys.wording import moment_said
from ledfyr.web.refusals import refusals_in

CASE, FORBIDDEN = "staff_face:case", 403
BEGINNING_OF_NOTE = 80  # letters
asked_or_sent = require_http_methods(["GET", "HEAD", "POST"])
BOTH = tuple(role for role in CASEWORKERS if role in READERS)  # whoever reads letters and works with cases


@open_to(*BOTH)
@asked_or_sent
@sensitive_post_parameters()
@with_ring
def of_thread(request: HttpRequest, opened: Opened, key: str) -> HttpResponse:
    """Make a case of what the reception has handed over, or lay it in an inquiry that runs."""
    hand, thread = _thread_at(opened, key)
    standing = case_of_thread(thread.pk)
    if standing:
        return redirect(CASE, hand.unit.number, standing.hex)
    if refusal := why_not_open(_letter_reader(hand), state_of(thread)):
        return refused_page(request, hand, refusal)
    notes = _notes(thread, hand, opened)
    form = OfThreadForm(request.POST if request.method == "POST" else None, notes=_beginnings(notes))
    if form.is_valid():
        with refusals_in(form):
            assessed = _chosen(notes, form.cleaned_data.get("assessed", ""))
            arriving = _arriving(thread, hand, opened)
            case = make_case(
                arriving=arriving,
                person=form.person(),
                assessed=assessed,
                ring=opened.ring,
                by=hand.by,
                at=hand.now,
            )
            return redirect(CASE, hand.unit.number, case.pk.hex)
    running = _inquiries(hand)
    page = {"hand": hand, "form": form, "key": key, "join": JoinForm(cases=running), "may_join": bool(running)}
    return render(request, "staff_face/casework/of_thread.html", page, status=_status(form))


@open_to(*BOTH)
@asked_or_sent
@sensitive_post_parameters()
@with_ring
def join_thread(request: HttpRequest, opened: Opened, key: str) -> HttpResponse:
    """Lay what the reception handed over in an inquiry about the same child."""
    hand, thread = _thread_at(opened, key)
    form = JoinForm(request.POST if request.method == "POST" else None, cases=_inquiries(hand))
    if form.is_valid():
        with refusals_in(form):
            case = case_at(hand, form.cleaned_data["case"])
            at = CaseOpened(hand, case, opened)
            signing = at.signing(form.cleaned_data["nonce"])
            arriving = _arriving(thread, hand, opened)
            join_report(case=case, arriving=arriving, stated=form.stated(), signing=signing, **at.who)
            return redirect(CASE, hand.unit.number, case.pk.hex)
    page = {"hand": hand, "form": form, "key": key}
    return render(request, "staff_face/casework/join_thread.html", page, status=_status(form))


@open_to(*CASEWORKERS)
@asked_or_sent
@sensitive_post_parameters()
@with_ring
def write_in(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Take down what somebody told by telephone, at a visit or in a letter, as a case."""
    hand = hand_of(opened.member, opened.unit)
    form = WriteInForm(request.POST if request.method == "POST" else None, initial=_now(hand))
    if form.is_valid():
        with refusals_in(form):
            case = make_case(
                arriving=_told(form),
                person=form.person(),
                assessed=None,
                ring=opened.ring,
                by=hand.by,
                at=hand.now,
            )
            messages.success(request, "Ärendet är förseglat, och du är ansvarig för det.")
            return redirect(CASE, hand.unit.number, case.pk.hex)
    page = {"hand": hand, "form": form}
    return render(request, "staff_face/casework/write_in.html", page, status=_status(form))


@open_to(*CASEWORKERS)
@asked_or_sent
@sensitive_post_parameters()
@with_ring
def another_report(request: HttpRequest, opened: Opened, key: str) -> HttpResponse:
    """Take down another report about a child whose inquiry runs."""
    at = opened_case(opened, key)
    form = AnotherReportForm(request.POST if request.method == "POST" else None, initial=_now(at.hand))
    if form.is_valid():
        with refusals_in(form):
            signing = at.signing(form.cleaned_data["nonce"])
            join_report(case=at.case, arriving=_told(form), stated=form.stated(), signing=signing, **at.who)
            messages.success(request, "Anmälan ligger i ärendet. Gör skyddsbedömningen i dag.")
            return redirect(CASE, at.hand.unit.number, key)
    page = {"hand": at.hand, "form": form, "key": key, "called": case_called(at.case.pk)}
    return render(request, "staff_face/casework/another_report.html", page, status=_status(form))


def refused_page(request: HttpRequest, hand: AtHand, refusal: Refusal, **more: object) -> HttpResponse:
    """Why something does not open, and what can be done instead."""
    page = {"hand": hand, "refusal": refusal, **more}
    return render(request, "staff_face/casework/refused.html", page, status=FORBIDDEN)


def _thread_at(opened: Opened, key: str) -> tuple[AtHand, ThreadMet]:
    hand = hand_of(opened.member, opened.unit)
    try:
        return hand, thread_in(hand.unit.number, mark_of(key))
    except ThreadMissing:
        raise Http404 from None


def _letter_reader(hand: AtHand) -> Reader:
    return Reader(hand.reader.account, hand.reader.roles & frozenset(READERS))


def _arriving(thread: ThreadMet, hand: AtHand, opened: Opened) -> Arriving:
    return report_of_thread(thread=thread, reader=_letter_reader(hand), ring=opened.ring, by=hand.by, at=hand.now)


def _notes(thread: ThreadMet, hand: AtHand, opened: Opened) -> tuple[LetterRead, ...]:
    """The reception's notes from the day on which it assessed the need for protection; none if it has not."""
    assessed_on = thread.handling.protection_assessed_on
    if assessed_on is None:
        return ()
    read = read_thread(thread=thread, reader=_letter_reader(hand), ring=opened.ring, by=hand.by, at=hand.now)
    return tuple(note for note in notes_of(read) if note.content and timezone.localdate(note.content.at) == assessed_on)


def _beginnings(notes: Iterable[LetterRead]) -> list[tuple[str, str]]:
    return [
        (note.content.at.isoformat(), f"{moment_said(note.content.at)}: {note.content.text[:BEGINNING_OF_NOTE]}")
        for note in notes
        if note.content
    ]


def _chosen(notes: Iterable[LetterRead], moment: str) -> AssessedBefore | None:
    for note in notes:
        if note.content and note.content.at.isoformat() == moment:
            at = note.content.at
            return AssessedBefore(timezone.localdate(at), at, note.written_by, note.content.text)
    return None


def _inquiries(hand: AtHand) -> list[tuple[str, str]]:
    """The inquiries that the person may open, by what they are called."""
    running = inquiries_running(hand.unit.number, hand.member.today)
    return [
        (case.mark.hex, case_called(case.mark))
        for case in running
        if why_not_open_case(hand.reader, CaseState(case.responsible, case.in_conflict)) is None
    ]


def _told(form: ToldForm) -> Arriving:
    typed = form.cleaned_data
    return report_told(
        came_by=typed["came_by"],
        arrived_at=form.arrived(),
        text=typed["text"],
        reporter=form.reporter(),
        nonce=typed["nonce"],
    )


def _now(hand: AtHand) -> dict[str, Any]:
    return {"arrived_on": hand.member.today, "arrived_at": timezone.localtime(hand.now).time()}


def _status(form: OfThreadForm | JoinForm | ToldForm) -> int:
    return UNPROCESSABLE if form.is_bound else 200
