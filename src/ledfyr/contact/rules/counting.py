# SPDX-License-Identifier: EUPL-1.2
"""Counts letters by door and month so that one letter more or less shows in no number beyond its rounding.

Every count is rounded to fives, and what is smaller than five is never told, nought included. Shares and medians are
reckoned from the rounded counts alone, so they tell nothing that those do not.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

STEP = 5
LEAST_TO_COMPARE = 20  # letters, rounded; a share of fewer says more of chance than of the reception
FEWER = f"färre än {STEP}"
TOO_FEW = "för få för att säga"
SPAM = "spam"
# How long a first answer took: what it is called, and the last day of it.
SPANS: tuple[tuple[str, int], ...] = (
    ("samma dag", 0),
    ("1–2 dagar", 2),
    ("3–5 dagar", 5),
    ("6–10 dagar", 10),
    ("mer än 10 dagar", 10**6),
)


@dataclass(frozen=True)
class ThreadFacts:
    """What counting knows of a thread. `is_in_time` is None while the day of the promise has not gone by."""

    month: date
    outcome: str = ""
    days: int | None = None
    is_in_time: bool | None = None


@dataclass(frozen=True)
class Figures:
    """Counts that have been rounded; nothing exact goes beyond `figures_of`."""

    letters: int
    in_time: int
    late: int
    spans: tuple[int, ...]
    outcomes: Mapping[str, int]

    @property
    def share_in_time(self) -> int | None:
        """How many per cent were answered within the promise, to the nearest five; None when they are too few."""
        return share_of(self.in_time, self.in_time + self.late)

    @property
    def median(self) -> str | None:
        """In which span the middle first answer came; None when they are too few."""
        total, seen = sum(self.spans), 0
        if total < LEAST_TO_COMPARE:
            return None
        for (called, _last), number in zip(SPANS, self.spans, strict=True):
            seen += number
            if 2 * seen >= total:
                return called
        return None


def rounded(count: int) -> int:
    """To the nearest five; nought for everything below five."""
    return 0 if count < STEP else (count + STEP // 2) // STEP * STEP


def share_of(part: int, whole: int) -> int | None:
    """How many per cent, to the nearest five, of counts that have been rounded; None when they are too few."""
    return _nearest(part * 100, whole) if whole >= LEAST_TO_COMPARE else None


def said(count: int) -> str:
    """A rounded count as a page tells it."""
    return str(count) if count else FEWER


def figures_of(threads: Iterable[ThreadFacts], outcomes: Iterable[str]) -> Figures:
    """Count and round. Spam is no letter, and counts only as an outcome."""
    every = tuple(threads)
    letters = [thread for thread in every if thread.outcome != SPAM]
    spans = [_span_of(thread.days) for thread in letters if thread.days is not None]
    return Figures(
        letters=rounded(len(letters)),
        in_time=rounded(sum(thread.is_in_time is True for thread in letters)),
        late=rounded(sum(thread.is_in_time is False for thread in letters)),
        spans=tuple(rounded(spans.count(place)) for place in range(len(SPANS))),
        outcomes={outcome: rounded(sum(each.outcome == outcome for each in every)) for outcome in outcomes},
    )


def is_kept(first_answered_on: date | None, answer_by: date, today: date) -> bool | None:
    """Whether the promise of an answer was kept; None as long as it can be."""
    if first_answered_on is not None:
        return first_answered_on <= answer_by
    return False if answer_by < today else None


def month_of(day: date) -> date:
    """The first day of its month."""
    return day.replace(day=1)


def months_before(today: date, count: int) -> tuple[date, ...]:
    """So many whole months before the day, the newest first. The month that goes on is never told of."""
    months = today.year * 12 + today.month - 1
    return tuple(date((months - back) // 12, (months - back) % 12 + 1, 1) for back in range(1, count + 1))


def _span_of(days: int) -> int:
    return next(place for place, (_called, last) in enumerate(SPANS) if days <= last)


def _nearest(parts: int, whole: int) -> int:
    return (2 * parts + whole * STEP) // (2 * whole * STEP) * STEP
