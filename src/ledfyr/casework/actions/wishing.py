# SPDX-License-Identifier: EUPL-1.2
"""Offers an adult support, opens a case at the adult's own wish, and ends it the day they want it to end."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from ledfyr.casework.acting import DATABASE, refuse, tell_trail_of
from ledfyr.casework.actions.making import PersonTold, write_person
from ledfyr.casework.actions.measuring import end_all_at_wish
from ledfyr.casework.actions.reading import stop_unless_open
from ledfyr.casework.actions.reading_wishes import stop_unless_offered_by
from ledfyr.casework.actions.stepping import Signing
from ledfyr.casework.models import Case, CaseKind, Offer, Wish
from ledfyr.casework.own_words import CaseworkKind, CaseworkVerb
from ledfyr.casework.rules.telling import Telling
from ledfyr.casework.rules.wishing import (
    WishMet,
    why_not_answer,
    why_not_end_at_wish,
    why_not_make_offer,
    why_not_open_at_wish,
)
from ledfyr.casework.written import seal
from ledfyr.contact.acting import person_acting
from ledfyr.keys.sealed_record import Keyring
from ledfyr.law.intake import AdultSays
from ledfyr.staff.rules.seeing import Reader
from ledfyr.trail.rules.acts import Actor


@dataclass(frozen=True)
class Wishing:
    """An adult's own wish, as it was said on a day. `offer` is what it answers, if anything."""

    says: AdultSays
    stated_on: date
    person: PersonTold
    telling: Telling
    offer: Offer | None = None


def make_offer(
    *,
    telling: Telling,
    made_on: date,
    born_on: date | None,
    known_to_be_21: bool,
    signing: Signing,
    ring: Keyring,
    by: Actor,
    at: datetime,
) -> Offer:
    """Take down that somebody is worried about an adult, and what the adult will be offered; raises CaseActRefused."""
    today = timezone.localdate(at)
    refuse(why_not_make_offer(telling, made_on=made_on, born_on=born_on, known_to_be_21=known_to_be_21, today=today))
    with transaction.atomic(using=DATABASE):
        standing = Offer.objects.filter(once=signing.once).first()
        if standing:
            return standing
        offer = Offer(unit=ring.unit, municipality=by.municipality, made_on=made_on, once=signing.once)
        offer.responsible = person_acting(by)
        seal(offer, telling, name=signing.name, ring=ring, at=at)
        offer.save(force_insert=True)
        tell_trail_of(CaseworkVerb.OFFER_MADE, CaseworkKind.OFFER, offer.record, by=by, at=at)
    return offer


def answer_no(*, offer: Offer, reader: Reader, by: Actor, at: datetime) -> None:
    """The adult says no, and the matter ends. No reason is asked for, and nothing else follows."""
    stop_unless_offered_by(offer=offer, reader=reader, by=by, at=at)
    with transaction.atomic(using=DATABASE):
        _answer(offer, AdultSays.SAYS_NO, by=by, at=at)


def open_at_wish(*, wishing: Wishing, signing: Signing, reader: Reader, ring: Keyring, by: Actor, at: datetime) -> Case:
    """A case, because the adult wants it; raises CaseActRefused. Sent twice, it stands once."""
    if wishing.offer:
        stop_unless_offered_by(offer=wishing.offer, reader=reader, by=by, at=at)
    with transaction.atomic(using=DATABASE):
        standing = Wish.objects.filter(once=signing.once).select_related("case").first()
        if standing:
            return standing.case
        met = WishMet(wishing.says, wishing.person.born_on, wishing.stated_on, wishing.telling)
        refuse(why_not_open_at_wish(met, timezone.localdate(at)))
        if wishing.offer:
            _answer(wishing.offer, wishing.says, by=by, at=at)
        case = Case.objects.create(
            unit=ring.unit,
            municipality=by.municipality,
            kind=CaseKind.ADULT,
            received_on=wishing.stated_on,
            responsible=by.account,
        )
        write_person(case, wishing.person, ring)
        wish = Wish(unit=case.unit, case=case, offer=wishing.offer, says=wishing.says.name, once=signing.once)
        wish.stated_on = wishing.stated_on
        seal(wish, wishing.telling, name=signing.name, ring=ring, at=at)
        wish.save(force_insert=True)
        tell_trail_of(CaseworkVerb.OPENED_AT_WISH, CaseworkKind.CASE, case.pk, by=by, at=at)
    return case


def end_at_wish(*, case: Case, reader: Reader, by: Actor, at: datetime) -> None:
    """The adult wants no more: it ends today, without a reason and without anything that follows."""
    stop_unless_open(case=case, reader=reader, by=by, at=at)
    with transaction.atomic(using=DATABASE):
        wish = Wish.objects.select_for_update().get(case=case)
        refuse(why_not_end_at_wish(is_ended=wish.ended_on is not None))
        wish.ended_on = timezone.localdate(at)
        wish.save(update_fields=["ended_on"])
        end_all_at_wish(case, wish.ended_on)
        tell_trail_of(CaseworkVerb.ENDED_AT_WISH, CaseworkKind.CASE, case.pk, by=by, at=at)


def _answer(offer: Offer, says: AdultSays, *, by: Actor, at: datetime) -> None:
    locked = Offer.objects.select_for_update().get(pk=offer.pk)
    refuse(why_not_answer(is_answered=locked.answered_on is not None))
    locked.answer, locked.answered_on = says.name, timezone.localdate(at)
    locked.save(update_fields=["answer", "answered_on"])
    tell_trail_of(CaseworkVerb.OFFER_ANSWERED, CaseworkKind.OFFER, offer.record, by=by, at=at)
