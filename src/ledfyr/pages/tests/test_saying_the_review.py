# SPDX-License-Identifier: EUPL-1.2
"""A page says who has reviewed it and when, and never more than is true."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from ledfyr.languages import SWEDISH, words_of
from ledfyr.pages.rules.reviewing import Review, say_review

WORDS = words_of(SWEDISH)
REVIEWED_ON, NEXT_ON = date(2026, 11, 24), date(2027, 5, 24)
REVIEW = Review("socialchefen", REVIEWED_ON, NEXT_ON, same_words=True)
SAID = "Granskad av socialchefen den 24 november 2026."


def test_a_page_that_nobody_has_reviewed_says_so() -> None:
    assert say_review(None, REVIEWED_ON, WORDS) == "Ingen har granskat den här sidan än."


@pytest.mark.parametrize("today", [REVIEWED_ON, NEXT_ON - timedelta(days=1), NEXT_ON])
def test_a_review_that_holds_says_when_the_next_one_is(today: date) -> None:
    assert say_review(REVIEW, today, WORDS) == f"{SAID} Granskas igen senast den 24 maj 2027."


@pytest.mark.parametrize("today", [NEXT_ON + timedelta(days=1), date(2031, 1, 1)])
def test_a_review_that_is_overdue_says_so(today: date) -> None:
    assert say_review(REVIEW, today, WORDS) == f"{SAID} Den skulle ha granskats igen senast den 24 maj 2027."


@pytest.mark.parametrize("today", [REVIEWED_ON, NEXT_ON, NEXT_ON + timedelta(days=1)])
def test_words_that_have_changed_since_are_said_not_to_be_reviewed(today: date) -> None:
    said = say_review(replace(REVIEW, same_words=False), today, WORDS)

    assert said == f"{SAID} Texten har ändrats sedan dess, och ändringen är inte granskad."
