# SPDX-License-Identifier: EUPL-1.2
"""Asks whoever wrote whether a thread may go to another unit or authority, and does it when they have said yes."""

from collections.abc import Callable
from functools import partial

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ledfyr.contact.acting import ContactActRefused
from ledfyr.contact.actions.asking_to_transfer import ask_to_transfer, withdraw_question
from ledfyr.contact.actions.reading import read_thread
from ledfyr.contact.actions.showing_transfer_text import TextMissing, transfer_text
from ledfyr.contact.actions.transferring import carry_out_transfer
from ledfyr.contact.queries.queue import queued
from ledfyr.contact.queries.transfers import is_moved
from ledfyr.contact.rules.seeing_letters import READERS
from ledfyr.house_rules.views import open_to
from ledfyr.web.keys.unlocking import UNPROCESSABLE, Opened, with_ring
from ledfyr.web.reception.forms import NonceForm, TransferForm
from ledfyr.web.reception.presenting import line_shown
from ledfyr.web.reception.thread_views import ThreadOpened, opened_thread, refused_page
from ledfyr.web.reception.transfers_shown import letters_to_choose, text_shown, units_to_choose
from ledfyr.web.refusals import refusals_in, telling_refusals

asked_or_sent = require_http_methods(["GET", "HEAD", "POST"])
QUEUE, THREAD = "staff_face:letters_queue", "staff_face:letters_thread"


@open_to(*READERS)
@asked_or_sent
@sensitive_post_parameters()
@with_ring
def ask(request: HttpRequest, opened: Opened, key: str) -> HttpResponse:
    """To whom, why, and which letters: that is the question. It goes to the sender as an answer in the thread."""
    at = opened_thread(opened, key)
    try:
        read = read_thread(**at.who, ring=opened.ring)
    except ContactActRefused as refused:
        return refused_page(request, at.hand, at.thread, refused)
    sent = request.POST if request.method == "POST" else None
    form = TransferForm(sent, units=units_to_choose(at.thread), letters=letters_to_choose(read))
    if form.is_valid():
        with refusals_in(form):
            ask_to_transfer(**at.who, asked=form.asked(), written=at.written(form, ""), ring=opened.ring)
            messages.success(request, "Frågan är ställd. Inget lämnas över om inte den som skrev säger ja.")
            return redirect(THREAD, opened.unit.number, key)
    page = {"hand": at.hand, "form": form, "line": line_shown(queued(at.thread, at.hand.member.today), at.hand, {})}
    status = UNPROCESSABLE if form.is_bound else 200
    return render(request, "staff_face/reception/transfer.html", page, status=status)


@open_to(*READERS)
@require_POST
@with_ring
def withdraw(request: HttpRequest, opened: Opened, key: str) -> HttpResponse:
    """Take the question back; the sender is told."""
    at = opened_thread(opened, key)
    act = partial(withdraw_question, **at.who, ring=opened.ring)
    return _done(request, at, act, "Frågan är tillbakadragen, och den som skrev ser det.")


@open_to(*READERS)
@require_POST
@with_ring
def carry_out(request: HttpRequest, opened: Opened, key: str) -> HttpResponse:
    """Hand over what the sender has said yes to."""
    at = opened_thread(opened, key)
    act = partial(carry_out_transfer, **at.who, ring=opened.ring, files=settings.LETTERS)
    return _done(request, at, act, "Det är överlämnat, och den som skrev ser det.")


@open_to(*READERS)
@require_safe
@with_ring
def text(request: HttpRequest, opened: Opened, key: str) -> HttpResponse:
    """What staff send themselves to an authority outside, to print or to copy."""
    at = opened_thread(opened, key)
    try:
        found = transfer_text(**at.who, ring=opened.ring)
    except ContactActRefused as refused:
        return refused_page(request, at.hand, at.thread, refused)
    except TextMissing:
        raise Http404 from None
    line = line_shown(queued(at.thread, at.hand.member.today), at.hand, {})
    page = {"hand": at.hand, "line": line, "text": text_shown(found, at.thread.language)}
    return render(request, "staff_face/reception/transfer_text.html", page)


def _done(request: HttpRequest, at: ThreadOpened, act: Callable[..., None], said: str) -> HttpResponse:
    form = NonceForm(request.POST)
    form.is_valid()  # whatever came in its place, there is a nonce
    with telling_refusals(request):
        act(written=at.written(form, ""))
        messages.success(request, said)
    if is_moved(at.thread):
        return redirect(QUEUE, at.hand.unit.number)
    return redirect(THREAD, at.hand.unit.number, at.thread.pk.hex)
