# SPDX-License-Identifier: EUPL-1.2
"""Decides which rows speak for a day: the first kind, in a fixed order, that says anything speaks for the whole day.

The order: dated exceptions; rows that are open always; rows for this holiday; rows for all holidays; rows for the day
before a holiday; rows of the week. Several rows of the deciding kind add up.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta

from ledfyr.law.opening_hours.rows import WHOLE_DAY, HoursRow, RowKind, Span
from ledfyr.law.swedish_calendar import ONE_DAY, holidays_on

MIDNIGHT = datetime(1970, 1, 1, tzinfo=UTC)  # of any day; only its time is used


def deciding_rows(rows: Sequence[HoursRow], day: date) -> list[HoursRow]:
    valid = [row for row in rows if row.is_valid_on(day)]
    exceptions = [row for row in valid if row.kind is RowKind.DATED and row.is_exception_on(day)]
    return exceptions or _always(valid) or _of_holiday(valid, day) or _of_day_before(valid, day) or _weekly(valid, day)


def ordinary_rows(rows: Sequence[HoursRow], day: date) -> list[HoursRow]:
    """Choose as if the day were an ordinary one of its weekday."""
    valid = [row for row in rows if row.is_valid_on(day)]
    return _always(valid) or _weekly(valid, day)


def spans_of(rows: Iterable[HoursRow]) -> list[Span]:
    return sorted(row.span for row in rows if row.span)


def spans_on(rows: Sequence[HoursRow], day: date) -> tuple[tuple[time, time], ...]:
    """Tell the hours that begin on a day, as local times: 00:00 to 00:00 is all day, and rows that touch are one."""
    joined: list[Span] = []
    for opens, closes in spans_of(deciding_rows(rows, day)):
        last = joined[-1] if joined else (0, -1)
        longest = max(last[1], closes)
        if opens <= last[1] and longest - last[0] <= WHOLE_DAY:  # two local times cannot say more than a day
            joined[-1] = (last[0], longest)
        else:
            joined.append((opens, closes))
    return tuple((_local_time(opens), _local_time(closes)) for opens, closes in joined)


def _local_time(seconds: int) -> time:
    return (MIDNIGHT + timedelta(seconds=seconds % WHOLE_DAY)).time()


def _always(valid: list[HoursRow]) -> list[HoursRow]:
    return [row for row in valid if row.kind is RowKind.ALWAYS]


def _of_holiday(valid: list[HoursRow], day: date) -> list[HoursRow]:
    names = {holiday.name for holiday in holidays_on(day)}
    if not names:
        return []
    rows = [row for row in valid if row.kind is RowKind.HOLIDAY]
    return [row for row in rows if row.holiday in names] or [row for row in rows if not row.holiday]


def _of_day_before(valid: list[HoursRow], day: date) -> list[HoursRow]:
    """Shorten a working day, but never open a day that the week keeps closed, such as Easter Saturday.

    The three eves count as holidays, so that 23 December and the Thursday before midsommarafton are days before, and
    an eve is not. Who reads ”dagen före helgdag” otherwise then finds an open line that was said to be closed, which
    costs less than the opposite.
    """
    if holidays_on(day) or not holidays_on(day + ONE_DAY):
        return []
    rows = [row for row in valid if row.kind is RowKind.DAY_BEFORE_HOLIDAY]
    return rows if rows and spans_of(_weekly(valid, day)) else []


def _weekly(valid: list[HoursRow], day: date) -> list[HoursRow]:
    return [row for row in valid if row.kind is RowKind.WEEKLY and day.weekday() in row.weekdays]
