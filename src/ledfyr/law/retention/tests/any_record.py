# SPDX-License-Identifier: EUPL-1.2
"""Any record that may come, for the properties: known and unknown days, leap days, holds, plans, many places."""

from datetime import date

from hypothesis import strategies as some

from ledfyr.law.retention import Hold, KeptRecord, RecordClass, RecordsPlanEntry

days = some.dates(date(1990, 1, 1), date(2080, 12, 31)) | some.sampled_from([date(2024, 2, 29), date(2026, 1, 15)])
birthdays = some.dates(date(1950, 1, 1), date(2030, 12, 31)) | some.sampled_from([date(2012, 2, 29), date(2010, 6, 15)])
questions = some.dates(date(2025, 7, 1), date(2100, 12, 31)) | some.sampled_from([date(2026, 1, 31), date(2026, 2, 1)])
places = some.sampled_from(["1440", "1480", "0580", "0980", "2281", "1482", "0180", ""])
plans = some.builds(RecordsPlanEntry, decided_on=days, months=some.integers(0, 240))
holds = some.frozensets(some.sampled_from(list(Hold)), max_size=2)
records = some.builds(
    KeptRecord,
    record_class=some.sampled_from(list(RecordClass)),
    municipality_code=places,
    counts_from=some.none() | days,
    born_on=some.none() | birthdays,
    closed_on=some.none() | days,
    held_until=some.none() | days,
    others_live=some.booleans(),
    holds=holds,
    plan=some.none() | plans,
)
# What nothing but time keeps, so that most of what is drawn has a day.
free_records = some.builds(
    KeptRecord,
    record_class=some.sampled_from(list(RecordClass)),
    municipality_code=some.just("1440"),
    counts_from=days,
    born_on=birthdays.filter(lambda day: day.day not in (5, 15, 25)),
    closed_on=some.dates(date(1990, 1, 1), date(2026, 6, 30)),
    plan=some.builds(RecordsPlanEntry, decided_on=some.just(date(2025, 1, 1)), months=some.integers(0, 240)),
)
LATE = date(2100, 1, 1)
