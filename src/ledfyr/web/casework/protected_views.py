# SPDX-License-Identifier: EUPL-1.2
"""Where somebody is marked as protected, and where they are is shown to whoever says why; the case shows neither."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from ledfyr.casework.actions.protecting import (
    keep_protected,
    kinds_of,
    mark_protected,
    read_protected,
    those_that_tell_where,
)
from ledfyr.casework.actions.reading import read_case, stop_unless_open
from ledfyr.casework.queries.protected import is_protected
from ledfyr.casework.rules.seeing_cases import CASEWORKERS
from ledfyr.house_rules.views import open_to
from ledfyr.web.casework.at_hand import OPENERS, CaseOpened
from ledfyr.web.casework.disclosure_passages import passages_of
from ledfyr.web.casework.opening import stated_of, with_case
from ledfyr.web.casework.protected_forms import TEXTS, ProtectedForm, WhyForm
from ledfyr.web.keys.unlocking import UNPROCESSABLE
from ledfyr.web.refusals import refusals_in

asked_or_sent = require_http_methods(["GET", "HEAD", "POST"])
MARKED = "Uppgifterna är skyddade. Ärendet visar dem inte mer."
STILL_TOLD = "Det som flyttades står också i: {}. Det som är skrivet skrivs inte över. Tänk på det när någon läser där."


@open_to(*OPENERS)
@asked_or_sent
@sensitive_post_parameters()
@with_case
def protected(request: HttpRequest, at: CaseOpened) -> HttpResponse:
    """Mark the person as protected; or, when that is done, ask why somebody must know where they are."""
    marked, hand = is_protected(at.case), at.hand
    stop_unless_open(case=at.case, reader=hand.reader, by=hand.by, at=hand.now, in_emergency=marked)
    sent = request.POST if request.method == "POST" else None
    return _ask_why(request, at, WhyForm(sent)) if marked else _mark(request, at, ProtectedForm(sent))


@open_to(*CASEWORKERS)
@require_POST
@sensitive_post_parameters()
@with_case
def keep(request: HttpRequest, at: CaseOpened) -> HttpResponse:
    """Write anew what is kept apart."""
    if not is_protected(at.case):
        raise Http404
    form = ProtectedForm(request.POST)
    if form.is_valid():
        with refusals_in(form):
            keep_protected(case=at.case, kinds=form.chosen(), told=form.told(), **at.who)
            messages.success(request, "De skyddade uppgifterna är ändrade.")
            return redirect("staff_face:case", at.hand.unit.number, at.case.pk.hex)
    return _form_page(request, at, form)


def _mark(request: HttpRequest, at: CaseOpened, form: ProtectedForm) -> HttpResponse:
    if form.is_valid():
        with refusals_in(form):
            mark_protected(case=at.case, kinds=form.chosen(), told=form.told(), **at.who)
            messages.success(request, MARKED)
            _say_where_it_still_stands(request, at)
            return redirect("staff_face:case", at.hand.unit.number, at.case.pk.hex)
    return _form_page(request, at, form)


def _say_where_it_still_stands(request: HttpRequest, at: CaseOpened) -> None:
    """Reports and steps are never overwritten, so whoever marks is told which of them still say it."""
    passages = passages_of(read_case(case=at.case, **at.who)).values()
    found = those_that_tell_where(at.case, {each.title: each.text for each in passages}, at.opened.ring)
    if found:
        messages.warning(request, STILL_TOLD.format("; ".join(found)))


def _ask_why(request: HttpRequest, at: CaseOpened, form: WhyForm) -> HttpResponse:
    if form.is_valid():
        with refusals_in(form):
            told = read_protected(case=at.case, because=form.reason(), **at.who)
            kinds = [kind.name for kind in kinds_of(at.case, at.opened.ring)]
            page: dict[str, Any] = {**stated_of(at), "form": ProtectedForm(initial={**told, "kinds": kinds})}
            page["told"] = [(label, told[name] or "Inte känt") for name, label in TEXTS.items()]
            return render(request, "staff_face/casework/protected_shown.html", page)
    return _form_page(request, at, form)


def _form_page(request: HttpRequest, at: CaseOpened, form: ProtectedForm | WhyForm) -> HttpResponse:
    page = {**stated_of(at), "form": form, "asks_why": isinstance(form, WhyForm)}
    status = UNPROCESSABLE if form.is_bound else 200
    return render(request, "staff_face/casework/protected.html", page, status=status)
