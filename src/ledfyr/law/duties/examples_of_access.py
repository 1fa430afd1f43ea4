# SPDX-License-Identifier: EUPL-1.2
"""Rules of the chapter about who may read personal data, and how the reading is looked into."""

from dataclasses import replace
from datetime import date

from ledfyr.law.duties.access_control import (
    APPROVED_AGAIN_AFTER,
    DUTIES,
    NO_ANALYSIS,
    NO_END,
    NO_SECOND_FACTOR,
    REVIEW_EVERY,
    AccessAsked,
    AccessDuty,
    review_due,
    why_not_give_access,
)
from ledfyr.law.retention import RULES, RecordClass
from ledfyr.law.rulebook import Entry, Example, Table

LAST_DAY_BEFORE, FIRST_DAY = date(2026, 1, 31), date(2026, 2, 1)
READY = AccessAsked(date(2025, 12, 1), has_second_factor=True, ends_on=date(2026, 12, 31))
UNREADY = replace(READY, analysed_on=None, has_second_factor=False)


def _asked(said: str, asked: AccessAsked, expected: object = None, on: date = FIRST_DAY) -> Example:
    return Example(f"{said}. Frågan gäller {{on}}", {"asked": asked, "on": on}, expected)


ACCESS = Entry(
    "När någon får behörighet",
    "Innan någon får läsa ska en behovs- och riskanalys vara gjord och personen ha ett andra sätt att visa vem han "
    "eller hon är. Behörigheten har alltid ett slut.",
    why_not_give_access,
    (
        *(Table(duty.value.capitalize(), DUTIES[duty]) for duty in AccessDuty),
        Table("Behörighet prövas på nytt efter", APPROVED_AGAIN_AFTER),
    ),
    (
        _asked("Allt är ordnat", READY),
        _asked("Ingen analys är gjord", replace(READY, analysed_on=None), NO_ANALYSIS),
        _asked("Analysen är daterad i morgon", replace(READY, analysed_on=date(2026, 2, 2)), NO_ANALYSIS),
        _asked("Det andra sättet saknas", replace(READY, has_second_factor=False), NO_SECOND_FACTOR),
        _asked("Varken analys eller ett andra sätt finns", UNREADY, on=LAST_DAY_BEFORE),
        _asked("Varken analys eller ett andra sätt finns", UNREADY, NO_ANALYSIS),
        _asked("Inget slut är angivet", replace(READY, ends_on=None), NO_END, LAST_DAY_BEFORE),
        _asked("Slutet är om precis ett år", replace(READY, ends_on=date(2027, 2, 1))),
        _asked("Slutet är om ett år och en dag", replace(READY, ends_on=date(2027, 2, 2)), NO_END),
    ),
    note="Föreskriften från den 1 februari 2026 är läst i andra hand och har inget känt nummer. Att behörigheter "
    "prövas på nytt varje år är Ledfyrs egen regel.",
)

LOG_REVIEW = Entry(
    "När loggarna gås igenom",
    "Loggarna gås igenom varje månad och när det behövs. De bevaras i minst fem år.",
    review_due,
    (Table("Genomgång varje", REVIEW_EVERY), Table("Loggen", RULES[RecordClass.ACCESS_LOG])),
    (
        Example(
            "Senast genomgångna {last_reviewed_on}",
            {"last_reviewed_on": date(2026, 3, 2), "on": date(2026, 3, 2)},
            date(2026, 4, 2),
        ),
        Example(
            "Senast genomgångna {last_reviewed_on}",
            {"last_reviewed_on": date(2026, 1, 31), "on": date(2026, 2, 1)},
            date(2026, 2, 28),
        ),
    ),
    note="Att det görs varje månad är en annan kommuns rutin, läst i andra hand.",
)
