# SPDX-License-Identifier: EUPL-1.2
"""What the law asks of a case on a day, on both sides of every last day."""

from datetime import date, timedelta

import pytest

from ledfyr.casework.rules.asking import PROTECTION_MISSING, Asked, Urgency, urgency_of, what_is_asked
from ledfyr.casework.rules.facts import CaseFacts
from ledfyr.casework.rules.steps import StepKind
from ledfyr.casework.tests.stating import ANOTHER, DUE, LATER, PROTECTED, RECEIVED, REPORT, case, taken

OPENED = taken(StepKind.OPENED, DUE)
INFORMED = taken(StepKind.INFORMED, DUE)
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
