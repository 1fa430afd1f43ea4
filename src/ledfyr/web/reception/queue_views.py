# SPDX-License-Identifier: EUPL-1.2
"""Where a reception sees what waits: its units, the queue of one, and the municipality's register."""

from django.http import Http404, HttpRequest, HttpResponse
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
from ledfyr.places.queries import municipalities
from ledfyr.staff.queries.rights import held_rights
from ledfyr.staff.rules.roles import Role
from ledfyr.trail.rules.acts import Actor
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
    rights = held_rights(request.user, today) if request.user.is_authenticated else ()
    held = [right for right in rights if right.role in REGISTER_READERS]
    slugs = [slug for slug in dict.fromkeys(right.place.municipality for right in held) if slug]
    chosen = request.GET.get("kommun", slugs[0] if slugs else "")
    if chosen not in slugs:
        raise Http404
    asked = request.GET.get("ar", str(today.year))
    year = int(asked) if asked.isascii() and asked.isdecimal() and len(asked) == len("2026") else today.year
    unit = next(right.place.unit for right in held if right.place.municipality == chosen)
    by = Actor(request.user.pk or 0, unit=str(unit or "none"), municipality=chosen)
    shown = show_register(municipality=chosen, year=year, by=by, at=timezone.now())
    names = {each.slug: each.name for each in municipalities()}
    page = {
        "shown": shown,
        "year": year,
        "municipality": chosen,
        "called": names.get(chosen, chosen),
        "others": [(slug, names.get(slug, slug)) for slug in slugs if slug != chosen],
    }
    return render(request, "staff_face/reception/register.html", page)


def _receives(municipality: str, unit: int) -> bool:
    desk = desk_of(municipality)
    return desk is not None and desk.unit == unit
