# SPDX-License-Identifier: EUPL-1.2
"""Decides when a support measure may begin, whose consent it needs by age, and that it ends with the consent."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from ledfyr.casework.rules.telling import UNSIGNED, Telling, Told
from ledfyr.law.ages import age_on, is_child
from ledfyr.law.consent import (
    GivenBy,
    RecordedConsent,
    Stand,
    why_not_assessed_measure,
    why_not_open_access_measure,
    why_not_qualified_contact_person,
    why_not_rely_on,
)
from ledfyr.law.consent.provisions import SELF_DETERMINATION, YOUNG_AGREE_FROM
from ledfyr.law.consent.recorded import NOT_GIVEN_YET
from ledfyr.law.consent.to_support_measures import ADULT_DECIDES, WILLING, YOUNG_MUST_ASK, YOUNG_SAYS_NO
from ledfyr.law.sources import Law, Refusal, Source, in_force
from ledfyr.law.support_measures import CatalogueLine, Kind, Occasion, why_not_offer_openly

CONSENT_OBJECT = Source(Law.LEDFYR, "", "G.5 52")
ASSESSED = Source(Law.SOL, "11:1", "A-70")
# SoL 21:1 names the first five. The others are homes away from home too, and are read with the same caution.
PLACEMENTS = frozenset(
    {
        Kind.FOSTER_HOME,
        Kind.EMERGENCY_FOSTER_HOME,
        Kind.SUPPORTED_HOUSING,
        Kind.CARE_HOME,
        Kind.SPECIAL_HOUSING,
        Kind.YOUTH_HOME,
        Kind.LVM_HOME,
        Kind.OTHER_CARE_ROUND_THE_CLOCK,
    }
)
SAY_WHAT = Refusal(
    "Det står inte exakt vad insatsen är.", CONSENT_OBJECT, "Skriv det så att personen vet vad hen säger ja till."
)
NO_DECISION = Refusal(
    "Det står inget beslut om insatsen.",
    ASSESSED,
    "Skriv beslutets nummer och dag, eller ge något utan behovsprövning.",
)
DECIDED_LATER = Refusal("Beslutets dag har inte kommit än.", ASSESSED, "Rätta dagen.")
NO_WORDING = Refusal(
    "Samtyckets ordalydelse saknas.", CONSENT_OBJECT, "Skriv vad den som samtycker sa ja till, med dess egna ord."
)
SAY_WHO = Refusal("Det står inte vem som samtycker.", CONSENT_OBJECT, "Skriv namnet på den som har sagt ja.")
WAITS_FOR_THE_PERSON = Refusal(
    "Stödet är avslutat, som personen ville.",
    SELF_DETERMINATION,
    "Vill personen ha stöd igen öppnas ett nytt ärende på personens egen önskan.",
)


@dataclass(frozen=True)
class Receiver:
    """For whom the measure is. Of an unknown age they count as the youngest: nobody's consent is passed over."""

    born_on: date | None = field(repr=False)
    is_ended: bool = False

    def age_day(self, on: date) -> date:
        """The day of birth to reckon with."""
        return on if self.born_on is None or self.born_on > on else self.born_on


@dataclass(frozen=True)
class MeasureMet:
    """A measure as it is about to begin."""

    kind: Kind
    given_as: Occasion
    begins_on: date
    decided_on: date | None
    stand: Stand
    consents: tuple["ConsentMet", ...]
    telling: Telling

    @property
    def guardians_consent(self) -> bool:
        """Whether all guardians have said yes."""
        return any(consent.given_by is GivenBy.GUARDIAN for consent in self.consents)


@dataclass(frozen=True)
class ConsentMet:
    """One person's consent as it is given. `wording` is what they said yes to, in their own words."""

    given_by: GivenBy
    given_on: date
    valid_until: date | None
    who: str = field(repr=False)
    wording: str = field(repr=False)
    how_given: str = field(repr=False)

    def as_recorded(self, to_what: str) -> RecordedConsent:
        """As the law asks about it."""
        return RecordedConsent(self.given_by, to_what, self.how_given, self.given_on, self.valid_until)


def consents_told(telling: Telling, *, given_on: date, valid_until: date | None) -> tuple[ConsentMet, ...]:
    """The consents that stand on one page: the person's own, and apart from it that of the guardians."""
    how, found = telling.says(Told.HOW_SAID), []
    if stand_told(telling) in WILLING:
        who, wording = telling.says(Told.CONSENT_BY), telling.says(Told.WORDING)
        found.append(ConsentMet(GivenBy.PERSON, given_on, valid_until, who, wording, how))
    if telling.is_yes(Told.GUARDIANS_CONSENT):
        who, wording = telling.says(Told.GUARDIANS_BY), telling.says(Told.GUARDIANS_WORDING)
        found.append(ConsentMet(GivenBy.GUARDIAN, given_on, valid_until, who, wording, how))
    return tuple(found)


def stand_told(telling: Telling) -> Stand:
    """What the person says to it; nothing is not a yes."""
    said = telling.says(Told.STAND)
    return Stand[said] if said in Stand.__members__ else Stand.SILENT


def why_not_begin_measure(measure: MeasureMet, receiver: Receiver, today: date) -> Refusal | None:
    """The reason why the measure does not begin like that, or None."""
    if receiver.is_ended:
        return WAITS_FOR_THE_PERSON
    if not measure.telling.says(Told.WHAT):
        return SAY_WHAT
    if refusal := why_not_given_as(measure, receiver, today):
        return refusal
    if refusal := why_not_consented(measure, receiver, today):
        return refusal
    return None if measure.telling.is_yes(Told.SIGNED) else UNSIGNED


def why_not_renew(measure: MeasureMet, receiver: Receiver, today: date) -> Refusal | None:
    """The reason why new consents to a measure that is given already do not hold, or None."""
    if receiver.is_ended:
        return WAITS_FOR_THE_PERSON
    if refusal := why_not_consented(measure, receiver, today):
        return refusal
    return None if measure.telling.is_yes(Told.SIGNED) else UNSIGNED


def why_not_given_as(measure: MeasureMet, receiver: Receiver, today: date) -> Refusal | None:
    """The reason why there is no decision that the measure rests on, or None."""
    number = measure.telling.says(Told.DECISION)
    if measure.given_as is Occasion.OPEN_ACCESS_MEASURE:
        age = age_on(receiver.age_day(today), today)
        conditions = measure.telling.says(Told.CONDITIONS)
        return why_not_offer_openly(CatalogueLine(measure.kind, age, number, measure.decided_on, conditions), today)
    if not number or measure.decided_on is None:
        return NO_DECISION
    return DECIDED_LATER if measure.decided_on > today else None


def why_not_consented(measure: MeasureMet, receiver: Receiver, today: date) -> Refusal | None:
    """The reason why consent is missing or cannot be relied on, or None."""
    if refusal := _whose(measure, receiver, today):
        return refusal
    if not measure.consents:
        return NO_WORDING
    refusals = (_incomplete(consent, measure, today) for consent in measure.consents)
    return next((refusal for refusal in refusals if refusal), None)


def _incomplete(consent: ConsentMet, measure: MeasureMet, today: date) -> Refusal | None:
    """It is given in words, before the measure begins and no later than today, and its time is not out."""
    if not consent.who.strip():
        return SAY_WHO
    if not consent.wording.strip():
        return NO_WORDING
    recorded = consent.as_recorded(measure.telling.says(Told.WHAT))
    if measure.begins_on < consent.given_on:
        return NOT_GIVEN_YET
    return why_not_rely_on(recorded, today) or why_not_rely_on(recorded, max(measure.begins_on, today))


def _whose(measure: MeasureMet, receiver: Receiver, today: date) -> Refusal | None:
    """Whose consent the law asks for, by age and kind."""
    born_on = receiver.age_day(today)
    guardians, suitable = measure.guardians_consent, measure.telling.says(Told.SUITABLE_BECAUSE)
    if measure.given_as is Occasion.OPEN_ACCESS_MEASURE:
        refusal = why_not_open_access_measure(
            born_on=born_on, on=today, guardians_consent=guardians, suitable_because=suitable
        )
        return refusal or _not_against_their_will(measure, born_on, today)
    asked: dict[str, Any] = {
        "born_on": born_on,
        "on": today,
        "guardians_consent": guardians,
        "suitable_because": suitable,
    }
    if measure.kind is Kind.QUALIFIED_CONTACT_PERSON:
        return why_not_qualified_contact_person(person=measure.stand, **asked)
    return why_not_assessed_measure(person=measure.stand, is_placement=measure.kind in PLACEMENTS, **asked)


def _not_against_their_will(measure: MeasureMet, born_on: date, today: date) -> Refusal | None:
    """Nothing is given to an adult, or to a child who comes alone, without their own yes: rule G.2 6."""
    if measure.stand in WILLING:
        return None
    if not is_child(born_on, today):
        return ADULT_DECIDES
    if not measure.guardians_consent:
        return YOUNG_MUST_ASK
    agrees_from = in_force(YOUNG_AGREE_FROM, today).value
    return YOUNG_SAYS_NO if measure.stand is Stand.REFUSES and age_on(born_on, today) >= agrees_from else None
