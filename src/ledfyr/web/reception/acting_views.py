# SPDX-License-Identifier: EUPL-1.2
"""What a member does with a thread without opening it: takes it, passes it on, keeps away from it, sorts it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from ledfyr.contact.actions.assigning import assign_thread, declare_conflict, name_second_reader
from ledfyr.contact.actions.sorting import OUTCOMES, close_thread, no_longer_acute, set_aside, take_back
from ledfyr.contact.queries.queue import queued
from ledfyr.contact.rules.seeing_letters import READERS
from ledfyr.house_rules.views import open_to
from ledfyr.web.at_hand import AtHand
from ledfyr.web.reception.at_hand import at_hand, thread_at
from ledfyr.web.reception.forms import ChoosePersonForm, ClosingForm
from ledfyr.web.reception.presenting import colleagues, line_shown, queue_shown
from ledfyr.web.refusals import telling_refusals

asked_or_sent = require_http_methods(["GET", "HEAD", "POST"])
MOST_AT_ONCE = 200  # boxes on one page; the next ones stand there when these are moved
QUEUE, THREAD = "staff_face:letters_queue", "staff_face:letters_thread"


@open_to(*READERS)
@require_POST
def take(request: HttpRequest, number: int, key: str) -> HttpResponse:
    """Take care of it oneself, and go on to read it."""
    hand = at_hand(request, number)
    thread = thread_at(hand, key)
    with telling_refusals(request):
        free = "free" in request.POST
        assign_thread(thread=thread, to=hand.reader.account, by=hand.by, at=hand.now, only_if_free=free)
        return redirect(THREAD, number, key)
    return redirect(QUEUE, number)


@open_to(*READERS)
@require_POST
def assign(request: HttpRequest, number: int, key: str) -> HttpResponse:
    """Pass it on to a colleague."""
    hand = at_hand(request, number)
    thread = thread_at(hand, key)
    form = ChoosePersonForm(request.POST, people=colleagues(hand))
    if not form.is_valid():
        messages.error(request, "Inget är ändrat. Välj en kollega i listan.")
        return redirect(QUEUE, number)
    with telling_refusals(request):
        assign_thread(thread=thread, to=form.cleaned_data["account"], by=hand.by, at=hand.now)
        messages.success(request, "Tråden är överlämnad. Kollegan får ett e-brev om att det finns något att läsa.")
    return redirect(QUEUE, number)


@open_to(*READERS)
@require_POST
def second_reader(request: HttpRequest, number: int, key: str) -> HttpResponse:
    """Let a colleague read too, or nobody any longer."""
    hand = at_hand(request, number)
    thread = thread_at(hand, key)
    form = ChoosePersonForm(request.POST, people=colleagues(hand))
    to = form.cleaned_data["account"] if form.is_valid() else None
    if to is None and "nobody" not in request.POST:
        messages.error(request, "Inget är ändrat. Välj en kollega i listan.")
        return redirect(THREAD, number, key)
    with telling_refusals(request):
        name_second_reader(thread=thread, to=to, by=hand.by, at=hand.now)
        messages.success(request, "Det är ändrat vem som läser tråden.")
    return redirect(THREAD, number, key)


@open_to(*READERS)
@asked_or_sent
def conflict(request: HttpRequest, number: int, key: str) -> HttpResponse:
    """Say that one is too close to it. That cannot be taken back by oneself, so it is asked first."""
    hand = at_hand(request, number)
    thread = thread_at(hand, key)
    if request.method == "POST":
        declare_conflict(thread=thread, account=hand.reader.account, by=hand.by, at=hand.now)
        messages.success(request, "Jävet är antecknat. Tråden öppnas inte för dig, och en kollega tar hand om den.")
        return redirect(QUEUE, number)
    page = {"hand": hand, "line": line_shown(queued(thread, hand.member.today), hand, {})}
    return render(request, "staff_face/reception/conflict.html", page)


@open_to(*READERS)
@require_POST
def aside(request: HttpRequest, number: int, key: str) -> HttpResponse:
    """Put it among spam."""
    hand = at_hand(request, number)
    with telling_refusals(request):
        set_aside(thread=thread_at(hand, key), by=hand.by, at=hand.now)
        messages.success(request, "Tråden är undanlagd. Den står längst ner i kön, och du kan ta tillbaka den där.")
    return redirect(QUEUE, number)


@open_to(*READERS)
@require_POST
def back(request: HttpRequest, number: int, key: str) -> HttpResponse:
    """Take it back from spam."""
    hand = at_hand(request, number)
    with telling_refusals(request):
        take_back(thread=thread_at(hand, key), by=hand.by, at=hand.now)
        messages.success(request, "Tråden är tillbaka i kön.")
    return redirect(QUEUE, number)


@open_to(*READERS)
@asked_or_sent
def spam(request: HttpRequest, number: int) -> HttpResponse:
    """Put many among spam at once, or take many back. Nothing is opened for it; each is recorded by itself."""
    hand = at_hand(request, number)
    queue = queue_shown(hand)
    if request.method == "POST":
        goes_back = "back" in request.POST
        movable = {line.mark for line in (queue.set_aside if goes_back else queue.waiting)[:MOST_AT_ONCE]}
        chosen = [key for key in dict.fromkeys(request.POST.getlist("thread")) if key in movable]
        moved = sum(_moved(request, hand, key, goes_back=goes_back) for key in chosen)
        _tell_of_moved(request, moved, goes_back=goes_back)
        return redirect("staff_face:letters_spam", number)
    waiting, aside = queue.waiting[:MOST_AT_ONCE], queue.set_aside[:MOST_AT_ONCE]
    page = {"hand": hand, "waiting": waiting, "aside": aside, "most": MOST_AT_ONCE}
    return render(request, "staff_face/reception/spam.html", page)


def _moved(request: HttpRequest, hand: AtHand, key: str, *, goes_back: bool) -> bool:
    move = take_back if goes_back else set_aside
    with telling_refusals(request):
        move(thread=thread_at(hand, key), by=hand.by, at=hand.now)
        return True
    return False


def _tell_of_moved(request: HttpRequest, moved: int, *, goes_back: bool) -> None:
    if not moved:
        messages.error(request, "Inget är ändrat. Kryssa för de trådar som du vill flytta.")
        return
    threads = "En tråd" if moved == 1 else f"{moved} trådar"
    if goes_back:
        messages.success(request, f"{threads} är tillbaka i kön. Löftet om svar gäller som förut.")
    else:
        messages.success(request, f"{threads} är undanlagda som skräp. Du kan ta tillbaka dem här.")


@open_to(*READERS)
@require_POST
def close(request: HttpRequest, number: int, key: str) -> HttpResponse:
    """Nothing more is to be done until the sender writes again."""
    hand = at_hand(request, number)
    thread = thread_at(hand, key)
    form = ClosingForm(request.POST, outcomes=OUTCOMES)
    outcome = form.cleaned_data["outcome"] if form.is_valid() else ""
    with telling_refusals(request):
        close_thread(thread=thread, outcome=outcome, reader=hand.reader, by=hand.by, at=hand.now)
        messages.success(request, "Tråden är avslutad. Skriver avsändaren igen kommer den tillbaka i kön.")
        return redirect(QUEUE, number)
    return redirect(THREAD, number, key)


@open_to(*READERS)
@require_POST
def calm(request: HttpRequest, number: int, key: str) -> HttpResponse:
    """The danger is over."""
    hand = at_hand(request, number)
    with telling_refusals(request):
        no_longer_acute(thread=thread_at(hand, key), reader=hand.reader, by=hand.by, at=hand.now)
    return redirect(THREAD, number, key)
