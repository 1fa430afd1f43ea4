# SPDX-License-Identifier: EUPL-1.2
"""What a page may truthfully say about its review."""

from dataclasses import dataclass
from datetime import date, timedelta

from ledfyr.languages import Words

REVIEWED_AGAIN_WITHIN = timedelta(days=365)  # what a reviewer is proposed


@dataclass(frozen=True)
class Review:
    """The newest review of a page, and whether the words are still those that were reviewed."""

    by: str
    reviewed_on: date
    next_review_on: date
    same_words: bool


def say_review(review: Review | None, today: date, words: Words) -> str:
    """The sentence that stands on the page."""
    if review is None:
        return words("review.nobody")
    said = words("review.reviewed", by=review.by, date=words.say_date(review.reviewed_on))
    due = words.say_date(review.next_review_on)
    if not review.same_words:
        return f"{said} {words('review.changed_since')}"
    return f"{said} {words('review.overdue' if review.next_review_on < today else 'review.next', date=due)}"


def needs_review(review: Review | None, today: date) -> bool:
    """Nobody has read it, it says something else since, or the time for the next review is past."""
    return review is None or not review.same_words or review.next_review_on < today
