# SPDX-License-Identifier: EUPL-1.2
"""Which pages open before the second factor stands, and which only when it is quite sure who asks."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, cast

from allauth.core.exceptions import ReauthenticationRequired
from django.http import HttpRequest

from ledfyr.web.sign_in.session import is_sure

View = TypeVar("View", bound=Callable[..., Any])


def before_second_factor(view: View) -> View:
    """Let the view be reached by whoever has signed in with a password but has not set up a second factor."""
    view.before_second_factor = True  # type: ignore[attr-defined]  # a view is a plain function; the guard reads the mark
    return view


def is_before_second_factor(view: Callable[..., Any]) -> bool:
    """Whether the view carries the mark."""
    return getattr(view, "before_second_factor", False)


def only_when_sure(view: View) -> View:
    """Let the view be reached by whoever has lately shown who they are; others are asked for it first."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401  # whatever the view returns
        if not is_sure(request):
            raise ReauthenticationRequired
        return view(request, *args, **kwargs)

    return cast("View", guarded)
