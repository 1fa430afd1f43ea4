# SPDX-License-Identifier: EUPL-1.2
"""Breaks the glass of a case in an emergency, tells those who must know at once, and keeps what the review came to."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from ledfyr.casework.acting import (
    AT_WORK,
    DATABASE,
    CaseActRefused,
    act_on_case,
    refuse,
    tell_trail_at_once,
    tell_trail_of,
)
from ledfyr.casework.actions.telling import tell_by_email
from ledfyr.casework.disclosed import DecisionContent, decision_content
from ledfyr.casework.models import Case, EmergencyOpening, EmergencyReview
from ledfyr.casework.own_words import CaseworkKind, CaseworkReason, CaseworkVerb
from ledfyr.casework.queries.cases import state_of
from ledfyr.casework.queries.emergencies import as_ruled, lasting_opening
from ledfyr.casework.queries.workers import addresses_of_those_told
from ledfyr.casework.rules.emergencies import (
    LASTS_FOR,
    REVIEWED,
    SAY_WHY,
    Finding,
    Opening,
    Why,
    why_not_break,
    why_not_review,
)
from ledfyr.casework.rules.seeing_cases import CaseState, opens_by_glass_alone
from ledfyr.contact.rules.writing import tidied
from ledfyr.keys.sealed_record import Keyring
from ledfyr.sealing import SealingRefused
from ledfyr.staff.rules.seeing import Reader
from ledfyr.trail.actions import show_recorded
from ledfyr.trail.queries import acts_on
from ledfyr.trail.rules.acts import Actor, Ground, RecordedAct, Touched

REASONS: Mapping[Why, CaseworkReason] = {
    Why.DANGER: CaseworkReason.IN_DANGER,
    Why.TONIGHT: CaseworkReason.TONIGHT,
    Why.NOBODY: CaseworkReason.NOBODY_THERE,
}


@dataclass(frozen=True)
class OpeningRead:
    """What somebody did while the glass was broken, and the review; None while there is none, or it was damaged."""

    done: tuple[RecordedAct, ...]
    review: DecisionContent | None


def break_glass(*, case: Case, because: Why | None, reader: Reader, by: Actor, at: datetime) -> EmergencyOpening:
    """Let the case open for somebody for some hours; raises CaseActRefused. Broken already, it lasts no longer."""
    refusal = why_not_break(reader, state_of(case), gave_reason=because is not None)
    if refusal or because is None:
        tell_trail_at_once(CaseworkVerb.GLASS_REFUSED, CaseworkKind.CASE, case.pk, by=by, at=at)
        raise CaseActRefused(refusal or SAY_WHY)
    with transaction.atomic(using=DATABASE):
        locked = Case.objects.select_for_update().get(pk=case.pk)
        standing = lasting_opening(locked, reader.account, at)
        if standing:
            return standing
        opening = EmergencyOpening.objects.create(
            case=locked, account=reader.account, because=because.value, opened_at=at, ends_at=at + LASTS_FOR
        )
        ground = Ground(REASONS[because], breaks_glass=True)
        tell_trail_of(CaseworkVerb.GLASS_BROKEN, CaseworkKind.CASE, case.pk, by=by, at=at, ground=ground)
    today = timezone.localdate(at)
    tell_by_email(addresses_of_those_told(locked, today, but=reader.account))
    return opening


def review_opening(
    *,
    opening: EmergencyOpening,
    finding: Finding,
    words: str,
    name: str,
    reader: Reader,
    ring: Keyring,
    by: Actor,
    at: datetime,
) -> None:
    """Sign what the review came to; raises CaseActRefused. It is reviewed once."""
    with transaction.atomic(using=DATABASE):
        case = Case.objects.select_for_update().get(pk=opening.case_id)
        refuse(REVIEWED if EmergencyReview.objects.filter(opening=opening).exists() else None)
        refuse(why_not_review(reader, state_of(case), as_ruled(opening), words=words))
        review = EmergencyReview(
            unit=case.unit,
            opening=opening,
            finding=finding.value,
            made_on=timezone.localdate(at),
            made_by=reader.account,
        )
        ring.write(review, {"content": DecisionContent(at, name, tidied(words)).packed()})
        review.save(force_insert=True)
        tell_trail_of(CaseworkVerb.GLASS_REVIEWED, CaseworkKind.CASE, case.pk, by=by, at=at)


def read_opening(*, opening: EmergencyOpening, reader: Reader, ring: Keyring, by: Actor, at: datetime) -> OpeningRead:
    """What was done under it, as the trail says, and what its review came to; raises CaseActRefused."""
    refuse(why_not_review(reader, state_of(opening.case), Opening(opening.account), words="…"))
    touched = Touched(CaseworkKind.CASE, opening.case_id.hex)
    done = tuple(
        act
        for act in acts_on(touched, using=DATABASE)
        if act.account == opening.account and opening.opened_at <= act.at < opening.ends_at
    )
    read = OpeningRead(done[::-1], _review(opening, ring))
    act = act_on_case(CaseworkVerb.GLASS_READ, opening.case_id, by=by, at=at)
    return show_recorded(lambda: read, using=DATABASE, acts=[act])


def glass_of(case: Case, reader: Reader, state: CaseState, at: datetime) -> EmergencyOpening | None:
    """The opening by which alone somebody is in the case, or None for whoever works with it."""
    return lasting_opening(case, reader.account, at) if opens_by_glass_alone(reader, state) else None


def ground_of(glass: EmergencyOpening | None) -> Ground:
    """Why somebody is in a case: at work, or for the reason for which they broke the glass."""
    return Ground(REASONS[Why(glass.because)], breaks_glass=True) if glass else AT_WORK


def _review(opening: EmergencyOpening, ring: Keyring) -> DecisionContent | None:
    review: EmergencyReview | None = getattr(opening, "review", None)
    try:
        return decision_content(ring.read(review)["content"]) if review else None
    except SealingRefused:
        return None
