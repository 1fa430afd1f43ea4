# SPDX-License-Identifier: EUPL-1.2
"""Where a caseworker's day begins: what is due, the unit's cases, and what the reception has handed over."""

from collections.abc import Iterable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from ledfyr.casework.actions.giving import give_case
from ledfyr.casework.queries.cases import ListedCase, cases_for
from ledfyr.casework.queries.disclosures import WaitingDisclosure, disclosures_waiting
from ledfyr.casework.queries.emergencies import openings_in_cases_of, openings_to_review
from ledfyr.casework.queries.paging import ended_cases, open_cases
from ledfyr.casework.queries.waiting import threads_waiting
from ledfyr.casework.queries.workers import workers_with_cases
from ledfyr.casework.rules.asking import Urgency
from ledfyr.casework.rules.seeing_cases import CASEWORKERS
from ledfyr.house_rules.views import open_to
from ledfyr.staff.queries.people import names_of
from ledfyr.staff.rules.roles import Role
from ledfyr.web.casework.at_hand import case_at, case_hand
from ledfyr.web.casework.forms import GiveForm
from ledfyr.web.casework.openings_shown import openings_shown
from ledfyr.web.casework.pages import page_asked, paging_of
from ledfyr.web.casework.presenting import case_shown, day_of
from ledfyr.web.casework.wording import SOMEBODY, case_called
from ledfyr.web.keys.member import Member, WorkUnit, member_of
from ledfyr.web.refusals import telling_refusals

OF_A_DAY, WAITING_SHOWN = 30, 30  # lines; a page stays under 60 kB, and the unit's list shows the rest
UNIT, CASE = "staff_face:cases_unit", "staff_face:case"


@open_to(*CASEWORKERS)
@require_safe
def my_day(request: HttpRequest) -> HttpResponse:
    """What is due in the person's own cases and in those that nobody has. Nothing of what they are about."""
    member = member_of(request)
    units = [unit for unit in member.units if any(right.role in CASEWORKERS for right in member.rights_in(unit))]
    listed = cases_for(member.account, [unit.number for unit in units], member.today)
    day = day_of(listed, member.today, _names(listed))
    decides_in = _manages(member, units)
    to_review = openings_to_review(member.account, decides_in)
    in_own = [opening for opening in openings_in_cases_of(member.account) if opening not in to_review]
    page = {
        "units": [(unit, len(threads_waiting(unit.number))) for unit in units],
        "parts": [
            (urgency, lines[:OF_A_DAY], len(lines)) for urgency, lines in day.items() if urgency is not Urgency.LATER
        ],
        "later": day[Urgency.LATER][:OF_A_DAY],
        "later_count": len(day[Urgency.LATER]),
        "disclosures": _disclosures(member, decides_in),
        "to_review": openings_shown(to_review, member.today),
        "in_own": openings_shown(in_own, member.today),
    }
    return render(request, "staff_face/casework/my_day.html", page)


@open_to(*CASEWORKERS)
@require_safe
def unit_cases(request: HttpRequest, number: int) -> HttpResponse:
    """The unit's cases page by page, what is due first first, and before them what waits to become a case."""
    hand = case_hand(request, number)
    asked, own = page_asked(request), "mina" in request.GET
    cases = open_cases(number, hand.reader.account, asked, hand.member.today, own=own)
    names = _names(cases.cases)
    waiting = threads_waiting(number) if asked == 1 and not own else ()
    page = {
        "hand": hand,
        "takes_part": hand.member.takes_part_in(hand.unit),
        "waiting": waiting[:WAITING_SHOWN],
        "waiting_count": len(waiting),
        "open": [case_shown(case, hand, names) for case in cases.cases],
        "paging": paging_of(cases, "mina=1" if own else ""),
        "own": own,
        "is_first": asked == 1 and not own,
    }
    return render(request, "staff_face/casework/unit.html", page)


@open_to(*CASEWORKERS)
@require_safe
def unit_ended(request: HttpRequest, number: int) -> HttpResponse:
    """The unit's cases of which nothing is asked any more, the newest first."""
    hand = case_hand(request, number)
    cases = ended_cases(number, hand.reader.account, page_asked(request), hand.member.today)
    names = _names(cases.cases)
    shown = [case_shown(case, hand, names) for case in cases.cases]
    page = {"hand": hand, "ended": shown, "paging": paging_of(cases)}
    return render(request, "staff_face/casework/ended.html", page)


@open_to(*CASEWORKERS)
@require_POST
def give(request: HttpRequest, number: int, key: str) -> HttpResponse:
    """Be responsible oneself for a case that is free, or let a colleague be."""
    hand = case_hand(request, number)
    case = case_at(hand, key)
    people = workers_with_cases(number, hand.unit.municipality, hand.member.today)
    form = GiveForm(request.POST, people=[(str(account), name) for account, name in people.items()])
    to = hand.reader.account if "myself" in request.POST else form.cleaned_data["account"] if form.is_valid() else None
    if to is None:
        messages.error(request, "Inget är ändrat. Välj en kollega i listan.")
        return redirect(UNIT, number)
    with telling_refusals(request):
        give_case(case=case, to=to, reader=hand.reader, by=hand.by, at=hand.now)
        if to == hand.reader.account:
            return redirect(CASE, number, key)
        messages.success(request, "Kollegan är nu ansvarig för ärendet.")
    return redirect(UNIT, number)


def _manages(member: Member, units: Iterable[WorkUnit]) -> list[int]:
    """The units in which the person decides."""
    return [unit.number for unit in units if any(right.role is Role.UNIT_MANAGER for right in member.rights_in(unit))]


def _disclosures(member: Member, decides_in: list[int]) -> list[tuple[WaitingDisclosure, str, str]]:
    """What others have written and wait for the person to decide, where they decide."""
    waiting = disclosures_waiting(member.account, decides_in)
    names = names_of({each.made_by for each in waiting})
    return [(each, case_called(each.case), names.get(each.made_by, SOMEBODY)) for each in waiting]


def _names(listed: tuple[ListedCase, ...]) -> dict[int, str]:
    return names_of({case.responsible for case in listed if case.responsible is not None})
