# SPDX-License-Identifier: EUPL-1.2
"""Where a manager and the data protection officer see how many letters came and how they were answered."""

import csv

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from ledfyr.house_rules.views import open_to
from ledfyr.places.queries import municipalities
from ledfyr.staff.queries.rights import held_rights
from ledfyr.staff.rules.roles import Role
from ledfyr.web.reception_keeping.figures import bars_of, figures_shown, table_of

SEE_STATISTICS = (Role.UNIT_MANAGER, Role.DATA_PROTECTION_OFFICER)
FOR_SPREADSHEETS = "\N{BYTE ORDER MARK}"  # without it, the commonest one reads å, ä and ö as something else


@open_to(*SEE_STATISTICS)
@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """A picture and a table for each door. Every number is rounded, and none tells of a single letter."""
    chosen, slugs = _municipality(request)
    names = {each.slug: each.name for each in municipalities()}
    shown = figures_shown(chosen, timezone.localdate())
    page = {
        "called": names.get(chosen, chosen),
        "slug": chosen,
        "shown": shown,
        "bars": bars_of(shown),
        "others": [(slug, names.get(slug, slug)) for slug in slugs if slug != chosen],
    }
    return render(request, "staff_face/keeping/statistics.html", page)


@open_to(*SEE_STATISTICS)
@require_safe
def download(request: HttpRequest) -> HttpResponse:
    """The same numbers as a file, as they stand on the page."""
    chosen, _slugs = _municipality(request)
    answer = HttpResponse(FOR_SPREADSHEETS, content_type="text/csv; charset=utf-8")
    answer.headers["Content-Disposition"] = f'attachment; filename="brev-{chosen}.csv"'
    csv.writer(answer, delimiter=";").writerows(table_of(figures_shown(chosen, timezone.localdate())))
    return answer


def _municipality(request: HttpRequest) -> tuple[str, tuple[str, ...]]:
    """The one that is asked for, of those where the person holds one of the roles."""
    rights = held_rights(request.user, timezone.localdate()) if request.user.is_authenticated else ()
    held = (right.place.municipality for right in rights if right.role in SEE_STATISTICS)
    slugs = tuple(slug for slug in dict.fromkeys(held) if slug)
    chosen = request.GET.get("kommun", slugs[0] if slugs else "")
    if chosen not in slugs:
        raise Http404
    return chosen, slugs
