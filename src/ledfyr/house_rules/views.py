# SPDX-License-Identifier: EUPL-1.2
"""Who may call a view: every view says so where it is defined, and a test finds the one that does not."""

from collections.abc import Callable
from enum import StrEnum
from typing import Any, TypeVar

View = TypeVar("View", bound=Callable[..., Any])


class Caller(StrEnum):
    """Who a view is meant for."""

    ANYONE = "anyone"
    SIGNED_IN = "signed in"


def open_to(caller: Caller) -> Callable[[View], View]:
    """State who may call the decorated view. Stating is not enforcing: SIGNED_IN views are guarded by the face."""

    def mark(view: View) -> View:
        view.open_to = caller  # type: ignore[attr-defined]  # a view is a plain function; the mark is read by the face
        return view

    return mark
