# SPDX-License-Identifier: EUPL-1.2
"""Lets go of what a face has shown or was told as soon as it has answered, so that the memory it lay in is overwritten.

Python overwrites nothing by itself. The C library does when it is told to (`command_line/servers.py`), once the last
reference is gone; what refers to itself in a circle would wait for the collector, so the collector runs each time, or
soon after where many are answered at once.
"""

import gc
import resource
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from typing import Any

Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


class CollectedSoon:
    """Runs the collector once for all that was answered in a moment: it takes as long for one request as for fifty."""

    def __init__(self, within: float = 0.2) -> None:
        self._within = within  # seconds
        self._wanted = threading.Event()
        threading.Thread(target=self._collect_when_wanted, daemon=True).start()

    def __call__(self) -> None:
        self._wanted.set()

    def _collect_when_wanted(self) -> None:
        while self._wanted.wait():
            time.sleep(self._within)
            self._wanted.clear()  # before, so that what is answered meanwhile is collected the next time
            gc.collect()


class Forgetful:
    """A WSGI application around another. What was loaded before the first request is left out, which keeps it quick."""

    def __init__(self, inner: Application, collect: Callable[[], object] = gc.collect) -> None:
        self.inner = inner
        self.collect = collect
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a crash must not write the memory to a file
        gc.collect()
        gc.freeze()

    def __call__(self, environment: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        return _ThenForgotten(self.inner(environment, start_response), self.collect)


class _ThenForgotten:
    """An answer, after which nothing of the request is left."""

    def __init__(self, answer: Iterable[bytes], collect: Callable[[], object]) -> None:
        self.answer: Iterable[bytes] | None = answer
        self.collect = collect

    def __iter__(self) -> Iterator[bytes]:
        return iter(self.answer or ())

    def close(self) -> None:
        """What WSGI calls when the last byte has been sent."""
        close = getattr(self.answer, "close", None)
        if close:
            close()
        self.answer = None
        self.collect()
