# SPDX-License-Identifier: EUPL-1.2
"""Knows again a browser in which somebody has signed in, so that strangers' wrong tries do not slow its owner down."""

import secrets
from datetime import timedelta

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponseBase

KNOWN_FOR = timedelta(days=180)
SALT = "ledfyr.known-browser"
MOST_ACCOUNTS = 8  # colleagues who share a computer
COOKIE = f"ledfyr_{settings.FACE}_browser"


def mark_of(request: HttpRequest, account_id: int) -> str | None:
    """The mark that this browser got when the account signed in here, or None when it never has."""
    return _marks(request).get(str(account_id))


def remember(request: HttpRequest, response: HttpResponseBase, account_id: int) -> None:
    """Let the browser carry a mark for the account. It opens nothing: everything is still asked for."""
    marks = _marks(request)
    mark = marks.pop(str(account_id), None) or secrets.token_urlsafe(12)
    newest = [*marks.items(), (str(account_id), mark)][-MOST_ACCOUNTS:]
    response.set_cookie(
        COOKIE,
        signing.dumps(dict(newest), salt=SALT),
        max_age=KNOWN_FOR,
        httponly=True,
        secure=settings.SESSION_COOKIE_SECURE,
        samesite="Strict",
    )


def _marks(request: HttpRequest) -> dict[str, str]:
    try:
        marks = signing.loads(request.COOKIES.get(COOKIE, ""), salt=SALT, max_age=KNOWN_FOR)
    except signing.BadSignature:
        return {}
    return marks if isinstance(marks, dict) else {}
