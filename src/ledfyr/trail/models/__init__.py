# SPDX-License-Identifier: EUPL-1.2
"""The rows of the trail, its heads, and the monthly reviews of who opened what."""

from ledfyr.trail.models.reviews import AccessLogReview, Outcome, ReviewedRow
from ledfyr.trail.models.rows import TrailHead, TrailRow

__all__ = ["AccessLogReview", "Outcome", "ReviewedRow", "TrailHead", "TrailRow"]
