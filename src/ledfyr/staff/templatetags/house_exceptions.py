# SPDX-License-Identifier: EUPL-1.2
"""Shows somebody, on whatever page they are, that an exception lets them work in both houses, and until when."""

from typing import Any

from django.http import HttpRequest
from django.template import Context, Library
from django.utils import timezone

from ledfyr.staff.queries.grounds import exceptions_shown_to
from ledfyr.staff.rules.periods import said

register = Library()


@register.inclusion_tag("staff/house_exceptions.html", takes_context=True)
def house_exceptions(context: Context) -> dict[str, Any]:
    """The exceptions of whoever asks for the page; none when nobody has signed in."""
    request = context.get("request")
    user = request.user if isinstance(request, HttpRequest) and hasattr(request, "user") else None
    shown = exceptions_shown_to(user, timezone.localdate()) if user else ()
    return {
        "exceptions": [
            {"until": said(exception.valid_until), "decided_by": exception.decided_by, "reason": exception.reason}
            for exception in shown
        ]
    }
