# SPDX-License-Identifier: EUPL-1.2
"""Whatever anybody tries in whatever order, no case comes to a state that the law does not know."""

from datetime import date, timedelta
from uuid import UUID

from hypothesis import settings
from hypothesis import strategies as some
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from ledfyr.casework.rules.asking import Asked, what_is_asked
from ledfyr.casework.rules.facts import CaseFacts, ReportCame, facts_of
from ledfyr.casework.rules.ordering import why_not_in_order
from ledfyr.casework.rules.steps import YES, Part, Stated, StepKind, TakenStep
from ledfyr.casework.rules.taking_steps import why_not_correct, why_not_take_step
from ledfyr.law.inquiry import Qualification

BEGINNING = date(2026, 3, 2)
ANSWERS = some.dictionaries(some.sampled_from(Part), some.sampled_from(["", " ", YES, "Några ord."]))
KINDS, DEGREES = some.sampled_from(StepKind), some.sampled_from(Qualification)
Written = tuple[TakenStep, Stated, Qualification, frozenset[UUID]]  # and the reports that there were then


class AnyCase(RuleBasedStateMachine):
    """One case, in which somebody tries everything; only what the rules let through is written."""

    def __init__(self) -> None:
        super().__init__()
        self.today = BEGINNING
        self.reports = [ReportCame(UUID(int=1), BEGINNING)]
        self.written: list[Written] = []
        self.seen: list[Written] = []

    @property
    def facts(self) -> CaseFacts:
        return facts_of(BEGINNING, self.reports, [step for step, *_ in self.written])

    @property
    def marks(self) -> frozenset[UUID]:
        return frozenset(mark for mark, *_ in self.reports)

    @initialize(wait=some.integers(0, 20))
    def begin(self, wait: int) -> None:
        self.today = BEGINNING + timedelta(days=wait)

    @rule(days=some.integers(1, 9))
    def wait(self, days: int) -> None:
        self.today += timedelta(days=days)

    @rule()
    def receive_another_report(self) -> None:
        joins = why_not_in_order(StepKind.JOINED, self.facts, report=None, on=self.today) is None
        if joins and len(self.reports) < 3:
            self.reports.append(ReportCame(UUID(int=len(self.reports) + 1), self.today))

    @rule(kind=KINDS, answers=ANSWERS, degree=DEGREES, report=some.integers(1, 3), days=some.integers(-3, 40))
    def try_a_step(
        self, kind: StepKind, answers: dict[Part, str], degree: Qualification, report: int, days: int
    ) -> None:
        until = self.today + timedelta(days=days) if kind is StepKind.EXTENSION else None
        stated = Stated(answers, until, UUID(int=report) if kind is StepKind.PROTECTION else None)
        if why_not_take_step(kind, self.facts, stated, qualification=degree, on=self.today) is None:
            self.written.append((TakenStep(kind, self.today, stated.report, until), stated, degree, self.marks))

    @rule(kind=KINDS, complete=some.booleans(), degree=some.just(Qualification.SOCIONOM))
    def try_a_complete_step(self, kind: StepKind, complete: bool, degree: Qualification) -> None:  # noqa: FBT001  # drawn
        answers = {part: YES for part in Part if complete or part is not Part.SPECIAL_REASONS}
        self.try_a_step(kind, answers, degree, len(self.reports), 30)

    @rule(which=some.integers(0, 20), answers=ANSWERS, degree=DEGREES)
    def try_to_correct(self, which: int, answers: dict[Part, str], degree: Qualification) -> None:
        if not self.written:
            return
        first = self.written[which % len(self.written)][0]
        stated = Stated(answers, None, first.report)
        if why_not_correct(first.kind, self.facts, stated, qualification=degree, on=self.today) is None:
            step = TakenStep(first.kind, self.today, first.report, first.until, is_correction=True)
            self.written.append((step, stated, degree, self.marks))

    @invariant()
    def nothing_written_was_overwritten(self) -> None:
        assert self.written[: len(self.seen)] == self.seen
        self.seen = list(self.written)

    @invariant()
    def guardians_and_decisions_come_after_the_assessment_of_protection(self) -> None:
        assessed: set[UUID | None] = set()
        for step, _, _, reports in self.written:
            if step.kind is StepKind.PROTECTION:
                assessed.add(step.report)
            if step.kind in (StepKind.GUARDIAN, StepKind.OPENED, StepKind.NOT_OPENED) and not step.is_correction:
                assert reports <= assessed

    @invariant()
    def a_case_is_decided_once_and_not_both_ways(self) -> None:
        decisions = [step for step, *_ in self.written if step.kind.is_decision and not step.is_correction]

        assert len(decisions) <= 1

    @invariant()
    def every_decision_says_what_the_law_asks_for(self) -> None:
        for step, stated, degree, _ in self.written:
            if not step.kind.is_decision:
                continue
            assert degree is not Qualification.NONE
            assert stated.is_yes(Part.SIGNED)
            if step.kind is StepKind.OPENED:
                assert stated.says(Part.NEED)
            else:
                assert stated.says(Part.REASONS)
                assert stated.is_yes(Part.CHILD_HEARD) or stated.says(Part.NOT_HEARD_BECAUSE)

    @invariant()
    def every_extension_was_decided_in_time_and_moved_the_day(self) -> None:
        due_on = BEGINNING + timedelta(days=14)
        for step, stated, *_ in self.written:
            if step.kind is StepKind.EXTENSION and not step.is_correction:
                assert step.on <= due_on
                assert step.until is not None
                assert step.until > due_on
                assert stated.says(Part.REASONS)
                due_on = step.until

    @invariant()
    def what_nobody_has_assessed_is_asked_for(self) -> None:
        asked = {demand.report for demand in what_is_asked(self.facts, self.today) if demand.asked is Asked.PROTECTION}
        assessed = {step.report for step, *_ in self.written if step.kind is StepKind.PROTECTION}

        assert asked == {mark for mark, *_ in self.reports} - assessed


TestAnyCase = AnyCase.TestCase
TestAnyCase.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
