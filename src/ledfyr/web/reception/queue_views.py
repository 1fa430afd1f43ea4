# SPDX-License-Identifier: EUPL-1.2
"""Where a reception sees what waits: its units, the queue of one, and the municipality's register."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from ledfyr.contact.actions.showing_register import show_register
from ledfyr.contact.queries.desks import desk_of
from ledfyr.contact.queries.drills import is_drill_worrying
from ledfyr.contact.queries.queue import counts_of
from ledfyr.contact.rules.seeing_letters import READERS
from ledfyr.house_rules.views import open_to
from ledfyr.keys.queries import current_unit_key
from ledfyr.staff.rules.roles import Role
from ledfyr.web.at_hand import municipality_asked_for
from ledfyr.web.keys.member import member_of
from ledfyr.web.reception.at_hand import at_hand
from ledfyr.web.reception.presenting import queue_shown

REGISTER_READERS = (Role.REGISTRAR, Role.RECEPTION, Role.UNIT_MANAGER)


@open_to(*READERS)
@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """The person's units, or at once the queue of the only one."""
    member = member_of(request)
    units = [unit for unit in member.units if any(right.role in READERS for right in member.rights_in(unit))]
    counted = [
        (unit, counts_of(unit.number, member.today), _receives(unit.municipality, unit.number)) for unit in units
    ]
    at_work = [unit for unit, counts, receives in counted if receives or counts.waiting]
    if len(at_work) == 1:
        return redirect("staff_face:letters_queue", at_work[0].number)
    return render(request, "staff_face/reception/overview.html", {"units": counted})


@open_to(*READERS)
@require_safe
def queue(request: HttpRequest, number: int) -> HttpResponse:
    """What waits, by when it is promised, and who has it. Nothing that anybody wrote stands here."""
    hand = at_hand(request, number)
    desk = desk_of(hand.unit.municipality)
    page = {
        "hand": hand,
        "desk": desk if desk and desk.unit == number else None,
        "desk_is_elsewhere": desk is not None and desk.unit != number,
        "has_key": current_unit_key(number) is not None,
        "takes_part": hand.member.takes_part_in(hand.unit),
        "queue": queue_shown(hand),
        "counts": counts_of(number, hand.member.today),
        "drill_is_worrying": is_drill_worrying(number, hand.member.today),
    }
    return render(request, "staff_face/reception/queue.html", page)


@open_to(*REGISTER_READERS)
@require_safe
def register(request: HttpRequest) -> HttpResponse:
    """The register of a year as anybody may read it, on screen and on paper. That it was read is recorded."""
    today = timezone.localdate()
    asked_for = municipality_asked_for(request, REGISTER_READERS)
    asked = request.GET.get("ar", str(today.year))
    year = int(asked) if asked.isascii() and asked.isdecimal() and len(asked) == len("2026") else today.year
    shown = show_register(municipality=asked_for.slug, year=year, by=asked_for.by, at=timezone.now())
    page = {
        "shown": shown,
        "year": year,
        "municipality": asked_for.slug,
        "called": asked_for.called,
        "others": asked_for.others,
    }
    return render(request, "staff_face/reception/register.html", page)


def _receives(municipality: str, unit: int) -> bool:
    desk = desk_of(municipality)
    return desk is not None and desk.unit == unit
