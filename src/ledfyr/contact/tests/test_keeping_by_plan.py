# SPDX-License-Identifier: EUPL-1.2
"""A thread goes by the plan of its door and not before; what became a report never goes here; two persons decide."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledfyr.contact.rules import keeping
from ledfyr.contact.rules.doors import Door
from ledfyr.contact.rules.keeping import (
    KeptThread,
    PlanAsked,
    why_not_approve,
    why_not_dispose,
    why_not_plan,
)
from ledfyr.law.retention import RecordsPlanEntry
from ledfyr.law.sources import Refusal

TODAY = date(2026, 11, 30)
TWO_YEARS = RecordsPlanEntry(decided_on=date(2024, 1, 15), months=24)
QUESTION = KeptThread(Door.QUESTION, ended_on=date(2024, 11, 30))
CHILD = KeptThread(Door.CHILD, ended_on=date(2020, 1, 1))


@pytest.mark.parametrize("door", [Door.QUESTION, Door.LEAVING, Door.CONSULTATION, Door.ADULT])
def test_a_thread_goes_on_the_day_on_which_its_time_has_gone(door: Door) -> None:
    thread = replace(QUESTION, door=door)

    assert why_not_dispose(thread, TWO_YEARS, TODAY) is None
    assert why_not_dispose(thread, TWO_YEARS, TODAY - timedelta(days=1)) is not None


@pytest.mark.parametrize(
    ("thread", "plan", "said"),
    [
        (QUESTION, None, "inte beslutat hur länge"),
        (QUESTION, RecordsPlanEntry(date(2026, 12, 1), 1), "inte beslutat hur länge"),
        (QUESTION, RecordsPlanEntry(date(2024, 1, 15), 25), "inte gått så lång tid"),
        (replace(QUESTION, ended_on=None), TWO_YEARS, "inte avslutad"),
        (replace(QUESTION, is_report=True), TWO_YEARS, "hör till en personakt"),
        (replace(QUESTION, is_held=True), TWO_YEARS, "kvar tills vidare"),
        (CHILD, TWO_YEARS, "inte överlämnad än"),
        (replace(CHILD, door=Door.MANDATED), TWO_YEARS, "inte överlämnad än"),
        (replace(CHILD, is_set_aside=True, is_report=True), TWO_YEARS, "hör till en personakt"),
    ],
)
def test_what_stays_says_why(thread: KeptThread, plan: RecordsPlanEntry | None, said: str) -> None:
    assert said in str(why_not_dispose(thread, plan, TODAY))


def test_spam_that_came_as_a_report_goes_by_the_plan() -> None:
    assert why_not_dispose(replace(CHILD, is_set_aside=True), TWO_YEARS, TODAY) is None


@given(
    st.sampled_from(Door),
    st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    st.integers(1, 1200),
    st.dates(date(2020, 1, 1), date(2130, 1, 1)),
)
def test_nothing_goes_before_the_months_of_the_plan(door: Door, ended_on: date, months: int, today: date) -> None:
    plan = RecordsPlanEntry(decided_on=date(2020, 1, 1), months=months)
    shortest = timedelta(days=months * 30 - months // 6)  # no run of months is shorter

    if why_not_dispose(KeptThread(door, ended_on), plan, today) is None:
        assert today - ended_on >= shortest
        assert not door.is_report


ASKED = PlanAsked(24, TODAY, "SN-2026-12", manages=True)


@pytest.mark.parametrize(
    ("asked", "refusal"),
    [
        (ASKED, None),
        (replace(ASKED, manages=False), keeping.ONLY_MANAGER_PLANS),
        (replace(ASKED, months=0), keeping.MONTHS_OUTSIDE),
        (replace(ASKED, months=1201), keeping.MONTHS_OUTSIDE),
        (replace(ASKED, decided_on=TODAY + timedelta(days=1)), keeping.NOT_DECIDED_YET),
        (replace(ASKED, decision=""), keeping.DECISION_UNCLEAR),
        (replace(ASKED, decision="nämnden beslutade att"), keeping.DECISION_UNCLEAR),
        (replace(ASKED, decision="x" * 41), keeping.DECISION_UNCLEAR),
    ],
)
def test_a_line_of_the_plan_is_a_decision_that_has_been_taken(asked: PlanAsked, refusal: Refusal | None) -> None:
    assert why_not_plan(asked, TODAY) == refusal


@pytest.mark.parametrize(
    ("drawn_by", "approver", "manages", "refusal"),
    [
        (17, 18, True, None),
        (17, 17, True, keeping.ONE_PERSON),
        (17, 17, False, keeping.ONE_PERSON),
        (17, 18, False, keeping.ONLY_MANAGER_APPROVES),
    ],
)
def test_a_list_is_approved_by_a_manager_who_did_not_draw_it(
    drawn_by: int, approver: int, *, manages: bool, refusal: Refusal | None
) -> None:
    assert why_not_approve(drawn_by, approver, manages=manages) == refusal
