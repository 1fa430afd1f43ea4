# SPDX-License-Identifier: EUPL-1.2
"""Finds how far the beginning of a chain may be disposed of."""

from datetime import datetime

from django.db.models import Min
from django.utils import timezone

from ledfyr.law.retention import RecordsPlanEntry
from ledfyr.trail.models import AccessLogReview, TrailRow
from ledfyr.trail.queries.rows import AT_A_TIME
from ledfyr.trail.rules.keeping import Beginning, disposable_beginning


def beginning_to_dispose_of(using: str, *, plan: RecordsPlanEntry | None, at: datetime) -> Beginning:
    """How far, by the law, the plan and the reviews as they are at the moment; days are Swedish ones."""
    unfinished = AccessLogReview.objects.using(using).filter(finished_at=None)
    rows = TrailRow.objects.using(using).values_list("sequence", "acted_at").iterator(chunk_size=AT_A_TIME)
    return disposable_beginning(
        ((sequence, timezone.localdate(acted_at)) for sequence, acted_at in rows),
        plan=plan,
        today=timezone.localdate(at),
        under_review_from=unfinished.aggregate(first=Min("first_sequence"))["first"],
    )
