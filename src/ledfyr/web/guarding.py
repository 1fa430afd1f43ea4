# SPDX-License-Identifier: EUPL-1.2
"""Guards the faces of staff and editors: nobody enters without signing in, and every answer carries its headers."""

from collections.abc import Callable
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse

from ledfyr.house_rules.views import Caller

GetResponse = Callable[[HttpRequest], HttpResponse]

# Wagtail's own pages carry small styles and scripts in the page; they stand on a port and host name of their own.
EDITOR_POLICY = (
    "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self'; "
    "connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'"
)
STAFF_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


class SignedInUnlessOpen:
    """Sends whoever is not signed in to the sign-in page, unless the view says that it is open to anyone."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], _arguments: tuple[Any, ...], _names: dict[str, Any]
    ) -> HttpResponse | None:
        if getattr(view, "open_to", Caller.SIGNED_IN) is Caller.ANYONE or request.user.is_authenticated:
            return None
        return redirect_to_login(request.get_full_path())


class GuardedFaceHeaders:
    """Content-Security-Policy, Permissions-Policy and no caching on every answer of a guarded face."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        wagtail = getattr(request.resolver_match, "app_names", []) != ["staff_face"]
        response.headers.setdefault("Content-Security-Policy", EDITOR_POLICY if wagtail else STAFF_POLICY)
        response.headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()"
        response.headers.setdefault("Cache-Control", "no-store")
        return response
