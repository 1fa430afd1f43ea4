# SPDX-License-Identifier: EUPL-1.2
"""Who looks after what a unit keeps: its reception, and its manager, who alone decides."""

from contextlib import suppress
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest

from ledfyr.staff.rules.roles import Role
from ledfyr.web.at_hand import AtHand
from ledfyr.web.reception.at_hand import at_hand

KEEPERS = (Role.RECEPTION, Role.UNIT_MANAGER)
PAGE_BROKEN = "Sidan var trasig. Försök en gång till."


def keeper_at(request: HttpRequest, number: int) -> AtHand:
    """Whoever asks, if they look after the unit's letters; to others it is not there."""
    hand = at_hand(request, number)
    if not hand.reader.roles & frozenset(KEEPERS):
        raise Http404
    return hand


def mark_sent(request: HttpRequest) -> UUID | None:
    """The mark of a list or a thread in the form; without one the person is told and None comes back."""
    with suppress(ValueError):
        return UUID(hex=request.POST.get("mark", ""))
    messages.error(request, PAGE_BROKEN)
    return None
