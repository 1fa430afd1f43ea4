# SPDX-License-Identifier: EUPL-1.2
"""Two rules of the chapter: from which day records are disposed of, and by when that is done."""

from dataclasses import replace
from datetime import date

from ledfyr.law.retention.cast import (
    ADULT_FILE,
    AGREEMENT,
    CHILD_AFTER,
    CHILD_BEFORE,
    COMPILATION,
    LATE,
    LEAP_CHILD,
    NOT_OPENED,
    PLACEMENT,
    PROVIDER,
    SCHOOL_AGREEMENT,
    TEENAGER,
    rule_of,
)
from ledfyr.law.retention.disposal import YEARS_TO_FINISH, DisposalDue, disposal_due
from ledfyr.law.retention.kept_record import KeptRecord
from ledfyr.law.retention.record_classes import RecordClass
from ledfyr.law.rulebook import Entry, Example, Table


def _due(said: str, record: KeptRecord, arises: str = "", finish: str = "") -> Example:
    last = date.fromisoformat(finish) if finish else None
    due = DisposalDue(date.fromisoformat(arises), last) if arises else None
    return Example(said, {"record": record, "on": LATE}, due, "" if due else "Ska inte gallras.")


FIVE_YEARS = Entry(
    "Gallring fem år efter sista anteckningen",
    "Uppgifter i en personakt ska gallras fem år efter sista anteckningen. Det ska vara klart senast sista december "
    "året efter.",
    disposal_due,
    (
        rule_of(RecordClass.CASE_FILE),
        rule_of(RecordClass.COMPILATION),
        rule_of(RecordClass.PROVIDER_FILE),
        Table("Antal kalenderår som gallringen får ta", YEARS_TO_FINISH),
    ),
    (
        _due("Sista anteckningen i en vuxens akt gjordes den 10 mars 2021", ADULT_FILE, "2026-03-10", "2027-12-31"),
        _due(
            "Sista anteckningen gjordes den 29 februari 2024",
            replace(ADULT_FILE, counts_from=date(2024, 2, 29)),
            "2029-03-01",
            "2030-12-31",
        ),
        _due(
            "Sista anteckningen gjordes på nyårsafton 2020",
            replace(ADULT_FILE, counts_from=date(2020, 12, 31)),
            "2025-12-31",
            "2026-12-31",
        ),
        _due(
            "Ett annat ärende om samma person fanns kvar till och med den 3 april 2030",
            replace(ADULT_FILE, held_until=date(2030, 4, 3)),
            "2030-04-04",
            "2031-12-31",
        ),
        _due("Det som stod i sammanställningen upphörde den 2 maj 2022", COMPILATION, "2027-05-02", "2028-12-31"),
        _due("Akten finns hos en privat utförare", PROVIDER, "2023-03-10", "2024-12-31"),
        _due("Barnet var placerat", PLACEMENT),
    ),
    note="Finns inte dagen i månaden räknar Ledfyr en dag längre, så att inget gallras för tidigt.",
)

CHILDREN = Entry(
    "Utredningar om barn bevaras till 30 år",
    "Handlingar i en utredning om ett barns behov av skydd eller stöd gallras inte förrän personen har fyllt 30 år. "
    "Det gäller ärenden som avslutas från den 15 januari 2026. För äldre ärenden gäller fem år.",
    disposal_due,
    (
        rule_of(RecordClass.CHILD_INQUIRY),
        rule_of(RecordClass.NOT_OPENED),
        rule_of(RecordClass.CUSTODY_AGREEMENT),
    ),
    (
        _due("Ärendet avslutades den 14 januari 2026", CHILD_BEFORE, "2031-01-14", "2032-12-31"),
        _due("Ärendet avslutades den 15 januari 2026", CHILD_AFTER, "2040-03-02", "2041-12-31"),
        _due("Barnet är fött den 29 februari 2012", LEAP_CHILD, "2042-03-01", "2043-12-31"),
        _due("Barnet är fött den 9 september 2008", TEENAGER, "2038-09-09", "2039-12-31"),
        _due("Nämnden beslutade att inte inleda utredning", NOT_OPENED, "2031-02-20", "2032-12-31"),
        _due("Ett avtal om umgänge gäller ett barn fött 2020", AGREEMENT, "2038-08-30", "2039-12-31"),
        _due("Ett avtal om umgänge gäller ett barn fött 2010", SCHOOL_AGREEMENT, "2031-01-15", "2032-12-31"),
    ),
)
