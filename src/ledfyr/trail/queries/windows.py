# SPDX-License-Identifier: EUPL-1.2
"""Which rows a month's review covers: from where the review before it ended to the month's last row.

The number of a row decides and not its moment. So every row is in exactly one review, wherever a clock stood.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from ledfyr.trail.models import AccessLogReview, TrailRow
from ledfyr.trail.queries.rows import recorded
from ledfyr.trail.rules.acts import RecordedAct
from ledfyr.trail.rules.chaining import NOTHING_BEFORE
from ledfyr.trail.rules.finding import is_reviewed
from ledfyr.trail.rules.odd_hours import SWEDEN
from ledfyr.trail.rules.sampling import chance_from, draw_sample, seed_of

LONGER_THAN_A_MONTH = timedelta(days=32)


@dataclass(frozen=True)
class Window:
    """A stretch of one chain, as one municipality reviews it for one month."""

    using: str
    municipality: str
    month: date
    first: int
    last: int
    last_hash: str


def newest_review(municipality: str, *, using: str) -> AccessLogReview | None:
    """The review of the latest month that the municipality has begun."""
    return AccessLogReview.objects.using(using).filter(municipality=municipality).order_by("-month").first()


def window_until(month: date, newest: AccessLogReview | None, *, municipality: str, using: str) -> Window:
    """The rows that no review covers yet, up to the last one before the month ended in Sweden."""
    following = (month + LONGER_THAN_A_MONTH).replace(day=1)
    ended = datetime(following.year, following.month, 1, tzinfo=SWEDEN)
    first = newest.last_sequence + 1 if newest else 1
    before_then = TrailRow.objects.using(using).filter(acted_at__lt=ended, sequence__gte=first)
    last = before_then.order_by("-sequence").values_list("sequence", "own_hash").first()
    return Window(using, municipality, month, first, *(last or (first - 1, NOTHING_BEFORE)))


def window_of(review: AccessLogReview, *, using: str) -> Window:
    """The rows that the review covers."""
    stretch = (review.first_sequence, review.last_sequence, review.last_hash)
    return Window(using, review.municipality, review.month, *stretch)


def reviewed_acts(window: Window) -> Iterator[RecordedAct]:
    """What the municipality's accounts did in the window, in order; the reviewing itself is left out."""
    rows = TrailRow.objects.using(window.using).filter(
        municipality=window.municipality, sequence__gte=window.first, sequence__lte=window.last
    )
    return (act for act in recorded(rows.order_by("sequence")) if is_reviewed(act))


def sample_of(window: Window) -> frozenset[int]:
    """The rows that chance draws; the same ones each time."""
    chance = chance_from(seed_of(window.municipality, window.month, window.last_hash))
    return draw_sample(((act.sequence, act.account or 0) for act in reviewed_acts(window)), chance)
