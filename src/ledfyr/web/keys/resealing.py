# SPDX-License-Identifier: EUPL-1.2
"""Seals a unit's records anew beside the pages, with the keyring of a member who has unlocked, and while they have.

One thread for each unit. When its member signs out, goes away or the process ends, it stops where it is, and goes on
when any member unlocks: the database remembers how far it came.
"""

import logging
import threading
import time
from dataclasses import dataclass

from django.db import DatabaseError, connections
from django.utils import timezone

from ledfyr.keys.acting import KeyActRefused
from ledfyr.keys.actions.resealing import reseal_some
from ledfyr.keys.sealed_record import Keyring
from ledfyr.keys.unlocked import unlocked_keys
from ledfyr.sealing import SealingRefused
from ledfyr.trail.rules.acts import Actor

logger = logging.getLogger("ledfyr.keys")

BREATH = 0.02  # seconds between two steps, in which others may write
PATIENCE = 5  # times that a busy database is asked again


@dataclass(frozen=True)
class Work:
    """What one thread does, and for whom."""

    ring: Keyring
    session: str
    by: Actor


class Resealing:
    """The threads of this process."""

    def __init__(self) -> None:
        self._units: set[int] = set()
        self._lock = threading.Lock()

    def begin(self, work: Work) -> bool:
        """Start a thread for the ring's unit, which forgets the ring when it ends; False when one works already."""
        with self._lock:
            if work.ring.unit in self._units:
                return False
            self._units.add(work.ring.unit)
        threading.Thread(target=self._run, args=(work,), name="resealing", daemon=True).start()
        return True

    def is_under_way(self, unit: int) -> bool:
        """Whether a thread works on the unit now."""
        with self._lock:
            return unit in self._units

    def _run(self, work: Work) -> None:
        try:
            with work.ring:
                _go_on(work)
        except KeyActRefused:
            logger.info("keys.resealing_needs_another_member")
        except (DatabaseError, SealingRefused):
            logger.warning("keys.resealing_stopped")
        finally:
            connections.close_all()
            with self._lock:
                self._units.discard(work.ring.unit)


def _go_on(work: Work) -> None:
    busy = 0
    while unlocked_keys.holds(session=work.session, at=timezone.now()):
        try:
            left = reseal_some(ring=work.ring, by=work.by, at=timezone.now())
        except DatabaseError:
            busy += 1
            if busy > PATIENCE:
                raise
            time.sleep(busy)
            continue
        busy = 0
        if not left:
            return
        time.sleep(BREATH)


resealing = Resealing()
