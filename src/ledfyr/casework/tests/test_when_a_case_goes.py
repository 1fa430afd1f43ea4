# SPDX-License-Identifier: EUPL-1.2
"""Which kind of record a case is, when it goes, and what keeps it: tables on both sides of each limit."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from ledfyr.casework.rules.disposing import (
    CONTENTS_UNKNOWN,
    THREAD_GOES_ON,
    Contents,
    Keeping,
    KeptCase,
    Outcome,
    Postponed,
    Whom,
    can_have_come,
    class_of,
    may_be_the_same,
    those_that_go,
    try_case,
)
from ledfyr.law.retention import RecordClass
from ledfyr.law.retention.refusing import NOT_PLANNED, OTHERS_LIVE, STILL_OPEN
from ledfyr.law.retention.research import BIRTHDAY_UNKNOWN

ALE = Keeping("1440", date(2026, 1, 20))
ENDED, OUT, LAST = date(2026, 3, 10), date(2031, 3, 10), date(2032, 12, 31)
ONE_DAY = timedelta(days=1)
NILS = Whom("Nils Ek", date(2014, 6, 7))
NOT_OPENED = KeptCase(True, ENDED, not_opened_on=ENDED, closed_on=ENDED)
INQUIRY = KeptCase(True, ENDED, opened_on=date(2026, 2, 1), closed_on=ENDED, contents=Contents.NOTHING_ELSE)
ADULT = KeptCase(False, ENDED, closed_on=ENDED)
LATE = date(2060, 1, 1)


@pytest.mark.parametrize(
    ("case", "record_class"),
    [
        (NOT_OPENED, RecordClass.NOT_OPENED),
        (INQUIRY, RecordClass.CHILD_INQUIRY),
        (replace(INQUIRY, closed_on=None), RecordClass.CHILD_INQUIRY),
        (replace(INQUIRY, contents=None), RecordClass.CHILD_INQUIRY),
        (replace(INQUIRY, contents=Contents.PLACEMENT), RecordClass.PLACEMENT),
        (replace(NOT_OPENED, contents=Contents.PARENTHOOD), RecordClass.PARENTHOOD),
        (replace(INQUIRY, contents=Contents.ADOPTION), RecordClass.ADOPTION),
        (ADULT, RecordClass.CASE_FILE),
    ],
)
def test_a_case_is_a_kind_of_record(case: KeptCase, record_class: RecordClass) -> None:
    assert class_of(case) is record_class


@pytest.mark.parametrize(
    ("case", "whom", "goes_on", "finish_by"),
    [
        (NOT_OPENED, NILS, OUT, LAST),
        (ADULT, Whom("Eva", date(1990, 6, 7)), OUT, LAST),
        (replace(NOT_OPENED, last_note_on=date(2026, 12, 31)), NILS, date(2031, 12, 31), LAST),
        (INQUIRY, NILS, date(2044, 6, 7), date(2045, 12, 31)),
        (replace(INQUIRY, closed_on=date(2026, 1, 14)), NILS, OUT, LAST),
        (replace(INQUIRY, closed_on=date(2026, 1, 15)), NILS, date(2044, 6, 7), date(2045, 12, 31)),
    ],
)
def test_it_goes_on_the_day_and_not_the_day_before(case: KeptCase, whom: Whom, goes_on: date, finish_by: date) -> None:
    assert try_case(case, ALE, whom, goes_on - ONE_DAY).outcome is Outcome.WAITS
    gone = try_case(case, ALE, whom, goes_on)
    assert (gone.outcome, gone.finish_by, gone.refusal) == (Outcome.GOES, finish_by, None)


@pytest.mark.parametrize("day", range(1, 32))
@pytest.mark.parametrize("case", [NOT_OPENED, INQUIRY, ADULT], ids=["not opened", "inquiry", "adult"])
def test_every_birthday_of_a_month(case: KeptCase, day: int) -> None:
    tried = try_case(case, ALE, Whom("Nils", date(2012, 1, day)), LATE)

    assert tried.outcome is (Outcome.RESEARCH if day in (5, 15, 25) else Outcome.GOES)


@pytest.mark.parametrize("code", ["1480", "0580", "0980", "2281"])
def test_where_research_keeps_all_no_case_can_have_come(code: str) -> None:
    elsewhere = replace(ALE, code=code)

    assert not can_have_come(NOT_OPENED, elsewhere, LATE)
    assert try_case(NOT_OPENED, elsewhere, NILS, LATE).outcome is Outcome.RESEARCH


@pytest.mark.parametrize(
    ("case", "keeping", "whom", "refusal", "outcome"),
    [
        (NOT_OPENED, replace(ALE, planned_on=None), NILS, NOT_PLANNED, Outcome.NEEDS_SOMEBODY),
        (NOT_OPENED, replace(ALE, planned_on=LATE + ONE_DAY), NILS, NOT_PLANNED, Outcome.NEEDS_SOMEBODY),
        (replace(INQUIRY, closed_on=None), ALE, NILS, STILL_OPEN, Outcome.NEEDS_SOMEBODY),
        (NOT_OPENED, ALE, Whom("Nils"), BIRTHDAY_UNKNOWN, Outcome.NEEDS_SOMEBODY),
        (replace(INQUIRY, contents=None), ALE, NILS, CONTENTS_UNKNOWN, Outcome.NEEDS_SOMEBODY),
        (replace(NOT_OPENED, thread_goes_on=True), ALE, NILS, THREAD_GOES_ON, Outcome.NEEDS_SOMEBODY),
    ],
)
def test_what_stays_says_why(case: KeptCase, keeping: Keeping, whom: Whom, refusal: object, outcome: Outcome) -> None:
    tried = try_case(case, keeping, whom, LATE)

    assert (tried.refusal, tried.outcome, tried.finish_by) == (refusal, outcome, None)


@pytest.mark.parametrize("postponed", [Postponed(), Postponed(is_appeal=True), Postponed(until=LATE)])
def test_what_is_postponed_waits(postponed: Postponed) -> None:
    assert try_case(replace(NOT_OPENED, postponed=postponed), ALE, NILS, LATE).outcome is Outcome.WAITS
    over = replace(NOT_OPENED, postponed=Postponed(until=LATE - ONE_DAY))
    assert try_case(over, ALE, NILS, LATE).outcome is Outcome.GOES


def test_a_file_with_a_placement_is_kept_for_ever() -> None:
    assert try_case(replace(INQUIRY, contents=Contents.PLACEMENT), ALE, NILS, LATE).outcome is Outcome.FOR_EVER


@pytest.mark.parametrize("case", [NOT_OPENED, INQUIRY, ADULT], ids=["not opened", "inquiry", "adult"])
@pytest.mark.parametrize("born_on", [date(1900, 1, 1), date(2014, 6, 7), date(2025, 12, 31)])
def test_whatever_goes_can_have_come(case: KeptCase, born_on: date) -> None:
    for days in range(0, 30 * 366, 61):
        today = ENDED + timedelta(days=days)
        goes = try_case(case, ALE, Whom("Nils", born_on), today).outcome is Outcome.GOES
        assert can_have_come(case, ALE, today) or not goes


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (NILS, True),
        (Whom("nils  EK", NILS.born_on), True),
        (Whom("Nils Ek"), True),
        (Whom("", NILS.born_on), True),
        (Whom("Nils Ek", date(2014, 6, 8)), False),
        (Whom("Nils Berg", NILS.born_on), False),
        (Whom("Nils Berg"), False),
        (Whom(), False),
    ],
)
def test_two_cases_may_be_about_one_person(other: Whom, *, same: bool) -> None:
    assert may_be_the_same(NILS, other) is may_be_the_same(other, NILS) is same


def test_a_case_waits_for_the_persons_other_cases_and_they_go_together() -> None:
    whom = {"old": NILS, "middle": NILS, "young": NILS, "other": Whom("Eva", NILS.born_on)}

    def again(_mark: str) -> object:
        return try_case(NOT_OPENED, ALE, NILS, OUT, others_live=True)

    going = try_case(NOT_OPENED, ALE, NILS, OUT)
    alone = those_that_go(dict.fromkeys(("old", "middle", "other"), going), whom, again)  # type: ignore[arg-type]
    together = those_that_go(dict.fromkeys(whom, going), whom, again)  # type: ignore[arg-type]

    assert [alone[mark].refusal for mark in ("old", "middle", "other")] == [OTHERS_LIVE, OTHERS_LIVE, None]
    assert {each.outcome for each in together.values()} == {Outcome.GOES}


def test_nothing_of_whom_it_is_about_is_printed() -> None:
    assert "Nils" not in repr(NILS)
    assert "2014" not in repr(NILS)
