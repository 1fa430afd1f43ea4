# SPDX-License-Identifier: EUPL-1.2
"""Where a name is looked for among the cases that one may open. The name never stands in an address."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from ledfyr.casework.actions.searching import Found, find_by_name
from ledfyr.casework.rules.naming import LONGEST_NAME
from ledfyr.casework.rules.seeing_cases import CASEWORKERS
from ledfyr.house_rules.views import open_to
from ledfyr.web.casework.at_hand import hand_of
from ledfyr.web.casework.wording import case_called
from ledfyr.web.keys.unlocking import UNPROCESSABLE, Opened, with_ring
from ledfyr.web.refusals import refusals_in


class SearchForm(forms.Form):
    """A name, or the beginning of it."""

    name = forms.CharField(
        label="Namn",
        help_text="Förnamn, efternamn eller början av dem, minst tre bokstäver. Å och a, é och e räknas som samma.",
        max_length=LONGEST_NAME,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
        error_messages={"required": "Skriv ett namn."},
    )


@open_to(*CASEWORKERS)
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_post_parameters()
@with_ring
def search(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Look for a name. It is sent as a form, and what was found stands on a page that nothing keeps."""
    hand = hand_of(opened.member, opened.unit)
    form = SearchForm(request.POST if request.method == "POST" else None)
    page: dict[str, Any] = {"hand": hand, "form": form}
    if form.is_valid():
        with refusals_in(form):
            found = find_by_name(
                form.cleaned_data["name"], reader=hand.reader, ring=opened.ring, by=hand.by, at=hand.now
            )
            page |= {"search": found, "found": [_shown(each) for each in found.found]}
    status = UNPROCESSABLE if form.is_bound and not form.is_valid() else 200
    return render(request, "staff_face/casework/search.html", page, status=status)


def _shown(found: Found) -> dict[str, str]:
    return {
        "called": case_called(found.case.pk),
        "mark": found.case.pk.hex,
        "name": found.name,
        "born": f"Född {found.born_on}" if found.born_on else "Födelsedagen är inte känd",
    }
