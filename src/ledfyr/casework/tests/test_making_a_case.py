# SPDX-License-Identifier: EUPL-1.2
"""A report that was handed over, or told by telephone, becomes a case with everything about persons under seal."""

from datetime import date, timedelta

import pytest

from ledfyr.casework.acting import CaseActRefused
from ledfyr.casework.actions.arriving import ReporterTold
from ledfyr.casework.actions.making import AssessedBefore, PersonTold, join_report, make_case
from ledfyr.casework.actions.stepping import Signing
from ledfyr.casework.content import report_content
from ledfyr.casework.models import Case, CaseConflict, Report
from ledfyr.casework.own_words import CaseworkVerb
from ledfyr.casework.queries.cases import facts_of_case
from ledfyr.casework.queries.waiting import case_of_thread, threads_waiting
from ledfyr.casework.rules.steps import StepKind
from ledfyr.casework.tests.at_the_unit import CHILD, TOLD, Unit, reader
from ledfyr.casework.tests.stating import SOCIONOM, stated
from ledfyr.contact.actions.assigning import declare_conflict
from ledfyr.contact.models import Handling
from ledfyr.contact.rules.doors import Door
from ledfyr.keys.tests.cast import ANNA, BERIT, NOW, RECEPTION, TODAY, acting
from ledfyr.law.intake import ReportedUnder
from ledfyr.trail.models import TrailRow

pytestmark = pytest.mark.django_db(databases=["default", "social"])


def test_a_thread_waits_until_it_becomes_a_case(unit: Unit) -> None:
    thread = unit.handed_over()
    assert [waiting.mark for waiting in threads_waiting(RECEPTION)] == [thread.pk]

    case = unit.case(unit.arriving(thread))

    assert threads_waiting(RECEPTION) == ()
    assert case_of_thread(thread.pk) == case.pk
    assert (case.responsible, case.received_on, case.municipality) == (ANNA, TODAY, "ale")


def test_the_report_is_copied_as_its_sender_wrote_it(unit: Unit) -> None:
    case = unit.case(unit.arriving(unit.handed_over(Door.MANDATED)))

    report = case.reports.get()
    content = report_content(unit.desk.ring.read(report)["content"])
    assert [(letter.text, letter.who, letter.at) for letter in content.letters] == [(TOLD, "Nils", NOW)]
    assert "Lena" not in unit.desk.ring.read(report)["content"]


def test_who_reported_is_kept_apart_from_the_report(unit: Unit) -> None:
    case = unit.case(unit.arriving(unit.handed_over(Door.MANDATED)))

    told = unit.desk.ring.read(case.reports.get().reporter)

    assert (told["name"], told["workplace"], told["under"]) == ("Lena Lärare", "Ekskolan", "MANDATED")
    assert "Lena" not in repr(unit.read(case))


def test_what_is_assessed_in_the_case_is_no_longer_asked_for_in_the_thread(unit: Unit) -> None:
    thread = unit.handed_over()
    case = unit.case(unit.arriving(thread))

    unit.step(case, StepKind.PROTECTION)

    assert Handling.objects.get(thread=thread).protection_assessed_on == TODAY


def test_a_question_with_a_child_in_danger_brings_the_reason_along(unit: Unit) -> None:
    danger = "Brodern hotar henne med kniv, och hon är tolv år."
    case = unit.case(unit.arriving(unit.handed_over(Door.QUESTION, danger=danger)))

    assert report_content(unit.desk.ring.read(case.reports.get())["content"]).danger == danger


def test_the_person_is_sealed_with_the_day_of_birth_as_text(unit: Unit) -> None:
    person = PersonTold("Nils Ek", date(2015, 5, 4), "Ekvägen 1", "Mamma Eva")
    case = make_case(arriving=unit.told(), person=person, assessed=None, ring=unit.desk.ring, by=acting(ANNA), at=NOW)

    texts = unit.desk.ring.read(case.person)
    assert texts == {
        "name": "Nils Ek",
        "born_on": "2015-05-04",
        "reached_by": "Ekvägen 1",
        "guardians": "Mamma Eva",
    }
    assert b"Nils" not in bytes(case.person.name.envelope)


def test_a_thread_that_nobody_has_handed_over_becomes_no_case(unit: Unit) -> None:
    with pytest.raises(CaseActRefused, match="inte överlämnad"):
        unit.arriving(unit.desk.thread(door=Door.CHILD))


def test_a_thread_becomes_a_case_once(unit: Unit) -> None:
    thread = unit.handed_over()
    arriving = unit.arriving(thread)
    case = unit.case(arriving)

    assert unit.case(arriving) == case
    with pytest.raises(CaseActRefused, match="redan i ett ärende"):
        unit.arriving(thread)


@pytest.mark.parametrize(
    ("reporter", "because"),
    [(ReporterTold(under=ReportedUnder.MANDATED), "inte vara anonym"), (ReporterTold(name="Eva"), "")],
)
def test_a_call_is_taken_down_and_a_mandated_reporter_says_who(
    unit: Unit, reporter: ReporterTold, because: str
) -> None:
    arriving = unit.told(reporter=reporter)
    if because:
        with pytest.raises(CaseActRefused, match=because):
            unit.case(arriving)
    else:
        assert unit.case(arriving).reports.get().came_by == "telephone"
    assert Case.objects.count() == (0 if because else 1)


def test_a_report_from_tomorrow_is_refused(unit: Unit) -> None:
    with pytest.raises(CaseActRefused, match="framtiden"):
        unit.case(unit.told(at=NOW + timedelta(days=1)))


def test_what_the_reception_assessed_is_kept_in_the_case_file(unit: Unit) -> None:
    assessed = AssessedBefore(TODAY, NOW, "Berit Dahl", "Barnet är tryggt i natt.")
    case = make_case(
        arriving=unit.told(), person=CHILD, assessed=assessed, ring=unit.desk.ring, by=acting(ANNA), at=NOW
    )

    assert facts_of_case(case).is_protection_assessed
    (step,) = unit.read(case).steps
    assert step.content is not None
    assert step.content.name == "Berit Dahl"


def test_whoever_is_too_close_to_the_thread_is_too_close_to_the_case(unit: Unit) -> None:
    thread = unit.handed_over()
    declare_conflict(thread=thread, account=BERIT, by=acting(BERIT), at=NOW)

    case = unit.case(unit.arriving(thread))

    assert CaseConflict.objects.filter(case=case, account=BERIT).exists()


def join(unit: Unit, case: Case) -> Report:
    return join_report(
        case=case,
        arriving=unit.arriving(unit.handed_over()),
        stated=stated(StepKind.JOINED),
        signing=Signing("Anna Berg", SOCIONOM, unit.nonce()),
        reader=reader(),
        ring=unit.desk.ring,
        by=acting(ANNA),
        at=NOW,
    )


def test_a_report_joins_an_inquiry_that_runs_and_its_protection_is_assessed_all_the_same(unit: Unit) -> None:
    case = unit.case()
    unit.step(case, StepKind.PROTECTION)
    unit.step(case, StepKind.OPENED)

    report = join(unit, case)

    facts = facts_of_case(case)
    assert [each.mark for each in facts.unassessed] == [report.record]
    assert TrailRow.objects.using("social").filter(verb=CaseworkVerb.JOINED.code, record=case.pk.hex).count() == 1


def test_a_report_does_not_join_a_case_without_an_inquiry(unit: Unit) -> None:
    with pytest.raises(CaseActRefused, match="Ingen utredning"):
        join(unit, unit.case())

    assert Report.objects.count() == 1
