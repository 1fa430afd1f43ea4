# SPDX-License-Identifier: EUPL-1.2
"""Takes a step in a case, or corrects one with a new one: sealed, signed, and with the law asked first."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from hashlib import sha256

from django.db import transaction
from django.utils import timezone

from ledfyr.casework.acting import DATABASE, refuse, tell_trail_of
from ledfyr.casework.actions.due_days import keep_next_day
from ledfyr.casework.actions.knowing import facts_known
from ledfyr.casework.actions.reading import stop_unless_open
from ledfyr.casework.content import StepContent, step_content
from ledfyr.casework.models import Case, CaseKind, Report, Step
from ledfyr.casework.own_words import CaseworkKind, CaseworkVerb
from ledfyr.casework.rules.ordering import NEVER_OVERWRITTEN
from ledfyr.casework.rules.steps import DECIDED, Stated, StepKind
from ledfyr.casework.rules.taking_steps import completed, why_not_correct, why_not_take_step
from ledfyr.casework.rules.wishing import ADULTS_WISH_ONLY
from ledfyr.contact.acting import person_acting
from ledfyr.contact.actions.sorting import note_assessed_in_case
from ledfyr.contact.rules.writing import tidied
from ledfyr.keys.sealed_record import Keyring
from ledfyr.law.inquiry import Qualification
from ledfyr.law.sources import Refusal
from ledfyr.sealing import SealingRefused
from ledfyr.staff.rules.seeing import Reader
from ledfyr.trail.rules.acts import Actor

CORRECTED_MEANWHILE = Refusal(
    "Anteckningen har redan rättats.", NEVER_OVERWRITTEN, "Läs rättelsen, och rätta den om den inte räcker."
)


@dataclass(frozen=True)
class Signing:
    """Who signs: the name and the recorded degree. `nonce` is the page's own: what is sent twice is written once."""

    name: str = field(repr=False)
    qualification: Qualification
    nonce: bytes = field(repr=False)

    @property
    def once(self) -> bytes:
        """The mark that stands beside the step."""
        return sha256(self.nonce).digest()


def take_step(
    *,
    case: Case,
    kind: StepKind,
    stated: Stated,
    signing: Signing,
    reader: Reader,
    ring: Keyring,
    by: Actor,
    at: datetime,
) -> Step:
    """Write the step; raises CaseActRefused. The case is locked meanwhile: two never decide it at once."""
    stop_unless_open(case=case, reader=reader, by=by, at=at, in_emergency=kind is StepKind.PROTECTION)
    today, degree = timezone.localdate(at), signing.qualification
    with transaction.atomic(using=DATABASE):
        locked = Case.objects.select_for_update().get(pk=case.pk)
        standing = Step.objects.filter(once=signing.once).first()
        if standing:
            return standing
        refuse(ADULTS_WISH_ONLY if locked.kind == CaseKind.ADULT else None)
        facts = facts_known(locked, ring)
        stated = completed(kind, facts, stated)
        refuse(why_not_take_step(kind, facts, stated, qualification=degree, on=today))
        report = locked.reports.get(record=stated.report) if stated.report else None
        step = new_step(locked, kind, once=signing.once, by=by, on=today, report=report)
        step.until = stated.until
        if kind is StepKind.PROTECTION and report and report.thread:
            note_assessed_in_case(thread=report.thread, by=by, at=at)
        return write_step(step, _content(stated, signing, at), ring=ring, by=by, at=at)


def correct_step(
    *, step: Step, stated: Stated, signing: Signing, reader: Reader, ring: Keyring, by: Actor, at: datetime
) -> Step:
    """Write a new step that points at the one before, which stays as it is; raises CaseActRefused."""
    stop_unless_open(case=step.case, reader=reader, by=by, at=at)
    kind, today, degree = StepKind(step.kind), timezone.localdate(at), signing.qualification
    with transaction.atomic(using=DATABASE):
        locked = Case.objects.select_for_update().get(pk=step.case_id)
        standing = Step.objects.filter(once=signing.once).first()
        if standing:
            return standing
        refuse(CORRECTED_MEANWHILE if Step.objects.filter(corrects=step).exists() else None)
        facts, stated = facts_known(locked, ring), _as_decided(step, stated, ring)
        refuse(why_not_correct(kind, facts, stated, qualification=degree, on=today, first_on=step.made_on))
        newer = new_step(locked, kind, once=signing.once, by=by, on=today, report=step.report)
        newer.corrects, newer.until = step, step.until
        tell_trail_of(CaseworkVerb.STEP_CORRECTED, CaseworkKind.STEP, step.record, by=by, at=at)
        return write_step(newer, _content(stated, signing, at), ring=ring, by=by, at=at)


def new_step(case: Case, kind: StepKind, *, once: bytes, by: Actor, on: date, report: Report | None = None) -> Step:
    """A step that is yet to be sealed."""
    return Step(unit=case.unit, case=case, kind=kind, report=report, made_on=on, made_by=person_acting(by), once=once)


def write_step(step: Step, content: StepContent, *, ring: Keyring, by: Actor, at: datetime) -> Step:
    """Seal and save it, in the transaction of the act."""
    ring.write(step, {"content": content.packed()})
    step.save(force_insert=True)
    keep_next_day(step.case)
    tell_trail_of(CaseworkVerb.STEP_TAKEN, CaseworkKind.CASE, step.case_id, by=by, at=at)
    return step


def _content(stated: Stated, signing: Signing, at: datetime) -> StepContent:
    return StepContent(at, signing.name, {part: tidied(text) for part, text in stated.answers.items()})


def _as_decided(step: Step, stated: Stated, ring: Keyring) -> Stated:
    """With what was decided as it stands in the step before, which a correction of the text leaves alone."""
    try:
        answers = step_content(ring.read(step)["content"]).answers
    except SealingRefused:
        return stated
    kept = {part: answers[part] for part in DECIDED if answers.get(part)}
    return replace(stated, answers={**stated.answers, **kept})
