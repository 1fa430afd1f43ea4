# SPDX-License-Identifier: EUPL-1.2
"""The page of a case's support: whose it is, what they want, and how it ends, goes to a colleague or is kept away."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ledfyr.casework.acting import CaseActRefused
from ledfyr.casework.actions.giving import declare_conflict, give_case
from ledfyr.casework.actions.reading_wishes import WishRead, read_wish
from ledfyr.casework.actions.wishing import end_at_wish
from ledfyr.casework.queries.cases import state_of
from ledfyr.casework.queries.support import is_adults, is_ended
from ledfyr.casework.queries.workers import workers_with_cases
from ledfyr.casework.rules.seeing_cases import ADULT_WORKERS, SUPPORTERS
from ledfyr.house_rules.views import open_to
from ledfyr.staff.queries.people import names_of
from ledfyr.staff.rules.periods import said
from ledfyr.web.casework.at_hand import CaseOpened
from ledfyr.web.casework.exit_presenting import contact_shown
from ledfyr.web.casework.forms import GiveForm
from ledfyr.web.casework.measure_presenting import measure_shown
from ledfyr.web.casework.support_at_hand import not_here, supported_case, supported_case_without_key
from ledfyr.web.casework.support_presenting import WISH_PARTS, name_of, parts_shown, person_shown
from ledfyr.web.casework.wording import case_called
from ledfyr.web.keys.unlocking import Opened, with_ring
from ledfyr.web.refusals import telling_refusals

asked_or_sent = require_http_methods(["GET", "HEAD", "POST"])
CASE, UNIT = "staff_face:support_case", "staff_face:support_unit"


@open_to(*SUPPORTERS)
@require_safe
@with_ring
def support_case(request: HttpRequest, opened: Opened, key: str) -> HttpResponse:
    """What the person wants, and the support that is given."""
    at = supported_case(opened, key)
    try:
        read = read_wish(case=at.case, **at.who)
    except CaseActRefused as refused:
        return not_here(request, at.hand, refused.refusal, f"Ärende {case_called(at.case.pk)}")
    return render(request, "staff_face/support/case.html", _page(at, read))


@open_to(*ADULT_WORKERS)
@asked_or_sent
@with_ring
def end(request: HttpRequest, opened: Opened, key: str) -> HttpResponse:
    """The adult wants no more support. It ends today; no reason is asked for."""
    at = supported_case(opened, key)
    if request.method == "POST":
        with telling_refusals(request):
            end_at_wish(case=at.case, reader=at.hand.reader, by=at.hand.by, at=at.hand.now)
            messages.success(request, "Stödet är avslutat i dag, som personen ville. Inget annat följer av det.")
        return redirect(CASE, at.hand.unit.number, key)
    page = {"hand": at.hand, "key": key, "called": case_called(at.case.pk)}
    return render(request, "staff_face/support/end.html", page)


@open_to(*ADULT_WORKERS)
@require_POST
def give(request: HttpRequest, number: int, key: str) -> HttpResponse:
    """Be responsible oneself for a case that is free, or let a colleague be."""
    hand, case = supported_case_without_key(request, number, key)
    people = workers_with_cases(number, hand.unit.municipality, hand.member.today, ADULT_WORKERS)
    form = GiveForm(request.POST, people=[(str(account), name) for account, name in people.items()])
    to = hand.reader.account if "myself" in request.POST else form.cleaned_data["account"] if form.is_valid() else None
    if to is None:
        messages.error(request, "Inget är ändrat. Välj en kollega i listan.")
        return redirect(UNIT, number)
    with telling_refusals(request):
        give_case(case=case, to=to, reader=hand.reader, by=hand.by, at=hand.now)
        messages.success(request, "Ansvaret är ändrat.")
    return redirect(UNIT, number)


@open_to(*ADULT_WORKERS)
@asked_or_sent
def conflict(request: HttpRequest, number: int, key: str) -> HttpResponse:
    """Say that one is too close to it. That cannot be taken back by oneself, so it is asked first."""
    hand, case = supported_case_without_key(request, number, key)
    if request.method == "POST":
        declare_conflict(case=case, account=hand.reader.account, by=hand.by, at=hand.now)
        messages.success(request, "Jävet är antecknat. Ärendet öppnas inte för dig, och en kollega tar hand om det.")
        return redirect(UNIT, number)
    return render(request, "staff_face/support/conflict.html", {"hand": hand, "called": case_called(case.pk)})


def _page(at: CaseOpened, read: WishRead) -> dict[str, Any]:
    hand, case = at.hand, at.case
    responsible = state_of(case).responsible
    names = names_of({responsible}) if responsible else {}
    page: dict[str, Any] = {
        "hand": hand,
        "key": case.pk.hex,
        "called": case_called(case.pk),
        "responsible": name_of(responsible, names),
        "person": person_shown(read.person),
        "contact": contact_shown(read.entries),
        "measures": [measure_shown(measure, hand.member.today) for measure in read.measures],
        "is_adults": is_adults(case),
        "is_ended": is_ended(case),
    }
    return page | _of_an_adult(at, read, responsible) if is_adults(case) else page


def _of_an_adult(at: CaseOpened, read: WishRead, responsible: int | None) -> dict[str, Any]:
    hand, wish = at.hand, at.case.wish
    people = workers_with_cases(hand.unit.number, hand.unit.municipality, hand.member.today, ADULT_WORKERS)
    return {
        "begun": f"{said(wish.stated_on)}: personen {wish.get_says_display()}",
        "ended": said(wish.ended_on) if wish.ended_on else "",
        "wish": parts_shown(read.wish, WISH_PARTS),
        "signed_by": read.wish.name if read.wish else "",
        "give": GiveForm(people=[(str(account), name) for account, name in people.items() if account != responsible]),
    }
