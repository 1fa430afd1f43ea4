# SPDX-License-Identifier: EUPL-1.2
"""Who may call a view: every view says so where it is defined, and a test finds the one that does not."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

View = TypeVar("View", bound=Callable[..., Any])


class Caller(StrEnum):
    """Who a view is meant for when it is meant for no role of its own."""

    ANYONE = "anyone"
    SIGNED_IN = "signed in"


@dataclass(frozen=True)
class Holders:
    """Whoever holds one of the roles; when the page is about every municipality, holds it for all of them."""

    roles: frozenset[StrEnum]
    whole_installation: bool = False


Opened = Caller | Holders


class CallerUnclear(TypeError):
    """A view that is open to nobody, or to a role and at the same time to anyone who has signed in."""


def open_to(*callers: StrEnum, whole_installation: bool = False) -> Callable[[View], View]:
    """State who may call the decorated view: one Caller, or roles. Stating is not enforcing: the face guards it.

    The roles live in a room above this one, so any words of an enumeration are taken for roles.
    """
    opened = _opened(callers, whole_installation=whole_installation)

    def mark(view: View) -> View:
        view.open_to = opened  # type: ignore[attr-defined]  # a view is a plain function; the mark is read by the face
        return view

    return mark


def _opened(callers: tuple[StrEnum, ...], *, whole_installation: bool) -> Opened:
    if len(callers) == 1 and isinstance(callers[0], Caller) and not whole_installation:
        return callers[0]
    if not callers or any(isinstance(caller, Caller) for caller in callers):
        message = "State one Caller, or one role or more."
        raise CallerUnclear(message)
    return Holders(frozenset(callers), whole_installation)
