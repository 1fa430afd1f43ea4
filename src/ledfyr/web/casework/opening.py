# SPDX-License-Identifier: EUPL-1.2
"""What a view about one case gets first: the case with what opens it, or the page that says why it does not open."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from ledfyr.casework.acting import CaseActRefused
from ledfyr.casework.actions.protecting import kinds_of
from ledfyr.law.secrecy import warning_for
from ledfyr.web.casework.at_hand import CaseOpened, opened_case
from ledfyr.web.casework.making_views import refused_page
from ledfyr.web.casework.wording import case_called
from ledfyr.web.keys.unlocking import Opened, with_ring

Rest = ParamSpec("Rest")


def with_case(
    view: Callable[Concatenate[HttpRequest, CaseOpened, Rest], HttpResponseBase],
) -> Callable[..., HttpResponseBase]:
    """Hand the view the case of the address; what is refused inside it, and not in a form, gets a page of its own."""

    @wraps(view)
    @with_ring
    def asking(
        request: HttpRequest, opened: Opened, /, key: str, *rest: Rest.args, **named: Rest.kwargs
    ) -> HttpResponseBase:
        at = opened_case(opened, key)
        try:
            return view(request, at, *rest, **named)
        except CaseActRefused as refused:
            return refused_page(request, at.hand, refused.refusal, called=case_called(at.case.pk), key=key)

    return asking


def stated_of(at: CaseOpened) -> dict[str, object]:
    """What every page about the case says of it."""
    return {"hand": at.hand, "key": at.case.pk.hex, "called": case_called(at.case.pk), "warning": warning_of(at)}


def warning_of(at: CaseOpened) -> str:
    """What stands on top of every page about somebody with protected identity; nothing for others."""
    kinds = kinds_of(at.case, at.opened.ring)
    return warning_for(kinds) if kinds else ""
