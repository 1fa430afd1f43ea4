# SPDX-License-Identifier: EUPL-1.2
"""The unlocked key between two clicks: boxed in this process, under a secret that only the browser's cookie holds."""

from collections.abc import Mapping
from datetime import datetime

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from ledfyr.keys.actions.own_keys import note_refused_session
from ledfyr.keys.queries import member_key
from ledfyr.keys.unlocked import unlocked_keys
from ledfyr.sealing import ClockWentBack, CookieIncomplete, PrivateKey, SealingRefused, SessionIdle, SessionOver
from ledfyr.web.keys.member import member_of

COOKIE = "ledfyr_staff_key"
LOCKED = "Din nyckel är låst."
REPLACED = "Din nyckel har ersatts av en ny. Lås upp den nya."
SAID: Mapping[type[SealingRefused], str] = {
    SessionIdle: "Din nyckel har låst sig. Det gör den när du inte har gjort något på 20 minuter, när du loggar ut och "
    "när Ledfyr startas om.",
    SessionOver: "Din nyckel har varit upplåst en hel arbetsdag och har låst sig.",
    ClockWentBack: "Klockan i Ledfyr har ställts om, så din nyckel har låst sig.",
    CookieIncomplete: "Webbläsaren skickade bara en del av kakan som håller nyckeln upplåst.",
}
ANOTHER_COOKIE = "Kakan som håller nyckeln upplåst hör till ett annat tillfälle."


class KeyLocked(Exception):
    """The person has to unlock their key; says why in Swedish."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def keep_key(request: HttpRequest, response: HttpResponse, key: PrivateKey, at: datetime) -> None:
    """Box the key that was just unlocked, and give the browser its secret until it is closed."""
    account, session = _whose(request)
    secret = unlocked_keys.keep(session=session, account=account, key=key, at=at)
    response.set_cookie(COOKIE, secret, path="/", secure=settings.HTTPS, httponly=True, samesite="Strict")


def used_key(request: HttpRequest, at: datetime) -> PrivateKey:
    """The person's unlocked key; raises KeyLocked."""
    account, session = _whose(request)
    secret = request.COOKIES.get(COOKIE, "")
    if not secret:
        raise KeyLocked(LOCKED)
    try:
        key = unlocked_keys.use(session=session, account=account, secret=secret, at=at)
    except SealingRefused as refused:
        note_refused_session(account=account, refused=refused, by=member_of(request).acting(), at=at)
        raise KeyLocked(SAID.get(type(refused), ANOTHER_COOKIE)) from None
    held = member_key(account)
    if held is None or held.public_key() != key.public:
        key.forget()
        unlocked_keys.forget(session)
        raise KeyLocked(REPLACED)
    return key


def is_unlocked(request: HttpRequest, at: datetime) -> bool:
    """Whether the person's key can be used now."""
    try:
        used_key(request, at).forget()
    except KeyLocked:
        return False
    return True


def forget_key(request: HttpRequest, response: HttpResponse) -> None:
    """Throw away both halves."""
    unlocked_keys.forget(_whose(request)[1])
    response.delete_cookie(COOKIE, path="/", samesite="Strict")


def session_of(request: HttpRequest) -> str:
    """The session that keeps the key, for work that goes on as long as it does."""
    return _whose(request)[1]


def _whose(request: HttpRequest) -> tuple[int, str]:
    return request.user.pk or 0, request.session.session_key or ""
