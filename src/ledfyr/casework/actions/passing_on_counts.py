# SPDX-License-Identifier: EUPL-1.2
"""Lets reviewed counts leave social services for the situational picture, and the trail tell of it."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from ledfyr.casework.acting import DATABASE, refuse
from ledfyr.casework.own_words import CaseworkKind, CaseworkVerb
from ledfyr.casework.queries.counting import quarters_of
from ledfyr.casework.rules.counting import file_of_counts
from ledfyr.law.sources import Law, Refusal, Source
from ledfyr.trail.actions import record_act
from ledfyr.trail.rules.acts import Actor, Touched

REVIEW_FIRST = Refusal(
    "Siffrorna är inte granskade.",
    Source(Law.LEDFYR, "", "G.2 8"),
    "Läs igenom tabellen, och kryssa för att ingen siffra säger något om en enskild.",
)


def pass_on_counts(municipality: str, *, is_reviewed: bool, by: Actor, at: datetime) -> str:
    """The file of counts; raises CaseActRefused unless somebody has reviewed them."""
    refuse(None if is_reviewed else REVIEW_FIRST)
    today = timezone.localdate(at)
    counts = file_of_counts(quarters_of(municipality, today), municipality=municipality, reviewed_on=today)
    with transaction.atomic(using=DATABASE):
        touched = Touched(CaseworkKind.COUNTS, municipality)
        record_act(using=DATABASE, verb=CaseworkVerb.COUNTS_PASSED_ON, by=by, at=at, touched=touched)
    return counts
