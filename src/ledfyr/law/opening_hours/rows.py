# SPDX-License-Identifier: EUPL-1.2
"""One row of opening hours, as the person who keeps a fact file writes it."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

Span = tuple[int, int]  # seconds after the day's midnight; an end after 86 400 is on the next day

WHOLE_DAY = 24 * 60 * 60


class RowKind(StrEnum):
    ALWAYS = "always"
    WEEKLY = "weekly"
    DATED = "dated"
    HOLIDAY = "holiday"
    DAY_BEFORE_HOLIDAY = "day_before_holiday"
    BY_APPOINTMENT = "by_appointment"


@dataclass(frozen=True)
class HoursRow:
    """A row that closes at or before the hour it opens closes on the next day; 00:00 is midnight at the day's end."""

    kind: RowKind
    weekdays: frozenset[int] = frozenset()  # Monday is 0; only WEEKLY and BY_APPOINTMENT
    opens: time | None = None
    closes: time | None = None
    closed: bool = False  # HOLIDAY, DAY_BEFORE_HOLIDAY and DATED may say closed instead of times
    valid_from: date | None = None  # both ends are included
    valid_until: date | None = None
    first_on: date | None = None  # DATED: the first and the last day of the exception
    last_on: date | None = None  # DATED: None means the same day
    holiday: str = ""  # HOLIDAY: only this one, by the name in swedish_calendar; empty means all

    def is_valid_on(self, day: date) -> bool:
        begun = self.valid_from is None or self.valid_from <= day
        return begun and (self.valid_until is None or day <= self.valid_until)

    def is_exception_on(self, day: date) -> bool:
        return self.first_on is not None and self.first_on <= day <= (self.last_on or self.first_on)

    @property
    def span(self) -> Span | None:
        """What the row opens on a day that it decides; None when it keeps closed."""
        if self.kind is RowKind.ALWAYS:
            return 0, WHOLE_DAY
        if self.closed or self.opens is None or self.closes is None:
            return None
        opens, closes = _seconds(self.opens), _seconds(self.closes)
        return opens, closes if closes > opens else closes + WHOLE_DAY


def _seconds(at: time) -> int:
    return at.hour * 3600 + at.minute * 60 + at.second
