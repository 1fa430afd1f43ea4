# SPDX-License-Identifier: EUPL-1.2
"""Every question has to be answered, and every answer that the law does not accept stops the disclosure."""

from datetime import UTC, datetime, timedelta

import pytest

from ledfyr.law.counting import Months
from ledfyr.law.disclosure import (
    GROUNDS,
    AtLeast,
    Ground,
    Need,
    No,
    NotPassed,
    OneOf,
    Question,
    Written,
    Yes,
    Younger,
    why_not_disclose,
)
from ledfyr.law.disclosure.cast import IN_MARCH, a_good_answer, lawful
from ledfyr.law.disclosure.why_not_disclose import not_answered
from ledfyr.law.sources import Provision, Standing

GRAVE = "brott med lägst 6 månader fängelse i straffskalan, vid försök, förberedelse eller stämpling minst 12 månader"
WORDINGS = {wording.value.key: wording for wording in GROUNDS}
QUESTIONS = [(wording, question) for wording in GROUNDS for question in wording.value.questions]


@pytest.mark.parametrize(("wording", "question"), QUESTIONS, ids=lambda part: getattr(part, "key", ""))
@pytest.mark.parametrize("nothing", ["", "  \n", datetime(2026, 3, 2, tzinfo=UTC)])
def test_a_question_that_is_not_answered_is_named(
    wording: Provision[Ground], question: Question, nothing: str | datetime
) -> None:
    answers = lawful(wording.value, **{question.key: nothing})

    assert why_not_disclose(wording.value, answers, IN_MARCH) == not_answered(question, wording.source)


@pytest.mark.parametrize(("wording", "question"), QUESTIONS, ids=lambda part: getattr(part, "key", ""))
def test_a_question_that_can_be_answered_against_says_what_that_means(
    wording: Provision[Ground], question: Question
) -> None:
    can_only_be_missing = isinstance(question.needs, Written | OneOf)

    assert bool(question.contrary) != can_only_be_missing
    assert wording.source.standing is Standing.VERIFIED


@pytest.mark.parametrize(
    ("need", "said"),
    [
        (Yes(), "ja"),
        (No(), "nej"),
        (Written(), "svar med egna ord"),
        (OneOf(("a", "b")), "ett av: a; b"),
        (Younger(21), "en födelsedag som visar att personen inte har fyllt 21 år"),
        (NotPassed(), "en dag som inte har passerat"),
        (AtLeast(Months(12)), "brott med lägst 12 månader fängelse i straffskalan"),
        (
            AtLeast(Months(6), Months(12)),
            GRAVE,
        ),
    ],
)
def test_a_need_says_itself_and_is_met_by_a_good_answer(need: Need, said: str) -> None:
    assert str(need) == said
    assert need.lets_on(a_good_answer(need), IN_MARCH)
    assert not need.lets_on(None, IN_MARCH)


def test_a_consent_lasts_through_its_last_day() -> None:
    ground = WORDINGS["waiver"].value

    assert why_not_disclose(ground, lawful(ground, waived_until=IN_MARCH), IN_MARCH) is None
    assert why_not_disclose(ground, lawful(ground, waived_until=IN_MARCH - timedelta(days=1)), IN_MARCH)
