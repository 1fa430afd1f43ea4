# SPDX-License-Identifier: EUPL-1.2
"""Where a member seals a test letter, as the public face would, and proves that the unit's key opens it."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from ledfyr.house_rules.views import open_to
from ledfyr.keys.acting import KeyActRefused
from ledfyr.keys.actions.test_letters import open_test_letter, seal_test_letter
from ledfyr.keys.queries import find_test_letter
from ledfyr.sealing import SealingRefused
from ledfyr.web.keys import wording
from ledfyr.web.keys.forms import LetterForm
from ledfyr.web.keys.member import KEY_HOLDERS, member_of
from ledfyr.web.keys.unlocking import UNPROCESSABLE, Opened, with_ring

asked_or_sent = require_http_methods(["GET", "HEAD", "POST"])


@open_to(*KEY_HOLDERS)
@asked_or_sent
def seal(request: HttpRequest, number: int) -> HttpResponse:
    """Seal a letter with nothing but the public half of the unit's key: nothing needs to be unlocked for that."""
    member = member_of(request)
    unit = member.unit(number)
    form = LetterForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            seal_test_letter(
                unit=unit.number, text=form.cleaned_data["text"], by=member.acting(unit), at=timezone.now()
            )
        except KeyActRefused as refused:
            form.add_error(None, str(refused))
        except SealingRefused:
            form.add_error("text", wording.NO_LETTER)
        else:
            messages.success(request, "Provbrevet är förseglat. Öppna det nu, så vet du att nyckeln fungerar.")
            return redirect("staff_face:keys_unit", number)
    page = {"form": form, "unit": unit}
    return render(request, "staff_face/keys/seal_letter.html", page, status=UNPROCESSABLE if form.is_bound else 200)


@open_to(*KEY_HOLDERS)
@require_POST
@with_ring
def open_letter(request: HttpRequest, opened: Opened, letter: int) -> HttpResponse:
    """Show what the letter says; that it was opened stands in the trail before."""
    unit = opened.unit
    found = find_test_letter(unit.number, letter)
    if found is None:
        raise Http404
    try:
        said = open_test_letter(letter=found, ring=opened.ring, by=opened.member.acting(unit), at=timezone.now())
    except SealingRefused:
        messages.error(request, "Provbrevet gick inte att öppna. Berätta för den som sköter Ledfyr hos er.")
        return redirect("staff_face:keys_unit", unit.number)
    return render(request, "staff_face/keys/letter.html", {"said": said, "unit": unit})
