# SPDX-License-Identifier: EUPL-1.2
"""The chapter of the rulebook about counting time."""

from datetime import UTC, date, datetime, timedelta, timezone

from ledfyr.law.counting.arrival import swedish_day
from ledfyr.law.counting.periods import Days, Months, Period, Weeks, Years
from ledfyr.law.counting.provisions import ARRIVAL_DAY, END_OF_MONTHS, NEVER_MOVED
from ledfyr.law.rulebook import Chapter, Entry, Example, Table

NEW_YORK_IN_WINTER = timezone(timedelta(hours=-5))


def last_day(period: Period, after: date) -> date:
    """The last day of a time that is counted from a day."""
    return period.after(after)


def _counted(period: Period, after: str, last: str) -> Example:
    given = {"period": period, "after": date.fromisoformat(after)}
    return Example("{period} räknade från {after}", given, date.fromisoformat(last))


def _arrived(said: str, moment: datetime, on: str) -> Example:
    return Example(said, {"moment": moment}, date.fromisoformat(on))


ARRIVING = Entry(
    "Vilken dag något kom in",
    "Det som når kommunen har kommit in den svenska kalenderdag då det kom fram, dygnet runt och även oläst.",
    swedish_day,
    (Table("Ankomstdag", ARRIVAL_DAY),),
    (
        _arrived("Ett brev kom in {moment}", datetime(2026, 3, 2, 8, 0, tzinfo=UTC), "2026-03-02"),
        _arrived(
            "I Sverige var klockan en halvtimme över midnatt: {moment}",
            datetime(2026, 3, 1, 23, 30, tzinfo=UTC),
            "2026-03-02",
        ),
        _arrived("Sommartid, en kvart före midnatt: {moment}", datetime(2026, 7, 1, 21, 45, tzinfo=UTC), "2026-07-01"),
        _arrived(
            "Avsändaren satt i New York, där det var kväll dagen före: {moment}",
            datetime(2026, 1, 14, 19, 0, tzinfo=NEW_YORK_IN_WINTER),
            "2026-01-15",
        ),
    ),
    note="För post i brevlådan finns särskilda regler i samma paragraf. Ledfyr räknar bara det som kommer in digitalt.",
)

COUNTING = Entry(
    "När en tid tar slut",
    "Dagen som tiden räknas från räknas inte med. Veckor slutar på dagen med samma namn, månader och år på dagen med "
    "samma nummer. Finns inte den dagen i månaden är det månadens sista dag.",
    last_day,
    (Table("Slutdag", END_OF_MONTHS),),
    (
        _counted(Days(14), "2026-03-02", "2026-03-16"),
        _counted(Weeks(1), "2026-03-02", "2026-03-09"),
        _counted(Months(4), "2026-03-02", "2026-07-02"),
        _counted(Months(4), "2025-10-31", "2026-02-28"),
        _counted(Months(4), "2027-10-31", "2028-02-29"),
        _counted(Months(6), "2025-08-31", "2026-02-28"),
        _counted(Months(4), "2026-02-28", "2026-06-28"),
        _counted(Years(5), "2024-02-29", "2029-02-28"),
    ),
)

NOT_MOVING = Entry(
    "Helger förlänger inte tiden",
    "Slutdagen står kvar också när den är en lördag, söndag, helgdag eller afton.",
    last_day,
    (Table("Slutdag på en helg", NEVER_MOVED),),
    (
        _counted(Days(14), "2026-12-20", "2027-01-03"),
        _counted(Days(14), "2026-12-10", "2026-12-24"),
        _counted(Months(4), "2026-02-06", "2026-06-06"),
    ),
    note="Enligt 2 § får det som senast ska göras en sådan dag göras nästa vardag. Om det också gäller kommunens egen "
    "tid har ingen jurist svarat Ledfyr på. Därför räknar Ledfyr med den kortare tiden.",
)

CHAPTER = Chapter("Att räkna tid", (ARRIVING, COUNTING, NOT_MOVING))
