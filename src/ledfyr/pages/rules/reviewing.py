# SPDX-License-Identifier: EUPL-1.2
"""What a page may truthfully say about its review."""

from dataclasses import dataclass
from datetime import date

from ledfyr.law.swedish_dates import say_date


@dataclass(frozen=True)
class Review:
    """The newest review of a page, and whether the words are still those that were reviewed."""

    by: str
    reviewed_on: date
    next_review_on: date
    same_words: bool


def say_review(review: Review | None, today: date) -> str:
    """The sentence that stands on the page."""
    if review is None:
        return "Ingen har granskat den här sidan än."
    said = f"Granskad av {review.by} den {say_date(review.reviewed_on)}."
    if not review.same_words:
        return f"{said} Texten har ändrats sedan dess, och ändringen är inte granskad."
    if review.next_review_on < today:
        return f"{said} Den skulle ha granskats igen senast den {say_date(review.next_review_on)}."
    return f"{said} Granskas igen senast den {say_date(review.next_review_on)}."


def needs_review(review: Review | None, today: date) -> bool:
    """Nobody has read it, it says something else since, or the time for the next review is past."""
    return review is None or not review.same_words or review.next_review_on < today
