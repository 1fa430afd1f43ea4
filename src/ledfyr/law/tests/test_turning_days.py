# SPDX-License-Identifier: EUPL-1.2
"""Which rules about a case change on which day: what is not named here is the same on both sides of it."""

from datetime import date, timedelta

import pytest

from ledfyr.law import turning_days
from ledfyr.law.ages.chapter import CHAPTER as AGES
from ledfyr.law.consent.chapter import CHAPTER as CONSENT
from ledfyr.law.counting.chapter import CHAPTER as COUNTING
from ledfyr.law.deadlines.chapters import CHAPTERS as DEADLINES
from ledfyr.law.inquiry.chapters import CHAPTERS as INQUIRY
from ledfyr.law.intake.chapters import CHAPTERS as INTAKE
from ledfyr.law.rulebook import Table
from ledfyr.law.sources import NotInForce, in_force
from ledfyr.law.support_measures.chapter import CHAPTER as SUPPORT_MEASURES

TABLES = [
    table
    for chapter in (COUNTING, *INTAKE, *INQUIRY, *DEADLINES, AGES, CONSENT, SUPPORT_MEASURES)
    for entry in chapter.entries
    for table in entry.tables
]


def said_on(table: Table, day: date) -> object:
    try:
        return in_force(table.provisions, day).value
    except NotInForce:
        return NotInForce


@pytest.mark.parametrize(
    ("day", "changed"),
    [
        (turning_days.SHARING_WIDENED, set()),
        (turning_days.PENALTY_RAISED, {"Avgiftens storlek"}),
        (turning_days.REPORTING_WIDENED, {"Anmälningsskyldiga", "Antal punkter", "Tid för beskedet"}),
        (turning_days.ACCESS_REGULATED, set()),
    ],
)
def test_on_a_turning_day_these_tables_change_and_no_others(day: date, changed: set[str]) -> None:
    before = day - timedelta(days=1)

    assert {table.called for table in TABLES if said_on(table, before) != said_on(table, day)} == changed


def test_before_the_new_act_nothing_of_it_is_said() -> None:
    eve = turning_days.SOL_BEGAN - timedelta(days=1)
    older = {"Ankomstdag", "Slutdag", "Slutdag på en helg", "Födelsedag"}

    assert {table.called for table in TABLES if said_on(table, eve) is not NotInForce} == older
