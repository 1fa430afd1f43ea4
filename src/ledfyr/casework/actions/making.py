# SPDX-License-Identifier: EUPL-1.2
"""Makes a case of a report, or lays a report in a case whose inquiry runs."""

from dataclasses import dataclass, field
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from ledfyr.casework.acting import DATABASE, refuse, tell_trail_of
from ledfyr.casework.actions.arriving import Arriving, stop_unless_received, write_report
from ledfyr.casework.actions.naming import put_in_drawers
from ledfyr.casework.actions.reading import stop_unless_open
from ledfyr.casework.actions.stepping import Signing, new_step, write_step
from ledfyr.casework.content import StepContent
from ledfyr.casework.models import Case, CaseConflict, Person, Report
from ledfyr.casework.own_words import CaseworkKind, CaseworkVerb
from ledfyr.casework.queries.cases import facts_of_case
from ledfyr.casework.rules.steps import Part, Stated, StepKind
from ledfyr.casework.rules.taking_steps import why_not_take_step
from ledfyr.contact.models import Thread
from ledfyr.contact.rules.writing import tidied
from ledfyr.keys.sealed_record import Keyring
from ledfyr.staff.rules.seeing import Reader
from ledfyr.trail.rules.acts import Actor


@dataclass(frozen=True)
class PersonTold:
    """Whom the report is about, as far as it is known."""

    name: str = field(default="", repr=False)
    born_on: date | None = field(default=None, repr=False)
    reached_by: str = field(default="", repr=False)
    guardians: str = field(default="", repr=False)


@dataclass(frozen=True)
class AssessedBefore:
    """The protection assessment as the reception wrote it down in the thread, which the case file keeps (SoL 20:1)."""

    on: date
    at: datetime
    name: str = field(repr=False)
    text: str = field(repr=False)


def make_case(
    *,
    arriving: Arriving,
    person: PersonTold,
    assessed: AssessedBefore | None,
    ring: Keyring,
    by: Actor,
    at: datetime,
) -> Case:
    """A case with whoever made it as responsible; raises CaseActRefused. Sent twice, it stands once."""
    stop_unless_received(arriving, born_on=person.born_on, at=at)
    with transaction.atomic(using=DATABASE):
        standing = _standing(arriving)
        if standing:
            return standing.case
        case = Case.objects.create(
            unit=ring.unit,
            municipality=by.municipality,
            received_on=arriving.arrived_on,
            responsible=by.account,
        )
        _write_person(case, person, ring)
        report = write_report(arriving, case, ring)
        _keep_conflicts(case, arriving, at)
        tell_trail_of(CaseworkVerb.MADE, CaseworkKind.CASE, case.pk, by=by, at=at)
        if assessed:
            _write_assessment(report, assessed, ring=ring, by=by, at=at)
    return case


def join_report(
    *,
    case: Case,
    arriving: Arriving,
    stated: Stated,
    signing: Signing,
    reader: Reader,
    ring: Keyring,
    by: Actor,
    at: datetime,
) -> Report:
    """Lay the report in a case whose inquiry runs; raises CaseActRefused. Its protection is assessed all the same."""
    stop_unless_open(case=case, reader=reader, by=by, at=at)
    stop_unless_received(arriving, born_on=None, at=at)
    today = timezone.localdate(at)
    with transaction.atomic(using=DATABASE):
        locked = Case.objects.select_for_update().get(pk=case.pk)
        standing = _standing(arriving)
        if standing:
            return standing
        facts, degree = facts_of_case(locked), signing.qualification
        refuse(why_not_take_step(StepKind.JOINED, facts, stated, qualification=degree, on=today))
        report = write_report(arriving, locked, ring)
        _keep_conflicts(locked, arriving, at)
        tell_trail_of(CaseworkVerb.JOINED, CaseworkKind.CASE, case.pk, by=by, at=at)
        step = new_step(locked, StepKind.JOINED, once=arriving.once, by=by, on=today, report=report)
        write_step(step, StepContent(at, signing.name, stated.answers), ring=ring, by=by, at=at)
    return report


def _standing(arriving: Arriving) -> Report | None:
    """The report as it was written the first time the page was sent."""
    return Report.objects.filter(once=arriving.once).select_related("case").first()


def _write_person(case: Case, person: PersonTold, ring: Keyring) -> None:
    texts = {
        "name": tidied(person.name),
        "born_on": person.born_on.isoformat() if person.born_on else "",
        "reached_by": tidied(person.reached_by),
        "guardians": tidied(person.guardians),
    }
    sealed = Person(unit=case.unit, case=case)
    ring.write(sealed, texts)
    sealed.save(force_insert=True)
    put_in_drawers(case, texts["name"], ring)


def _keep_conflicts(case: Case, arriving: Arriving, at: datetime) -> None:
    """Whoever is too close to the thread is too close to the case."""
    thread = Thread.objects.filter(pk=arriving.thread).first() if arriving.thread else None
    for account in thread.conflicts.values_list("account", flat=True) if thread else ():
        CaseConflict.objects.get_or_create(case=case, account=account, defaults={"declared_on": timezone.localdate(at)})


def _write_assessment(report: Report, assessed: AssessedBefore, *, ring: Keyring, by: Actor, at: datetime) -> None:
    step = new_step(report.case, StepKind.PROTECTION, once=bytes(report.once), by=by, on=assessed.on, report=report)
    content = StepContent(assessed.at, assessed.name, {Part.TEXT: assessed.text})
    write_step(step, content, ring=ring, by=by, at=at)
