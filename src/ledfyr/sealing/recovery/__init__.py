# SPDX-License-Identifier: EUPL-1.2
"""A unit's key on paper, split among officers, for the day when no member can unlock it."""

from ledfyr.sealing.recovery.guidance import BEFORE_SPLITTING, WHEN_SHARES_ARE_USED, share_sheet
from ledfyr.sealing.recovery.reading_shares import ShareMistyped
from ledfyr.sealing.recovery.rebuilding import (
    Rehearsed,
    SharesOfAnotherKey,
    SharesOfDifferentSets,
    ShareTwice,
    TooFewShares,
    rebuild_key,
    rehearse,
)
from ledfyr.sealing.recovery.splitting import SharesNotPossible, split_key

__all__ = [
    "BEFORE_SPLITTING",
    "WHEN_SHARES_ARE_USED",
    "Rehearsed",
    "ShareMistyped",
    "ShareTwice",
    "SharesNotPossible",
    "SharesOfAnotherKey",
    "SharesOfDifferentSets",
    "TooFewShares",
    "rebuild_key",
    "rehearse",
    "share_sheet",
    "split_key",
]
