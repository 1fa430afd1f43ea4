# SPDX-License-Identifier: EUPL-1.2
"""Counts wrong tries in this process's memory; nothing of it is stored, and no address or name stands in it."""

import hashlib
import secrets
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass
from threading import Lock

from ledfyr.web.sign_in.rules.waiting import Count, wait_after

# A place takes some 300 bytes. When all are taken, the one that has been quiet longest is forgotten.
PLACES = 50_000


@dataclass(frozen=True)
class Place:
    """Where a try is counted: for what, and for whom, as a hash whose key this process alone knows."""

    count: Count
    whom: bytes


@dataclass
class _Wrong:
    tries: int
    newest_at: float


class Tries:
    """The wrong tries of late."""

    def __init__(self, *, places: int = PLACES) -> None:
        self._key = secrets.token_bytes(32)
        self._wrong: OrderedDict[Place, _Wrong] = OrderedDict()
        self._places = places
        self._lock = Lock()

    def place(self, count: Count, *whom: object) -> Place:
        """The place of this count for, say, an account and a network."""
        said = "\0".join(str(part) for part in whom)
        return Place(count, hashlib.blake2b(said.encode(), key=self._key, digest_size=16).digest())

    def begin(self, places: Iterable[Place], at: float) -> float:
        """Count a try as wrong until it is known to be right, and return 0; or count nothing and return the wait.

        It is counted beforehand, so that a hundred tries sent at the same moment are not all let through.
        """
        with self._lock:
            asked = list(places)
            if wait := max((self._wait(place, at) for place in asked), default=0.0):
                return wait
            for place in asked:
                wrong = self._wrong.setdefault(place, _Wrong(0, at))
                wrong.tries, wrong.newest_at = wrong.tries + 1, at
                self._wrong.move_to_end(place)
            while len(self._wrong) > self._places:
                self._wrong.popitem(last=False)
            return 0.0

    def was_right(self, places: Iterable[Place]) -> None:
        """Take back the try that `begin` counted, and forget what the person's own fingers did wrong before.

        For a network only the one try is taken back: else an account of one's own would buy tries at others'.
        """
        with self._lock:
            for place in places:
                if place.count is Count.NETWORK and place in self._wrong:
                    self._wrong[place].tries -= 1
                else:
                    self._wrong.pop(place, None)

    def forget_everything(self) -> None:
        """As after a restart."""
        with self._lock:
            self._wrong.clear()

    def _wait(self, place: Place, at: float) -> float:
        wrong = self._wrong.get(place)
        if wrong is None:
            return 0.0
        if at - wrong.newest_at > place.count.patience.forgotten_after:
            del self._wrong[place]
            return 0.0
        self._wrong.move_to_end(place)
        return max(0.0, wrong.newest_at + wait_after(wrong.tries, place.count.patience) - at)


TRIES = Tries()
