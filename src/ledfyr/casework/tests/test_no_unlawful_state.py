# SPDX-License-Identifier: EUPL-1.2
"""Whatever anybody tries in whatever order, no case comes to a state that the law does not know."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from hypothesis import settings
from hypothesis import strategies as some
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from ledfyr.casework.rules.asking import Asked, what_is_asked
from ledfyr.casework.rules.facts import CaseFacts, ReportCame, facts_of
from ledfyr.casework.rules.ordering import why_not_in_order
from ledfyr.casework.rules.steps import IN_THE_INQUIRY, SIDES, YES, Part, Stated, StepKind, TakenStep
from ledfyr.casework.rules.taking_steps import completed, why_not_correct, why_not_take_step
from ledfyr.casework.tests.stating import DAYS
from ledfyr.law.ages import is_party_alone
from ledfyr.law.inquiry import Qualification

BEGINNING = date(2026, 3, 2)
ANSWERS = some.dictionaries(some.sampled_from(Part), some.sampled_from(["", " ", YES, "Några ord.", "ANOTHER", "ASKS"]))
ALTERNATIVES = (  # of which only the one or the other is said
    *(Part.SPECIAL_REASONS, Part.NOT_TOLD_BECAUSE, Part.UNNECESSARY_BECAUSE, Part.WITHHELD_BECAUSE),
    Part.IS_FOR_CARE,
)
WITHOUT = (*IN_THE_INQUIRY, StepKind.WITHOUT_MEASURE)
BEGINNINGS = [(), IN_THE_INQUIRY, (*IN_THE_INQUIRY, StepKind.MEASURES), WITHOUT, (*WITHOUT, StepKind.FOLLOWING)]
COMPLETE = {**dict.fromkeys(Part, YES), Part.MEASURES: "ANOTHER", Part.CHILD_SAYS: "CONSENTS"}
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
        self.born_on: date | None = None

    @property
    def facts(self) -> CaseFacts:
        known = facts_of(BEGINNING, self.reports, [step for step, *_ in self.written])
        return replace(known, born_on=self.born_on)

    @property
    def marks(self) -> frozenset[UUID]:
        return frozenset(mark for mark, *_ in self.reports)

    @initialize(wait=some.integers(0, 20), years=some.none() | some.integers(1, 18), asks=some.booleans())
    def begin(self, wait: int, years: int | None, asks: bool) -> None:  # noqa: FBT001  # drawn
        self.today = BEGINNING + timedelta(days=wait)
        self.born_on = None if years is None else date(BEGINNING.year - years, 4, 1)
        self.reports = [ReportCame(UUID(int=1), BEGINNING, BEGINNING if asks else None)]

    @rule(days=some.integers(1, 9) | some.just(200))
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
        until = self.today + timedelta(days=days) if kind in DAYS or kind is StepKind.FOLLOWED else None
        typed = Stated(answers, until, UUID(int=report) if kind.is_of_report else None)
        stated = completed(kind, self.facts, typed)
        if why_not_take_step(kind, self.facts, stated, qualification=degree, on=self.today) is None:
            self.written.append((TakenStep(kind, self.today, stated.report, stated.until), stated, degree, self.marks))

    @rule(kind=KINDS, complete=some.booleans(), days=some.sampled_from([30, 300]))
    def try_a_complete_step(self, kind: StepKind, complete: bool, days: int) -> None:  # noqa: FBT001  # drawn
        answers = {part: said for part, said in COMPLETE.items() if complete or part not in ALTERNATIVES}
        self.try_a_step(kind, answers, Qualification.SOCIONOM, len(self.reports), days)

    @rule()
    def take_the_next_step_that_is_asked_for(self) -> None:
        for kind in (
            *IN_THE_INQUIRY,
            *(step for demand in what_is_asked(self.facts, self.today) for step in demand.by_steps),
        ):
            before = len(self.written)
            if not self.facts.has(kind):
                self.try_a_complete_step(kind, complete=False, days=30)
            if len(self.written) > before:
                return

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

    @invariant()
    def what_is_asked_for_can_be_done(self) -> None:
        facts = self.facts
        for demand in what_is_asked(facts, self.today):
            steps = [why_not_in_order(kind, facts, report=demand.report, on=self.today) for kind in demand.by_steps]
            assert demand.missing or None in steps


class AnyInquiry(AnyCase):
    """The same from an inquiry that is open, so that chance comes to its end as often as to its beginning."""

    @initialize(steps=some.sampled_from(BEGINNINGS), years=some.none() | some.integers(1, 18), asks=some.booleans())
    def begin(self, steps: tuple[StepKind, ...], years: int | None, asks: bool) -> None:  # noqa: FBT001  # drawn
        super().begin(0, years, asks)
        for kind in (StepKind.PROTECTION, StepKind.OPENED, StepKind.INFORMED, *steps):
            self.try_a_complete_step(kind, complete=False, days=30)

    @invariant()
    def an_inquiry_ends_once_with_all_that_it_rests_on(self) -> None:
        kinds = [step.kind for step, *_ in self.written if not step.is_correction]
        ends = [place for place, kind in enumerate(kinds) if kind.ends_inquiry]

        assert len(ends) <= 1
        for place in ends:
            before = set(kinds[:place])
            assert {*SIDES, StepKind.INFORMED, StepKind.CHILD_TOLD, StepKind.ANALYSIS} <= before
            assert before & {StepKind.CHILDS_VIEW, StepKind.NOT_HEARD}
            assert not {kind for kind in kinds[place:] if kind.is_of_inquiry} - {kinds[place]}

    @invariant()
    def nothing_is_added_after_closing_but_what_a_reporter_is_told(self) -> None:
        kinds = [step.kind for step, *_ in self.written if not step.is_correction]
        if StepKind.CLOSED in kinds:
            assert set(kinds[kinds.index(StepKind.CLOSED) + 1 :]) <= {StepKind.FEEDBACK}

    @invariant()
    def what_is_not_given_was_communicated_first_and_can_be_appealed(self) -> None:
        before: set[StepKind] = set()
        for step, stated, *_ in self.written:
            before.add(step.kind)
            if step.kind.ends_inquiry and not stated.is_yes(Part.GIVES_ALL) and not step.is_correction:
                assert StepKind.COMMUNICATED in before
                assert stated.is_yes(Part.APPEAL_TOLD)

    @invariant()
    def a_child_of_fifteen_gets_what_is_communicated(self) -> None:
        for step, stated, *_ in self.written:
            if step.kind is StepKind.COMMUNICATED and self.born_on and is_party_alone(self.born_on, step.on):
                assert stated.is_yes(Part.TO_CHILD) or stated.says(Part.UNNECESSARY_BECAUSE) or step.is_correction

    @invariant()
    def a_child_is_followed_up_six_months_at_most(self) -> None:
        ended_on = self.facts.without_measure_on
        for step, *_ in self.written:
            if step.kind is StepKind.FOLLOWING:
                assert ended_on
                assert step.until
                assert step.until <= ended_on + timedelta(days=184)

    @invariant()
    def a_reporter_is_told_once_and_only_after_asking(self) -> None:
        told = [step.report for step, *_ in self.written if step.kind is StepKind.FEEDBACK and not step.is_correction]

        assert len(told) == len(set(told))
        assert set(told) <= {report.mark for report in self.reports if report.asked_on}


TestAnyCase = AnyCase.TestCase
TestAnyCase.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
TestAnyInquiry = AnyInquiry.TestCase
TestAnyInquiry.settings = settings(max_examples=40, stateful_step_count=40, deadline=None)
