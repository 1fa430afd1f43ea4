# SPDX-License-Identifier: EUPL-1.2
"""Where a manager and the data protection officer see how cases go, and a manager reviews the counts to pass on."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from ledfyr.casework.actions.passing_on_counts import pass_on_counts
from ledfyr.casework.queries.counting import quarters_of
from ledfyr.house_rules.views import open_to
from ledfyr.staff.rules.roles import Role
from ledfyr.web.at_hand import Municipality, municipality_asked_for
from ledfyr.web.bars import csv_file
from ledfyr.web.casework.figures import HEAD, cases_by_quarter, quarters_shown, table_of
from ledfyr.web.keys.unlocking import UNPROCESSABLE
from ledfyr.web.refusals import refusals_in

SEE_STATISTICS = (Role.UNIT_MANAGER, Role.DATA_PROTECTION_OFFICER)


class ReviewForm(forms.Form):
    """That somebody has read the numbers before they leave social services."""

    is_reviewed = forms.BooleanField(
        label="Jag har gått igenom siffrorna. Ingen av dem säger något om en enskild", required=False
    )


@open_to(*SEE_STATISTICS)
@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """A picture and a table by quarter. Every number is rounded, and none tells of a single case."""
    return render(
        request, "staff_face/casework/statistics.html", _page(municipality_asked_for(request, SEE_STATISTICS))
    )


@open_to(*SEE_STATISTICS)
@require_safe
def download(request: HttpRequest) -> HttpResponse:
    """The same numbers as a file, as they stand on the page."""
    chosen = municipality_asked_for(request, SEE_STATISTICS).slug
    return csv_file(f"arenden-{chosen}", table_of(quarters_shown(quarters_of(chosen, timezone.localdate()))))


@open_to(Role.UNIT_MANAGER)
@require_http_methods(["GET", "HEAD", "POST"])
def pass_on(request: HttpRequest) -> HttpResponse:
    """Review the counts and fetch the file for the situational picture; nothing else goes there from cases."""
    chosen = municipality_asked_for(request, (Role.UNIT_MANAGER,))
    form = ReviewForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        with refusals_in(form):
            is_reviewed = form.cleaned_data["is_reviewed"]
            passed = pass_on_counts(chosen.slug, is_reviewed=is_reviewed, by=chosen.by, at=timezone.now())
            answer = HttpResponse(passed, content_type="application/json")
            answer.headers["Content-Disposition"] = f'attachment; filename="granskade-antal-{chosen.slug}.json"'
            return answer
    page = {**_page(chosen), "form": form}
    return render(request, "staff_face/casework/pass_on.html", page, status=UNPROCESSABLE if form.is_bound else 200)


def _page(chosen: Municipality) -> dict[str, object]:
    shown = quarters_shown(quarters_of(chosen.slug, timezone.localdate()))
    return {"chosen": chosen, "head": HEAD, "shown": shown, "bars": cases_by_quarter(shown)}
