# SPDX-License-Identifier: EUPL-1.2
"""Lengths of time as laws state them, each with the last day of such a time after a given day.

The day from which time is counted is not itself counted. Weeks end on the day of the same name, months and years on the
day of the same number or else on the last of the month (lag 1930:173, 1 §). No end is ever moved for a weekend or a
holiday: whether 2 § of that act helps an authority with its own time is an open question that Ledfyr does not rely on.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

MONTHS_IN_A_YEAR = 12


@dataclass(frozen=True)
class Days:
    number: int

    def after(self, start: date) -> date:
        return start + timedelta(days=self.number)

    def __str__(self) -> str:
        return f"{self.number} {'dag' if self.number == 1 else 'dagar'}"


@dataclass(frozen=True)
class Weeks:
    number: int

    def after(self, start: date) -> date:
        return start + timedelta(weeks=self.number)

    def __str__(self) -> str:
        return f"{self.number} {'vecka' if self.number == 1 else 'veckor'}"


@dataclass(frozen=True)
class Months:
    number: int

    def after(self, start: date) -> date:
        """31 October and four months is the last of February, in a leap year the 29th."""
        years, month_index = divmod(start.month - 1 + self.number, MONTHS_IN_A_YEAR)
        year, month = start.year + years, month_index + 1
        return date(year, month, min(start.day, monthrange(year, month)[1]))

    def __str__(self) -> str:
        return f"{self.number} {'månad' if self.number == 1 else 'månader'}"


@dataclass(frozen=True)
class Years:
    number: int

    def after(self, start: date) -> date:
        return Months(self.number * MONTHS_IN_A_YEAR).after(start)

    def __str__(self) -> str:
        return f"{self.number} år"


Period = Days | Weeks | Months | Years
