# SPDX-License-Identifier: EUPL-1.2
"""Who acts in the tests, with which words, and the smallest acts that may be recorded."""

from datetime import UTC, datetime, timedelta

from django.db import transaction

from ledfyr.trail.actions import record_acts
from ledfyr.trail.own_words import StatedReason
from ledfyr.trail.rules.acts import UNSTATED, Act, Actor, Ground, Touched
from ledfyr.trail.vocabulary import RecordKind, SystemActor, Verb, registered

WEDNESDAY = datetime(2026, 11, 25, 9, 15, tzinfo=UTC)
SECOND = timedelta(seconds=1)

ANNA = Actor(17, "mottagningen", "ale")  # a caseworker
BO = Actor(18, "mottagningen", "ale")  # her colleague
CILLA = Actor(30, "stab", "ale")  # reviews the log
DISA = Actor(31, "stab", "ale")  # reviews it when Cilla may not
EDVIN = Actor(90, "mottagningen", "kungalv")  # works in another municipality
SCHEDULE = Actor(SystemActor.SCHEDULE)

NAMES = {17: "Anna Exempel", 18: "Bo Exempel", 30: "Cilla Exempel", 31: "Disa Exempel", 90: "Edvin Exempel"}


@registered
class ExampleVerb(Verb):
    OPENED = ("example.opened", "öppnade {what}")
    SIGNED_IN = ("example.signed_in", "loggade in")


@registered
class ExampleKind(RecordKind):
    CASE = ("example.case", "ärende {number}")


def case(number: int | str = 4711) -> Touched:
    return Touched(ExampleKind.CASE, str(number))


CASEWORK = Ground(StatedReason.CASEWORK)
BROKEN_GLASS = Ground(StatedReason.URGENT_PROTECTION, breaks_glass=True)


def opening(number: int | str = 4711, *, by: Actor = ANNA, at: datetime = WEDNESDAY, ground: Ground = UNSTATED) -> Act:
    return Act(ExampleVerb.OPENED, by, at, case(number), ground)


def openings(count: int, *, by: Actor = ANNA, first: datetime = WEDNESDAY) -> list[Act]:
    """As many acts, a second apart, each of another case."""
    return [opening(number, by=by, at=first + number * SECOND) for number in range(count)]


def recorded(*acts: Act, using: str) -> int:
    """Record the acts in a transaction of their own; the number of the last row."""
    with transaction.atomic(using=using):
        return record_acts(using=using, acts=acts)
