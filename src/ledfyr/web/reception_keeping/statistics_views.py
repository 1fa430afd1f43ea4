# SPDX-License-Identifier: EUPL-1.2
"""Where a manager and the data protection officer see how many letters came and how they were answered."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from ledfyr.house_rules.views import open_to
from ledfyr.staff.rules.roles import Role
from ledfyr.web.at_hand import municipality_asked_for
from ledfyr.web.bars import csv_file
from ledfyr.web.reception_keeping.figures import figures_shown, letters_by_month, table_of

SEE_STATISTICS = (Role.UNIT_MANAGER, Role.DATA_PROTECTION_OFFICER)


@open_to(*SEE_STATISTICS)
@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """A picture and a table for each door. Every number is rounded, and none tells of a single letter."""
    chosen = municipality_asked_for(request, SEE_STATISTICS)
    shown = figures_shown(chosen.slug, timezone.localdate())
    page = {"chosen": chosen, "shown": shown, "bars": letters_by_month(shown)}
    return render(request, "staff_face/keeping/statistics.html", page)


@open_to(*SEE_STATISTICS)
@require_safe
def download(request: HttpRequest) -> HttpResponse:
    """The same numbers as a file, as they stand on the page."""
    chosen = municipality_asked_for(request, SEE_STATISTICS).slug
    return csv_file(f"brev-{chosen}", table_of(figures_shown(chosen, timezone.localdate())))
