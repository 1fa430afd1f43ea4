# SPDX-License-Identifier: EUPL-1.2
"""Guards the faces of staff and editors: nobody enters without two factors, and every answer carries its headers."""

import logging
from collections.abc import Callable
from typing import Any

from allauth.core.exceptions import ReauthenticationRequired
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone, translation
from django.utils.http import urlencode

from ledfyr.house_rules.views import Caller, Holders, Opened
from ledfyr.staff.queries.entering import why_not_enter
from ledfyr.staff.rules.roles import Role
from ledfyr.trail.actions import ReadNotRecorded
from ledfyr.web.sign_in.factors import factors_of
from ledfyr.web.sign_in.known_browsers import remember
from ledfyr.web.sign_in.noting import SignInVerb, note
from ledfyr.web.sign_in.reaching import is_before_second_factor
from ledfyr.web.sign_in.session import forget_session, note_activity, sign_in_of, why_session_ends

logger = logging.getLogger("ledfyr.trail")
GetResponse = Callable[[HttpRequest], HttpResponse]

# Wagtail's own pages carry small styles and scripts in the page; they stand on a port and host name of their own.
EDITOR_POLICY = (
    "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self'; "
    "connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'"
)
# Ledfyr's own pages. Scripts come from the face itself, in files: a passkey cannot be used without one.
STAFF_POLICY = (
    "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
# Wagtail's pages say nothing of who may call them. Its own groups decide what is done there; this, who comes in today.
WAGTAILS = Holders(frozenset({Role.COMMUNICATOR}), whole_installation=True)
DEVICES = (
    "camera=(), geolocation=(), microphone=(), publickey-credentials-create=(self), publickey-credentials-get=(self)"
)
# The editor asks for this by itself while a page is open, so it does not show that anybody is there.
NOT_ACTIVITY = "wagtailadmin_editing_sessions:"
SHOWN_AT_MOST = 20  # fields of a form that arrived too late


class SignedInUnlessOpen:
    """Lets in whoever has shown two factors and holds a role that the view is open to; others see why not."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if account_id := getattr(request, "known_browser_of", None):
            remember(request, response, account_id)
        return response

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], _arguments: tuple[Any, ...], _names: dict[str, Any]
    ) -> HttpResponse | None:
        if hasattr(view, "open_to"):
            # Ledfyr's own pages are in Swedish, whatever the browser asks for.
            translation.activate(settings.LANGUAGE_CODE)
        ended = _end_what_has_lasted(request)
        opened: Opened = getattr(view, "open_to", WAGTAILS)
        if opened is Caller.ANYONE:
            return None
        if not request.user.is_authenticated:
            return _ask_to_sign_in(request, ended)
        if refused := _why_not_past_second_factor(request, view):
            return refused
        if refusal := why_not_enter(request.user, opened, timezone.localdate()):
            return _own_page(request, "sign_in/not_yours.html", {"refusal": refusal}, status=403)
        return None

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Answer calmly what a view could not do; every other error is an error."""
        if isinstance(exception, ReauthenticationRequired):
            # allauth would keep the whole request in the session meanwhile, with its address.
            return redirect(f"/konto/bekrafta/?{urlencode({'next': request.path})}")
        if isinstance(exception, ReadNotRecorded):
            logger.error("trail.read_not_recorded")
            return _own_page(request, "staff_face/not_recorded.html", {}, status=503)
        return None


class GuardedFaceHeaders:
    """Content-Security-Policy, Permissions-Policy and no caching on every answer of a guarded face."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        view = getattr(request.resolver_match, "func", None)
        ours = view is None or hasattr(view, "open_to")
        response.headers.setdefault("Content-Security-Policy", STAFF_POLICY if ours else EDITOR_POLICY)
        response.headers["Permissions-Policy"] = DEVICES
        response.headers.setdefault("Cache-Control", "no-store")
        return response


def _own_page(request: HttpRequest, template: str, page: dict[str, Any], *, status: int) -> HttpResponse:
    """A page of Ledfyr's own in place of the one that was asked for, with the policy of such pages."""
    translation.activate(settings.LANGUAGE_CODE)
    response = render(request, template, page, status=status)
    response.headers["Content-Security-Policy"] = STAFF_POLICY
    return response


def _end_what_has_lasted(request: HttpRequest) -> str | None:
    """End a session whose time has gone, and say why; else note that its person is still there."""
    if not request.user.is_authenticated:
        return None
    now = timezone.now().timestamp()
    sign_in = sign_in_of(request)
    reason = why_session_ends(sign_in, now)
    if reason:
        note(SignInVerb.SESSION_ENDED, request.user)
        forget_session(request)
    elif sign_in and not (request.resolver_match and request.resolver_match.view_name.startswith(NOT_ACTIVITY)):
        note_activity(request, sign_in, now)
    return reason


def _ask_to_sign_in(request: HttpRequest, ended: str | None) -> HttpResponse:
    if ended:
        messages.info(request, ended)
    written = _written(request)
    if written:
        page = {"written": written, "ended": ended}
        return _own_page(request, "sign_in/written_too_late.html", page, status=401)
    return redirect_to_login(request.get_full_path() if request.method in ("GET", "HEAD") else "/")


def _written(request: HttpRequest) -> list[str]:
    """What somebody wrote in a form that arrived when they were no longer signed in: theirs to copy, kept nowhere."""
    fields = request.POST.lists() if request.method == "POST" else ()
    texts = [text for name, values in fields for text in values if " " in text.strip() and "password" not in name]
    return texts[:SHOWN_AT_MOST]


def _why_not_past_second_factor(request: HttpRequest, view: Callable[..., Any]) -> HttpResponse | None:
    sign_in = sign_in_of(request)
    if sign_in and sign_in.is_complete:
        return None
    if factors_of(request.user.pk or 0).are_missing:
        return None if is_before_second_factor(view) else redirect("second_step")
    # It was set up meanwhile, elsewhere: a password alone does not add another.
    forget_session(request)
    return redirect_to_login(request.get_full_path())
