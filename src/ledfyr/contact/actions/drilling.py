# SPDX-License-Identifier: EUPL-1.2
"""Sends a test letter the whole way each night: posted, found, opened, answered, fetched; and tells when it stops.

It goes to a key of its own, so nobody's letter is ever opened by it; staff's side neither meets, counts nor registers
it, and it is removed afterwards.
"""

import logging
import secrets
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from django.db.models import QuerySet
from django.utils import timezone

from ledfyr.contact.actions.writing_letters import Written, write_letter
from ledfyr.contact.content import letter_content
from ledfyr.contact.drill_key import drill_ring
from ledfyr.contact.models import Author, CameBy, Desk, DrillRun, Letter, Reached, Thread
from ledfyr.contact.notices import send_notice
from ledfyr.contact.overwriting import overwrite_from_now_on
from ledfyr.contact.queries.desks import desks
from ledfyr.contact.queries.drills import drills_on, state_of_drills
from ledfyr.contact.queries.for_senders import found_thread
from ledfyr.contact.queries.workers import workers_in
from ledfyr.contact.rules.drilling import DRILL_UNIT, HALF, DrillState, News, drill_nonce, is_due, what_to_tell
from ledfyr.contact.rules.receipts import Misread, read_receipt
from ledfyr.contact.visiting import Visitor
from ledfyr.contact.ways_in import way_in
from ledfyr.keys.sealed_record import Keyring
from ledfyr.staff.queries.rights import holders
from ledfyr.staff.rules.roles import Role

logger = logging.getLogger("ledfyr.contact")
TEXT: Final = "Det här är nattens provbrev. Ledfyr skickar det till sig självt, och ingen behöver svara. {mark}"
ANSWER: Final = "Svar på nattens provbrev. {mark}"
TOLD: Final[Mapping[News, tuple[str, str]]] = {
    News.LOST: (
        "Ledfyr: provbrevet kom inte fram",
        (
            "Nattens provbrev kom inte hela vägen. Då kan det vara så att ingen kan skriva till er i Ledfyr, "
            "eller att svaren inte går att hämta. Ledfyr försöker igen varje timme till morgonen. "
            "Be den som sköter Ledfyr hos er att köra: ledfyr letters drill"
        ),
    ),
    News.BACK: (
        "Ledfyr: provbrevet kommer fram igen",
        (
            "Provbrevet kom hela vägen. Det går att skriva till er i Ledfyr och att hämta svaren igen. "
            "Innan dess hade det inte kommit fram, eller inte skickats."
        ),
    ),
}
KEPT_FOR: Final = timedelta(days=90)


class DrillStopped(Exception):
    """A step was taken, and what came of it is not what it should have been."""


@dataclass(frozen=True)
class Drill:
    """One test letter: to which municipality, by whom, and the keys with which it is read."""

    municipality: str
    visitor: Visitor
    ring: Keyring
    pepper: bytes = field(repr=False)
    at: datetime
    mark: str = field(default_factory=lambda: secrets.token_hex(8))


def drill_when_due(*, visitor: Visitor, home: Path, pepper: bytes, at: datetime) -> tuple[DrillRun, ...]:
    """Run tonight's drill at every desk where it has not come back yet; the clock calls this each minute."""
    now = timezone.localtime(at)
    due = [desk for desk in desks() if is_due(drills_on(desk.municipality, now.date()), now)]
    return tuple(_tonight(desk, visitor, home, pepper, at) for desk in due)


def run_drill(*, municipality: str, visitor: Visitor, home: Path, pepper: bytes, at: datetime) -> DrillRun:
    """Send one test letter and note how far it came. Whatever stops it is told in the log by a code."""
    begun, reached = time.monotonic(), Reached.NOTHING
    overwrite_from_now_on()
    try:
        with drill_ring(home, at=at) as ring:
            for step in _way(Drill(municipality, visitor, ring, pepper, at)):
                reached = step
    except Exception:  # noqa: BLE001  # whatever it was, the letter did not come through, and that is to be told
        logger.error("contact.drill_failed")  # noqa: TRY400  # what went wrong may hold more than a code
        _drills_at(municipality).delete()
    took = round((time.monotonic() - begun) * 1000)
    run_on = timezone.localdate(at)
    DrillRun.objects.filter(run_on__lt=run_on - KEPT_FOR).delete()
    return DrillRun.objects.create(municipality=municipality, run_on=run_on, reached=reached, milliseconds=took)


def tell_of_drills(desk: Desk, news: News, *, at: datetime) -> int:
    """Tell whoever works at the desk, and whoever looks after Ledfyr; returns how many were told."""
    today = timezone.localdate(at)
    people = {worker.email for worker in workers_in(desk.unit, desk.municipality, today)}
    rights = holders(desk.municipality, today)
    people |= {right.account.email for right in rights if right.role == Role.SYSTEM_ADMINISTRATOR}
    return sum(_told(address, news) for address in sorted(people - {""}))


def _tonight(desk: Desk, visitor: Visitor, home: Path, pepper: bytes, at: datetime) -> DrillRun:
    today = timezone.localdate(at)
    before, tried = state_of_drills(desk, today), drills_on(desk.municipality, today)
    run = run_drill(municipality=desk.municipality, visitor=visitor, home=home, pepper=pepper, at=at)
    if before is DrillState.MISSED:
        logger.error("contact.drill_missed")
    if news := what_to_tell(before, tried, worked=run.has_come_back):
        tell_of_drills(desk, news, at=at)
    return run


def _way(drill: Drill) -> Iterator[Reached]:
    """Each step, when it has gone well."""
    text, answer = TEXT.format(mark=drill.mark), ANSWER.format(mark=drill.mark)
    receipt = drill.visitor.write(drill.municipality, drill_nonce(secrets.token_bytes(HALF), drill.pepper), text)
    yield Reached.POSTED
    thread = _found(receipt, drill)
    yield Reached.FOUND
    letter: Letter = thread.letters.get()
    _stop_unless(letter_content(drill.ring.read(letter)["content"]).text == text)
    yield Reached.OPENED
    written = Written(answer, "", secrets.token_bytes(2 * HALF))
    write_letter(thread, Author.STAFF, written, ring=drill.ring, at=drill.at)
    yield Reached.ANSWERED
    _stop_unless(answer in drill.visitor.come_back(drill.municipality, receipt))
    yield Reached.FETCHED
    thread.delete()
    _stop_unless(not _drills_at(drill.municipality).filter(pk=thread.pk).exists())
    yield Reached.REMOVED


def _found(words: str, drill: Drill) -> Thread:
    receipt = read_receipt(words, pepper=drill.pepper)
    if isinstance(receipt, Misread):
        raise DrillStopped
    way = way_in(receipt, drill.pepper)
    way.key.forget()
    thread = found_thread(way.lookup, drill.municipality)
    _stop_unless(thread.unit == DRILL_UNIT and thread.came_by == CameBy.DRILL)
    return thread


def _stop_unless(as_it_should_be: bool) -> None:  # noqa: FBT001
    if not as_it_should_be:
        raise DrillStopped


def _drills_at(municipality: str) -> QuerySet[Thread]:
    return Thread.objects.filter(municipality=municipality, unit=DRILL_UNIT, came_by=CameBy.DRILL)


def _told(address: str, news: News) -> int:
    subject, notice = TOLD[news]
    return send_notice(address, subject, notice)
