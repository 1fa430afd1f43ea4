# SPDX-License-Identifier: EUPL-1.2
"""Where somebody says what a case's file holds, or keeps a case although its time is out."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from ledfyr.casework.actions.keeping import let_go, postpone_disposal, state_contents
from ledfyr.casework.queries.cases import facts_of_case, state_of
from ledfyr.casework.queries.disposing import keeping_of_case
from ledfyr.casework.rules.seeing_cases import CASEWORKERS, why_not_open_case
from ledfyr.house_rules.views import open_to
from ledfyr.staff.rules.periods import said
from ledfyr.web.casework.at_hand import case_at, case_hand
from ledfyr.web.casework.disposal_forms import ContentsForm, PostponeForm
from ledfyr.web.casework.wording import CONTENTS, case_called
from ledfyr.web.keys.unlocking import UNPROCESSABLE
from ledfyr.web.refusals import refusals_in, telling_refusals

KEEPING = "staff_face:case_keeping"


@open_to(*CASEWORKERS)
@require_http_methods(["GET", "HEAD", "POST"])
def keeping(request: HttpRequest, number: int, key: str) -> HttpResponse:
    """What decides when the case goes, and a form that keeps it for a reason."""
    hand = case_hand(request, number)
    case = case_at(hand, key)
    form = PostponeForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        with refusals_in(form):
            because, until = form.cleaned_data["because"], form.cleaned_data["until"]
            postpone_disposal(case=case, because=because, until=until, by=hand.by, at=hand.now)
            messages.success(request, "Ärendet är kvar. Skälet står i loggen.")
            return redirect(KEEPING, number, key)
    contents, postponed = keeping_of_case(case)
    page = {
        "hand": hand,
        "key": key,
        "called": case_called(case.pk),
        "form": form,
        "postponed": postponed,
        "until": said(postponed.until) if postponed and postponed.until else "",
        "stated": CONTENTS[contents] if contents else "",
        "contents": ContentsForm(initial={"contents": contents.value if contents else None}),
        "asks_for_contents": facts_of_case(case).opened_on is not None,
        "may_state": why_not_open_case(hand.reader, state_of(case)) is None,
    }
    status = UNPROCESSABLE if form.is_bound else 200
    return render(request, "staff_face/casework/keeping.html", page, status=status)


@open_to(*CASEWORKERS)
@require_POST
def contents(request: HttpRequest, number: int, key: str) -> HttpResponse:
    """Say what the file holds beside the inquiry."""
    hand = case_hand(request, number)
    case = case_at(hand, key)
    form = ContentsForm(request.POST)
    if not form.is_valid():
        messages.error(request, "Inget är ändrat. Välj ett av svaren.")
        return redirect(KEEPING, number, key)
    with telling_refusals(request):
        state_contents(case=case, contents=form.chosen, reader=hand.reader, by=hand.by, at=hand.now)
        messages.success(request, "Svaret är sparat.")
    return redirect(KEEPING, number, key)


@open_to(*CASEWORKERS)
@require_POST
def no_longer(request: HttpRequest, number: int, key: str) -> HttpResponse:
    """Let the law decide again."""
    hand = case_hand(request, number)
    let_go(case=case_at(hand, key), by=hand.by, at=hand.now)
    messages.success(request, "Lagens tid gäller igen för ärendet.")
    return redirect(KEEPING, number, key)
