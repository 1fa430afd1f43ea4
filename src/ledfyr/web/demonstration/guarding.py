# SPDX-License-Identifier: EUPL-1.2
"""Stops the start of a guarded face where invented persons could sign in beside real colleagues."""

from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed
from django.http import HttpRequest, HttpResponse

from ledfyr.staff.queries.invented import invented_accounts
from ledfyr.web.demonstration.starting import why_not_start_beside_invented
from ledfyr.web.environment import WrongSetting


def refuse_beside_invented_persons() -> None:
    """End the program with a sentence; raises WrongSetting."""
    reason = why_not_start_beside_invented(is_demonstration=settings.DEMONSTRATION, invented=len(invented_accounts()))
    if reason:
        raise WrongSetting(reason)


class NobodyBesideInventedPersons:
    """Looks once, when the face loads its middleware, which is before it answers anybody; then it steps aside."""

    def __init__(self, _get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        refuse_beside_invented_persons()
        raise MiddlewareNotUsed
