# SPDX-License-Identifier: EUPL-1.2
"""Three rules of the chapter: what hinders disposal, what research keeps, and what only a decided plan disposes of."""

from dataclasses import replace
from datetime import date

from ledfyr.law.retention.cast import (
    ADULT_FILE,
    CHILD_AFTER,
    COMPILATION,
    GOTEBORG,
    HALF_A_YEAR,
    LATE,
    LINKOPING,
    LOG_ROW,
    PLACEMENT,
    PROVIDER,
    SUNDSVALL,
    THREAD,
    VISBY,
    rule_of,
)
from ledfyr.law.retention.disposal import why_not_dispose
from ledfyr.law.retention.kept_record import Hold, KeptRecord
from ledfyr.law.retention.record_classes import RULES, RecordClass
from ledfyr.law.retention.refusing import (
    APPEALED,
    FIRST_DAY_UNKNOWN,
    HELD,
    NOT_PLANNED,
    OTHERS_LIVE,
    STILL_OPEN,
    TO_THE_BOARD_INSTEAD,
    kept_for_ever,
    too_early,
    too_young,
)
from ledfyr.law.retention.research import (
    BIRTH_DAYS,
    BIRTHDAY_UNKNOWN,
    BORN_ON_A_KEPT_DAY,
    KEEPING_PLACE,
    PLACE_UNKNOWN,
    PLACES,
)
from ledfyr.law.rulebook import Entry, Example, Table
from ledfyr.law.sources import NotInForce


def _asked(said: str, record: KeptRecord, on: date, expected: object = None) -> Example:
    return Example(said, {"record": record, "on": on}, expected)


REFUSING = Entry(
    "När handlingar inte får gallras",
    "Inget gallras som lagen bevarar, som något annat hindrar, eller där en dag som reglerna behöver är okänd.",
    why_not_dispose,
    (rule_of(RecordClass.PLACEMENT), rule_of(RecordClass.PARENTHOOD), rule_of(RecordClass.ADOPTION)),
    (
        _asked("Fem år har gått på dagen", ADULT_FILE, date(2026, 3, 10)),
        _asked(
            "Det fattas en dag till fem år",
            ADULT_FILE,
            date(2026, 3, 9),
            too_early(RULES[RecordClass.CASE_FILE][0]),
        ),
        _asked("Barnet var placerat", PLACEMENT, LATE, kept_for_ever(RULES[RecordClass.PLACEMENT][0])),
        _asked(
            "Utredningen gällde faderskap",
            replace(CHILD_AFTER, record_class=RecordClass.PARENTHOOD),
            LATE,
            kept_for_ever(RULES[RecordClass.PARENTHOOD][0]),
        ),
        _asked(
            "Utredningen gällde adoption",
            replace(CHILD_AFTER, record_class=RecordClass.ADOPTION),
            LATE,
            kept_for_ever(RULES[RecordClass.ADOPTION][0]),
        ),
        _asked(
            "Barnet fyller 30 år i morgon",
            CHILD_AFTER,
            date(2040, 3, 1),
            too_young(RULES[RecordClass.CHILD_INQUIRY][1]),
        ),
        _asked("Barnet fyller 30 år i dag", CHILD_AFTER, date(2040, 3, 2)),
        _asked("Samma person har andra uppgifter kvar", replace(ADULT_FILE, others_live=True), LATE, OTHERS_LIVE),
        _asked("Sammanställningen väntar inte på akterna", replace(COMPILATION, others_live=True), LATE),
        _asked("Beslutet är överklagat", replace(ADULT_FILE, holds=frozenset({Hold.APPEAL})), LATE, APPEALED),
        _asked("En tillsyn pågår", replace(ADULT_FILE, holds=frozenset({Hold.LEGAL_HOLD})), LATE, HELD),
        _asked("Ärendet är inte avslutat", replace(ADULT_FILE, closed_on=None), LATE, STILL_OPEN),
        _asked("Ärendet avslutas i dag, långt efter sista anteckningen", replace(ADULT_FILE, closed_on=LATE), LATE),
        _asked("Sista anteckningen är okänd", replace(ADULT_FILE, counts_from=None), LATE, FIRST_DAY_UNKNOWN),
        _asked("Frågan gäller tiden före socialtjänstlagen", ADULT_FILE, date(2025, 6, 30), NotInForce),
    ),
)

RESEARCH = Entry(
    "Handlingar som bevaras för forskning",
    "På några platser bevaras allt. På alla andra bevaras "
    "handlingar om personer som är födda den 5:e, 15:e eller 25:e.",
    why_not_dispose,
    (Table("Födelsedagar", BIRTH_DAYS), Table("Platser", PLACES)),
    (
        *(
            _asked(
                f"Personen är född den {day}:e",
                replace(ADULT_FILE, born_on=date(1990, 6, day)),
                LATE,
                BORN_ON_A_KEPT_DAY if day in (5, 15, 25) else None,
            )
            for day in (4, 5, 6, 15, 25, 26)
        ),
        *(
            _asked(f"Kommunen är {name}", replace(ADULT_FILE, municipality_code=code), LATE, KEEPING_PLACE)
            for name, code in (
                ("Göteborg", GOTEBORG),
                ("Linköping i Östergötlands län", LINKOPING),
                ("Gotland", VISBY),
                ("Sundsvall i Västernorrlands län", SUNDSVALL),
            )
        ),
        _asked("Kommunen är okänd", replace(ADULT_FILE, municipality_code=""), LATE, PLACE_UNKNOWN),
        _asked("Födelsedagen är okänd", replace(ADULT_FILE, born_on=None), LATE, BIRTHDAY_UNKNOWN),
        _asked(
            "Akten finns hos en privat utförare, och personen är född den 15:e",
            replace(PROVIDER, born_on=date(1990, 6, 15)),
            LATE,
            TO_THE_BOARD_INSTEAD,
        ),
        _asked(
            "Akten finns hos en privat utförare och gäller ett placerat barn",
            replace(CHILD_AFTER, record_class=RecordClass.PROVIDER_PLACEMENT),
            LATE,
            TO_THE_BOARD_INSTEAD,
        ),
    ),
)

PLANNED = Entry(
    "Det som bara gallras enligt kommunens plan",
    "För andra handlingar säger lagen ingen tid. De gallras "
    "när kommunen har beslutat om en tid, och aldrig utan beslut.",
    why_not_dispose,
    (rule_of(RecordClass.ANONYMOUS_THREAD), rule_of(RecordClass.HORIZON_SCANNING), rule_of(RecordClass.ACCESS_LOG)),
    (
        _asked("Ingen har beslutat hur länge en anonym fråga bevaras", THREAD, LATE, NOT_PLANNED),
        _asked(
            "Planen säger sex månader, och de har gått på dagen",
            replace(THREAD, plan=HALF_A_YEAR),
            date(2026, 10, 1),
        ),
        _asked(
            "Planen säger sex månader, och det fattas en dag",
            replace(THREAD, plan=HALF_A_YEAR),
            date(2026, 9, 30),
            too_early(RULES[RecordClass.ANONYMOUS_THREAD][0]),
        ),
        _asked(
            "Beslutet om planen är fattat först i morgon",
            replace(THREAD, counts_from=date(2025, 1, 1), plan=HALF_A_YEAR),
            date(2026, 1, 19),
            NOT_PLANNED,
        ),
        _asked(
            "Beslutet om planen är fattat i dag",
            replace(THREAD, counts_from=date(2025, 1, 1), plan=HALF_A_YEAR),
            date(2026, 1, 20),
        ),
        _asked(
            "Planen säger sex månader för loggen, men den ska finnas i minst fem år",
            LOG_ROW,
            date(2031, 1, 31),
            too_early(RULES[RecordClass.ACCESS_LOG][1]),
        ),
        _asked("Loggraden är fem år gammal", LOG_ROW, date(2031, 2, 1)),
        _asked(
            "Loggraden är gammal den 31 januari 2026, dagen före föreskriften",
            replace(LOG_ROW, counts_from=date(2025, 7, 1)),
            date(2026, 1, 31),
        ),
        _asked(
            "Loggraden är lika gammal den 1 februari 2026",
            replace(LOG_ROW, counts_from=date(2025, 7, 1)),
            date(2026, 2, 1),
            too_early(RULES[RecordClass.ACCESS_LOG][1]),
        ),
    ),
    note="Kommunens jurist och arkivarie avgör tiderna. Föreskriften om loggar är inte läst i original.",
)
