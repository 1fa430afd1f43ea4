# SPDX-License-Identifier: EUPL-1.2
"""An adult who wants support at the reception of Anna and Berit, and what is done for her again and again."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from ledfyr.casework.actions.making import PersonTold
from ledfyr.casework.actions.measuring import Consenting, begin_measure, note_outcome
from ledfyr.casework.actions.noting_threats import note_threat
from ledfyr.casework.actions.planning import write_part
from ledfyr.casework.actions.stepping import Signing
from ledfyr.casework.actions.wishing import Wishing, make_offer, open_at_wish
from ledfyr.casework.models import Case, Offer, PlanEntry, SupportMeasure, Threat
from ledfyr.casework.rules.planning import PartOfPlan, Piece, Task
from ledfyr.casework.rules.telling import YES, Telling, Told
from ledfyr.casework.tests.at_the_unit import NEXT_YEAR, Unit
from ledfyr.contact.tests.at_the_desk import NAMES
from ledfyr.keys.tests.cast import ANNA, NOW, TODAY, acting
from ledfyr.law.consent import Stand
from ledfyr.law.inquiry import Qualification
from ledfyr.law.intake import AdultSays
from ledfyr.law.support_measures import Kind, Occasion
from ledfyr.staff.rules.roles import Role
from ledfyr.staff.rules.seeing import Reader

SIV = PersonTold(name="Siv Alm", born_on=date(1990, 4, 1), reached_by="Endast textmeddelanden")
WORDS = {Told.OWN_WORDS: "Kvällarna känns ensamma.", Told.HOW_SAID: "Besöket i tisdags.", Told.SIGNED: YES}
WORRY = {Told.CONCERN: "Svarar inte längre.", Told.WHO: "Siv Alm", Told.OFFERED: "Samtalsstöd.", Told.SIGNED: YES}

MEASURE = {
    Told.WHAT: "Samtal varannan torsdag.",
    Told.KIND: Kind.ANOTHER.name,
    Told.GIVEN_AS: Occasion.ASSESSED_MEASURE.name,
    Told.GIVER: "Stödhuset",
    Told.DECISION: "Beslut 2026/7",
    Told.STAND: Stand.CONSENTS.name,
    Told.CONSENT_BY: "Siv Alm",
    Told.WORDING: "Gärna samtalen med Stödhuset.",
    Told.HOW_SAID: "Muntligen.",
    Told.SIGNED: YES,
}
OUTCOME = {Told.OUTCOME: "HELPS", Told.OWN_WORDS: "Sover bättre numera.", Told.SIGNED: YES}

PART = PartOfPlan(
    Piece.AREA,
    "boende",
    "Boende",
    words="Bor tillfälligt hos väninnan.",
    goal="Egen ytterdörr.",
    tasks=(Task("Bostadsbolaget", "Visar lägenheter", NEXT_YEAR),),
    is_agreed=True,
    is_signed=True,
)

THREAT = {
    Told.FEARED: "Utanför porten stod tvillingarna.",
    Told.PROTECTION: "Systern hämtar efteråt.",
    Told.POLICE_NUMBER: "Diarienummer 5000-K1",
    Told.SIGNED: YES,
}
SAFE_WAYS = PartOfPlan(
    Piece.CONTACT, "", "Kontakt", words="Endast systern.", never="Brevlådan hemma.", is_agreed=True, is_signed=True
)


@dataclass
class Support:
    """The unit, where Anna works with adults."""

    unit: Unit

    def signing(self) -> Signing:
        return Signing(NAMES[ANNA], Qualification.NONE, self.unit.nonce())

    def offer(self) -> Offer:
        return make_offer(
            telling=Telling(WORRY),
            made_on=TODAY,
            born_on=SIV.born_on,
            known_to_be_21=False,
            signing=self.signing(),
            ring=self.unit.desk.ring,
            by=acting(ANNA),
            at=NOW,
        )

    def case(self, offer: Offer | None = None, signing: Signing | None = None) -> Case:
        says = AdultSays.ACCEPTS if offer else AdultSays.APPLIES
        return open_at_wish(
            wishing=Wishing(says, TODAY, SIV, Telling(WORDS), offer),
            signing=signing or self.signing(),
            reader=reader(),
            ring=self.unit.desk.ring,
            by=acting(ANNA),
            at=NOW,
        )

    def measure(self, case: Case) -> SupportMeasure:
        consenting = Consenting(Telling(MEASURE), TODAY, NEXT_YEAR, TODAY, decided_on=TODAY)
        who: dict[str, Any] = {"reader": reader(), "ring": self.unit.desk.ring, "by": acting(ANNA), "at": NOW}
        return begin_measure(case=case, consenting=consenting, signing=self.signing(), **who)

    def follow_up(self, measure: SupportMeasure) -> None:
        who: dict[str, Any] = {"reader": reader(), "ring": self.unit.desk.ring, "by": acting(ANNA), "at": NOW}
        note_outcome(measure=measure, telling=Telling(OUTCOME), next_on=None, signing=self.signing(), **who)

    def plan(self, case: Case, part: PartOfPlan = PART) -> PlanEntry:
        who: dict[str, Any] = {"reader": reader(), "ring": self.unit.desk.ring, "by": acting(ANNA), "at": NOW}
        return write_part(case=case, part=part, seen=None, signing=self.signing(), **who)

    def threat(self, case: Case) -> Threat:
        who: dict[str, Any] = {"reader": reader(), "ring": self.unit.desk.ring, "by": acting(ANNA), "at": NOW}
        return note_threat(case=case, telling=Telling(THREAT), signing=self.signing(), **who)


def reader(account: int = ANNA, role: Role = Role.ADULT_CASEWORKER) -> Reader:
    return Reader(account, frozenset({role}))
