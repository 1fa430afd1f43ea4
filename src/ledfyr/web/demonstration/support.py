# SPDX-License-Identifier: EUPL-1.2
"""Gives a demonstration an invented adult who wants support, with a measure, a plan and safe ways of contact."""

from datetime import date, datetime, timedelta
from hashlib import sha256
from typing import Any

from django.utils import timezone

from ledfyr.casework.actions.making import PersonTold
from ledfyr.casework.actions.measuring import Consenting, begin_measure
from ledfyr.casework.actions.planning import write_part
from ledfyr.casework.actions.stepping import Signing
from ledfyr.casework.actions.wishing import Wishing, open_at_wish
from ledfyr.casework.queries.support import adults_cases_of
from ledfyr.casework.rules.planning import PartOfPlan, Piece, Task
from ledfyr.casework.rules.telling import YES, Telling, Told
from ledfyr.keys.sealed_record import Keyring
from ledfyr.law.consent import Stand
from ledfyr.law.inquiry import Qualification
from ledfyr.law.intake import AdultSays
from ledfyr.law.support_measures import Kind, Occasion
from ledfyr.staff.rules.seeing import Reader
from ledfyr.web.keys.member import Member, WorkUnit

PERSON = PersonTold("Påhittad Vuxen", date(1990, 4, 1), "Påhittat. Sms efter klockan 17.")
WISH = {
    Told.OWN_WORDS: "Påhittat. Jag vill lämna dem jag umgås med, och jag behöver någonstans att bo.",
    Told.HOW_SAID: "Vid ett besök.",
    Told.SIGNED: YES,
}
MEASURE = {
    Told.WHAT: "Påhittad insats. Samtal en gång i veckan.",
    Told.KIND: Kind.ANOTHER.name,
    Told.GIVEN_AS: Occasion.OPEN_ACCESS_MEASURE.name,
    Told.GIVER: "Påhittade Stödet",
    Told.DECISION: "Påhittat beslut 7",
    Told.CONDITIONS: "Högst tio samtal.",
    Told.STAND: Stand.ASKS.name,
    Told.CONSENT_BY: "Påhittad Vuxen",
    Told.WORDING: "Ja, jag vill ha samtalen.",
    Told.HOW_SAID: "Muntligt.",
    Told.SIGNED: YES,
}
FOUR_WEEKS, A_QUARTER = timedelta(days=28), timedelta(days=90)


def set_up_support(*, member: Member, unit: WorkUnit, reader: Reader, ring: Keyring, at: datetime) -> None:
    """Make the case, unless the unit has one of an adult."""
    today = timezone.localdate(at)
    if adults_cases_of([unit.number], today):
        return
    who: dict[str, Any] = {"reader": reader, "ring": ring, "by": member.acting(unit), "at": at}
    wishing = Wishing(AdultSays.APPLIES, today, PERSON, Telling(WISH))
    case = open_at_wish(wishing=wishing, signing=_signing(member, "wish"), **who)
    telling, until = Telling(MEASURE), today + A_QUARTER
    consenting = Consenting(telling, today, until, today, follow_up_on=today + FOUR_WEEKS, decided_on=today)
    begin_measure(case=case, consenting=consenting, signing=_signing(member, "measure"), **who)
    for part in _plan(today):
        write_part(case=case, part=part, seen=None, signing=_signing(member, part.title), **who)


def _plan(today: date) -> tuple[PartOfPlan, ...]:
    agreed: dict[str, Any] = {"is_agreed": True, "is_signed": True}
    task = Task("Påhittade Bostadsbolaget", "visar två lägenheter", today + FOUR_WEEKS)
    return (
        PartOfPlan(
            Piece.CONTACT, "", "Så får ni höra av er", words="Sms efter klockan 17.", never="Brev hem.", **agreed
        ),
        PartOfPlan(
            Piece.AREA,
            "boende",
            "Boende",
            words="Påhittat. Jag bor hos en vän och får inte stanna.",
            goal="En egen dörr att låsa.",
            tasks=(task,),
            **agreed,
        ),
    )


def _signing(member: Member, what: str) -> Signing:
    return Signing(member.name, Qualification.SOCIONOM, sha256(f"{WISH[Told.OWN_WORDS]} {what}".encode()).digest())
