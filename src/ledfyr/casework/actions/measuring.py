# SPDX-License-Identifier: EUPL-1.2
"""Begins a support measure on consent, renews the consent, notes what the person says of it, and ends it."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from ledfyr.casework.acting import DATABASE, CaseActRefused, refuse, tell_trail_of
from ledfyr.casework.actions.reading import stop_unless_open
from ledfyr.casework.actions.stepping import Signing
from ledfyr.casework.models import Case, CaseKind, Consent, EndedBecause, MeasureFollowUp, SupportMeasure
from ledfyr.casework.own_words import CaseworkKind, CaseworkVerb
from ledfyr.casework.rules.consenting import (
    CONSENT_OBJECT,
    ConsentMet,
    MeasureMet,
    Receiver,
    consents_told,
    stand_told,
    why_not_begin_measure,
    why_not_renew,
)
from ledfyr.casework.rules.running_measures import why_not_end_measure, why_not_note_outcome, why_not_withdraw
from ledfyr.casework.rules.telling import Telling, Told
from ledfyr.casework.written import Written, opened, seal
from ledfyr.contact.acting import person_acting
from ledfyr.keys.sealed_record import Keyring
from ledfyr.law.sources import Refusal
from ledfyr.law.support_measures import Kind, Occasion
from ledfyr.sealing import SealingRefused
from ledfyr.staff.rules.seeing import Reader
from ledfyr.trail.rules.acts import Actor

MEASURE_DAMAGED = Refusal(
    "Insatsen gick inte att öppna, så det går inte att se vad samtycket gäller. Den ligger kvar.",
    CONSENT_OBJECT,
    "Avsluta den, och inled en ny med nytt samtycke. Berätta för den som sköter Ledfyr hos er.",
)
OF_THE_MEASURE = (
    *(Told.WHAT, Told.KIND, Told.GIVEN_AS, Told.GIVER),
    *(Told.DECISION, Told.DECIDED_ON, Told.CONDITIONS),
)


@dataclass(frozen=True)
class Consenting:
    """What stands on the page of a measure, or of a new consent to it: the days outside the seals, and the words."""

    telling: Telling
    given_on: date
    valid_until: date | None
    begins_on: date
    follow_up_on: date | None = None
    decided_on: date | None = None

    @property
    def consents(self) -> tuple[ConsentMet, ...]:
        """Whose consents they are."""
        return consents_told(self.telling, given_on=self.given_on, valid_until=self.valid_until)

    def met(self, kind: Kind, given_as: Occasion) -> MeasureMet:
        """As the rules ask about it."""
        stand = stand_told(self.telling)
        return MeasureMet(kind, given_as, self.begins_on, self.decided_on, stand, self.consents, self.telling)


def begin_measure(
    *, case: Case, consenting: Consenting, signing: Signing, reader: Reader, ring: Keyring, by: Actor, at: datetime
) -> SupportMeasure:
    """The measure with the consents that it rests on; raises CaseActRefused. Sent twice, it stands once."""
    stop_unless_open(case=case, reader=reader, by=by, at=at)
    telling = consenting.telling
    met = consenting.met(Kind[telling.says(Told.KIND)], Occasion[telling.says(Told.GIVEN_AS)])
    with transaction.atomic(using=DATABASE):
        locked = Case.objects.select_for_update().get(pk=case.pk)
        standing = SupportMeasure.objects.filter(once=signing.once).first()
        if standing:
            return standing
        refuse(why_not_begin_measure(met, receiver_of(locked, ring), timezone.localdate(at)))
        measure = SupportMeasure(unit=case.unit, case=locked, begins_on=consenting.begins_on, once=signing.once)
        measure.follow_up_on = consenting.follow_up_on
        seal(measure, _only(telling, OF_THE_MEASURE), name=signing.name, ring=ring, at=at)
        measure.save(force_insert=True)
        _write_consents(measure, consenting, signing.name, ring, at)
        tell_trail_of(CaseworkVerb.MEASURE_BEGUN, CaseworkKind.MEASURE, measure.record, by=by, at=at)
    return measure


def renew_consent(
    *,
    measure: SupportMeasure,
    consenting: Consenting,
    signing: Signing,
    reader: Reader,
    ring: Keyring,
    by: Actor,
    at: datetime,
) -> None:
    """New consents to the same measure, as the time of the old ones runs out; raises CaseActRefused."""
    stop_unless_open(case=measure.case, reader=reader, by=by, at=at)
    with transaction.atomic(using=DATABASE):
        locked = SupportMeasure.objects.select_for_update().get(pk=measure.pk)
        refuse(why_not_end_measure(ended_on=locked.ended_on))
        met = _renewed(consenting, opened(locked, ring))
        refuse(why_not_renew(met, receiver_of(measure.case, ring), timezone.localdate(at)))
        _write_consents(locked, consenting, signing.name, ring, at)
        tell_trail_of(CaseworkVerb.CONSENT_RENEWED, CaseworkKind.MEASURE, measure.record, by=by, at=at)


def withdraw_consent(*, consent: Consent, on: date, reader: Reader, by: Actor, at: datetime) -> None:
    """Somebody takes back their consent. The measure ends that day, and nothing else is changed, sent or asked for."""
    stop_unless_open(case=consent.measure.case, reader=reader, by=by, at=at)
    with transaction.atomic(using=DATABASE):
        measure = SupportMeasure.objects.select_for_update().get(pk=consent.measure_id)
        found = Consent.objects.get(pk=consent.pk)
        today = timezone.localdate(at)
        refuse(
            why_not_withdraw(
                given_on=found.given_on,
                withdrawn_on=found.withdrawn_on,
                ended_on=measure.ended_on,
                on=on,
                today=today,
            )
        )
        found.withdrawn_on = on
        found.save(update_fields=["withdrawn_on"])
        _end(measure, EndedBecause.WITHDRAWN, on)
        tell_trail_of(CaseworkVerb.CONSENT_WITHDRAWN, CaseworkKind.MEASURE, measure.record, by=by, at=at)


def end_measure(*, measure: SupportMeasure, reader: Reader, by: Actor, at: datetime) -> None:
    """It is done, or something else comes instead; raises CaseActRefused."""
    stop_unless_open(case=measure.case, reader=reader, by=by, at=at)
    with transaction.atomic(using=DATABASE):
        locked = SupportMeasure.objects.select_for_update().get(pk=measure.pk)
        refuse(why_not_end_measure(ended_on=locked.ended_on))
        _end(locked, EndedBecause.DONE, timezone.localdate(at))
        tell_trail_of(CaseworkVerb.MEASURE_ENDED, CaseworkKind.MEASURE, measure.record, by=by, at=at)


def note_outcome(
    *,
    measure: SupportMeasure,
    telling: Telling,
    next_on: date | None,
    signing: Signing,
    reader: Reader,
    ring: Keyring,
    by: Actor,
    at: datetime,
) -> MeasureFollowUp:
    """What the person says of the measure; raises CaseActRefused. Nothing is reckoned from it."""
    stop_unless_open(case=measure.case, reader=reader, by=by, at=at)
    today = timezone.localdate(at)
    with transaction.atomic(using=DATABASE):
        locked = SupportMeasure.objects.select_for_update().get(pk=measure.pk)
        standing = MeasureFollowUp.objects.filter(once=signing.once).first()
        if standing:
            return standing
        refuse(_why_not_note(measure.case, telling, next_on, signing, ring, today))
        row = MeasureFollowUp(
            unit=locked.unit, measure=locked, made_on=today, made_by=person_acting(by), once=signing.once
        )
        seal(row, _only(telling, (Told.OUTCOME, Told.OWN_WORDS, Told.NOTE)), name=signing.name, ring=ring, at=at)
        row.save(force_insert=True)
        locked.follow_up_on = next_on
        locked.save(update_fields=["follow_up_on"])
        tell_trail_of(CaseworkVerb.MEASURE_FOLLOWED_UP, CaseworkKind.MEASURE, measure.record, by=by, at=at)
    return row


def end_all_at_wish(case: Case, on: date) -> None:
    """The adult wants nothing more: every measure that runs ends with its consents, in the transaction of the act."""
    for measure in SupportMeasure.objects.select_for_update().filter(case=case, ended_on=None):
        Consent.objects.filter(measure=measure, withdrawn_on=None).update(withdrawn_on=on)
        _end(measure, EndedBecause.WITHDRAWN, on)


def receiver_of(case: Case, ring: Keyring) -> Receiver:
    """For whom the case's measures are, as far as the rules need to know; what does not open counts as unknown."""
    try:
        born_on = ring.read(case.person)["born_on"]
    except SealingRefused:
        born_on = ""
    wish = getattr(case, "wish", None)
    return Receiver(date.fromisoformat(born_on) if born_on else None, wish is not None and wish.ended_on is not None)


def _why_not_note(
    case: Case, telling: Telling, next_on: date | None, signing: Signing, ring: Keyring, today: date
) -> Refusal | None:
    return why_not_note_outcome(
        telling,
        born_on=receiver_of(case, ring).born_on,
        is_adults=case.kind == CaseKind.ADULT,
        next_on=next_on,
        qualification=signing.qualification,
        today=today,
    )


def _renewed(consenting: Consenting, told: Written | None) -> MeasureMet:
    """The new consents to what the measure says that it is; raises CaseActRefused when that does not open."""
    if told is None:
        raise CaseActRefused(MEASURE_DAMAGED)
    answers = {**consenting.telling.answers, Told.WHAT: told.says(Told.WHAT)}
    kind, given_as = Kind[told.says(Told.KIND)], Occasion[told.says(Told.GIVEN_AS)]
    return replace(consenting, telling=Telling(answers)).met(kind, given_as)


def _write_consents(measure: SupportMeasure, consenting: Consenting, name: str, ring: Keyring, at: datetime) -> None:
    telling = consenting.telling
    for met in consenting.consents:
        assert met.valid_until is not None  # noqa: S101  # the rules have refused a consent without a last day
        consent = Consent(
            unit=measure.unit,
            measure=measure,
            given_by=met.given_by.name,
            given_on=met.given_on,
            valid_until=met.valid_until,
        )
        told = {
            Told.CONSENT_BY: met.who,
            Told.WORDING: met.wording,
            Told.HOW_SAID: met.how_given,
            Told.STAND: stand_told(telling).name,
            Told.SUITABLE_BECAUSE: telling.says(Told.SUITABLE_BECAUSE),
        }
        seal(consent, Telling(told), name=name, ring=ring, at=at)
        consent.save(force_insert=True)


def _end(measure: SupportMeasure, because: EndedBecause, on: date) -> None:
    measure.ended_on, measure.ended_because = on, because
    measure.save(update_fields=["ended_on", "ended_because"])


def _only(telling: Telling, parts: tuple[Told, ...]) -> Telling:
    return Telling({part: telling.says(part) for part in parts})
