# SPDX-License-Identifier: EUPL-1.2
"""Opens an offer, and an adult's case with their own wish, for whoever may. The trail is written before it shows."""

from dataclasses import dataclass, field
from datetime import datetime

from ledfyr.casework.acting import AT_WORK, DATABASE, CaseActRefused, act_on_case, tell_trail_at_once
from ledfyr.casework.actions.opening_measures import MeasureRead, measures_in
from ledfyr.casework.actions.planning import EntryRead, plan_entries
from ledfyr.casework.actions.reading import stop_unless_open
from ledfyr.casework.models import Case, Offer
from ledfyr.casework.own_words import CaseworkKind, CaseworkVerb
from ledfyr.casework.rules.seeing_cases import CaseState, why_not_open_case
from ledfyr.casework.written import Written, opened
from ledfyr.keys.sealed_record import Keyring
from ledfyr.sealing import SealingRefused
from ledfyr.staff.rules.seeing import Reader
from ledfyr.trail.actions import show_recorded
from ledfyr.trail.rules.acts import Act, Actor, Touched


@dataclass(frozen=True)
class WishRead:
    """Whose case it is and what they said; each is None when its record was damaged. A child's case has no wish."""

    person: dict[str, str] | None = field(repr=False)
    wish: Written | None = field(repr=False)
    measures: tuple[MeasureRead, ...]
    entries: tuple[EntryRead, ...]


def read_offer(*, offer: Offer, reader: Reader, ring: Keyring, by: Actor, at: datetime) -> Written | None:
    """What was told and offered; raises CaseActRefused or ReadNotRecorded."""
    stop_unless_offered_by(offer=offer, reader=reader, by=by, at=at)
    told = opened(offer, ring)
    act = Act(CaseworkVerb.OFFER_READ, by, at, Touched(CaseworkKind.OFFER, offer.record.hex), AT_WORK)
    return show_recorded(lambda: told, using=DATABASE, acts=[act])


def read_wish(*, case: Case, reader: Reader, ring: Keyring, by: Actor, at: datetime) -> WishRead:
    """Whose case it is, what they want and what is given; raises CaseActRefused or ReadNotRecorded."""
    stop_unless_open(case=case, reader=reader, by=by, at=at)
    wish = opened(case.wish, ring) if hasattr(case, "wish") else None
    read = WishRead(_person(case, ring), wish, measures_in(case, ring), plan_entries(case, ring))
    acts = [act_on_case(CaseworkVerb.CASE_READ, case.pk, by=by, at=at)]
    return show_recorded(lambda: read, using=DATABASE, acts=acts)


def stop_unless_offered_by(*, offer: Offer, reader: Reader, by: Actor, at: datetime) -> None:
    """Stop whoever has nothing to do with the offer, and record that they tried; raises CaseActRefused."""
    if refusal := why_not_open_case(reader, CaseState(offer.responsible, is_adult=True)):
        tell_trail_at_once(CaseworkVerb.OFFER_REFUSED, CaseworkKind.OFFER, offer.record, by=by, at=at)
        raise CaseActRefused(refusal)


def _person(case: Case, ring: Keyring) -> dict[str, str] | None:
    try:
        return ring.read(case.person)
    except SealingRefused:
        return None
