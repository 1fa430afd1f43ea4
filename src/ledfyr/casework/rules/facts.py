# SPDX-License-Identifier: EUPL-1.2
"""What a case has come to, read from its reports and its steps; nothing of it is what anybody wrote."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import lru_cache
from uuid import UUID

from ledfyr.casework.rules.steps import StepKind, TakenStep
from ledfyr.law.deadlines import Deadline, preliminary_assessment, protection_assessment
from ledfyr.law.deadlines.deadline import DAYS_REMEMBERED
from ledfyr.law.opening_hours import STOCKHOLM

NOON = time(12)


@dataclass(frozen=True)
class ReportFacts:
    """One report of the case, and whether somebody has assessed the need for immediate protection."""

    mark: UUID
    arrived_on: date
    protection_assessed_on: date | None = None

    @property
    def protection_due(self) -> Deadline:
        """The same Swedish day. The moment lies inside the seal; the day is enough for that."""
        return _protection_due(self.arrived_on)


@dataclass(frozen=True)
class CaseFacts:
    """All that decides what the law asks of the case now."""

    received_on: date
    reports: tuple[ReportFacts, ...]
    extended_until: date | None = None
    opened_on: date | None = None
    not_opened_on: date | None = None
    informed_on: date | None = None

    @property
    def unassessed(self) -> tuple[ReportFacts, ...]:
        """The reports whose protection assessment is missing."""
        return tuple(report for report in self.reports if report.protection_assessed_on is None)

    @property
    def is_protection_assessed(self) -> bool:
        """Whether nothing waits for it; a case without a report has nothing that was assessed."""
        return bool(self.reports) and not self.unassessed

    @property
    def inquiry_runs(self) -> bool:
        """Whether an inquiry has been opened. Closing one is not built yet."""
        return self.opened_on is not None

    @property
    def is_decided(self) -> bool:
        """Whether the choice has been made."""
        return self.opened_on is not None or self.not_opened_on is not None

    @property
    def choice_due(self) -> Deadline:
        """The last day of the preliminary assessment, as it stands after an extension."""
        first = preliminary_assessment(self.received_on)
        if self.extended_until is None:
            return first
        return Deadline(self.extended_until, first.sources)


@lru_cache(DAYS_REMEMBERED)
def _protection_due(arrived_on: date) -> Deadline:
    return protection_assessment(datetime.combine(arrived_on, NOON, STOCKHOLM))


def facts_of(received_on: date, reports: Iterable[tuple[UUID, date]], steps: Iterable[TakenStep]) -> CaseFacts:
    """What the steps have come to. A correction changes what a step says, and neither its day nor what follows."""
    first: dict[tuple[StepKind, UUID | None], date] = {}
    until: date | None = None
    for step in steps:
        if step.is_correction:
            continue
        first.setdefault((step.kind, step.report), step.on)
        until = step.until or until
    return CaseFacts(
        received_on=received_on,
        reports=tuple(
            ReportFacts(mark, arrived_on, first.get((StepKind.PROTECTION, mark))) for mark, arrived_on in reports
        ),
        extended_until=until,
        opened_on=first.get((StepKind.OPENED, None)),
        not_opened_on=first.get((StepKind.NOT_OPENED, None)),
        informed_on=first.get((StepKind.INFORMED, None)),
    )
