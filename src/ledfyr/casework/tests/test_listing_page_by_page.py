# SPDX-License-Identifier: EUPL-1.2
"""The next day that stands beside a case is always the rule's own, and pages of a list hold each case once."""

from datetime import timedelta

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext

from ledfyr.casework.actions.due_days import keep_every_next_day
from ledfyr.casework.actions.giving import declare_conflict
from ledfyr.casework.actions.making import join_report
from ledfyr.casework.actions.stepping import Signing
from ledfyr.casework.models import Case
from ledfyr.casework.queries import paging
from ledfyr.casework.queries.paging import cases_with_another_day, ended_cases, open_cases
from ledfyr.casework.rules.steps import StepKind
from ledfyr.casework.tests.at_the_unit import NEXT_YEAR, Unit, reader
from ledfyr.casework.tests.stating import SOCIONOM, stated
from ledfyr.contact.tests.at_the_desk import NAMES
from ledfyr.keys.tests.cast import ANNA, BERIT, NOW, RECEPTION, TODAY, acting

pytestmark = pytest.mark.django_db(databases=["default", "social"])


def days() -> list[object]:
    return list(Case.objects.order_by("received_on", "pk").values_list("next_due_on", flat=True))


def test_every_act_keeps_the_day_that_the_rule_gives(unit: Unit) -> None:
    case, told = unit.case(), []
    steps = (StepKind.PROTECTION, StepKind.EXTENSION, StepKind.GUARDIAN, StepKind.OPENED, StepKind.INFORMED)
    told += days()
    for kind in steps:
        step = unit.step(case, kind)
        assert cases_with_another_day() == []
        told += days()
    unit.correct(step, "Fel dag.")
    join_report(
        case=case, arriving=unit.told(), stated=stated(StepKind.JOINED),
        signing=Signing(NAMES[ANNA], SOCIONOM, unit.nonce()), reader=reader(), ring=unit.desk.ring,
        by=acting(ANNA), at=NOW,
    )  # fmt: skip

    four_months = TODAY.replace(year=2027, month=3, day=30)
    assert told == [TODAY, TODAY + timedelta(days=14), NEXT_YEAR, NEXT_YEAR, TODAY, four_months]
    assert (days(), cases_with_another_day()) == ([TODAY], [])


def test_a_case_that_is_not_opened_has_no_next_day(unit: Unit) -> None:
    case = unit.case()
    unit.step(case, StepKind.PROTECTION)
    unit.step(case, StepKind.NOT_OPENED)

    assert days() == [None]
    assert [listed.mark for listed in ended_cases(RECEPTION, ANNA, 1, TODAY).cases] == [case.pk]


def test_what_is_wrong_is_set_right_by_the_clock(unit: Unit) -> None:
    unit.case()
    Case.objects.update(next_due_on=None)

    assert (keep_every_next_day(), days(), keep_every_next_day()) == (1, [TODAY], 0)


def test_the_pages_hold_each_case_once_and_the_most_urgent_first(unit: Unit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paging, "ON_A_PAGE", 3)
    marks = [unit.case(unit.told(at=NOW - timedelta(days=day % 5))).pk for day in range(7)]
    unit.step(Case.objects.get(pk=marks[4]), StepKind.PROTECTION)

    pages = [open_cases(RECEPTION, ANNA, number, TODAY) for number in (1, 2, 3, 4)]

    listed = [case for page in pages for case in page.cases]
    due = [case.demands[0].due.due_on for case in listed]
    assert [len(page.cases) for page in pages] == [3, 3, 1, 0]
    assert (pages[0].total, pages[0].last, due) == (7, 3, sorted(due))
    assert {case.mark for case in listed} == set(marks)
    assert listed[-1].mark == marks[4]


def test_ones_own_are_listed_alone_and_a_conflict_is_seen_by_whoever_declared_it(unit: Unit) -> None:
    first, second = unit.case(), unit.case()
    declare_conflict(case=first, account=BERIT, by=acting(BERIT), at=NOW)
    Case.objects.filter(pk=second.pk).update(responsible=BERIT)

    own = open_cases(RECEPTION, BERIT, 1, TODAY, own=True).cases
    seen = {case.mark: case.in_conflict for case in open_cases(RECEPTION, BERIT, 1, TODAY).cases}

    assert [case.mark for case in own] == [second.pk]
    assert seen == {first.pk: frozenset({BERIT}), second.pk: frozenset()}
    assert open_cases(RECEPTION, ANNA, 1, TODAY).cases[0].in_conflict == frozenset()


def test_a_page_asks_the_database_as_often_for_many_cases_as_for_one(unit: Unit) -> None:
    asked = []
    for _ in range(2):
        unit.case()
        with CaptureQueriesContext(connections["social"]) as queries:
            open_cases(RECEPTION, ANNA, 1, TODAY)
        asked.append(len(queries))

    assert asked == [2, 2]
