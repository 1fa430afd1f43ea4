# SPDX-License-Identifier: EUPL-1.2
"""Decides which days are public holidays in Sweden, and which three eves the law puts beside them, from 1990 on."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

ONE_DAY = timedelta(days=1)
FRIDAY, SATURDAY = 4, 5

LISTED = "lag (1989:253) 1–2 §§"
LISTED_SINCE = date(1990, 1, 1)  # before that day several older laws held
NATIONAL_DAY_SINCE = date(2005, 4, 1)  # lag (2004:1320): the national day came in and annandag pingst went out
EQUALLED = "lag (1930:173) 2 §"

InYear = Callable[[int], date]


def easter_sunday(year: int) -> date:
    """Compute the Sunday after the (calendar's) full moon on or after 21 March, as lag (1989:253) 2 § has it."""
    century, of_century = divmod(year, 100)
    moon_shift = (8 * century + 13) // 25
    moon = (19 * (year % 19) + century - century // 4 - moon_shift + 15) % 30
    late = (year % 19 + 11 * moon) // 319
    to_sunday = (2 * (century % 4) + 2 * (of_century // 4) - of_century % 4 - moon + late + 32) % 7
    return date(year, 3, 22) + timedelta(days=moon - late + to_sunday)


def _every(month: int, day: int) -> InYear:
    return lambda year: date(year, month, day)


def _from_easter(days: int) -> InYear:
    return lambda year: easter_sunday(year) + timedelta(days=days)


def _first(weekday: int, month: int, day: int) -> InYear:
    """Fall on the first such weekday on or after a date."""
    return lambda year: date(year, month, day) + timedelta(days=(weekday - date(year, month, day).weekday()) % 7)


@dataclass(frozen=True)
class Holiday:
    """One line of the law: the name as it stands in running text, when it falls, and from when until when it held."""

    name: str
    falls_on: InYear
    paragraph: str = LISTED
    valid_from: date = LISTED_SINCE
    valid_until: date | None = None
    is_eve: bool = False

    def holds_on(self, day: date) -> bool:
        return self.valid_from <= day and (self.valid_until is None or day <= self.valid_until)


HOLIDAYS = (
    Holiday("nyårsdagen", _every(1, 1)),
    Holiday("trettondedag jul", _every(1, 6)),
    Holiday("långfredagen", _from_easter(-2)),
    Holiday("påskdagen", _from_easter(0)),
    Holiday("annandag påsk", _from_easter(1)),
    Holiday("första maj", _every(5, 1)),
    Holiday("Kristi himmelsfärdsdag", _from_easter(39)),
    Holiday("pingstdagen", _from_easter(49)),
    Holiday("annandag pingst", _from_easter(50), valid_until=NATIONAL_DAY_SINCE - ONE_DAY),
    Holiday("Sveriges nationaldag", _every(6, 6), valid_from=NATIONAL_DAY_SINCE),
    Holiday("midsommarafton", _first(FRIDAY, 6, 19), EQUALLED, is_eve=True),
    Holiday("midsommardagen", _first(SATURDAY, 6, 20)),
    Holiday("alla helgons dag", _first(SATURDAY, 10, 31)),
    Holiday("julafton", _every(12, 24), EQUALLED, is_eve=True),
    Holiday("juldagen", _every(12, 25)),
    Holiday("annandag jul", _every(12, 26)),
    Holiday("nyårsafton", _every(12, 31), EQUALLED, is_eve=True),
)

HOLIDAY_NAMES = tuple(holiday.name for holiday in HOLIDAYS if holiday.valid_until is None)


@cache
def _holidays_of(year: int) -> dict[date, tuple[Holiday, ...]]:
    found: dict[date, tuple[Holiday, ...]] = {}
    for holiday in HOLIDAYS:
        day = holiday.falls_on(year)
        if holiday.holds_on(day):
            found[day] = (*found.get(day, ()), holiday)
    return found


def holidays_on(day: date) -> tuple[Holiday, ...]:
    """Two may meet: första maj was Kristi himmelsfärdsdag in 2008, and pingstdagen will be the national day in 2049."""
    return _holidays_of(day.year).get(day, ())


def holiday_name(day: date) -> str | None:
    """Name the public holiday or eve in running text; a plain Sunday has no name."""
    return " och ".join(holiday.name for holiday in holidays_on(day)) or None


def is_public_holiday(day: date) -> bool:
    """Plain Sundays are public holidays by 1 § too, but answer no here: hours and deadlines ask for the weekday."""
    return any(not holiday.is_eve for holiday in holidays_on(day))


def is_eve(day: date) -> bool:
    return any(holiday.is_eve for holiday in holidays_on(day))


def holidays_between(first: date, last: date) -> Iterator[tuple[date, str]]:
    """Every public holiday and eve with its name in running text, in order; both ends are included."""
    for year in range(first.year, last.year + 1):
        for day in sorted(_holidays_of(year)):
            if first <= day <= last:
                yield day, holiday_name(day) or ""
