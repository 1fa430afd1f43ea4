# SPDX-License-Identifier: EUPL-1.2
"""Who asks for a page about cases, at which unit, and which case: whatever is not theirs is not there."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest

from ledfyr.casework.actions.stepping import Signing
from ledfyr.casework.queries.cases import CaseMet, CaseMissing, case_in
from ledfyr.casework.queries.workers import qualification_of
from ledfyr.casework.rules.emergencies import MAY_BREAK
from ledfyr.casework.rules.seeing_cases import CASEWORKERS
from ledfyr.law.inquiry import Qualification
from ledfyr.web.at_hand import AtHand, mark_of, member_with_roles
from ledfyr.web.keys.member import Member, WorkUnit, member_of
from ledfyr.web.keys.unlocking import Opened

OPENERS = (*CASEWORKERS, *MAY_BREAK)  # whoever works with cases, or breaks the glass of one in an emergency


@dataclass(frozen=True)
class CaseOpened:
    """A case that a member is about to work with, and what opens it."""

    hand: AtHand
    case: CaseMet
    opened: Opened

    @property
    def who(self) -> dict[str, Any]:
        """Who acts, as every act with a key wants to know."""
        return {"reader": self.hand.reader, "ring": self.opened.ring, "by": self.hand.by, "at": self.hand.now}

    @property
    def degree(self) -> Qualification:
        """With which recorded degree they sign."""
        return qualification_of(self.hand.member.account)

    def signing(self, nonce: bytes) -> Signing:
        """Their signature on one page."""
        return Signing(self.hand.member.name, self.degree, nonce)


def case_hand(request: HttpRequest, number: int) -> AtHand:
    """Whoever asks, at the unit of that number."""
    member = member_of(request)
    return hand_of(member, member.unit(number))


def hand_of(member: Member, unit: WorkUnit) -> AtHand:
    """The same for somebody whose key has been asked for already."""
    return member_with_roles(member, unit, CASEWORKERS)


def opened_case(opened: Opened, key: str) -> CaseOpened:
    """The case of the address, for the member whose ring was asked for."""
    hand = member_with_roles(opened.member, opened.unit, OPENERS)
    return CaseOpened(hand, case_at(hand, key), opened)


def case_at(hand: AtHand, key: str) -> CaseMet:
    """The unit's case that the address names."""
    try:
        return case_in(hand.unit.number, mark_of(key))
    except CaseMissing:
        raise Http404 from None
