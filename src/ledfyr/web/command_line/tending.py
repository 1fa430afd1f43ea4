# SPDX-License-Identifier: EUPL-1.2
"""Does beside the pages what letters and cases need each minute, whether or not anybody is signed in."""

import logging
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime

from django.conf import settings
from django.db import connections

from ledfyr.casework.actions.due_days import keep_every_next_day
from ledfyr.casework.actions.reminding import remind
from ledfyr.contact.actions.carrying_out_farewells import carry_out_farewells
from ledfyr.contact.actions.notifying import keep_watch
from ledfyr.contact.attachments.disposing import dispose_of_orphans
from ledfyr.contact.overwriting import overwrite_what_is_owed
from ledfyr.web.command_line.letters import drill_tonight

EVERY = 60.0  # seconds
LONGEST_STOP = 5.0  # seconds
LOOKS_AT_ALL = range(2)  # of an hour: two minutes, so that a minute that was slow leaves none out

logger = logging.getLogger(__name__)


Chore = Callable[[datetime], object]


def watch_over_letters(at: datetime) -> None:
    """Register what is new, and tell whoever watches what waits."""
    keep_watch(at=at)


def let_senders_leave(at: datetime) -> None:
    """Empty the copies of those who have said farewell."""
    carry_out_farewells(files=settings.LETTERS, at=at)


def let_it_leave_the_disk(_at: datetime) -> None:
    """Overwrite what senders who left and disposals have freed, also what could not be overwritten at the time."""
    overwrite_what_is_owed(settings.LETTERS)


def remove_files_of_no_letter(at: datetime) -> None:
    """Remove what a killed process or a sender who never sent has left; each minute new files, each hour all."""
    dispose_of_orphans(settings.LETTERS, at=at, only_new=at.minute not in LOOKS_AT_ALL)


def remind_of_cases(at: datetime) -> None:
    """Tell each hour whoever has something to do in a case today."""
    if at.minute in LOOKS_AT_ALL:
        remind(at=at)


def look_after_next_days(at: datetime) -> None:
    """Each hour: what is due next in a case is also right when the rule has changed since its last step."""
    if at.minute in LOOKS_AT_ALL:
        keep_every_next_day()


CHORES: tuple[Chore, ...] = (
    watch_over_letters,
    let_senders_leave,
    let_it_leave_the_disk,
    remove_files_of_no_letter,
    drill_tonight,
    remind_of_cases,
    look_after_next_days,
)


def tend(at: datetime, chores: Sequence[Chore] = CHORES) -> None:
    """Do each of them once. One that fails keeps none of the others from being done, and gets a new try."""
    for chore in chores:
        try:
            chore(at)
        except Exception:  # noqa: BLE001  # whatever went wrong, the next minute gets a new try
            logger.error("tending.chore_failed")  # noqa: TRY400  # a trace could hold what somebody wrote


@contextmanager
def tended() -> Iterator[None]:
    """Do them each minute in a thread of its own, for as long as the faces are served."""
    stop = threading.Event()
    thread = threading.Thread(target=_keep_tending, args=(stop,), name="tending", daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join(LONGEST_STOP)


def _keep_tending(stop: threading.Event) -> None:
    while not stop.wait(EVERY):
        tend(datetime.now(UTC))
        connections.close_all()
