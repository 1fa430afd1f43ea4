# SPDX-License-Identifier: EUPL-1.2
"""All that reads the trail: for verification, for reviewers, and for whoever asks what is recorded of themselves.

Whoever shows what these return to somebody records it first, with `show_recorded`.
"""

from ledfyr.trail.queries.heads import heads_of, verify_database
from ledfyr.trail.queries.keeping import beginning_to_dispose_of
from ledfyr.trail.queries.reviews import (
    ReviewMissing,
    ReviewStatistics,
    begun_review,
    is_result_unchanged,
    is_sample_as_drawn,
    review_of,
    rows_to_review,
    statistics_of,
)
from ledfyr.trail.queries.rows import RowUnreadable, acts_by, acts_on, last_link

__all__ = [
    "ReviewMissing",
    "ReviewStatistics",
    "RowUnreadable",
    "acts_by",
    "acts_on",
    "beginning_to_dispose_of",
    "begun_review",
    "heads_of",
    "is_result_unchanged",
    "is_sample_as_drawn",
    "last_link",
    "review_of",
    "rows_to_review",
    "statistics_of",
    "verify_database",
]
