# SPDX-License-Identifier: EUPL-1.2
"""Counts cases by quarter so that no case shows in any number: rounded to fives, and shares of the rounded alone."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date

from ledfyr.casework.rules.facts import CaseFacts
from ledfyr.contact.rules.counting import STEP, rounded, share_of

MONTHS_OF_A_QUARTER = 3
FILE_FORMAT = "ledfyr-counts/1"


@dataclass(frozen=True)
class CaseFigures:
    """Rounded counts of the cases that began in a quarter; nothing exact goes beyond `figures_of`."""

    cases: int
    opened: int
    not_opened: int
    protected_in_time: int
    protected_late: int
    chosen_in_time: int
    chosen_late: int
    inquired_in_time: int
    inquired_late: int
    with_measure: int
    without_measure: int

    @property
    def share_protected(self) -> int | None:
        """How many per cent of the reports were assessed for protection the same day; None when they are too few."""
        return share_of(self.protected_in_time, self.protected_in_time + self.protected_late)

    @property
    def share_chosen(self) -> int | None:
        """How many per cent of the preliminary assessments ended in time."""
        return share_of(self.chosen_in_time, self.chosen_in_time + self.chosen_late)

    @property
    def share_inquired(self) -> int | None:
        """How many per cent of the inquiries ended in time."""
        return share_of(self.inquired_in_time, self.inquired_in_time + self.inquired_late)


@dataclass(frozen=True)
class Quarter:
    """One line: a quarter by its first day, and what was counted."""

    begins: date
    figures: CaseFigures

    @property
    def code(self) -> str:
        """As files name it, such as 2026-Q3."""
        return f"{self.begins.year}-Q{(self.begins.month + 2) // MONTHS_OF_A_QUARTER}"


def figures_of(cases: Iterable[CaseFacts], today: date) -> CaseFigures:
    """Count and round. What can still be done in time is not counted as in time or late."""
    every = tuple(cases)
    protected = [
        _in_time(report.protection_assessed_on, report.protection_due.due_on, today)
        for case in every
        for report in case.reports
    ]
    chosen = [_in_time(case.opened_on or case.not_opened_on, case.choice_due.due_on, today) for case in every]
    inquiries = ((case.inquiry_ended_on, case.inquiry_due) for case in every)
    inquired = [_in_time(ended_on, due.due_on, today) for ended_on, due in inquiries if due is not None]
    with_measure = [case for case in every if case.inquiry_ended_on and not case.without_measure_on]
    return CaseFigures(
        cases=rounded(len(every)),
        opened=_count(every, lambda case: case.opened_on is not None),
        not_opened=_count(every, lambda case: case.not_opened_on is not None),
        protected_in_time=rounded(protected.count(True)),
        protected_late=rounded(protected.count(False)),
        chosen_in_time=rounded(chosen.count(True)),
        chosen_late=rounded(chosen.count(False)),
        inquired_in_time=rounded(inquired.count(True)),
        inquired_late=rounded(inquired.count(False)),
        with_measure=rounded(len(with_measure)),
        without_measure=_count(every, lambda case: case.without_measure_on is not None),
    )


def quarter_of(day: date) -> date:
    """The first day of its quarter."""
    return date(day.year, day.month - (day.month - 1) % MONTHS_OF_A_QUARTER, 1)


def quarters_before(today: date, count: int) -> tuple[date, ...]:
    """So many whole quarters before the day, the newest first. The one that goes on is never told of."""
    months = today.year * 12 + quarter_of(today).month - 1
    firsts = (months - MONTHS_OF_A_QUARTER * back for back in range(1, count + 1))
    return tuple(date(month // 12, month % 12 + 1, 1) for month in firsts)


def file_of_counts(quarters: Iterable[Quarter], *, municipality: str, reviewed_on: date) -> str:
    """The reviewed counts as JSON, the only thing that goes from cases to the situational picture."""
    content: Mapping[str, object] = {
        "format": FILE_FORMAT,
        "municipality": municipality,
        "reviewed_on": reviewed_on.isoformat(),
        "rounded_to": STEP,
        "quarters": [{"quarter": each.code, **asdict(each.figures)} for each in quarters],
    }
    return json.dumps(content, ensure_ascii=False, indent=1)


def _count(cases: Iterable[CaseFacts], chosen: Callable[[CaseFacts], bool]) -> int:
    return rounded(sum(map(chosen, cases)))


def _in_time(done_on: date | None, due_on: date, today: date) -> bool | None:
    if done_on is not None:
        return done_on <= due_on
    return False if due_on < today else None
