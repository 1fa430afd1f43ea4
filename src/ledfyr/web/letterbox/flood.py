# SPDX-License-Identifier: EUPL-1.2
"""Gives each request its turn, so that whoever floods the letterbox waits and nobody else does.

A view says what it is about to do, and does the work inside:

    with flood.turn(request, Kind.RETURN):
        thread = open_thread(...)

`turn` raises TooMany, with the seconds to wait, before anything is read or derived: show again what was typed. After
NoSuchThread call `flood.receipt_was_wrong(request)`. Reading a body with a file is a turn of its own (Kind.FILE).

No address is kept: a network is known by a hash under a key that this process draws for itself, forgets after a day and
writes nowhere. Each process counts for itself.
"""

import secrets
import time
from collections import Counter, OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore, Lock

from django.http import HttpRequest

from ledfyr.sealing.deriving import Label, derived
from ledfyr.web.letterbox.rules.turns import (
    AT_WORK,
    CAPACITY,
    LONGEST_WAIT,
    TRY_AGAIN,
    WRONG,
    Bucket,
    Kind,
    network_of,
    why_not_enter,
    why_not_take,
)

DAY = 24 * 60 * 60.0
MOST_BUCKETS = 20_000  # some 300 bytes each; the one that has been quiet longest goes first
FROM_NGINX = "HTTP_X_LEDFYR_NETWORK"  # believed from this machine alone, where the proxy is


class TooMany(Exception):
    """Not now. Nothing was done; the same may be sent again after `seconds`."""

    def __init__(self, seconds: float) -> None:
        super().__init__("too many at once")
        self.seconds = max(1, round(seconds))


class Flood:
    """What networks have left, and what is inside, in one process."""

    def __init__(self, *, most_buckets: int = MOST_BUCKETS) -> None:
        self._most_buckets = most_buckets
        self._lock = Lock()
        self.inside: Counter[Kind] = Counter()
        self.of_networks: Counter[tuple[Kind, bytes]] = Counter()
        self._work = {kind: BoundedSemaphore(AT_WORK) for kind in Kind if kind.share.is_heavy}
        self._begin_anew(0.0)

    def why_not_now(self, network: str | None, kind: Kind, now: float) -> float | None:
        """The seconds to wait, or None when it was taken out of what the network has. No network: not counted."""
        if network is None:
            return None
        with self._lock:
            name, bucket = self._bucket(network, now)
            wait = why_not_take(bucket, kind.share.costs, now)
            if wait is None:
                self._keep(name, bucket.after(kind.share.costs, now))
            return wait

    def was_wrong(self, network: str | None, now: float) -> None:
        """Take what a wrong receipt costs, as far as there is so much."""
        if network is not None:
            with self._lock:
                name, bucket = self._bucket(network, now)
                self._keep(name, bucket.after(WRONG, now))

    @contextmanager
    def place(self, kind: Kind, network: str | None = None) -> Iterator[None]:
        """A place, and for heavy work a turn at it; raises TooMany."""
        with self._lock:
            whose = (kind, self._name(network)) if network else None
            if wait := why_not_enter(kind, self.inside, self.of_networks[whose] if whose else 0):
                raise TooMany(wait)
            self._come_or_go(kind, whose, 1)
        try:
            with self._turn_at_work(kind):
                yield
        finally:
            with self._lock:
                self._come_or_go(kind, whose, -1)

    def _come_or_go(self, kind: Kind, whose: tuple[Kind, bytes] | None, change: int) -> None:
        self.inside[kind] += change
        if whose:
            self.of_networks[whose] += change
            self.of_networks += Counter()  # keeps those alone that have somebody inside

    @contextmanager
    def _turn_at_work(self, kind: Kind) -> Iterator[None]:
        places = self._work.get(kind)
        if places is None:
            yield
            return
        if not places.acquire(timeout=LONGEST_WAIT):
            raise TooMany(TRY_AGAIN)
        try:
            yield
        finally:
            places.release()

    def _bucket(self, network: str, now: float) -> tuple[bytes, Bucket]:
        if now - self._since >= DAY:
            self._begin_anew(now)
        name = self._name(network)
        return name, self.buckets.get(name) or Bucket(CAPACITY, now)

    def _name(self, network: str) -> bytes:
        return derived(Label.FLOOD, network.encode(), secret=self._key, size=16)

    def _keep(self, name: bytes, bucket: Bucket) -> None:
        self.buckets[name] = bucket
        self.buckets.move_to_end(name)
        while len(self.buckets) > self._most_buckets:
            self.buckets.popitem(last=False)

    def _begin_anew(self, now: float) -> None:
        self._key = secrets.token_bytes(32)
        self.buckets: OrderedDict[bytes, Bucket] = OrderedDict()
        self._since = now


_FLOOD = Flood()


@contextmanager
def turn(request: HttpRequest, kind: Kind) -> Iterator[None]:
    """The time in which a request may do what it came for; raises TooMany before it begins."""
    network = network_of_request(request)
    if wait := _FLOOD.why_not_now(network, kind, time.monotonic()):
        raise TooMany(wait)
    with _FLOOD.place(kind, network):
        yield


def receipt_was_wrong(request: HttpRequest) -> None:
    """Let the network wait sooner: a receipt whose last word is right, and that opens nothing, is seldom a mistake."""
    _FLOOD.was_wrong(network_of_request(request), time.monotonic())


def network_of_request(request: HttpRequest) -> str | None:
    """The network that a request comes from, for this one purpose; never kept and never logged."""
    told = str(request.META.get("REMOTE_ADDR", ""))
    network = network_of(told)
    return network_of(str(request.META.get(FROM_NGINX, ""))) if network is None else network
