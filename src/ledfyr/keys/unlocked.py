# SPDX-License-Identifier: EUPL-1.2
"""Keeps the keys of those who have unlocked, in this process's memory alone and boxed under what their cookies hold.

Nothing of it is written to a database or a file. A restart forgets every key; so do signing out and doing nothing.
Boxes that nobody has used for too long are thrown away when the next key is kept: no cookie opens them any longer.
"""

import threading
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from ledfyr.keys.models.members import name_of_member
from ledfyr.sealing import (
    Context,
    CookieIncomplete,
    PrivateKey,
    SealingRefused,
    SessionIdle,
    WrongKey,
    box_for_session,
    open_for_session,
    use_session,
)
from ledfyr.sealing.sessions import IDLE


@dataclass(frozen=True, slots=True)
class _Box:
    context: Context
    boxed: bytes
    used_at: datetime

    def is_idle(self, at: datetime) -> bool:
        return abs(at - self.used_at) >= IDLE


class UnlockedKeys:
    """The boxes by session. A process that serves staff has one of these, so staff are served by one process."""

    def __init__(self) -> None:
        self._boxes: dict[str, _Box] = {}
        self._lock = threading.Lock()

    def keep(self, *, session: str, account: int, key: PrivateKey, at: datetime) -> str:
        """Box a key that was just unlocked; return the secret that only the browser's cookie is to hold."""
        context = Context("session", name_of_member(account), _marked(session), "private-half")
        secret, boxed = box_for_session(key, context, at=at)
        with self._lock:
            self._boxes = {mark: box for mark, box in self._boxes.items() if not box.is_idle(at)}
            self._boxes[_marked(session)] = _Box(context, boxed, at)
        return secret

    def use(self, *, session: str, account: int, secret: str, at: datetime) -> PrivateKey:
        """The key, whose time of idleness begins anew; raises SealingRefused, and when its time has gone, forgets it.

        Half a cookie or another one forgets nothing: whoever spoils a cookie must not lock somebody out of their work.
        """
        with self._lock:
            box = self._boxes.get(_marked(session))
        if box is None or box.context.owner != name_of_member(account):
            raise SessionIdle
        try:
            key = open_for_session(secret, box.boxed, box.context, at=at)
            boxed = use_session(secret, box.boxed, box.context, at=at)
        except (CookieIncomplete, WrongKey):
            raise
        except SealingRefused:
            self.forget(session)
            raise
        with self._lock:
            if _marked(session) in self._boxes:  # it may have been forgotten meanwhile, and then it stays so
                self._boxes[_marked(session)] = _Box(box.context, boxed, at)
        return key

    def holds(self, *, session: str, at: datetime) -> bool:
        """Whether the session has a key that can still be used, for work that goes on by itself."""
        with self._lock:
            box = self._boxes.get(_marked(session))
        return box is not None and not box.is_idle(at)

    def forget(self, session: str) -> None:
        """Throw a session's box away."""
        with self._lock:
            self._boxes.pop(_marked(session), None)

    def forget_all_of(self, account: int) -> None:
        """Throw away the boxes of every session of an account, as when it is signed out everywhere."""
        owner = name_of_member(account)
        with self._lock:
            self._boxes = {mark: box for mark, box in self._boxes.items() if box.context.owner != owner}

    def forget_everything(self) -> None:
        """As a restart does."""
        with self._lock:
            self._boxes = {}


def _marked(session: str) -> str:
    """A session by its hash: whoever reads the memory cannot take over the session with it."""
    return sha256(session.encode()).hexdigest()


unlocked_keys = UnlockedKeys()
