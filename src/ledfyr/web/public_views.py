# SPDX-License-Identifier: EUPL-1.2
"""What the public face says of an address that is not there or a request without sense: help, never a trace."""

from http import HTTPStatus

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from ledfyr.house_rules.views import Caller, open_to
from ledfyr.publishing.headers import guarding
from ledfyr.publishing.missing import missing_page


@open_to(Caller.ANYONE)
def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001  # Django passes it by name
    """The municipality's own page with 112 and the guide."""
    return _helpful(request, HTTPStatus.NOT_FOUND)


@open_to(Caller.ANYONE)
def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001  # Django passes it by name
    """The same help for a request that could not be understood."""
    return _helpful(request, HTTPStatus.BAD_REQUEST)


@open_to(Caller.ANYONE)
def out_of_order(request: HttpRequest) -> HttpResponse:
    """The same help when something broke here."""
    return _helpful(request, HTTPStatus.INTERNAL_SERVER_ERROR)


def guarded(page: str | bytes, status: HTTPStatus) -> HttpResponse:
    """An answer that is not baked: with every header of the others, and kept by nobody."""
    response = HttpResponse(page, status=status)
    for name, value in guarding(settings.LETTERBOX_ADDRESS):
        response[name] = value
    response["Cache-Control"] = "no-store"
    return response


def _helpful(request: HttpRequest, status: HTTPStatus) -> HttpResponse:
    return guarded(missing_page(settings.BAKED, request.path), status)
