# SPDX-License-Identifier: EUPL-1.2
"""Writes and opens what somebody is afraid of, apart from the case; every opening has its reason in the trail."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from ledfyr.casework.acting import (
    DATABASE,
    CaseActRefused,
    act_on_case,
    refuse,
    tell_trail_at_once,
    tell_trail_of,
)
from ledfyr.casework.actions.stepping import Signing
from ledfyr.casework.models import Case, Threat
from ledfyr.casework.own_words import CaseworkKind, CaseworkReason, CaseworkVerb
from ledfyr.casework.queries.cases import state_of
from ledfyr.casework.rules.telling import Telling
from ledfyr.casework.rules.threats import why_not_near_threat, why_not_note_threat, why_not_see_threat
from ledfyr.casework.written import Written, opened, seal
from ledfyr.contact.acting import person_acting
from ledfyr.keys.sealed_record import Keyring
from ledfyr.law.sources import Refusal
from ledfyr.staff.rules.seeing import Reader
from ledfyr.trail.actions import show_recorded
from ledfyr.trail.rules.acts import Actor, Ground


@dataclass(frozen=True)
class ThreatRead:
    """One note; `content` is None for one that was damaged."""

    row: Threat
    content: Written | None


def note_threat(
    *, case: Case, telling: Telling, signing: Signing, reader: Reader, ring: Keyring, by: Actor, at: datetime
) -> Threat:
    """Write what is feared and what protects; raises CaseActRefused. It stands apart from the case."""
    stop_unless_near(case=case, reader=reader, by=by, at=at)
    refuse(why_not_note_threat(telling))
    with transaction.atomic(using=DATABASE):
        standing = Threat.objects.filter(once=signing.once).first()
        if standing:
            return standing
        row = Threat(
            unit=case.unit, case=case, made_on=timezone.localdate(at), made_by=person_acting(by), once=signing.once
        )
        seal(row, telling, name=signing.name, ring=ring, at=at)
        row.save(force_insert=True)
        tell_trail_of(CaseworkVerb.THREAT_NOTED, CaseworkKind.CASE, case.pk, by=by, at=at)
    return row


def read_threats(
    *, case: Case, because: CaseworkReason | None, reader: Reader, ring: Keyring, by: Actor, at: datetime
) -> tuple[ThreatRead, ...]:
    """What is feared and what protects, for a reason that goes into the trail; raises CaseActRefused."""
    _stop(why_not_see_threat(reader, state_of(case), gave_reason=because is not None), case, by, at)
    rows = tuple(ThreatRead(row, opened(row, ring)) for row in Threat.objects.filter(case=case).order_by("-pk"))
    act = act_on_case(CaseworkVerb.THREAT_READ, case.pk, by=by, at=at, ground=Ground(because))
    return show_recorded(lambda: rows, using=DATABASE, acts=[act])


def stop_unless_near(*, case: Case, reader: Reader, by: Actor, at: datetime) -> None:
    """Stop whoever has nothing to do with threats in the case, and record that they tried; raises CaseActRefused."""
    _stop(why_not_near_threat(reader, state_of(case)), case, by, at)


def _stop(refusal: Refusal | None, case: Case, by: Actor, at: datetime) -> None:
    if refusal:
        tell_trail_at_once(CaseworkVerb.THREAT_REFUSED, CaseworkKind.CASE, case.pk, by=by, at=at)
        raise CaseActRefused(refusal)
