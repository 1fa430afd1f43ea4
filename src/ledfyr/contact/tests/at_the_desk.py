# SPDX-License-Identifier: EUPL-1.2
"""Ale's desk at the reception of Anna and Berit, and what somebody writes to it; Carin has no part in its key yet."""

from dataclasses import dataclass, field
from datetime import datetime

from ledfyr.contact.actions.answering import answer_thread
from ledfyr.contact.actions.assigning import assign_thread
from ledfyr.contact.actions.meeting import meet_letters
from ledfyr.contact.actions.opening_desk import open_desk
from ledfyr.contact.actions.posting import Posted, post_letter
from ledfyr.contact.actions.reading import ThreadRead, read_thread
from ledfyr.contact.actions.writing_letters import Written
from ledfyr.contact.models import Thread
from ledfyr.contact.queries.threads import thread_in
from ledfyr.contact.rules.doors import Door, Field
from ledfyr.contact.rules.receipts import Receipt
from ledfyr.contact.ways_in import way_in
from ledfyr.keys.sealed_record import Keyring
from ledfyr.keys.tests.cast import ANNA, BERIT, NOW, RECEPTION, acting, rights
from ledfyr.staff.rules.roles import Role
from ledfyr.staff.rules.seeing import Reader

PEPPER = bytes(range(32))
WORRIED = "Min bror har slutat prata med oss. Vad kan vi göra?"
NAMES = {ANNA: "Anna Berg", BERIT: "Berit Dahl"}


@dataclass
class Desk:
    """The desk with the keyring that its people share in these tests."""

    ring: Keyring
    pages: int = field(default=0)

    def nonce(self) -> bytes:
        """What each page draws anew."""
        self.pages += 1
        return self.pages.to_bytes(32, "big")

    def post(self, text: str = WORRIED, door: Door = Door.QUESTION, at: datetime = NOW) -> Receipt:
        """Somebody writes, and keeps the receipt."""
        return post_letter(Posted("ale", door, "sv", self.nonce(), {Field.TEXT: text}), pepper=PEPPER, at=at)

    def thread_of(self, receipt: Receipt) -> Thread:
        """The thread as staff find it."""
        meet_letters(unit=RECEPTION, municipality="ale", at=NOW)
        found = Thread.objects.get(lookup=way_in(receipt, PEPPER).lookup)
        return thread_in(RECEPTION, found.pk)

    def thread(self, text: str = WORRIED, door: Door = Door.QUESTION, to: int | None = ANNA) -> Thread:
        """A thread that somebody has taken care of, or nobody yet."""
        thread = self.thread_of(self.post(text, door))
        if to is not None:
            assign_thread(thread=thread, to=to, by=acting(to), at=NOW)
        return thread

    def read(self, thread: Thread, account: int = ANNA, role: Role = Role.RECEPTION) -> ThreadRead:
        """Somebody of the reception opens it."""
        return read_thread(thread=thread, reader=reader(account, role), ring=self.ring, by=acting(account), at=NOW)

    def written(self, text: str, account: int = ANNA) -> Written:
        """What somebody typed on a page of their own."""
        return Written(text, NAMES[account], self.nonce())

    def answer(self, thread: Thread, text: str, seen: int = 1, account: int = ANNA, at: datetime = NOW) -> None:
        """Somebody of the reception answers."""
        answer_thread(
            thread=thread,
            written=self.written(text, account),
            seen=seen,
            reader=reader(account),
            ring=self.ring,
            by=acting(account),
            at=at,
        )


def reader(account: int = ANNA, role: Role = Role.RECEPTION) -> Reader:
    return Reader(account, frozenset({role}))


def opened(ring: Keyring, answers_within: int = 3) -> Desk:
    """The desk, which the unit's manager has opened."""
    manager = rights(Role.UNIT_MANAGER)
    open_desk(
        municipality="ale", unit=RECEPTION, answers_within=answers_within, rights=manager, by=acting(ANNA), at=NOW
    )
    return Desk(ring)
