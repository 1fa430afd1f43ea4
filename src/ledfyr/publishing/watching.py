# SPDX-License-Identifier: EUPL-1.2
"""Keeps the baked site true: bakes when a fact, a text or the hour changes, and rests in between."""

import logging
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from django.db import connection
from django.utils.timezone import localdate

from ledfyr.publishing.desks import desks_that_are_open
from ledfyr.publishing.rendering import Baked
from ledfyr.publishing.sounds import Sounds, Voiced
from ledfyr.publishing.whole_site import bake_whole_site

LOOK_EVERY = 2.0  # seconds between looks at whether somebody has saved something
LOOK_WITHOUT_MARK = 30.0  # seconds, on databases that do not tell whether anything was written

SPOKEN_AT_ONCE = 60  # pages: a changed number never waits behind more sound than this

Mark = tuple[int, tuple[tuple[str, int], ...]]

logger = logging.getLogger(__name__)


def keep_baking(*, design: Path, baked: Path, address: str, sounds: Sounds, report: Callable[[Baked], None]) -> None:
    """Bake now and then for ever. A bake that fails leaves the site that readers meet as it was."""
    tidied = None
    while True:
        mark = _writes_seen()
        end = None
        try:
            result = bake_whole_site(design=design, baked=baked, at=datetime.now(UTC), address=address, sounds=sounds)
            report(result)
            if _speak_some(sounds, result.waiting, mark):
                continue
            if tidied != localdate():
                tidied = localdate()
                sounds.throw_away_all_but(result.heard)
            end = result.true_until
        except Exception:  # noqa: BLE001  # whatever went wrong, the next minute gets a new try
            logger.error("bake-failed")  # noqa: TRY400  # a trace could hold what somebody wrote
        _rest(until=end.timestamp() if end else time.time() + LOOK_WITHOUT_MARK, mark=mark)


class _SomebodyWrote(Exception):
    """A fact or a text was saved while pages were spoken, and comes first."""


def _speak_some(sounds: Sounds, waiting: Sequence[Voiced], mark: Mark | None) -> int:
    """Gives how many sounds there are to put on pages, and 1 when there is something else to bake.

    Pages whose voice refuses stay in front of the line, and must not keep the others waiting.
    """

    def look_up(_done: int, _all: int) -> None:
        if _writes_seen() != mark:
            raise _SomebodyWrote

    try:
        return sounds.speak(waiting[:SPOKEN_AT_ONCE], look_up) or sounds.speak(waiting[SPOKEN_AT_ONCE:], look_up)
    except _SomebodyWrote:
        return 1


def _rest(*, until: float, mark: Mark | None) -> None:
    pause = LOOK_EVERY if mark is not None else LOOK_WITHOUT_MARK
    while (left := until - time.time()) > 0:
        time.sleep(min(pause, left))
        if mark is None or _writes_seen() != mark:
            return


def _writes_seen() -> Mark | None:
    """SQLite's own count of what other connections have written, and the open desks; None on other databases.

    Desks lie in the other house's database, where letters are written all day, which is nothing to bake for.
    """
    if connection.vendor != "sqlite":
        return None
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA data_version")
        return int(cursor.fetchone()[0]), tuple(sorted(desks_that_are_open().items()))
