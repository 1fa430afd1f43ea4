# SPDX-License-Identifier: EUPL-1.2
"""Reads the answer for whoever holds its number, and for staff what still waits."""

from dataclasses import dataclass
from datetime import date

from ledfyr.feedback.models import AccessibilityFeedback


@dataclass(frozen=True)
class FeedbackAnswer:
    """What the holder of a number gets to see: never the question, which others may have been told of."""

    received_on: date
    answered_on: date | None
    text: str


def answer_for(reference: str, *, municipality: str) -> FeedbackAnswer | None:
    """The answer, or word that it is still waited for, or None when nothing was received under the number."""
    found = AccessibilityFeedback.objects.filter(municipality=municipality, reference=reference).first()
    return FeedbackAnswer(found.received_on, found.answered_on, found.answer) if found else None


def waiting_feedback() -> tuple[AccessibilityFeedback, ...]:
    """Everything that nobody has answered, the oldest first."""
    return tuple(AccessibilityFeedback.objects.filter(answered_on=None))
