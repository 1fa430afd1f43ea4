# SPDX-License-Identifier: EUPL-1.2
"""Calm answers when a page is not there, or when a form arrives without what shows that it is one's own."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from ledfyr.house_rules.views import Caller, open_to
from ledfyr.law.sources import Refusal
from ledfyr.staff.rules.matrix import THE_SPLIT

NO_EDITOR = Refusal(
    "Redaktionen är för den som är kommunikatör.",
    THE_SPLIT,
    "Du har ingen sådan behörighet i dag. Be din chef om du behöver den.",
)


@open_to(Caller.SIGNED_IN)
def not_here(_request: HttpRequest, below: str = "") -> HttpResponse:
    """A page of Wagtail that would be a second way to do what Ledfyr does in one way."""
    raise Http404(below)


@open_to(Caller.SIGNED_IN)
def no_editor(request: HttpRequest) -> HttpResponse:
    """Where Wagtail sends whoever is signed in and may not edit."""
    return render(request, "sign_in/not_yours.html", {"refusal": NO_EDITOR}, status=403)


@open_to(Caller.ANYONE)
def form_too_old(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001  # Django's own reason is in English
    """Django calls this when the cookie that belongs to a form is missing, cut short or another."""
    return render(request, "sign_in/form_too_old.html", status=403)
