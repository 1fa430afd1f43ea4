# SPDX-License-Identifier: EUPL-1.2
"""Where a contact by telephone or at a visit is written down. It is sealed as a letter is; no key is unlocked."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from ledfyr.contact.actions.posting import Posted
from ledfyr.contact.actions.taking_in import TakenIn, spoken, take_in
from ledfyr.contact.rules.doors import Door
from ledfyr.contact.rules.seeing_letters import READERS
from ledfyr.contact.rules.writing import tidied
from ledfyr.house_rules.views import open_to
from ledfyr.web.at_hand import AtHand
from ledfyr.web.keys.unlocking import UNPROCESSABLE
from ledfyr.web.reception.at_hand import at_hand
from ledfyr.web.reception.forms import TakingInForm
from ledfyr.web.refusals import refusals_in

asked_or_sent = require_http_methods(["GET", "HEAD", "POST"])


@open_to(*READERS)
@asked_or_sent
@sensitive_post_parameters()
def write_down(request: HttpRequest, number: int) -> HttpResponse:
    """Write down what somebody tells, and read the receipt to them if they want one."""
    hand = at_hand(request, number)
    form = TakingInForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        with refusals_in(form):
            taken = _take_in(form, hand)
            return _taken(request, hand, taken)
    page = {"hand": hand, "form": form}
    return render(request, "staff_face/reception/take_in.html", page, status=UNPROCESSABLE if form.is_bound else 200)


def _take_in(form: TakingInForm, hand: AtHand) -> TakenIn:
    typed = form.cleaned_data
    told = Posted(
        municipality=hand.unit.municipality,
        door=Door(typed["door"]),
        language=typed["language"],
        nonce=typed["nonce"],
        answers={name: tidied(text) for name, text in form.answers().items()},
        came_by=spoken(typed["came_by"]),
    )
    pepper = settings.PEPPER if typed["with_receipt"] else None
    return take_in(told=told, pepper=pepper, by=hand.by, at=hand.now)


def _taken(request: HttpRequest, hand: AtHand, taken: TakenIn) -> HttpResponse:
    if taken.receipt is None:
        messages.success(request, "Kontakten är förseglad och ligger i kön. Du har hand om den.")
        return redirect("staff_face:letters_queue", hand.unit.number)
    page = {"hand": hand, "receipt": taken.receipt, "key": taken.thread.pk.hex}
    return render(request, "staff_face/reception/taken_in.html", page)
