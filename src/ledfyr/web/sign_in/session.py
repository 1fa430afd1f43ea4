# SPDX-License-Identifier: EUPL-1.2
"""What a session knows of how its person signed in, and how it ends."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any, cast

from django.conf import settings
from django.contrib.auth import SESSION_KEY, login, logout
from django.contrib.auth.models import AbstractBaseUser
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.http import HttpRequest
from django.utils import timezone

from ledfyr.web.sign_in.noting import SignInVerb, note
from ledfyr.web.sign_in.rules.lasting import is_still_sure, why_not_go_on
from ledfyr.web.sign_in.rules.methods import Method, is_enough

SIGN_IN = "ledfyr_sign_in"
ON_THE_WAY = 15 * 60  # seconds
NOTED_AFTER = 60.0  # seconds; a session is not written again for each page


@dataclass(frozen=True)
class SignIn:
    """How and when the person of this session signed in."""

    at: float
    seen_at: float
    sure_at: float
    methods: tuple[str, ...]

    @property
    def is_complete(self) -> bool:
        """Whether a second factor has been shown."""
        return is_enough(self.methods)


def sign_in_of(request: HttpRequest) -> SignIn | None:
    """How this session was signed in; None when it was not, or when what it says is damaged."""
    said: Any = request.session.get(SIGN_IN)
    try:
        return SignIn(float(said["at"]), float(said["seen_at"]), float(said["sure_at"]), tuple(said["methods"]))
    except (TypeError, KeyError, ValueError):
        return None


def keep_for_a_while(request: HttpRequest) -> None:
    """Keep what a sign-in needs on its way for a quarter of an hour: strangers can begin as many as they like."""
    if not request.user.is_authenticated:
        request.session.set_expiry(ON_THE_WAY)


def complete_sign_in(request: HttpRequest, account: AbstractBaseUser, *, methods: Iterable[Method]) -> None:
    """Sign the account in under a new session key, with the methods it has shown.

    The faces let nobody further than to setting up a second factor until `methods` make up two.
    """
    now = timezone.now().timestamp()
    key_before = request.session.session_key
    login(request, cast("Any", account), backend=settings.AUTHENTICATION_BACKENDS[0])
    if request.session.session_key == key_before:  # Django keeps the key of somebody who is signed in already
        request.session.cycle_key()
    request.session.set_expiry(0)  # with the browser; the guard ends it before
    shown = tuple(dict.fromkeys(str(method) for method in methods))
    _keep(request, SignIn(now, now, now, shown))
    if is_enough(shown):
        request.known_browser_of = account.pk  # type: ignore[attr-defined]  # the guard gives the browser its mark
        note(SignInVerb.SIGNED_IN, account)
    else:
        note(SignInVerb.FIRST_STEP_TAKEN, account)
    if Method.RECOVERY_CODE in shown:
        note(SignInVerb.RECOVERY_CODE_USED, account)
    SessionStore.clear_expired()


def note_activity(request: HttpRequest, sign_in: SignIn, now: float) -> None:
    """The person is still there."""
    if now - sign_in.seen_at > NOTED_AFTER:
        _keep(request, SignIn(sign_in.at, now, sign_in.sure_at, sign_in.methods))


def note_certainty(request: HttpRequest) -> None:
    """The person has just shown again who they are."""
    now = timezone.now().timestamp()
    if sign_in := sign_in_of(request):
        _keep(request, SignIn(sign_in.at, now, now, sign_in.methods))


def is_sure(request: HttpRequest) -> bool:
    """Whether the person has shown so recently who they are that they need not do it again."""
    sign_in = sign_in_of(request)
    return sign_in is not None and is_still_sure(sign_in.sure_at, timezone.now().timestamp())


def why_session_ends(sign_in: SignIn | None, now: float) -> str | None:
    """Why the session may not go on; a session that does not say how it was signed in may not."""
    if sign_in is None:
        return "Du behöver logga in igen."
    return why_not_go_on(sign_in.at, sign_in.seen_at, now)


def forget_session(request: HttpRequest) -> None:
    """Empty this session, with every key and half-finished sign-in in it."""
    logout(request)


def end_every_session(account_id: int, *, but: str | None = None) -> int:
    """End the sessions of an account on both faces and in every browser; gives how many there were."""
    ended = 0
    for session in Session.objects.filter(expire_date__gt=timezone.now()).exclude(session_key=but or ""):
        if session.get_decoded().get(SESSION_KEY) == str(account_id):
            session.delete()
            ended += 1
    return ended


def _keep(request: HttpRequest, sign_in: SignIn) -> None:
    request.session[SIGN_IN] = asdict(sign_in) | {"methods": list(sign_in.methods)}
