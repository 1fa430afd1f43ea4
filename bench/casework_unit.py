# SPDX-License-Identifier: EUPL-1.2
"""Makes an invented unit with thousands of sealed cases, and times the pages that its people open."""

import time
from datetime import date, timedelta
from itertools import count
from statistics import median
from typing import Any

from django.core.management import call_command
from django.db import connections, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext, setup_test_environment
from django.utils import timezone

from ledfyr.casework.actions.due_days import keep_next_day
from ledfyr.casework.actions.naming import name_key
from ledfyr.casework.actions.searching import find_by_name
from ledfyr.casework.content import ReportContent, StepContent, ToldLetter
from ledfyr.casework.models import Case, NameDrawer, Person, Report, Reporter, Step
from ledfyr.casework.queries.paging import open_cases
from ledfyr.casework.rules.asking import what_is_asked
from ledfyr.casework.rules.facts import ReportCame, facts_of
from ledfyr.casework.rules.naming import drawers_of
from ledfyr.casework.rules.steps import Part, StepKind, TakenStep
from ledfyr.keys.actions.own_keys import unlock_member_key
from ledfyr.keys.queries import keyring
from ledfyr.keys.sealed_record import Keyring
from ledfyr.keys.tests.cast import QUICK
from ledfyr.staff.rules.roles import Role
from ledfyr.staff.rules.seeing import Reader
from ledfyr.trail.rules.acts import Actor
from ledfyr.web.keys import phrases
from ledfyr.web.keys.tests.cast import PHRASE, Reception, reception

TIMES = 7
AT_ONCE = 200
SPREAD = 120  # days over which the reports came
SAID = "En anteckning om ett samtal med skolan, i några meningar som ingen har skrivit på riktigt. " * 3
BEGINNINGS = ("Ma", "Ka", "Ber", "Sol", "Tor", "Ell", "Nil", "Jon", "Vi", "Har", "Al", "Ed", "Os", "Li", "Sa")
ENDS = ("in", "sa", "ar", "dor", "mund", "vid", "bert", "rik", "ja", "na")  # 150 invented first names
SURNAMES = ("sson", "mark", "berg", "lund")  # behind a name: 600
numbers = count(1)
Pages = dict[str, tuple[list[float], int, int]]


def measured(*, cases: int, own: int, notes: int, deadlines: int) -> dict[str, Any]:
    """Everything that the benchmark tells."""
    setup_test_environment()
    for database in connections:
        call_command("migrate", database=database, verbosity=0)
    phrases.STRETCHING = QUICK
    unit = reception()
    anna = unit.with_key(unit.anna)
    anna.post(unit.address("skapa/"))
    ring = ring_of(unit)
    with transaction.atomic(using="social"):
        crowded = make_cases(unit, ring, cases=cases, own=own, notes=notes)
    address = f"/arenden/enheter/{unit.unit.pk}/"
    pages = {
        "day": asked(anna, "/arenden/"),
        "unit": asked(anna, address),
        "last": asked(anna, f"{address}?sida={last_page(unit)}"),
        "ended": asked(anna, f"{address}inget-aterstar/"),
        "case": asked(anna, f"{address}arende/{crowded.pk.hex}/"),
    }
    return {"pages": pages, "search": seconds_of_searches(unit, ring), "deadlines": seconds_of_deadlines(deadlines)}


def last_page(unit: Reception) -> int:
    return open_cases(unit.unit.pk, unit.anna.pk, 1, timezone.localdate()).last


def ring_of(unit: Reception) -> Keyring:
    by, now = Actor(unit.anna.pk, str(unit.unit.pk), "ale"), timezone.now()
    own = unlock_member_key(account=unit.anna.pk, phrase=PHRASE, by=by, at=now, stretching=QUICK)
    return keyring(unit.unit.pk, unit.anna.pk, own)


def make_cases(unit: Reception, ring: Keyring, *, cases: int, own: int, notes: int) -> Case:
    """So many, the first of them Anna's; one of hers has all the notes. Returns that one."""
    made = []
    for first in range(0, cases, AT_ONCE):
        some = [_case(unit, number, own) for number in range(first, min(cases, first + AT_ONCE))]
        Case.objects.bulk_create(some)
        _fill(some, ring, unit)
        made += some
    for case in made:
        keep_next_day(case)
    crowded = made[0]
    Step.objects.bulk_create([_step(crowded, StepKind.GUARDIAN, ring, unit) for _ in range(notes)])
    return crowded


def asked(browser: Client, address: str) -> tuple[list[float], int, int]:
    """How long each of the answers took, how many queries to all databases one of them was, and its bytes."""
    times = []
    for _ in range(TIMES):
        began = time.perf_counter()
        answer = browser.get(address)
        times.append(time.perf_counter() - began)
        assert answer.status_code == 200, address  # noqa: S101  # a benchmark of something else
    queries = [CaptureQueriesContext(connections[each]) for each in connections]
    for each in queries:
        each.__enter__()
    answer = browser.get(address)
    for each in queries:
        each.__exit__(None, None, None)
    return times, sum(len(each) for each in queries), len(answer.content)


def seconds_of_searches(unit: Reception, ring: Keyring) -> list[float]:
    """How long a manager, for whom every case opens, waits for each of some names: the median of a few times."""
    manager = Reader(unit.anna.pk, frozenset({Role.UNIT_MANAGER}))
    by, medians = Actor(unit.anna.pk, str(unit.unit.pk), "ale"), []
    for name in ("ber", "Berin", "Sol Mar", "Malin"):  # of many, of some, of two words, and of nobody
        times = []
        for _ in range(TIMES):
            began = time.perf_counter()
            find_by_name(name, reader=manager, ring=ring, by=by, at=timezone.now())
            times.append(time.perf_counter() - began)
        medians.append(median(times))
    return medians


def seconds_of_deadlines(cases: int) -> float:
    """A core's time for the rule alone, over as many cases, of which ten thousand differ."""
    today = timezone.localdate()
    facts = [_facts(today - timedelta(days=number % 400), number) for number in range(10_000)]
    began = time.process_time()
    for _ in range(cases // len(facts)):
        for each in facts:
            what_is_asked(each, today)
    return time.process_time() - began


def _facts(received_on: date, number: int) -> Any:  # noqa: ANN401  # the facts of a case
    mark = Case().pk
    steps = [TakenStep(StepKind.PROTECTION, received_on, mark)]
    if number % 3:
        steps.append(TakenStep(StepKind.OPENED, received_on, None))
    return facts_of(received_on, [ReportCame(mark, received_on)], steps[: number % 7])


def _case(unit: Reception, number: int, own: int) -> Case:
    on = timezone.localdate() - timedelta(days=number % SPREAD)
    mine = unit.anna.pk if number < own else unit.berit.pk
    return Case(unit=unit.unit.pk, municipality="ale", received_on=on, responsible=mine)


def _fill(cases: list[Case], ring: Keyring, unit: Reception) -> None:
    """Person, report, reporter, and the steps that most cases have: a third is not opened, a tenth just begun."""
    persons, reports, drawers = [], [], []
    key = name_key(ring) or b""
    for case in cases:
        person, name = Person(unit=case.unit, case=case), _name(next(numbers))
        ring.write(person, {"name": name, "born_on": "2014-06-07", "reached_by": "", "guardians": ""})
        persons.append(person)
        drawers += [NameDrawer(case=case, drawer=drawer) for drawer in drawers_of(name, key)]
        report = Report(unit=case.unit, case=case, came_by="visit", arrived_on=case.received_on, once=_once())
        ring.write(report, {"content": ReportContent((ToldLetter(timezone.now(), SAID),)).packed()})
        reports.append(report)
    Person.objects.bulk_create(persons)
    NameDrawer.objects.bulk_create(drawers)
    Report.objects.bulk_create(reports)
    reporters = [Reporter(unit=report.unit, report=report) for report in reports]
    for reporter in reporters:
        ring.write(reporter, dict.fromkeys(("name", "workplace", "reached_by", "under", "wants_feedback"), ""))
    Reporter.objects.bulk_create(reporters)
    steps = []
    for number, (case, report) in enumerate(zip(cases, reports, strict=True)):
        if number % 10:
            steps.append(_step(case, StepKind.PROTECTION, ring, unit, report))
            steps.append(_step(case, StepKind.OPENED if number % 3 else StepKind.NOT_OPENED, ring, unit))
    Step.objects.bulk_create(steps)


def _name(number: int) -> str:
    """Invented; some are more common than others, as names are."""
    first = BEGINNINGS[number % len(BEGINNINGS)] + ENDS[number // 7 % len(ENDS)]
    behind = BEGINNINGS[number // 11 % len(BEGINNINGS)] + ENDS[number // 13 % len(ENDS)]
    return f"{first} {behind}{SURNAMES[number // 17 % len(SURNAMES)]}"


def _step(case: Case, kind: StepKind, ring: Keyring, unit: Reception, report: Report | None = None) -> Step:
    on, by = case.received_on, unit.anna.pk
    step = Step(unit=case.unit, case=case, kind=kind, report=report, made_on=on, made_by=by, once=_once())
    ring.write(step, {"content": StepContent(timezone.now(), "Anna Berg", {Part.TEXT: SAID}).packed()})
    return step


def _once() -> bytes:
    return next(numbers).to_bytes(32, "big")
