# SPDX-License-Identifier: EUPL-1.2
"""Tells a test letter of Ledfyr's own from everybody else's, and decides when one is due and when to worry.

A test letter goes the same way as every other and is known by its page's mark: half chance, half what only somebody
with the pepper can make of it. So nobody on the internet can make the letterbox believe that a letter is a drill.
"""

import hmac
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from ledfyr.sealing.deriving import Label, derived

DRILL_UNIT = 0  # units of staff are numbered from one, so nobody works in this one
HALF = 16  # bytes
BEGINS_AT, MORNING = 2, 7  # o'clock; between them what does not come back is tried again
NIGHTS_MISSED = 2


class DrillState(StrEnum):
    """How the way of the letters stands, as far as the drills know."""

    WORKS = "works"
    FAILED = "failed"
    MISSED = "missed"
    NEVER = "never"

    @property
    def is_worrying(self) -> bool:
        """Whether somebody is told. At a desk that was opened today there has been no night yet."""
        return self in (DrillState.FAILED, DrillState.MISSED)


class News(StrEnum):
    """What somebody is told of a drill."""

    LOST = "lost"
    BACK = "back"


@dataclass(frozen=True)
class Run:
    """One drill."""

    on: date
    worked: bool


def drill_nonce(chance: bytes, pepper: bytes) -> bytes:
    """The mark of a test letter's page, made of so much chance as half of it holds."""
    return chance + _answer_to(chance, pepper)


def is_drill(nonce: bytes, pepper: bytes) -> bool:
    """Whether the mark was made by somebody who has the pepper."""
    return bool(pepper) and hmac.compare_digest(nonce[HALF:], _answer_to(nonce[:HALF], pepper))


def is_due(tonight: Sequence[Run], now: datetime) -> bool:
    """Whether tonight's drill is to be run; `now` is the time that clocks show.

    One that did not come back is tried again each hour, until it comes or morning: the cause may pass by itself.
    """
    if not tonight:
        return now.hour >= BEGINS_AT
    return not tonight[-1].worked and BEGINS_AT + len(tonight) <= now.hour < MORNING


def what_to_tell(before: DrillState, tonight: Sequence[Run], *, worked: bool) -> News | None:
    """Once a night that it does not come back, and once that it does again; `tonight` is what was tried before."""
    if worked:
        return News.BACK if before.is_worrying else None
    return None if tonight else News.LOST


def how_it_stands(runs: Sequence[Run], open_since: date, today: date) -> DrillState:
    """By the last of the runs, which stand in the order in which they were made, at a desk that is open since a day."""
    newest_on = runs[-1].on if runs else open_since
    if (today - newest_on).days >= NIGHTS_MISSED:
        return DrillState.MISSED
    if not runs:
        return DrillState.NEVER
    return DrillState.WORKS if runs[-1].worked else DrillState.FAILED


def _answer_to(chance: bytes, pepper: bytes) -> bytes:
    return derived(Label.DRILL, chance, secret=pepper, size=HALF)
