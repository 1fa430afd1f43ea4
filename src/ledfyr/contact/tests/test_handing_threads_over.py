# SPDX-License-Identifier: EUPL-1.2
"""A thread goes to another unit with its sender's yes: that unit opens what was chosen, the first nothing later."""

from pathlib import Path

import pytest

from ledfyr.contact.actions.assigning import assign_thread
from ledfyr.contact.models import Handling, Letter, Thread
from ledfyr.contact.rules.consenting import Step
from ledfyr.contact.rules.receipts import Receipt
from ledfyr.contact.rules.transferring import NOT_ALONG
from ledfyr.contact.tests.at_the_desk import Desk
from ledfyr.contact.tests.at_two_desks import DAG, TwoDesks, two_desks
from ledfyr.keys.tests.cast import ANNA, NOW, acting
from ledfyr.sealing import SealingRefused

pytestmark = pytest.mark.django_db(databases=["default", "social"])

FIRST, MORE, ANSWER, LATER = "Min bror vill lämna.", "Han bor hos mig nu.", "Vi hör av oss.", "Tack, när kan vi ses?"


@pytest.fixture
def desks(desk: Desk, tmp_path: Path) -> TwoDesks:
    return two_desks(desk, tmp_path)


@pytest.fixture
def receipt(desks: TwoDesks) -> Receipt:
    """Of somebody who wrote twice and got an answer."""
    receipt = desks.ale.post(FIRST)
    desks.write(receipt, MORE)
    thread = desks.ale.thread_of(receipt)
    assign_thread(thread=thread, to=ANNA, by=acting(ANNA), at=NOW)
    desks.ale.answer(thread, ANSWER, seen=2, at=desks.now)
    return receipt


def moved(desks: TwoDesks, receipt: Receipt) -> tuple[Thread, Thread]:
    """Everything but MORE goes along; returns the thread that stays and the one that begins."""
    old = desks.ale.thread_of(receipt)
    first, _more, answer = desks.marks(old)
    desks.ask(old, first, answer)
    desks.say(receipt, Step.YES)
    desks.carry_out(desks.ale.thread_of(receipt))
    new = Thread.objects.get(unit=desks.there.pk)
    Handling.objects.filter(thread=new).update(assigned_to=DAG)
    return Thread.objects.get(pk=old.pk), new


def texts(desks: TwoDesks, new: Thread) -> list[str]:
    return [letter.content.text for letter in desks.read_there(new).letters if letter.content]


def test_the_receiving_unit_opens_exactly_what_was_chosen(desks: TwoDesks, receipt: Receipt) -> None:
    _old, new = moved(desks, receipt)

    said = texts(desks, new)
    assert (said[0], said[1], said[2]) == (FIRST, NOT_ALONG, ANSWER)
    assert not any(MORE in text for text in said)
    assert all(letter.content for letter in desks.read_there(new).letters)


def test_the_same_receipt_shows_its_sender_everything_and_reaches_the_receiving_unit(
    desks: TwoDesks, receipt: Receipt
) -> None:
    old, new = moved(desks, receipt)
    desks.write(receipt, LATER)

    shown = [letter.content.text for letter in desks.shown(receipt).letters if letter.content]
    assert shown[:3] == [FIRST, MORE, ANSWER]
    assert shown[-1] == LATER
    assert desks.shown(receipt, "kungalv") == desks.shown(receipt)
    assert texts(desks, new)[-1] == LATER
    assert new.letters.count() > old.letters.count()


def test_the_first_unit_opens_nothing_that_comes_after(desks: TwoDesks, receipt: Receipt) -> None:
    old, new = moved(desks, receipt)
    desks.write(receipt, LATER)

    assert FIRST in [letter.content.text for letter in desks.ale.read(old).letters if letter.content]
    for letter in Letter.objects.filter(thread=new):
        with pytest.raises(SealingRefused):
            desks.ale.ring.read(letter)
    assert not Letter.objects.filter(thread=old, for_sender__isnull=False).exists()
