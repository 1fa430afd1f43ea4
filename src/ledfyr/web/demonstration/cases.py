# SPDX-License-Identifier: EUPL-1.2
"""Gives a demonstration some forty invented cases in every stage, so that whoever tries Ledfyr meets a whole unit."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from hashlib import sha256

from django.db import transaction
from django.utils import timezone

from ledfyr.casework.acting import DATABASE
from ledfyr.casework.actions.arriving import Arriving, ReporterTold, report_told
from ledfyr.casework.actions.giving import give_case
from ledfyr.casework.actions.making import PersonTold, make_case
from ledfyr.casework.actions.stepping import Signing, take_step
from ledfyr.casework.queries.cases import CaseMet, cases_of
from ledfyr.casework.rules.steps import Stated, StepKind
from ledfyr.keys.sealed_record import Keyring
from ledfyr.law.inquiry import Qualification
from ledfyr.law.intake import ReportedUnder
from ledfyr.staff.rules.seeing import Reader
from ledfyr.web.demonstration.situations import AGES, INVENTED, SITUATIONS, WHO, Situation, answers_of
from ledfyr.web.demonstration.stages import STAGES, Stage
from ledfyr.web.keys.member import Member, WorkUnit

ROUNDS = 2  # how often each stage occurs, with another child in another situation
A_LONG_YEAR, SOME_MONTHS = 366, 100  # days
OF_HER_OWN = 2  # Rut has every second case, which is one in every stage, and her manager the others


@dataclass(frozen=True)
class InventedCase:
    """A case as it could have come, about a child of so many years."""

    number: int
    stage: Stage
    situation: Situation
    age: int

    @property
    def name(self) -> str:
        """Nobody is called so."""
        return f"Påhittad {WHO[self.number % len(WHO)]} {self.number}, {AGES[self.age]} år"

    def born_on(self, today: date) -> date:
        """The last birthday was some months ago."""
        return today - timedelta(days=self.age * A_LONG_YEAR + SOME_MONTHS)


@dataclass(frozen=True)
class Inventor:
    """Who takes the invented steps, and with what."""

    member: Member
    unit: WorkUnit
    reader: Reader
    ring: Keyring
    at: datetime


def invented_cases() -> Iterator[InventedCase]:
    """Every stage with one situation after another, always the same."""
    ages = tuple(AGES)
    for number in range(ROUNDS * len(STAGES)):
        situation = SITUATIONS[(number * 3 + number // len(STAGES)) % len(SITUATIONS)]
        yield InventedCase(number + 1, STAGES[number % len(STAGES)], situation, ages[(number * 5) % len(ages)])


def set_up_cases(inventor: Inventor, *, manager: int) -> None:
    """Make the cases, all of them at once, unless the unit has any."""
    if cases_of([inventor.unit.number], timezone.localdate(inventor.at)):
        return
    by = inventor.member.acting(inventor.unit)
    with transaction.atomic(using=DATABASE):
        for invented in invented_cases():
            case = _make(invented, inventor)
            if invented.number % OF_HER_OWN:
                give_case(case=case, to=manager, reader=inventor.reader, by=by, at=inventor.at)


def _make(invented: InventedCase, inventor: Inventor) -> CaseMet:
    came_at = inventor.at - timedelta(days=invented.stage.began)
    case = make_case(
        arriving=_report(invented, came_at),
        person=PersonTold(
            name=invented.name,
            born_on=invented.born_on(timezone.localdate(inventor.at)),
            guardians="Påhittad Vårdnadshavare",
        ),
        assessed=None,
        ring=inventor.ring,
        by=inventor.member.acting(inventor.unit),
        at=came_at,
    )
    mark = case.reports.get().record
    for kind, days_ago in sorted(invented.stage.done, key=lambda step: -step[1]):
        at = inventor.at - timedelta(days=days_ago)
        until = _until(invented.stage, kind, timezone.localdate(at))
        stated = Stated(answers_of(kind, invented.situation), until, mark if kind.is_of_report else None)
        take_step(
            case=case,
            kind=kind,
            stated=stated,
            signing=Signing(inventor.member.name, Qualification.SOCIONOM, _nonce(invented, kind)),
            reader=inventor.reader,
            ring=inventor.ring,
            by=inventor.member.acting(inventor.unit),
            at=at,
        )
    return case


def _report(invented: InventedCase, came_at: datetime) -> Arriving:
    under = ReportedUnder.MANDATED if invented.stage.asks else ReportedUnder.ANYONE
    reporter = ReporterTold("Påhittad Anmälare", "Påhittad Skola", "", under, wants_feedback=invented.stage.asks)
    told = f"{INVENTED} {invented.situation.told}"
    return report_told(
        came_by="telephone", arrived_at=came_at, text=told, reporter=reporter, nonce=_nonce(invented, "report")
    )


def _until(stage: Stage, kind: StepKind, on: date) -> date | None:
    ahead = stage.until.get(kind)
    return None if ahead is None else on + timedelta(days=ahead)


def _nonce(invented: InventedCase, what: str) -> bytes:
    return sha256(f"{invented.number} {what}".encode()).digest()
