# SPDX-License-Identifier: EUPL-1.2
"""Keeps an unlocked key between two clicks: boxed under a secret that only the browser's cookie holds, for a while.

Whoever takes the server's half, or the cookie alone, has nothing. The box itself says how long it may be opened.
"""

import base64
import binascii
import struct
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import NamedTuple

from ledfyr.sealing.context import Context
from ledfyr.sealing.envelopes import open_sealed, seal
from ledfyr.sealing.key_pairs import PrivateKey
from ledfyr.sealing.refusals import EnvelopeDamaged, SealingRefused
from ledfyr.sealing.symmetric_keys import SymmetricKey
from ledfyr.sealing.wiping import SECRET_SIZE

IDLE = timedelta(minutes=20)
LONGEST = timedelta(hours=10)  # a working day
CLOCK_TOLERANCE = timedelta(minutes=2)  # two machines, or a clock that is set right
COOKIE_LENGTH = 43  # characters: 32 bytes in base64 for addresses, without padding
LAYOUT = struct.Struct(">QQQI32s")  # last used, idle for, ends; version of the key; its seed


class CookieIncomplete(SealingRefused):
    says = "The cookie that unlocks the session is not whole. Unlock the key again."


class SessionIdle(SealingRefused):
    says = "Nothing was done for too long, and the key was forgotten. Unlock it again."


class SessionOver(SealingRefused):
    says = "The session has lasted as long as one may. Unlock the key again."


class ClockWentBack(SealingRefused):
    says = "The clock shows an earlier time than when the session was last used. Set the clock right."


class BoxedKey(NamedTuple):
    """The two halves. They must never be kept in the same place."""

    secret_for_cookie: str
    boxed_for_server: bytes


@dataclass(frozen=True, slots=True)
class _Boxed:
    """What lies in the box; times are whole seconds."""

    used: int
    idle: int
    ends: int
    key_version: int
    seed: bytes = field(repr=False)

    def why_not_at(self, second: int) -> SealingRefused | None:
        if second < self.used - CLOCK_TOLERANCE.total_seconds():
            return ClockWentBack()
        if second >= self.ends:
            return SessionOver()
        return SessionIdle() if second >= self.used + self.idle else None


def box_for_session(
    key: PrivateKey, context: Context, *, at: datetime, idle: timedelta = IDLE, longest: timedelta = LONGEST
) -> BoxedKey:
    """Box a key that was just unlocked.

    Let the context hold the account, the session, and a number drawn when the program starts: then a restart forgets
    every key, wherever the boxes are kept.
    """
    now = _second(at)
    boxed = _Boxed(now, _seconds(idle), now + _seconds(longest), key.public.version, key.revealed())
    with SymmetricKey.new() as secret:
        return BoxedKey(_for_cookie(secret.revealed()), _closed(boxed, secret, context))


def open_for_session(secret_for_cookie: str, boxed_for_server: bytes, context: Context, *, at: datetime) -> PrivateKey:
    with _from_cookie(secret_for_cookie) as secret:
        boxed = _opened(boxed_for_server, secret, context, at)
    return PrivateKey(boxed.seed, boxed.key_version)


def use_session(secret_for_cookie: str, boxed_for_server: bytes, context: Context, *, at: datetime) -> bytes:
    """The box with its time of idleness begun anew; the session's end stays where it was set."""
    with _from_cookie(secret_for_cookie) as secret:
        boxed = _opened(boxed_for_server, secret, context, at)
        return _closed(replace(boxed, used=max(boxed.used, _second(at))), secret, context)


def _closed(boxed: _Boxed, secret: SymmetricKey, context: Context) -> bytes:
    return seal(LAYOUT.pack(boxed.used, boxed.idle, boxed.ends, boxed.key_version, boxed.seed), secret, context)


def _opened(boxed_for_server: bytes, secret: SymmetricKey, context: Context, at: datetime) -> _Boxed:
    content = open_sealed(boxed_for_server, secret, context)
    if len(content) != LAYOUT.size:
        raise EnvelopeDamaged
    boxed = _Boxed(*LAYOUT.unpack(content))
    if refusal := boxed.why_not_at(_second(at)):
        raise refusal
    return boxed


def _for_cookie(secret: bytes) -> str:
    return base64.urlsafe_b64encode(secret).rstrip(b"=").decode()


def _from_cookie(secret_for_cookie: str) -> SymmetricKey:
    """Only what `_for_cookie` writes: base64 would else let several spellings stand for one secret."""
    secret = b""
    if len(secret_for_cookie) == COOKIE_LENGTH:
        with suppress(binascii.Error, ValueError):
            secret = base64.b64decode(secret_for_cookie + "=", altchars=b"-_", validate=True)
    if len(secret) != SECRET_SIZE or _for_cookie(secret) != secret_for_cookie:
        raise CookieIncomplete
    return SymmetricKey(secret)


def _second(at: datetime) -> int:
    if at.utcoffset() is None:
        message = "Give the moment with its time zone."
        raise ValueError(message)
    return int(at.timestamp())


def _seconds(length: timedelta) -> int:
    return int(length.total_seconds())
