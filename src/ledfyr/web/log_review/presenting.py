# SPDX-License-Identifier: EUPL-1.2
"""A month's review, and the list of months, as small typed values for the pages."""

from dataclasses import dataclass
from datetime import date, timedelta

from babel.dates import format_date

from ledfyr.staff.queries.people import name_of_account
from ledfyr.trail.presenting import FINDS, RowShown, listed_row_shown, outcomes_after
from ledfyr.trail.queries import is_sample_as_drawn, review_of, rows_to_review, statistics_of
from ledfyr.web.log_review.houses import LOGS, Log

MONTHS_BACK = 3


@dataclass(frozen=True)
class MonthInShort:
    """One month of one log on the overview."""

    log: Log
    month: date
    called: str
    state: str
    is_begun: bool
    is_finished: bool


@dataclass(frozen=True)
class RowToDecide:
    """A row with the outcomes that it may be given now."""

    row: RowShown
    choices: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class MonthShown:
    """The review of a month while somebody works on it."""

    rows: tuple[RowToDecide, ...]
    counted: tuple[tuple[str, int], ...]
    acts: int
    listed: int
    waiting: int
    is_as_drawn: bool
    is_finished: bool


def first_of_month_before(day: date) -> date:
    """The first day of the month before that of the day."""
    return (day.replace(day=1) - timedelta(days=1)).replace(day=1)


def said_month(month: date) -> str:
    """As in “oktober 2026”."""
    return format_date(month, "MMMM y", locale="sv")


def months(municipality: str, today: date) -> tuple[MonthInShort, ...]:
    """The last months of every log, the newest first."""
    chosen = [first_of_month_before(today)]
    while len(chosen) < MONTHS_BACK:
        chosen.append(first_of_month_before(chosen[-1]))
    return tuple(_in_short(log, month, municipality) for month in chosen for log in LOGS)


def month_shown(log: Log, month: date, municipality: str, reviewer: int) -> MonthShown | None:
    """The list to work through; None when nobody has begun it."""
    review = review_of(month, municipality=municipality, using=log.database)
    if review is None:
        return None
    counted = statistics_of(review, using=log.database)
    waiting = rows_to_review(review, reviewer=reviewer, using=log.database)
    return MonthShown(
        rows=tuple(RowToDecide(listed_row_shown(row, name_of_account), outcomes_after(row.outcome)) for row in waiting),
        counted=tuple((FINDS[find], number) for find, number in counted.by_find.items()),
        acts=counted.acts,
        listed=counted.listed,
        waiting=counted.waiting,
        is_as_drawn=is_sample_as_drawn(review, using=log.database),
        is_finished=review.finished_at is not None,
    )


def _in_short(log: Log, month: date, municipality: str) -> MonthInShort:
    review = review_of(month, municipality=municipality, using=log.database)
    finished = bool(review and review.finished_at)
    if review is None:
        state = "Inte påbörjad"
    elif finished:
        state = "Klar"
    else:
        counted = statistics_of(review, using=log.database)
        state = f"{counted.waiting} av {counted.listed} rader väntar"
    return MonthInShort(log, month, said_month(month), state, review is not None, finished)
