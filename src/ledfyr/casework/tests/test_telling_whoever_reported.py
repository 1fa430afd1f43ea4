# SPDX-License-Identifier: EUPL-1.2
"""Whoever reports in their work and asks is told one of three sentences, in time or not at all, and nobody else is."""

from datetime import timedelta

import pytest

from ledfyr.casework.actions.arriving import ReporterTold
from ledfyr.casework.queries.cases import facts_of_case
from ledfyr.casework.rules.asking import Asked, what_is_asked
from ledfyr.casework.rules.facts import CaseFacts
from ledfyr.casework.rules.steps import Part, StepKind, TakenStep
from ledfyr.casework.tests.at_the_unit import Unit
from ledfyr.casework.tests.inquiring import ENDED, reason
from ledfyr.casework.tests.stating import ANOTHER, PROTECTED, RECEIVED, REPORT, case, taken
from ledfyr.keys.tests.cast import TODAY
from ledfyr.law.intake import Feedback, ReportedUnder

OPENED, NOT_OPENED = taken(StepKind.OPENED), taken(StepKind.NOT_OPENED)
ANSWERED = TakenStep(StepKind.FEEDBACK, RECEIVED, REPORT)


@pytest.mark.parametrize(
    ("choice", "outcome"), [(OPENED, Feedback.OPENED), (NOT_OPENED, Feedback.NOT_OPENED), (PROTECTED, None)]
)
def test_what_may_be_told_is_what_was_chosen(choice: TakenStep, outcome: Feedback | None) -> None:
    facts = case(PROTECTED, choice, asked_on=RECEIVED)

    assert facts.outcome_of(facts.reports[0]) is outcome


def test_whoever_reports_while_an_inquiry_runs_is_told_that_at_once() -> None:
    joined = TakenStep(StepKind.JOINED, RECEIVED, ANOTHER)
    facts = case(PROTECTED, OPENED, joined, reports=(REPORT, ANOTHER), asked_on=RECEIVED)

    due = facts.feedback_due(facts.reports[1])
    assert facts.outcome_of(facts.reports[1]) is Feedback.ALREADY_RUNNING
    assert due
    assert due.due_on == RECEIVED


@pytest.mark.parametrize(("on", "asked_on", "due"), [(3, 0, 10), (3, 20, 20)])
def test_feedback_is_due_a_week_after_the_choice_or_when_it_is_asked_for_later(
    on: int, asked_on: int, due: int
) -> None:
    later = RECEIVED + timedelta(days=asked_on)
    facts = case(PROTECTED, taken(StepKind.OPENED, RECEIVED + timedelta(days=on)), asked_on=later)

    (feedback,) = (each for each in what_is_asked(facts, later) if each.asked is Asked.FEEDBACK)
    assert feedback.due.due_on == RECEIVED + timedelta(days=due)


@pytest.mark.parametrize(
    ("facts", "because"),
    [
        (case(PROTECTED, OPENED, asked_on=RECEIVED), ""),
        (case(*ENDED, taken(StepKind.CLOSED), asked_on=RECEIVED), ""),
        (case(PROTECTED, asked_on=RECEIVED), "inget att berätta än"),
        (case(PROTECTED, OPENED), "privatperson"),
        (case(PROTECTED, OPENED, ANSWERED, asked_on=RECEIVED), "väntar på det"),
    ],
)
def test_only_whoever_waits_is_told_and_only_when_there_is_something_to_tell(facts: CaseFacts, because: str) -> None:
    found = reason(StepKind.FEEDBACK, facts)

    assert (because in found, bool(found)) == (True, bool(because))


@pytest.mark.parametrize(
    ("changed", "because"),
    [
        ({"answered": ""}, "ska få det"),
        ({"answered": "", "withheld_because": "Personen är själv misstänkt."}, ""),
        ({"withheld_because": "Personen är själv misstänkt."}, "Det står både"),
    ],
)
def test_it_is_told_or_it_stands_why_that_is_unsuitable(changed: dict[str, str], because: str) -> None:
    found = reason(StepKind.FEEDBACK, case(PROTECTED, OPENED, asked_on=RECEIVED), changed)

    assert (because in found, bool(found)) == (True, bool(because))


def test_a_case_is_not_closed_while_somebody_waits() -> None:
    assert "bett att få veta" in reason(StepKind.CLOSED, case(*ENDED, asked_on=RECEIVED))
    assert reason(StepKind.CLOSED, case(*ENDED, ANSWERED, asked_on=RECEIVED)) == ""


@pytest.mark.django_db(databases=["default", "social"])
@pytest.mark.parametrize(
    ("under", "wants", "is_due"),
    [
        (ReportedUnder.MANDATED, True, True),
        (ReportedUnder.FAMILY_COUNSELLOR, True, True),
        (ReportedUnder.MANDATED, False, False),
        (ReportedUnder.OMBUDSMAN, True, False),
        (ReportedUnder.ANYONE, True, False),
    ],
)
def test_only_who_may_be_told_is_waited_for(unit: Unit, under: ReportedUnder, wants: bool, is_due: bool) -> None:  # noqa: FBT001  # the table's own columns
    told = unit.told(reporter=ReporterTold("Lena", "Ekskolan", "", under, wants))

    assert (unit.case(told).reports.get().feedback_asked_on is not None) is is_due


@pytest.mark.django_db(databases=["default", "social"])
def test_the_exact_words_that_were_told_stand_in_the_case_and_nobody_was_named(unit: Unit) -> None:
    reporter = ReporterTold("Lena", "Ekskolan", "", ReportedUnder.MANDATED, wants_feedback=True)
    found = unit.case(unit.told(reporter=reporter))
    unit.step(found, StepKind.PROTECTION)
    unit.step(found, StepKind.OPENED)

    unit.step(found, StepKind.FEEDBACK)

    (*_, last) = unit.read(found).steps
    assert last.content
    assert last.content.answers[Part.OUTCOME] == Feedback.OPENED
    assert "Lena" not in last.content.packed()
    assert facts_of_case(found).unanswered == ()
    assert facts_of_case(found).reports[0].answered_on == TODAY
