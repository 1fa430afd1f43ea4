# SPDX-License-Identifier: EUPL-1.2
"""Who asks for a page about letters, at which unit, and which thread: whatever is not theirs is not there."""

from django.db import DatabaseError
from django.http import Http404, HttpRequest

from ledfyr.contact.actions.meeting import meet_letters
from ledfyr.contact.queries.threads import ThreadMet, ThreadMissing, thread_in
from ledfyr.contact.rules.seeing_letters import READERS
from ledfyr.trail.actions import ReadNotRecorded
from ledfyr.web.at_hand import AtHand, mark_of, member_with_roles
from ledfyr.web.keys.member import Member, WorkUnit, member_of

LONGEST_NUMBER = 18  # digits; no database counts further


def at_hand(request: HttpRequest, number: int) -> AtHand:
    """Whoever asks, at the unit of that number; what came since the last page is met first."""
    member = member_of(request)
    return of_member(member, member.unit(number))


def of_member(member: Member, unit: WorkUnit) -> AtHand:
    """The same for somebody whose key has been asked for already."""
    hand = member_with_roles(member, unit, READERS)
    try:
        meet_letters(unit=unit.number, municipality=unit.municipality, at=hand.now)
    except DatabaseError:
        # What cannot be registered is not shown either; what a database says may quote the row that failed.
        raise ReadNotRecorded from None
    return hand


def thread_at(hand: AtHand, key: str) -> ThreadMet:
    """The unit's thread that the address names."""
    try:
        return thread_in(hand.unit.number, mark_of(key))
    except ThreadMissing:
        raise Http404 from None


def number_typed(text: str) -> int:
    """The number that a button sent; 0, which is no row's, for whatever else came in its place."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= LONGEST_NUMBER else 0
