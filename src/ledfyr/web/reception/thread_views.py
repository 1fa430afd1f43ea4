# SPDX-License-Identifier: EUPL-1.2
"""Where a member reads a thread, answers whoever wrote, and writes notes to colleagues."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from ledfyr.contact.acting import ContactActRefused
from ledfyr.contact.actions.answering import WrittenMeanwhile, answer_thread, write_note
from ledfyr.contact.actions.reading import ThreadRead, read_thread
from ledfyr.contact.actions.sorting import OUTCOMES
from ledfyr.contact.actions.writing_letters import Written
from ledfyr.contact.queries.phrases import phrase_by_number, phrases_of
from ledfyr.contact.queries.queue import queued
from ledfyr.contact.queries.threads import ThreadMet, answerable, has_left, is_handed_over, state_of
from ledfyr.contact.rules.answering import why_not_answer
from ledfyr.contact.rules.seeing_letters import READERS
from ledfyr.house_rules.views import open_to
from ledfyr.languages import SWEDISH
from ledfyr.staff.queries.people import names_of
from ledfyr.web.at_hand import AtHand
from ledfyr.web.keys.unlocking import UNPROCESSABLE, Opened, with_ring
from ledfyr.web.reception.at_hand import number_typed, of_member, thread_at
from ledfyr.web.reception.forms import AnswerForm, ChoosePersonForm, ClosingForm, NoteForm, new_nonce
from ledfyr.web.reception.presenting import colleagues, letters_shown, line_shown, protection_said
from ledfyr.web.reception.transfers_shown import transfer_shown
from ledfyr.web.reception.wording import WRITTEN_MEANWHILE, html_language, language_said
from ledfyr.web.refusals import refusals_in

FORBIDDEN = 403
NOTE_ID = "note_%s"  # the page has an answer too, and no two fields of a page have one name
asked_or_sent = require_http_methods(["GET", "HEAD", "POST"])


@dataclass(frozen=True)
class ThreadOpened:
    """A thread that a member is about to read, with what opens it."""

    opened: Opened
    hand: AtHand
    thread: ThreadMet

    @property
    def who(self) -> dict[str, Any]:
        """Who acts on it, as every act wants to know."""
        return {"thread": self.thread, "reader": self.hand.reader, "by": self.hand.by, "at": self.hand.now}

    def written(self, form: Form, text: str | None = None) -> Written:
        """What was typed in a form with a nonce."""
        said = form.cleaned_data["text"] if text is None else text
        return Written(said, self.hand.member.name, form.cleaned_data["nonce"])


def opened_thread(opened: Opened, key: str) -> ThreadOpened:
    """The thread of the address, for the member whose ring was asked for."""
    hand = of_member(opened.member, opened.unit)
    return ThreadOpened(opened, hand, thread_at(hand, key))


@open_to(*READERS)
@asked_or_sent
@sensitive_post_parameters()
@with_ring
def thread_page(request: HttpRequest, opened: Opened, key: str) -> HttpResponse:
    """The conversation, and beneath it the answer. A saved phrase is put in without anything being sent."""
    at = opened_thread(opened, key)
    if request.method != "POST":
        return shown(request, at)
    if "insert" in request.POST:
        return shown(request, at, answer=_with_phrase(request, at))
    form = AnswerForm(request.POST)
    if not form.is_valid():
        return shown(request, at, answer=form, status=UNPROCESSABLE)
    try:
        with refusals_in(form):
            answer_thread(**at.who, written=at.written(form), seen=form.cleaned_data["seen"], ring=opened.ring)
            messages.success(request, "Svaret är skickat. Den som skrev kan läsa det med sitt kvitto.")
            return redirect("staff_face:letters_thread", opened.unit.number, key)
    except WrittenMeanwhile:
        form.add_error(None, WRITTEN_MEANWHILE)
    return shown(request, at, answer=form, status=UNPROCESSABLE)


@open_to(*READERS)
@require_POST
@sensitive_post_parameters()
@with_ring
def note(request: HttpRequest, opened: Opened, key: str) -> HttpResponse:
    """Write to colleagues."""
    at = opened_thread(opened, key)
    form = NoteForm(request.POST, auto_id=NOTE_ID)
    if not form.is_valid():
        return shown(request, at, note=form, status=UNPROCESSABLE)
    with refusals_in(form):
        write_note(**at.who, written=at.written(form), ring=opened.ring)
        messages.success(request, "Anteckningen är sparad.")
        return redirect("staff_face:letters_thread", opened.unit.number, key)
    return shown(request, at, note=form, status=UNPROCESSABLE)


def shown(
    request: HttpRequest, at: ThreadOpened, *, answer: Form | None = None, note: Form | None = None, status: int = 200
) -> HttpResponse:
    """The page of a thread, or the reason why it does not open for whoever asks."""
    try:
        read = read_thread(**at.who, ring=at.opened.ring)
    except ContactActRefused as refused:
        return refused_page(request, at.hand, at.thread, refused)
    page = {
        **_around(at),
        "letters": letters_shown(read, at.thread.language),
        "transfer": transfer_shown(at.thread, read),
        "transfer_nonces": (new_nonce(), new_nonce()),
        "alarms_at": protection_said(read),
        "danger": read.danger_stated,
        "answer": _answer_form(answer, read),
        "note": note or NoteForm(auto_id=NOTE_ID),
    }
    return render(request, "staff_face/reception/thread.html", page, status=status)


def refused_page(request: HttpRequest, hand: AtHand, thread: ThreadMet, refused: ContactActRefused) -> HttpResponse:
    """Why the thread does not open, and what can be done instead."""
    line = line_shown(queued(thread, hand.member.today), hand, {})
    in_conflict = hand.reader.account in state_of(thread).in_conflict
    page = {"hand": hand, "line": line, "refusal": refused.refusal, "may_take": not in_conflict}
    return render(request, "staff_face/reception/refused.html", page, status=FORBIDDEN)


def _around(at: ThreadOpened) -> dict[str, Any]:
    """Everything on the page but what was written."""
    queued_line = queued(at.thread, at.hand.member.today)
    names = names_of({account for account in (queued_line.assigned_to, queued_line.second_reader) if account})
    languages = dict.fromkeys((SWEDISH.code, at.thread.language))
    return {
        "hand": at.hand,
        "line": line_shown(queued_line, at.hand, names),
        "is_report": queued_line.door.is_report,
        "protection_is_due": queued_line.protection_due_on is not None,
        "language": language_said(at.thread.language),
        "has_left": has_left(at.thread),
        "why_not": why_not_answer(answerable(at.thread)),
        "is_handed_over": is_handed_over(at.thread),
        "phrases": [
            (phrase, language_said(phrase.language), html_language(phrase.language))
            for phrase in phrases_of(at.hand.unit.municipality, tuple(languages))
        ],
        "assign": ChoosePersonForm(people=colleagues(at.hand, but=queued_line.assigned_to), label="Lämna över till"),
        "second": ChoosePersonForm(people=colleagues(at.hand, but=queued_line.assigned_to), label="Andra läsare"),
        "closing": ClosingForm(outcomes=OUTCOMES),
    }


def _answer_form(answer: Form | None, read: ThreadRead) -> Form:
    """The form as it was sent, or an empty one; either way it now knows which letters stand above it."""
    if answer is None:
        return AnswerForm(initial={"seen": read.seen})
    answer.data = {**answer.data.dict(), "seen": str(read.seen)}  # type: ignore[attr-defined]  # a QueryDict
    return answer


def _with_phrase(request: HttpRequest, at: ThreadOpened) -> Form:
    """What was typed, with the phrase after it."""
    number = number_typed(request.POST.get("insert", ""))
    phrase = phrase_by_number(at.hand.unit.municipality, number)
    sent = request.POST.copy()
    if phrase:
        sent["text"] = "\n\n".join(filter(None, (sent.get("text", "").rstrip(), phrase.text)))
    return AnswerForm(sent)
