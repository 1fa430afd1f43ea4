# SPDX-License-Identifier: EUPL-1.2
"""Gives a page's files its end as their time stamp, from which nginx alone can tell how long the page stays true."""

from datetime import timedelta

from ledfyr.publishing.release import BakedFile, Turn

BEFORE_THE_END = timedelta(days=7)


def turn_of(*, content_hash: str, true_until: float, at: float, before: BakedFile | None) -> Turn:
    """Count a page's contents for as long as an end that it has had lies ahead and could come back."""
    if before is None or before.turn is None or before.turn.latest_end <= at:
        return Turn(0, true_until)
    number = before.turn.number + (content_hash != before.content_hash)
    return Turn(number, max(before.turn.latest_end, true_until))


def stamp_of(file: BakedFile) -> int:
    """Seconds since 1970. nginx makes its ETag of the stamp: two contents with the same end must never share one."""
    assert file.true_until is not None  # noqa: S101  # only pages are stamped, and every page has an end
    return int(file.true_until - BEFORE_THE_END.total_seconds()) - (file.turn.number if file.turn else 0)
