# SPDX-License-Identifier: EUPL-1.2
"""Receives what a reader wrote, keeps the municipality's answer, and disposes of both when their time is over."""

import secrets
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from ledfyr.feedback.models import AccessibilityFeedback
from ledfyr.feedback.rules.references import ALPHABET, DRAWN, reference_of
from ledfyr.feedback.rules.writing import MOST_UNANSWERED_A_DAY, answered_before


class FullForToday(Exception):
    """The municipality has as much unanswered from one day as it takes; the reader is asked to telephone."""


class FeedbackMissing(LookupError):
    """Nothing was received under this number, or it has been disposed of."""


class AlreadyAnswered(Exception):
    """A colleague was first; the answer that stands may have been read."""


@transaction.atomic
def receive_feedback(*, municipality: str, language: str, text: str, page: str, at: datetime) -> str:
    """Keep it and return its reference; raises FullForToday.

    The same words on the same day are a button that was pressed twice, and get the same reference. Nothing is kept that
    could tell one sender from another.
    """
    same_day = AccessibilityFeedback.objects.filter(municipality=municipality, received_on=timezone.localdate(at))
    if again := same_day.filter(text=text, page=page).first():
        return again.reference
    if same_day.filter(answered_on=None).count() >= MOST_UNANSWERED_A_DAY:
        raise FullForToday
    kept = AccessibilityFeedback.objects.create(
        municipality=municipality,
        language=language,
        text=text,
        page=page,
        received_on=timezone.localdate(at),
        reference=reference_of([secrets.randbelow(len(ALPHABET)) for _ in range(DRAWN)]),
    )
    return kept.reference


@transaction.atomic
def answer_feedback(*, reference: str, answer: str, by: str, at: datetime) -> None:
    """Answer once; raises FeedbackMissing or AlreadyAnswered."""
    found = AccessibilityFeedback.objects.filter(reference=reference)
    day = timezone.localdate(at)
    if not found.filter(answered_on=None).update(answer=answer, answered_on=day, answered_by=by):
        raise AlreadyAnswered if found.exists() else FeedbackMissing


def dispose_of_old_feedback(*, today: date) -> int:
    """Delete what was answered more than two years ago, question and answer together; returns how many."""
    disposed, _ = AccessibilityFeedback.objects.filter(answered_on__lt=answered_before(today)).delete()
    return disposed
