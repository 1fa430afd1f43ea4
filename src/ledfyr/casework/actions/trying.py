# SPDX-License-Identifier: EUPL-1.2
"""Tries which cases of a unit are to go today. The day of birth is looked at in passing, and shown to nobody.

Only when the time of some case may be out, as days and codes tell, are the persons' records opened: of those cases for
the birthday, and of all others to see whether somebody has another case that is still alive.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from ledfyr.casework.acting import DATABASE
from ledfyr.casework.disposing_words import DisposingKind, DisposingReason, DisposingVerb
from ledfyr.casework.models import Person
from ledfyr.casework.queries.disposing import conflicts_of, keeping_of, kept_cases, with_threads_that_go_on
from ledfyr.casework.rules.disposing import (
    IN_CONFLICT_HERE,
    KeptCase,
    Outcome,
    Tried,
    Whom,
    can_have_come,
    class_of,
    those_that_go,
    try_case,
)
from ledfyr.keys.sealed_record import Keyring
from ledfyr.sealing import SealingRefused
from ledfyr.trail.actions import record_act
from ledfyr.trail.rules.acts import Actor, Ground, Touched

NOBODY_KNOWN = Whom()


@dataclass(frozen=True)
class Trial:
    """What came of the unit's cases whose time may be out, by their marks."""

    cases: Mapping[UUID, Tried]

    def those(self, outcome: Outcome) -> dict[UUID, Tried]:
        """The cases that came to that, what is to be done first first."""
        found = [(mark, each) for mark, each in self.cases.items() if each.outcome is outcome]
        return dict(sorted(found, key=lambda one: (one[1].finish_by or date.max, one[0])))


def try_disposal(*, slug: str, ring: Keyring, by: Actor, at: datetime) -> Trial:
    """Try them all, and record that it was done and of how many cases the seal was opened for it."""
    today = timezone.localdate(at)
    keeping, cases = keeping_of(slug), kept_cases(ring.unit, slug)
    come = {mark: case for mark, case in cases.items() if can_have_come(case, keeping, today)}
    whom = _persons(ring) if come else {}
    come = _with_threads(come)

    def tried(mark: UUID, *, others_live: bool = False) -> Tried:
        person = whom.get(mark, NOBODY_KNOWN)
        return try_case(come[mark], keeping, person, today, others_live=others_live)

    own = conflicts_of(by.account or 0, ring.unit)
    first = {mark: _not_by_them(come[mark]) if mark in own else tried(mark) for mark in come}
    result = those_that_go(first, whom, lambda mark: tried(mark, others_live=True))
    with transaction.atomic(using=DATABASE):
        record_act(
            using=DATABASE,
            verb=DisposingVerb.TRIED,
            by=by,
            at=at,
            touched=Touched(DisposingKind.CASES, str(ring.unit)),
            ground=Ground(DisposingReason.BY_LAW, reference=str(len(whom))),
        )
    return Trial(result)


def _persons(ring: Keyring) -> dict[UUID, Whom]:
    """Whom the unit's cases are about; of a damaged record nothing is known, and then nothing goes."""
    return {row.case_id: _whom(row, ring) for row in Person.objects.filter(case__unit=ring.unit)}


def _whom(row: Person, ring: Keyring) -> Whom:
    try:
        texts = ring.read(row)
        return Whom(texts["name"], date.fromisoformat(texts["born_on"]) if texts["born_on"] else None)
    except (SealingRefused, ValueError):
        return NOBODY_KNOWN


def _with_threads(come: Mapping[UUID, KeptCase]) -> dict[UUID, KeptCase]:
    going_on = with_threads_that_go_on(come)
    return {mark: case.with_a_thread(goes_on=mark in going_on) for mark, case in come.items()}


def _not_by_them(case: KeptCase) -> Tried:
    return Tried(class_of(case), Outcome.NEEDS_SOMEBODY, refusal=IN_CONFLICT_HERE)
