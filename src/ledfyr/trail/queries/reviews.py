# SPDX-License-Identifier: EUPL-1.2
"""Reads a review for its reviewers: what is left to decide, in numbers, and whether all is as it was drawn."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ledfyr.trail.models import AccessLogReview, ReviewedRow, TrailRow
from ledfyr.trail.own_words import TrailKind, TrailVerb
from ledfyr.trail.queries.rows import by_number
from ledfyr.trail.queries.windows import reviewed_acts, sample_of, window_of
from ledfyr.trail.rules.acts import RecordedAct
from ledfyr.trail.rules.finding import Find
from ledfyr.trail.rules.outcomes import UNANSWERED, digest_of


@dataclass(frozen=True)
class ListedRow:
    """One row on the list: what was done, why it is looked at, and what the reviewers have come to so far."""

    act: RecordedAct
    finds: tuple[Find, ...]
    outcome: str


@dataclass(frozen=True)
class ReviewStatistics:
    """How large a review is and how far it has come; no row and no person can be told from it but by the reviewers."""

    acts: int
    listed: int
    sampled: int
    waiting: int
    by_find: Mapping[Find, int]
    by_outcome: Mapping[str, int]


class ReviewMissing(LookupError):
    """Nobody has begun the review of this month."""


def begun_review(month: date, *, municipality: str, using: str) -> AccessLogReview:
    """The municipality's review of a month; raises ReviewMissing."""
    review = review_of(month, municipality=municipality, using=using)
    if review is None:
        raise ReviewMissing
    return review


def review_of(month: date, *, municipality: str, using: str) -> AccessLogReview | None:
    """The municipality's review of a month."""
    return AccessLogReview.objects.using(using).filter(municipality=municipality, month=month).first()


def rows_to_review(review: AccessLogReview, *, reviewer: int, using: str) -> tuple[ListedRow, ...]:
    """What waits for an outcome and is not the reviewer's own doing, in order."""
    waiting = ReviewedRow.objects.using(using).filter(review=review, outcome__in=UNANSWERED)
    acts = by_number(waiting.values_list("sequence", flat=True), using=using)
    return tuple(
        ListedRow(acts[row.sequence], tuple(map(Find, row.finds)), row.outcome)
        for row in waiting
        if acts[row.sequence].account != reviewer
    )


def statistics_of(review: AccessLogReview, *, using: str) -> ReviewStatistics:
    """The review in numbers."""
    rows = list(ReviewedRow.objects.using(using).filter(review=review).values_list("finds", "outcome"))
    finds = Counter(Find(find) for row_finds, _ in rows for find in row_finds)
    return ReviewStatistics(
        acts=sum(1 for _ in reviewed_acts(window_of(review, using=using))),
        listed=len(rows),
        sampled=finds[Find.SAMPLED],
        waiting=sum(outcome in UNANSWERED for _, outcome in rows),
        by_find=finds,
        by_outcome=Counter(outcome for _, outcome in rows),
    )


def is_sample_as_drawn(review: AccessLogReview, *, using: str) -> bool:
    """Whether the rows that are listed as drawn by chance are those that chance draws from the same rows again."""
    listed = ReviewedRow.objects.using(using).filter(review=review).values_list("sequence", "finds")
    return {sequence for sequence, finds in listed if Find.SAMPLED in finds} == sample_of(
        window_of(review, using=using)
    )


def is_result_unchanged(review: AccessLogReview, *, using: str) -> bool:
    """Whether the outcomes are those that the trail holds the digest of since the review was finished."""
    outcomes = ReviewedRow.objects.using(using).filter(review=review).values_list("sequence", "outcome")
    finished = TrailRow.objects.using(using).filter(
        verb=TrailVerb.REVIEW_FINISHED.code,
        kind=TrailKind.REVIEW.code,
        record=str(review),
        municipality=review.municipality,
    )
    return list(finished.values_list("reference", flat=True)) == [digest_of(outcomes)]
