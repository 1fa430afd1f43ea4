# SPDX-License-Identifier: EUPL-1.2
"""What was in a request and refers to itself is let go of soon after the answer, however many are answered."""

import gc
import time
import weakref
from collections.abc import Callable, Iterator

import pytest

from ledfyr.web.forgetting import CollectedSoon, Forgetful

WITHIN = 5.0  # seconds


class Circle:
    """Something that only the collector finds."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture(autouse=True)
def _nobody_else_collects() -> Iterator[None]:
    gc.disable()
    yield
    gc.enable()
    gc.unfreeze()


def test_every_answers_circles_are_gone_soon_after_the_last() -> None:
    left: list[weakref.ref[Circle]] = []
    site = Forgetful(leaving_circles(left), CollectedSoon(within=0.05))

    for _ in range(50):
        site({}, lambda *_: None).close()  # type: ignore[attr-defined]  # WSGI's own, which the types leave out

    deadline = time.monotonic() + WITHIN
    while any(circle() for circle in left) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert [circle for circle in left if circle()] == []


def test_without_the_collector_they_would_stay() -> None:
    left: list[weakref.ref[Circle]] = []
    site = Forgetful(leaving_circles(left), collect=lambda: None)

    site({}, lambda *_: None).close()  # type: ignore[attr-defined]

    assert [circle() for circle in left] != [None]


def leaving_circles(left: list[weakref.ref[Circle]]) -> Callable[..., list[bytes]]:
    def answer(_environment: object, _start_response: object) -> list[bytes]:
        left.append(weakref.ref(Circle()))
        return [b""]

    return answer
