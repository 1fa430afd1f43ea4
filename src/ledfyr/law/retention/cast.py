# SPDX-License-Identifier: EUPL-1.2
"""Invented records, about nobody, from which the examples of this topic are made."""

from dataclasses import replace
from datetime import date

from ledfyr.law.retention.kept_record import KeptRecord, RecordsPlanEntry
from ledfyr.law.retention.record_classes import RULES, RecordClass
from ledfyr.law.rulebook import Table

ALE, GOTEBORG, LINKOPING, VISBY, SUNDSVALL = "1440", "1480", "0580", "0980", "2281"
LATE = date(2060, 1, 1)

ADULT_FILE = KeptRecord(
    RecordClass.CASE_FILE, ALE, date(2021, 3, 10), born_on=date(1990, 6, 7), closed_on=date(2021, 3, 1)
)
CHILD_BEFORE = KeptRecord(
    RecordClass.CHILD_INQUIRY, ALE, date(2026, 1, 14), born_on=date(2010, 3, 2), closed_on=date(2026, 1, 14)
)
CHILD_AFTER = replace(CHILD_BEFORE, counts_from=date(2026, 1, 15), closed_on=date(2026, 1, 15))
NOT_OPENED = replace(CHILD_AFTER, record_class=RecordClass.NOT_OPENED, counts_from=date(2026, 2, 20))
LEAP_CHILD = replace(CHILD_AFTER, born_on=date(2012, 2, 29))
TEENAGER = replace(CHILD_AFTER, counts_from=date(2026, 6, 1), born_on=date(2008, 9, 9))
AGREEMENT = replace(CHILD_AFTER, record_class=RecordClass.CUSTODY_AGREEMENT, born_on=date(2020, 8, 30))
SCHOOL_AGREEMENT = replace(AGREEMENT, born_on=date(2010, 8, 30))
PLACEMENT = replace(CHILD_AFTER, record_class=RecordClass.PLACEMENT)
COMPILATION = KeptRecord(RecordClass.COMPILATION, ALE, date(2022, 5, 2), born_on=date(1990, 6, 7))
PROVIDER = replace(ADULT_FILE, record_class=RecordClass.PROVIDER_FILE)
THREAD = KeptRecord(RecordClass.ANONYMOUS_THREAD, ALE, date(2026, 3, 31))
HALF_A_YEAR = RecordsPlanEntry(decided_on=date(2026, 1, 20), months=6)
LOG_ROW = KeptRecord(RecordClass.ACCESS_LOG, ALE, date(2026, 2, 1), plan=HALF_A_YEAR)


def rule_of(record_class: RecordClass) -> Table:
    return Table(record_class.value.capitalize(), RULES[record_class])
