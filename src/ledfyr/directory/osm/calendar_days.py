# SPDX-License-Identifier: EUPL-1.2
"""Shares openings out over the days of the calendar, in the two ways in which rows may have meant them."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from functools import cache

from ledfyr.directory.osm.second_opinion import FIRST_DAY, LAST_DAY, Between
from ledfyr.law.opening_hours import STOCKHOLM

MIDNIGHT = time(0)
ONE_DAY = timedelta(days=1)
DAYS = tuple(FIRST_DAY + number * ONE_DAY for number in range((LAST_DAY - FIRST_DAY).days + 1))

Hours = tuple[tuple[time, time], ...]
Days = dict[date, Hours]


def by_calendar_day(openings: Iterable[Between]) -> Days:
    """Cut every opening at midnight."""
    return _shared_out(part for opening in openings for part in _cut_at_midnights(*_on_the_wall(opening)))


def by_beginning(openings: Iterable[Between]) -> Days:
    """Give an opening shorter than a day wholly to the day on which it begins."""
    return _shared_out(part for opening in openings for part in _kept_whole(*_on_the_wall(opening)))


@cache
def is_bent(day: date) -> bool:
    """Say whether hours of this day are told otherwise than they were written.

    The telling begins or ends with it, or an hour is skipped on it or in the night after, when summer time begins.
    """
    return day in {FIRST_DAY, LAST_DAY} or _skips_an_hour(day) or _skips_an_hour(day + ONE_DAY)


def _skips_an_hour(day: date) -> bool:
    before, after = (datetime.combine(end, MIDNIGHT, STOCKHOLM).utcoffset() for end in (day, day + ONE_DAY))
    return before is not None and after is not None and before < after


def _shared_out(parts: Iterable[Between]) -> Days:
    days: dict[date, list[tuple[time, time]]] = {day: [] for day in DAYS}
    for begins, ends in parts:
        days[begins.date()].append((begins.time(), ends.time()))
    return {day: tuple(hours) for day, hours in days.items()}


def _on_the_wall(opening: Between) -> Between:
    begins, ends = (moment.astimezone(STOCKHOLM).replace(tzinfo=None, fold=0) for moment in opening)
    return begins, ends


def _kept_whole(begins: datetime, ends: datetime) -> Iterator[Between]:
    if ends - begins < ONE_DAY:
        yield begins, ends
    else:
        yield from _cut_at_midnights(begins, ends)


def _cut_at_midnights(begins: datetime, ends: datetime) -> Iterator[Between]:
    while begins < ends:
        midnight = datetime.combine(begins.date() + ONE_DAY, MIDNIGHT)
        yield begins, min(ends, midnight)
        begins = midnight
