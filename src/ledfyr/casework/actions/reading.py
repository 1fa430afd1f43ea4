# SPDX-License-Identifier: EUPL-1.2
"""Opens a case for one of the unit's members, and apart from it who reported. The trail is written before it shows."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from ledfyr.casework.acting import DATABASE, CaseActRefused, act_on_case, tell_trail_at_once
from ledfyr.casework.actions.emergencies import glass_of, ground_of
from ledfyr.casework.content import ReportContent, StepContent, report_content, step_content
from ledfyr.casework.models import Case, Report, Step
from ledfyr.casework.own_words import CaseworkKind, CaseworkReason, CaseworkVerb
from ledfyr.casework.queries.cases import state_of
from ledfyr.casework.rules.seeing_cases import (
    CaseState,
    opens_by_glass_alone,
    why_not_open_case,
    why_not_read_reports,
    why_not_see_reporter,
)
from ledfyr.keys.sealed_record import Keyring, SealedRecord
from ledfyr.law.sources import Law, Refusal, Source
from ledfyr.sealing import SealingRefused
from ledfyr.staff.rules.seeing import Reader
from ledfyr.trail.actions import show_recorded
from ledfyr.trail.rules.acts import Act, Actor, Ground, Touched

REPORTER_DAMAGED = Refusal(
    "Uppgiften om vem som anmälde gick inte att öppna. Den ligger kvar.",
    Source(Law.LEDFYR, "", "G.6 64"),
    "Berätta för den som sköter Ledfyr hos er.",
)
NOT_IN_EMERGENCY = Refusal(
    "Det här görs inte under en nödöppning.",
    Source(Law.LEDFYR, "", "G.6 68"),
    "Gör det som inte kan vänta, och lämna resten till den som är ansvarig eller till enhetens chef.",
)
WEIGHED = "26-5"  # what the trail says when OSL 26:5 has been weighed


@dataclass(frozen=True)
class StepRead:
    """A step as the unit reads it; `content` is None for one that was damaged."""

    row: Step
    content: StepContent | None


@dataclass(frozen=True)
class ReportRead:
    """A report as the unit reads it, without whoever made it; `content` is None for one that was damaged."""

    row: Report
    content: ReportContent | None


@dataclass(frozen=True)
class CaseRead:
    """All that a case holds, but for who reported. `person` is None when its record was damaged."""

    person: dict[str, str] | None = field(repr=False)
    reports: tuple[ReportRead, ...]
    steps: tuple[StepRead, ...]
    reports_closed: Refusal | None = None
    glass_until: datetime | None = None  # for somebody who is here because they broke the glass

    @property
    def damaged(self) -> int:
        """How many records did not open."""
        contents = [*(report.content for report in self.reports), *(step.content for step in self.steps)]
        return (self.person is None) + sum(content is None for content in contents)


def read_case(*, case: Case, reader: Reader, ring: Keyring, by: Actor, at: datetime) -> CaseRead:
    """Open the case; raises CaseActRefused or ReadNotRecorded."""
    state = stop_unless_open(case=case, reader=reader, by=by, at=at, in_emergency=True)
    closed, glass = why_not_read_reports(reader, state), glass_of(case, reader, state, at)
    reports = () if closed else case.reports.order_by("arrived_on", "pk")
    opened = CaseRead(
        person=_texts(case.person, ring),
        reports=tuple(_report(row, ring) for row in reports),
        steps=tuple(_step(row, ring) for row in case.steps.select_related("report", "corrected_by").order_by("pk")),
        reports_closed=closed,
        glass_until=glass.ends_at if glass else None,
    )
    acts = [act_on_case(CaseworkVerb.CASE_READ, case.pk, by=by, at=at, ground=ground_of(glass))]
    acts += [act_on_case(CaseworkVerb.RECORD_REFUSED, case.pk, by=by, at=at)] if opened.damaged else []
    return show_recorded(lambda: opened, using=DATABASE, acts=acts)


def read_reporter(
    *,
    report: Report,
    because: CaseworkReason | None,
    is_weighed: bool,
    reader: Reader,
    ring: Keyring,
    by: Actor,
    at: datetime,
) -> dict[str, str]:
    """Tell who made the report, for a reason that goes into the trail; raises CaseActRefused or ReadNotRecorded."""
    gave_reason = because is not None
    state = state_of(report.case, at)
    refusal = why_not_see_reporter(reader, state, gave_reason=gave_reason, is_weighed=is_weighed)
    breaks_glass = gave_reason and glass_of(report.case, reader, state, at) is not None
    ground = Ground(because, reference=WEIGHED if is_weighed else "", breaks_glass=breaks_glass)
    if refusal:
        verb = CaseworkVerb.REPORTER_REFUSED
        tell_trail_at_once(verb, CaseworkKind.REPORT, report.record, by=by, at=at, ground=ground)
        raise CaseActRefused(refusal)
    opened = _texts(report.reporter, ring)
    if opened is None:
        tell_trail_at_once(CaseworkVerb.RECORD_REFUSED, CaseworkKind.REPORT, report.record, by=by, at=at, ground=ground)
        raise CaseActRefused(REPORTER_DAMAGED)
    told = opened
    touched = Touched(CaseworkKind.REPORT, report.record.hex)
    act = Act(CaseworkVerb.REPORTER_READ, by, at, touched, ground)
    return show_recorded(lambda: told, using=DATABASE, acts=[act])


def stop_unless_open(*, case: Case, reader: Reader, by: Actor, at: datetime, in_emergency: bool = False) -> CaseState:
    """Stop whoever may not open the case, and record that they tried; raises CaseActRefused.

    Whoever broke the glass goes on only to what says that it is done in an emergency, too.
    """
    state = state_of(case, at)
    refusal = why_not_open_case(reader, state)
    if refusal is None and not in_emergency and opens_by_glass_alone(reader, state):
        refusal = NOT_IN_EMERGENCY
    if refusal:
        tell_trail_at_once(CaseworkVerb.READ_REFUSED, CaseworkKind.CASE, case.pk, by=by, at=at)
        raise CaseActRefused(refusal)
    return state


def current_steps(read: CaseRead) -> Iterator[StepRead]:
    """The steps that no correction stands in place of."""
    return (step for step in read.steps if not hasattr(step.row, "corrected_by"))


def _texts(row: SealedRecord, ring: Keyring) -> dict[str, str] | None:
    try:
        return ring.read(row)
    except SealingRefused:
        return None


def _report(row: Report, ring: Keyring) -> ReportRead:
    try:
        return ReportRead(row, report_content(ring.read(row)["content"]))
    except SealingRefused:
        return ReportRead(row, None)


def _step(row: Step, ring: Keyring) -> StepRead:
    try:
        return StepRead(row, step_content(ring.read(row)["content"]))
    except SealingRefused:
        return StepRead(row, None)
