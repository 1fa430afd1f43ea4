# SPDX-License-Identifier: EUPL-1.2
"""What a reader wrote is received once, answered once, read by whoever holds its number, and gone after two years."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from ledfyr.feedback.actions import (
    AlreadyAnswered,
    FeedbackMissing,
    FullForToday,
    answer_feedback,
    dispose_of_old_feedback,
    receive_feedback,
)
from ledfyr.feedback.models import AccessibilityFeedback
from ledfyr.feedback.queries import FeedbackAnswer, answer_for, waiting_feedback
from ledfyr.feedback.rules.references import read_reference
from ledfyr.feedback.rules.writing import MOST_UNANSWERED_A_DAY

pytestmark = pytest.mark.django_db

LATE_IN_THE_EVENING = datetime(2026, 11, 24, 23, 30, tzinfo=UTC)  # half past midnight in Sweden
TODAY = date(2026, 11, 25)
TEXT = "Menyn går inte att nå med tangentbordet."


def receive(text: str = TEXT, *, municipality: str = "ale", page: str = "", at: datetime = LATE_IN_THE_EVENING) -> str:
    return receive_feedback(municipality=municipality, language="sv", text=text, page=page, at=at)


def test_what_is_kept_is_the_words_and_the_day_in_sweden() -> None:
    reference = receive(page="Start")

    kept = AccessibilityFeedback.objects.get()
    assert (kept.text, kept.page, kept.municipality, kept.language) == (TEXT, "Start", "ale", "sv")
    assert kept.received_on == TODAY
    assert read_reference(kept.reference) == reference == str(kept)


def test_a_button_that_is_pressed_twice_gives_the_same_number() -> None:
    first = receive()

    assert receive(at=LATE_IN_THE_EVENING + timedelta(seconds=3)) == first
    assert AccessibilityFeedback.objects.count() == 1


def test_other_words_another_page_another_municipality_or_another_day_is_something_new() -> None:
    references = {
        receive(),
        receive(TEXT + " Igen."),
        receive(page="Start"),
        receive(municipality="kungalv"),
        receive(at=LATE_IN_THE_EVENING + timedelta(days=1)),
    }

    assert len(references) == AccessibilityFeedback.objects.count() == 5


def test_two_hundred_unanswered_in_a_day_are_enough() -> None:
    references = [receive(f"{TEXT} {number}") for number in range(MOST_UNANSWERED_A_DAY)]

    with pytest.raises(FullForToday):
        receive("Ett till som inte får plats.")
    assert receive(f"{TEXT} 7") == references[7]
    assert receive("I Kungälv får det plats.", municipality="kungalv")
    assert receive("I morgon får det plats.", at=LATE_IN_THE_EVENING + timedelta(days=1))
    answer_feedback(reference=references[0], answer="Tack.", by="Kim Ek", at=LATE_IN_THE_EVENING)
    assert receive("När ett är besvarat får ett till plats.")


def test_an_answer_says_who_and_when_and_is_read_by_number_in_its_municipality() -> None:
    reference = receive()
    assert answer_for(reference, municipality="ale") == FeedbackAnswer(TODAY, None, "")

    answer_feedback(reference=reference, answer="Nu går det.", by="Kim Ek", at=LATE_IN_THE_EVENING)

    kept = AccessibilityFeedback.objects.get()
    assert (kept.answer, kept.answered_by, kept.answered_on) == ("Nu går det.", "Kim Ek", TODAY)
    assert answer_for(reference, municipality="ale") == FeedbackAnswer(TODAY, TODAY, "Nu går det.")
    assert answer_for(reference, municipality="kungalv") is None
    assert answer_for("234567899", municipality="ale") is None


def test_the_first_answer_stands() -> None:
    reference = receive()
    answer_feedback(reference=reference, answer="Nu går det.", by="Kim Ek", at=LATE_IN_THE_EVENING)

    with pytest.raises(AlreadyAnswered):
        answer_feedback(reference=reference, answer="Nej.", by="Noa Ek", at=LATE_IN_THE_EVENING)
    with pytest.raises(FeedbackMissing):
        answer_feedback(reference="234567899", answer="Nej.", by="Noa Ek", at=LATE_IN_THE_EVENING)
    assert AccessibilityFeedback.objects.get().answered_by == "Kim Ek"


def test_what_came_first_waits_first_and_what_is_answered_waits_no_more() -> None:
    second = receive("Det här kom en dag senare.", at=LATE_IN_THE_EVENING + timedelta(days=1))
    first, other = receive(), receive("Det här kom samma dag.")
    answered = receive("Det här är besvarat.")
    answer_feedback(reference=answered, answer="Tack.", by="Kim Ek", at=LATE_IN_THE_EVENING)

    assert [feedback.reference for feedback in waiting_feedback()] == [first, other, second]


@pytest.mark.parametrize(("today", "disposed"), [(date(2028, 11, 25), 0), (date(2028, 11, 26), 1)])
def test_question_and_answer_go_together_after_two_years(today: date, disposed: int) -> None:
    answer_feedback(reference=receive(), answer="Tack.", by="Kim Ek", at=LATE_IN_THE_EVENING)
    receive("Det här har ingen svarat på än.")

    assert dispose_of_old_feedback(today=today) == disposed
    assert AccessibilityFeedback.objects.filter(answered_on=None).count() == 1


@pytest.mark.parametrize("half", [{"answer": "Tack."}, {"answered_on": TODAY}, {"answered_by": "Kim Ek"}])
def test_the_database_refuses_half_an_answer(half: dict[str, str | date]) -> None:
    receive()

    with pytest.raises(IntegrityError), transaction.atomic():
        AccessibilityFeedback.objects.update(**half)
