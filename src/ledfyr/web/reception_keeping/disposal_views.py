# SPDX-License-Identifier: EUPL-1.2
"""Where one person draws a list of what is to be disposed of and another approves it."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from ledfyr.contact.actions.disposing import approve_list, draw_list, withdraw_list
from ledfyr.contact.actions.planning_records import hold_back, hold_no_longer
from ledfyr.contact.queries.disposal import REASONS_TO_HOLD, thread_kept_at
from ledfyr.house_rules.views import open_to
from ledfyr.staff.rules.roles import Role
from ledfyr.web.reception_keeping.keepers import KEEPERS, PAGE_BROKEN, keeper_at, mark_sent
from ledfyr.web.reception_keeping.presenting import counted, list_shown
from ledfyr.web.refusals import telling_refusals

DISPOSAL = "staff_face:disposal"
NOT_SURE = "Inget är gallrat. Kryssa för att du har gått igenom listan."


@open_to(*KEEPERS)
@require_safe
def waiting(request: HttpRequest, number: int) -> HttpResponse:
    """The list that waits, thread by thread, without a word of what they say."""
    hand = keeper_at(request, number)
    page = {"hand": hand, "shown": list_shown(hand), "reasons": REASONS_TO_HOLD}
    return render(request, "staff_face/keeping/disposal.html", page)


@open_to(*KEEPERS)
@require_POST
def draw(request: HttpRequest, number: int) -> HttpResponse:
    """Propose everything whose time has run out. Nothing is touched yet."""
    hand = keeper_at(request, number)

    with telling_refusals(request):
        draw_list(unit=number, municipality=hand.unit.municipality, by=hand.by, at=hand.now)
        messages.success(request, "Listan är framtagen. Inget är gallrat än: någon annan godkänner den först.")
    return redirect(DISPOSAL, number)


@open_to(Role.UNIT_MANAGER)
@require_POST
def approve(request: HttpRequest, number: int) -> HttpResponse:
    """Dispose of what stands on the list."""
    hand = keeper_at(request, number)
    mark = mark_sent(request)
    if mark is None or "sure" not in request.POST:
        messages.error(request, NOT_SURE)
        return redirect(DISPOSAL, number)

    with telling_refusals(request):
        gone = approve_list(
            mark=mark, unit=number, manages=hand.manages, files=settings.LETTERS, by=hand.by, at=hand.now
        )
        stayed = f" {gone.stayed} stannade, eftersom något har hänt i dem." if gone.stayed else ""
        went = counted(gone.threads, gone.files)
        messages.success(request, f"{went} är gallrade. Registret står kvar.{stayed}")
    return redirect(DISPOSAL, number)


@open_to(*KEEPERS)
@require_POST
def withdraw(request: HttpRequest, number: int) -> HttpResponse:
    """Throw the list away."""
    hand = keeper_at(request, number)
    mark = mark_sent(request)
    if mark is None:
        return redirect(DISPOSAL, number)

    with telling_refusals(request):
        withdraw_list(mark=mark, unit=number, by=hand.by, at=hand.now)
        messages.success(request, "Listan är kastad. Inget är gallrat.")
    return redirect(DISPOSAL, number)


@open_to(*KEEPERS)
@require_POST
def hold(request: HttpRequest, number: int) -> HttpResponse:
    """Keep a thread for now, for a stated reason."""
    hand = keeper_at(request, number)
    mark = mark_sent(request)
    thread = thread_kept_at(number, mark) if mark else None
    because = request.POST.get("because", "")
    if thread is None or because not in dict(REASONS_TO_HOLD):
        messages.error(request, PAGE_BROKEN)
    else:
        hold_back(thread=thread, because=because, by=hand.by, at=hand.now)
        messages.success(request, "Tråden är kvar tills någon släpper den.")
    return redirect(DISPOSAL, number)


@open_to(*KEEPERS)
@require_POST
def let_go(request: HttpRequest, number: int) -> HttpResponse:
    """Let the plan decide again."""
    hand = keeper_at(request, number)
    mark = mark_sent(request)
    thread = thread_kept_at(number, mark) if mark else None
    if thread is not None:
        hold_no_longer(thread=thread, by=hand.by, at=hand.now)
        messages.success(request, "Nu gäller planen igen.")
    return redirect("staff_face:keeping", number)
