# SPDX-License-Identifier: EUPL-1.2
"""Steps are taken in their lawful order, stand as they were written, and are corrected by new ones."""

from datetime import date

import pytest
from django.db import IntegrityError, connections, transaction

from ledfyr.casework.acting import CaseActRefused
from ledfyr.casework.actions.making import PersonTold, make_case
from ledfyr.casework.models import Step
from ledfyr.casework.own_words import CaseworkVerb
from ledfyr.casework.queries.cases import cases_of, facts_of_case
from ledfyr.casework.rules.asking import Asked
from ledfyr.casework.rules.steps import IN_THE_INQUIRY, StepKind
from ledfyr.casework.tests.at_the_unit import NEXT_YEAR, Unit
from ledfyr.keys.tests.cast import ANNA, BERIT, NOW, RECEPTION, TODAY, acting
from ledfyr.law.inquiry import Qualification
from ledfyr.trail.models import TrailRow

pytestmark = pytest.mark.django_db(databases=["default", "social"])


def test_a_report_is_carried_to_an_inquiry(unit: Unit) -> None:
    case = unit.case()

    for kind in (StepKind.PROTECTION, StepKind.GUARDIAN, StepKind.PRELIMINARY, StepKind.EXTENSION, StepKind.OPENED):
        unit.step(case, kind)

    assert facts_of_case(case).opened_on == TODAY
    assert [demand.asked for demand in cases_of([RECEPTION], TODAY)[0].demands] == [Asked.INFORM, Asked.INQUIRE]
    assert TrailRow.objects.using("social").filter(verb=CaseworkVerb.STEP_TAKEN.code).count() == 5


def test_an_inquiry_is_carried_to_its_end(unit: Unit) -> None:
    case = unit.case()
    begun = (StepKind.PROTECTION, StepKind.OPENED, StepKind.INFORMED, StepKind.INQUIRY_EXTENDED)
    for kind in (*begun, *IN_THE_INQUIRY, StepKind.WITHOUT_MEASURE):
        unit.step(case, kind)

    following = unit.step(case, StepKind.FOLLOWING)
    unit.step(case, StepKind.FOLLOWED, says={})
    unit.step(case, StepKind.FOLLOWING_ENDED)
    unit.step(case, StepKind.CLOSED)

    facts = facts_of_case(case)
    assert facts.inquiry_extended_until == NEXT_YEAR
    assert following.until == date(2027, 5, 30)
    assert (facts.without_measure_on, facts.closed_on, facts.inquiry_runs) == (TODAY, TODAY, False)
    assert cases_of([RECEPTION], TODAY)[0].demands == ()
    with pytest.raises(CaseActRefused, match="Ärendet är avslutat"):
        unit.step(case, StepKind.DEVELOPMENT)


@pytest.mark.parametrize("twice", [StepKind.WITHOUT_MEASURE, StepKind.CLOSED])
def test_an_inquiry_does_not_end_twice_even_in_the_database(unit: Unit, twice: StepKind) -> None:
    case = unit.case()
    begun = (StepKind.PROTECTION, StepKind.OPENED, StepKind.INFORMED)
    for kind in (*begun, *IN_THE_INQUIRY, StepKind.WITHOUT_MEASURE, StepKind.CLOSED):
        last = unit.step(case, kind)
    fields = {"case": case, "unit": case.unit, "key_version": 1, "made_on": TODAY, "made_by": 17}

    with pytest.raises(IntegrityError), transaction.atomic(using="social"):
        Step.objects.create(kind=twice, content=last.content, once=b"another", **fields)


def test_the_day_of_birth_decides_though_it_lies_under_seal(unit: Unit) -> None:
    person = PersonTold(name="Nils Ek", born_on=date(2011, 1, 1))
    case = make_case(arriving=unit.told(), person=person, assessed=None, ring=unit.desk.ring, by=acting(ANNA), at=NOW)
    unit.step(case, StepKind.PROTECTION)
    unit.step(case, StepKind.OPENED)

    with pytest.raises(CaseActRefused, match="själv part"):
        unit.step(case, StepKind.INFORMED)

    unit.step(case, StepKind.INFORMED, says={"to_child": "ja"})
    assert facts_of_case(case).informed_on == TODAY
    assert facts_of_case(case).born_on is None


@pytest.mark.parametrize(
    ("kind", "because"),
    [
        (StepKind.GUARDIAN, "farligt för barnet"),
        (StepKind.OPENED, "Skyddsbedömningen"),
        (StepKind.NOT_OPENED, "Skyddsbedömningen"),
    ],
)
def test_nothing_comes_before_the_assessment_of_protection(unit: Unit, kind: StepKind, because: str) -> None:
    case = unit.case()

    with pytest.raises(CaseActRefused, match=because):
        unit.step(case, kind)

    assert not Step.objects.exists()


def test_nobody_without_a_recorded_degree_decides(unit: Unit) -> None:
    case = unit.case()
    unit.step(case, StepKind.PROTECTION, by=Qualification.NONE)

    with pytest.raises(CaseActRefused, match="25 kap"):
        unit.step(case, StepKind.NOT_OPENED, by=Qualification.NONE)


def test_a_colleague_who_is_not_responsible_takes_no_step(unit: Unit) -> None:
    case = unit.case()

    with pytest.raises(CaseActRefused, match="räcker inte"):
        unit.step(case, StepKind.PROTECTION, account=BERIT)

    assert TrailRow.objects.using("social").filter(verb=CaseworkVerb.READ_REFUSED.code, acted_by=BERIT).count() == 1


def test_a_correction_points_at_the_step_before_and_both_stay(unit: Unit) -> None:
    case = unit.case()
    first = unit.step(case, StepKind.PROTECTION)

    newer = unit.correct(first, "Barnet är tryggt hos sin moster.")

    assert newer.corrects == first
    read = unit.read(case)
    assert [step.content.answers["text"] for step in read.steps if step.content] == [  # type: ignore[index]  # a Part is its word
        "Barnet är tryggt i natt.",
        "Barnet är tryggt hos sin moster.",
    ]
    with pytest.raises(CaseActRefused, match="redan rättats"):
        unit.correct(first, "En gång till.")


@pytest.mark.parametrize(
    "change",
    ["content = x'00'", "kind = 'inledd'", "made_on = '2020-01-01'", "made_by = 99", "written = written + 1"],
)
def test_the_database_refuses_to_overwrite_a_step(unit: Unit, change: str) -> None:
    unit.step(unit.case(), StepKind.PROTECTION)

    with (
        pytest.raises(IntegrityError, match="never overwritten"),
        transaction.atomic(using="social"),
        connections["social"].cursor() as cursor,
    ):
        cursor.execute(f"UPDATE casework_step SET {change}")  # noqa: S608  # the test's own words


def test_a_newer_key_may_be_laid_round_a_step(unit: Unit) -> None:
    unit.step(unit.case(), StepKind.PROTECTION)

    assert Step.objects.update(content=Step.objects.get().content, key_version=2) == 1


def test_a_case_cannot_be_decided_twice_even_in_the_database(unit: Unit) -> None:
    case = unit.case()
    unit.step(case, StepKind.PROTECTION)
    decided = unit.step(case, StepKind.OPENED)
    fields = {"case": case, "unit": case.unit, "key_version": 1, "made_on": TODAY, "made_by": 17}

    with pytest.raises(IntegrityError), transaction.atomic(using="social"):
        Step.objects.create(kind=StepKind.NOT_OPENED, content=decided.content, once=b"another", **fields)
