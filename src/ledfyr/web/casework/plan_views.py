# SPDX-License-Identifier: EUPL-1.2
"""The pages of a person's plan: its parts one by one, and the whole of it as theirs, to print and take along."""

import re
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from ledfyr.casework.acting import CaseActRefused
from ledfyr.casework.actions.planning import EntryRead, newest_of, read_plan, write_part
from ledfyr.casework.actions.reading_wishes import read_wish
from ledfyr.casework.lists import Entry, life_areas
from ledfyr.casework.rules.planning import Piece
from ledfyr.casework.rules.seeing_cases import SUPPORTERS
from ledfyr.house_rules.views import open_to
from ledfyr.staff.rules.periods import said
from ledfyr.web.casework.plan_forms import MORE_ROWS, PartForm, as_it_stands
from ledfyr.web.casework.plan_presenting import plan_shown
from ledfyr.web.casework.support_at_hand import not_here, supported_case
from ledfyr.web.casework.wording import case_called
from ledfyr.web.keys.unlocking import UNPROCESSABLE, Opened, with_ring
from ledfyr.web.refusals import refusals_in

asked_or_sent = require_http_methods(["GET", "HEAD", "POST"])
PLAN = "staff_face:support_plan"
ROWS = re.compile(r"[0-9]{1,2}")


@open_to(*SUPPORTERS)
@require_safe
@with_ring
def plan(request: HttpRequest, opened: Opened, key: str) -> HttpResponse:
    """The plan as the person words it, and the parts of life that they may choose."""
    at = supported_case(opened, key)
    try:
        entries = read_plan(case=at.case, **at.who)
    except CaseActRefused as refused:
        return not_here(request, at.hand, refused.refusal, f"Ärende {case_called(at.case.pk)}")
    shown = plan_shown(entries)
    chosen = {part.code for part in shown.parts}
    page = {
        "hand": at.hand,
        "key": key,
        "called": case_called(at.case.pk),
        "plan": shown,
        "areas": [entry for entry in life_areas() if entry.code not in chosen],
    }
    return render(request, "staff_face/support/plan.html", page)


@open_to(*SUPPORTERS)
@require_safe
@with_ring
def printed(request: HttpRequest, opened: Opened, key: str) -> HttpResponse:
    """The whole plan on paper, as the person's own."""
    at = supported_case(opened, key)
    try:
        read = read_wish(case=at.case, **at.who)
    except CaseActRefused as refused:
        return not_here(request, at.hand, refused.refusal, f"Ärende {case_called(at.case.pk)}")
    page = {
        "hand": at.hand,
        "key": key,
        "plan": plan_shown(read.entries),
        "whose": read.person["name"] if read.person else "",
        "today": said(at.hand.member.today),
    }
    return render(request, "staff_face/support/plan_printed.html", page)


@open_to(*SUPPORTERS)
@asked_or_sent
@sensitive_post_parameters()
@with_ring
def part(request: HttpRequest, opened: Opened, key: str, code: str) -> HttpResponse:
    """One part of the plan, worded together with the person."""
    at = supported_case(opened, key)
    try:
        before = newest_of(read_plan(case=at.case, **at.who), Piece.AREA, code)
    except CaseActRefused as refused:
        return not_here(request, at.hand, refused.refusal, f"Ärende {case_called(at.case.pk)}")
    form = _form(request, _entry(code, before), before)
    if form.is_valid():
        with refusals_in(form):
            signing = at.signing(form.cleaned_data["nonce"])
            write_part(case=at.case, part=form.part(), seen=form.seen_entry(), signing=signing, **at.who)
            messages.success(request, "Planen är ändrad. Det som stod förut finns kvar i akten.")
            return redirect(PLAN, at.hand.unit.number, key)
    page = {"hand": at.hand, "form": form, "key": key, "title": form.entry.title}
    status = UNPROCESSABLE if form.is_bound else 200
    return render(request, "staff_face/support/part.html", page, status=status)


def _form(request: HttpRequest, entry: Entry, before: EntryRead | None) -> PartForm:
    """With as many rows as there were when the page was shown, so that nothing that was typed is lost."""
    if request.method == "POST":
        typed = request.POST.get("rows", "")
        return PartForm(
            request.POST, entry=entry, rows=int(typed) if typed.isascii() and typed.isdigit() else MORE_ROWS
        )
    content = before.content if before else None
    rows = (len(content.part.tasks) if content else 0) + MORE_ROWS
    initial: dict[str, Any] = {"rows": rows, "seen": before.row.record if before else None}
    return PartForm(entry=entry, rows=rows, initial=initial | (as_it_stands(content.part) if content else {}))


def _entry(code: str, before: EntryRead | None) -> Entry:
    """What the list says of the part; one that has gone from the list is changed under the title that it had."""
    found = next((entry for entry in life_areas() if entry.code == code), None)
    if found:
        return found
    if before is None or before.content is None:
        raise Http404
    return Entry(code=code, title=before.content.part.title, question="Hur är det nu?", reason="Stod i planen.")
