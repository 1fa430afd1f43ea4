# SPDX-License-Identifier: EUPL-1.2
"""Who asks for a page about support, at which unit, and which case or offer: whatever is not theirs is not there."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from ledfyr.casework.queries.cases import CaseMet, CaseMissing
from ledfyr.casework.queries.support import OfferMet, offer_in, supported_case_in
from ledfyr.casework.rules.seeing_cases import ADULT_WORKERS, SUPPORTERS
from ledfyr.law.sources import Refusal
from ledfyr.web.at_hand import AtHand, mark_of, member_with_roles
from ledfyr.web.casework.at_hand import CaseOpened
from ledfyr.web.keys.member import member_of
from ledfyr.web.keys.unlocking import Opened

FORBIDDEN = 403


@dataclass(frozen=True)
class OfferOpened:
    """An offer that a member is about to work with, and what opens it."""

    hand: AtHand
    offer: OfferMet
    opened: Opened

    @property
    def who(self) -> dict[str, Any]:
        """Who acts, as every act with a key wants to know."""
        return {"reader": self.hand.reader, "ring": self.opened.ring, "by": self.hand.by, "at": self.hand.now}


def adults_hand(opened: Opened) -> AtHand:
    """A member who works with adults, whose key has been asked for."""
    return member_with_roles(opened.member, opened.unit, ADULT_WORKERS)


def adults_hand_without_key(request: HttpRequest, number: int) -> AtHand:
    """The same at the unit of that number, for a page that opens nothing."""
    member = member_of(request)
    return member_with_roles(member, member.unit(number), ADULT_WORKERS)


def opened_offer(opened: Opened, key: str) -> OfferOpened:
    """The offer of the address."""
    hand = adults_hand(opened)
    try:
        return OfferOpened(hand, offer_in(hand.unit.number, mark_of(key)), opened)
    except CaseMissing:
        raise Http404 from None


def supported_case(opened: Opened, key: str) -> CaseOpened:
    """The case of the address, of a child or of an adult, for the member whose ring was asked for."""
    hand = member_with_roles(opened.member, opened.unit, SUPPORTERS)
    try:
        return CaseOpened(hand, supported_case_in(hand.unit.number, mark_of(key)), opened)
    except CaseMissing:
        raise Http404 from None


def supported_case_without_key(request: HttpRequest, number: int, key: str) -> tuple[AtHand, CaseMet]:
    """The same for an act that opens nothing."""
    member = member_of(request)
    hand = member_with_roles(member, member.unit(number), SUPPORTERS)
    try:
        return hand, supported_case_in(number, mark_of(key))
    except CaseMissing:
        raise Http404 from None


def not_here(request: HttpRequest, hand: AtHand, refusal: Refusal, called: str) -> HttpResponse:
    """Why something does not open or is not done, and what can be done instead."""
    page = {"hand": hand, "refusal": refusal, "called": called}
    return render(request, "staff_face/support/refused.html", page, status=FORBIDDEN)
