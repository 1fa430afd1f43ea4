# SPDX-License-Identifier: EUPL-1.2
"""Decides for how long a right that has ended stays on record: as long as the log that is read against it."""

from datetime import date

from ledfyr.law.counting import Years
from ledfyr.law.retention.never_too_early import surely_after
from ledfyr.law.sources import Law, Source, Standing

# Who held which right on a past day is what a review of the log is read against, and rows are kept five years at least.
# The regulation names the log; that rights are kept as long follows from what a review is for.
KEPT_AFTER_THE_END = Years(5)
BASIS = Source(Law.ACCESS_REGULATION, "", "C-11", Standing.SECOND_HAND)


def ended(valid_until: date, ended_on: date | None) -> date:
    """The day on which a right ended, or will if nobody ends it before: by somebody's act, or by itself."""
    return valid_until if ended_on is None else min(valid_until, ended_on)


def is_disposable(valid_until: date, ended_on: date | None, today: date) -> bool:
    """Whether the time is over for which the right is kept."""
    return surely_after(KEPT_AFTER_THE_END, ended(valid_until, ended_on)) < today
