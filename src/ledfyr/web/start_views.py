# SPDX-License-Identifier: EUPL-1.2
"""The first page after signing in, the same for every role: where to go, and what one may see."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from ledfyr.house_rules.views import Caller, open_to
from ledfyr.staff.queries.rights import held_rights
from ledfyr.web import access_account_views, access_views, staff_views
from ledfyr.web.casework import emergency_views, list_views
from ledfyr.web.casework import statistics_views as case_statistics
from ledfyr.web.casework.at_the_door import cases_due
from ledfyr.web.keys import unit_views
from ledfyr.web.keys.notices import told_to
from ledfyr.web.log_review import views as log_review
from ledfyr.web.reception import queue_views
from ledfyr.web.reception.at_the_door import letters_waiting
from ledfyr.web.reception_keeping import statistics_views
from ledfyr.web.sign_in import name_of
from ledfyr.web.start import Door, held_roles, open_doors

LETTERS = Door("Brevlådan", "", "staff_face:letters", queue_views.overview)  # its text is how much waits
CASES = Door("Ärenden", "", "staff_face:cases", list_views.my_day)  # its text is how much is due
DOORS = (
    Door(
        "Nödöppning",
        "Öppna ett ärende när någon är i fara och ingen som har det går att nå.",
        "staff_face:case_emergencies",
        emergency_views.units,
    ),
    Door(
        "Registret",
        "Det som har kommit till brevlådan, utan namn och innehåll.",
        "staff_face:letters_register",
        queue_views.register,
    ),
    Door(
        "Brev i siffror",
        "Hur många som har skrivit, hur fort de fick svar och hur det slutade, månad för månad.",
        "staff_face:letters_statistics",
        statistics_views.overview,
    ),
    Door(
        "Ärenden i siffror",
        "Hur många ärenden som har börjat och om lagens tider har hållits, kvartal för kvartal.",
        "staff_face:cases_statistics",
        case_statistics.overview,
    ),
    Door(
        "Webbplatsen",
        "Läsare att svara, kontakter att bekräfta och sidor att läsa.",
        "staff_face:my_day",
        staff_views.my_day,
    ),
    Door(
        "Nycklar",
        "Lås upp det som är förseglat, släpp in kollegor och se vad som har hänt med enhetens nyckel.",
        "staff_face:keys",
        unit_views.overview,
    ),
    Door(
        "Behörigheter",
        "Vem som får se vad, till när och varför.",
        "staff_face:access",
        access_views.overview,
    ),
    Door(
        "Konton",
        "Vilka som kan logga in. Öppna ett konto, eller stäng ett.",
        "staff_face:accounts",
        access_account_views.overview,
    ),
    Door(
        "Loggkontroll",
        "Månadens urval av vem som har öppnat vad.",
        "staff_face:log_review",
        log_review.overview,
    ),
)


@open_to(Caller.SIGNED_IN)
@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """Where to go from here."""
    today = timezone.localdate()
    rights = held_rights(request.user, today) if request.user.is_authenticated else ()
    told = (
        replace(LETTERS, text=letters_waiting(rights, today)),
        replace(CASES, text=cases_due(rights, request.user.pk or 0, today)),
    )
    page = {
        "name": name_of(request),
        "doors": open_doors(request.user, (*told, *DOORS), today),
        "roles": held_roles(rights),
        "sees_own_log": any(right.role in log_review.SEE_OWN_LOG for right in rights),
        "told": told_to(request.user.pk or 0, rights),
    }
    return render(request, "staff_face/start.html", page)
