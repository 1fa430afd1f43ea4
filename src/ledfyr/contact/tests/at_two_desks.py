# SPDX-License-Identifier: EUPL-1.2
"""Ale's desk, which asks whether a thread may go to Kungälv's reception, where Dag holds the key."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from ledfyr.contact.actions.asking_to_transfer import ask_to_transfer, letters_in_order, mark_of, withdraw_question
from ledfyr.contact.actions.posting import post_reply
from ledfyr.contact.actions.reading import ThreadRead, read_thread
from ledfyr.contact.actions.transferring import carry_out_transfer
from ledfyr.contact.actions.writing_letters import Written
from ledfyr.contact.models import Desk as DeskRow
from ledfyr.contact.models import Thread
from ledfyr.contact.queries.for_senders import ThreadShown, open_thread
from ledfyr.contact.rules.consenting import Step
from ledfyr.contact.rules.receipts import Receipt
from ledfyr.contact.rules.transferring import Asked
from ledfyr.contact.tests.at_the_desk import PEPPER, Desk, reader
from ledfyr.keys.models import UnitKey
from ledfyr.keys.sealed_record import Keyring
from ledfyr.keys.tests.cast import ANNA, NOW, TODAY, acting
from ledfyr.sealing import PrivateKey
from ledfyr.staff.models import Unit
from ledfyr.staff.rules.units import UnitKind
from ledfyr.trail.rules.acts import Actor

RECEIVER, ANSWER = "Mottagningen i Kungälv", "Ja, det får ni"
WHY = "De har en mottagning där du bor, och kan träffa dig."
DAG = 31


@dataclass
class TwoDesks:
    """Everything that the tests of handing over do again and again. Each act comes a minute after the one before."""

    ale: Desk
    there: Unit
    key: PrivateKey
    files: Path
    minutes: int = 0

    @property
    def ring(self) -> Keyring:
        """What Kungälv's reception opens with."""
        return Keyring(self.there.pk, {1: self.key})

    @property
    def now(self) -> datetime:
        self.minutes += 1
        return NOW + timedelta(minutes=self.minutes)

    def marks(self, thread: Thread) -> list[str]:
        """The letters in their order."""
        return [mark_of(letter) for letter in letters_in_order(thread, self.ale.ring)]

    def ask(self, thread: Thread, *letters: str, outside: str = "") -> None:
        """Anna asks the sender."""
        to = None if outside else self.there.pk
        asked = Asked(to, outside or RECEIVER, WHY, letters)
        written = self.ale.written("")
        ask_to_transfer(
            thread=thread,
            asked=asked,
            written=written,
            reader=reader(),
            ring=self.ale.ring,
            by=acting(ANNA),
            at=self.now,
        )

    def shown(self, receipt: Receipt, municipality: str = "ale") -> ThreadShown:
        """What the sender reads."""
        return open_thread(receipt, municipality=municipality, pepper=PEPPER)

    def say(self, receipt: Receipt, step: Step) -> None:
        """The sender answers the question."""
        question = self.shown(receipt).question
        assert question is not None
        self.write(receipt, ANSWER, step)

    def write(self, receipt: Receipt, text: str, step: Step | None = None) -> None:
        """The sender writes more."""
        question = self.shown(receipt).question
        consent = question.answered(step) if question and step else None
        nonce = self.ale.nonce()
        post_reply(receipt, text, municipality="ale", nonce=nonce, pepper=PEPPER, at=self.now, consent=consent)

    def withdraw(self, thread: Thread) -> None:
        """Anna takes the question back."""
        withdraw_question(
            thread=thread,
            written=self.ale.written(""),
            reader=reader(),
            ring=self.ale.ring,
            by=acting(ANNA),
            at=self.now,
        )

    def carry_out(self, thread: Thread, written: Written | None = None) -> None:
        """Anna hands over, on a page of its own."""
        carry_out_transfer(
            thread=thread,
            written=written or self.ale.written(""),
            reader=reader(),
            ring=self.ale.ring,
            files=self.files,
            by=acting(ANNA),
            at=self.now,
        )

    def read_there(self, thread: Thread) -> ThreadRead:
        """Dag of Kungälv's reception, who manages it, opens it."""
        return read_thread(thread=thread, reader=reader(DAG), ring=self.ring, by=self.dag, at=self.now)

    @property
    def dag(self) -> Actor:
        return Actor(DAG, unit=str(self.there.pk), municipality="kungalv")


def two_desks(ale: Desk, files: Path) -> TwoDesks:
    """Kungälv has a reception, a key and a desk."""
    there = Unit.objects.create(municipality="kungalv", kind=UnitKind.RECEPTION, name="Mottagningen")
    key = PrivateKey.new()
    UnitKey.objects.create(unit=there.pk, version=1, public=key.public.raw, made_at=NOW)
    DeskRow.objects.create(municipality="kungalv", unit=there.pk, answers_within=5, opened_on=TODAY)
    return TwoDesks(ale, there, key, files)
