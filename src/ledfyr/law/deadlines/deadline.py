# SPDX-License-Identifier: EUPL-1.2
"""A last day that the law sets, with the places where it is set and how sure we are of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ledfyr.law.saying import in_swedish
from ledfyr.law.sources import Source, Standing
from ledfyr.law.swedish_calendar import is_eve, is_public_holiday

SATURDAY = 5
DAYS_REMEMBERED = 4096  # eleven years of days: many cases share a day, and the law answers alike for all of them
WEAKEST_LAST = (Standing.VERIFIED, Standing.SECOND_HAND, Standing.FROM_MEMORY)


@dataclass(frozen=True)
class Deadline:
    """The last day on which something may be done. The first source is the law's own; others say how it is read."""

    due_on: date
    sources: tuple[Source, ...]
    warn_on: tuple[date, ...] = ()

    @property
    def standing(self) -> Standing:
        """The weakest of what the day rests on."""
        return max((source.standing for source in self.sources), key=WEAKEST_LAST.index)

    @property
    def is_on_a_day_off(self) -> bool:
        """Then it is wise to be ready on the last working day before it: the day itself is not moved."""
        return self.due_on.weekday() >= SATURDAY or is_public_holiday(self.due_on) or is_eve(self.due_on)

    def is_overdue(self, today: date) -> bool:
        return today > self.due_on

    def days_left(self, today: date) -> int:
        """Nought on the last day itself, and less than nought when it has passed."""
        return (self.due_on - today).days

    def warnings_reached(self, today: date) -> int:
        """How many of the days of warning have come, today counted."""
        return sum(day <= today for day in self.warn_on)

    def __str__(self) -> str:
        """In Swedish, as the rulebook prints it."""
        return f"Senast {in_swedish(self.due_on)} ({'; '.join(map(str, self.sources))})"


def warned(start: date, after_days: Sequence[int]) -> tuple[date, ...]:
    """The days of warning, counted from the day on which a time begins."""
    return tuple(start + timedelta(days=number) for number in after_days)
