# SPDX-License-Identifier: EUPL-1.2
"""What the law asks of a case on a day, on both sides of every last day."""

from datetime import date, timedelta

import pytest

from ledfyr.casework.rules.asking import PROTECTION_MISSING, Asked, Urgency, urgency_of, what_is_asked
from ledfyr.casework.rules.facts import CaseFacts
from ledfyr.casework.rules.steps import StepKind, TakenStep
from ledfyr.casework.tests.inquiring import ANALYSED, BEGUN, DECIDED_ON, ENDED, FOLLOWED, HELPED
from ledfyr.casework.tests.stating import ANOTHER, DUE, LATER, PROTECTED, RECEIVED, REPORT, case, taken

OPENED = taken(StepKind.OPENED, DUE)
INFORMED = taken(StepKind.INFORMED, DUE)
DUE_LATER = date(2026, 10, 1)
EXTENDED = taken(StepKind.EXTENSION, DUE, LATER)


def day(text: str) -> date:
    return date.fromisoformat(text)


def asked(facts: CaseFacts, today: date) -> list[tuple[Asked, str, Urgency]]:
    return [(each.asked, each.due.due_on.isoformat(), each.urgency) for each in what_is_asked(facts, today)]


@pytest.mark.parametrize(
    ("today", "protection", "choice"),
    [
        ("2026-03-02", Urgency.TODAY, Urgency.LATER),
        ("2026-03-03", Urgency.OVERDUE, Urgency.LATER),
        ("2026-03-08", Urgency.OVERDUE, Urgency.LATER),
        ("2026-03-09", Urgency.OVERDUE, Urgency.THIS_WEEK),
        ("2026-03-15", Urgency.OVERDUE, Urgency.THIS_WEEK),
        ("2026-03-16", Urgency.OVERDUE, Urgency.TODAY),
        ("2026-03-17", Urgency.OVERDUE, Urgency.OVERDUE),
    ],
)
def test_a_new_report_asks_for_protection_the_same_day_and_a_choice_in_fourteen(
    today: str, protection: Urgency, choice: Urgency
) -> None:
    assert asked(case(), day(today)) == [
        (Asked.PROTECTION, "2026-03-02", protection),
        (Asked.CHOICE, "2026-03-16", choice),
    ]


@pytest.mark.parametrize(
    ("number", "warnings"), [(0, 0), (6, 0), (7, 1), (9, 1), (10, 2), (11, 2), (12, 3), (14, 3), (15, 3)]
)
def test_the_choice_warns_on_the_seventh_tenth_and_twelfth_day(number: int, warnings: int) -> None:
    (choice,) = what_is_asked(case(PROTECTED), RECEIVED + timedelta(days=number))

    assert choice.warnings_reached == warnings


@pytest.mark.parametrize(
    ("received", "due"), [("2026-03-02", "2026-03-16"), ("2026-12-20", "2027-01-03"), ("2028-02-20", "2028-03-05")]
)
def test_the_last_day_is_not_moved_for_holidays(received: str, due: str) -> None:
    facts = CaseFacts(day(received), ())

    assert facts.choice_due.due_on == day(due)


@pytest.mark.parametrize(
    ("today", "urgency"),
    [("2026-03-17", Urgency.LATER), ("2026-03-23", Urgency.THIS_WEEK), ("2026-03-31", Urgency.OVERDUE)],
)
def test_an_extension_moves_the_last_day(today: str, urgency: Urgency) -> None:
    assert asked(case(PROTECTED, EXTENDED), day(today)) == [(Asked.CHOICE, "2026-03-30", urgency)]


@pytest.mark.parametrize(
    ("today", "inform", "inquire"),
    [
        ("2026-03-16", Urgency.TODAY, Urgency.LATER),
        ("2026-03-17", Urgency.OVERDUE, Urgency.LATER),
        ("2026-07-16", Urgency.OVERDUE, Urgency.TODAY),
        ("2026-07-17", Urgency.OVERDUE, Urgency.OVERDUE),
    ],
)
def test_an_inquiry_asks_to_inform_the_same_day_and_to_end_in_four_months(
    today: str, inform: Urgency, inquire: Urgency
) -> None:
    assert asked(case(PROTECTED, OPENED), day(today)) == [
        (Asked.INFORM, "2026-03-16", inform),
        (Asked.INQUIRE, "2026-07-16", inquire),
    ]


def test_informing_is_asked_for_once() -> None:
    assert [each.asked for each in what_is_asked(case(PROTECTED, OPENED, INFORMED), DUE)] == [Asked.INQUIRE]


def test_nothing_is_asked_when_no_inquiry_is_opened() -> None:
    assert what_is_asked(case(PROTECTED, taken(StepKind.NOT_OPENED)), LATER) == ()


@pytest.mark.parametrize(
    ("until", "today", "urgency"),
    [("2026-08-16", "2026-07-17", Urgency.LATER), ("2026-08-16", "2026-08-17", Urgency.OVERDUE)],
)
def test_an_extension_moves_the_last_day_of_the_inquiry(until: str, today: str, urgency: Urgency) -> None:
    extended = taken(StepKind.INQUIRY_EXTENDED, DUE, day(until))

    assert asked(case(PROTECTED, OPENED, INFORMED, extended), day(today)) == [(Asked.INQUIRE, until, urgency)]


def test_the_end_of_an_inquiry_says_what_is_missing_before_it() -> None:
    (inquire,) = what_is_asked(case(*BEGUN, taken(StepKind.DEVELOPMENT)), RECEIVED)

    assert inquire.missing == (
        "Det står inget om föräldrarnas förmåga.",
        "Det står inget om familj och miljö.",
        "Barnets åsikt saknas, och det står inte varför barnet inte har hörts.",
        "Det står inte när barnet fick information, eller varför det inte fick den.",
        "Det finns ingen analys av vad barnet behöver.",
    )
    assert what_is_asked(case(*ANALYSED), RECEIVED)[0].missing == ()


@pytest.mark.parametrize(
    ("steps", "due"),
    [
        (HELPED, (Asked.FOLLOW_UP, "2026-09-01")),
        ((*HELPED, taken(StepKind.FOLLOWED, LATER, DUE)), (Asked.FOLLOW_UP, "2026-03-16")),
        ((*HELPED, taken(StepKind.FOLLOWED, DECIDED_ON)), (Asked.CLOSE, "2026-05-11")),
        (ENDED, (Asked.CLOSE, "2026-05-11")),
        (FOLLOWED, (Asked.FOLLOWING, "2026-11-04")),
        ((*FOLLOWED, taken(StepKind.FOLLOWING_ENDED, DUE_LATER)), (Asked.CLOSE, "2026-10-08")),
        (
            (*FOLLOWED, taken(StepKind.FOLLOWED, LATER, DUE), taken(StepKind.FOLLOWING_ENDED, DUE_LATER)),
            (Asked.CLOSE, "2026-10-08"),
        ),
    ],
)
def test_when_the_inquiry_has_ended_one_thing_is_left_at_a_time(
    steps: tuple[TakenStep, ...], due: tuple[Asked, str]
) -> None:
    assert [(each.asked, each.due.due_on.isoformat()) for each in what_is_asked(case(*steps), RECEIVED)] == [due]


def test_a_child_that_is_followed_is_met_on_the_day_that_was_planned() -> None:
    facts = case(*FOLLOWED, taken(StepKind.FOLLOWED, DECIDED_ON, DUE_LATER))

    assert [each.asked for each in what_is_asked(facts, LATER)] == [Asked.FOLLOW_UP, Asked.FOLLOWING]


def test_closing_says_that_a_reporter_waits() -> None:
    (feedback, closing) = what_is_asked(case(*ENDED, asked_on=RECEIVED), RECEIVED)

    assert feedback.asked is Asked.FEEDBACK
    assert "bett att få veta" in closing.missing[0]


def test_nothing_is_asked_when_the_case_is_closed() -> None:
    assert what_is_asked(case(*ENDED, taken(StepKind.CLOSED)), LATER) == ()


def test_a_report_that_joins_asks_for_protection_but_for_no_choice() -> None:
    joined = case(PROTECTED, OPENED, INFORMED, reports=(REPORT, ANOTHER))

    assert [(each.asked, each.report) for each in what_is_asked(joined, RECEIVED)] == [
        (Asked.PROTECTION, ANOTHER),
        (Asked.INQUIRE, None),
    ]


def test_the_choice_says_that_protection_comes_first() -> None:
    (_, waiting), (ready,) = what_is_asked(case(), RECEIVED), what_is_asked(case(PROTECTED), RECEIVED)

    assert (waiting.missing, ready.missing) == ((PROTECTION_MISSING,), ())


@pytest.mark.parametrize(
    ("days", "urgency"),
    [(-1, Urgency.OVERDUE), (0, Urgency.TODAY), (1, Urgency.THIS_WEEK), (7, Urgency.THIS_WEEK), (8, Urgency.LATER)],
)
def test_a_day_is_near_or_far(days: int, urgency: Urgency) -> None:
    assert urgency_of(RECEIVED + timedelta(days=days), RECEIVED) is urgency
