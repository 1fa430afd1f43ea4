# SPDX-License-Identifier: EUPL-1.2
"""What somebody tells by telephone is sealed as a letter is; with a receipt they can return to it."""

import pytest

from ledfyr.contact.acting import ContactActRefused
from ledfyr.contact.actions.posting import Posted
from ledfyr.contact.actions.taking_in import TakenIn, spoken, take_in
from ledfyr.contact.models import CameBy, Handling, Letter, Thread
from ledfyr.contact.own_words import ContactVerb
from ledfyr.contact.queries.for_senders import open_thread
from ledfyr.contact.rules.doors import Door, Field
from ledfyr.contact.tests.at_the_desk import PEPPER, Desk
from ledfyr.keys.tests.cast import ANNA, NOW, acting
from ledfyr.trail.models import TrailRow

pytestmark = pytest.mark.django_db(databases=["default", "social"])
TOLD = "Hon är rädd för sin bror."


def call(text: str = TOLD, *, pepper: bytes | None = None, nonce: bytes = b"1" * 16) -> TakenIn:
    told = Posted("ale", Door.CHILD, "so", nonce, {Field.TEXT: text}, spoken("telephone"))
    return take_in(told=told, pepper=pepper, by=acting(ANNA), at=NOW)


def test_a_call_stands_in_the_queue_with_whoever_took_it(desk: Desk) -> None:
    taken = call()

    read = desk.read(taken.thread)
    assert [letter.content.text for letter in read.letters if letter.content] == [TOLD]
    assert (taken.thread.came_by, taken.receipt) == (CameBy.TELEPHONE, None)
    assert Handling.objects.get(thread=taken.thread).assigned_to == ANNA
    assert TrailRow.objects.using("social").filter(verb=ContactVerb.TAKEN_IN.code).count() == 1


def test_a_receipt_opens_what_was_told(desk: Desk) -> None:
    taken = call(pepper=PEPPER)

    assert desk.ring.unit == taken.thread.unit
    assert taken.receipt is not None
    shown = open_thread(taken.receipt, municipality="ale", pepper=PEPPER)
    assert [letter.content.text for letter in shown.letters if letter.content] == [TOLD]


@pytest.mark.parametrize("pepper", [None, PEPPER])
def test_a_call_that_is_sent_twice_stands_once(desk: Desk, pepper: bytes | None) -> None:
    first, again = call(pepper=pepper), call(pepper=pepper)

    assert desk.ring.unit == first.thread.unit
    assert (first.thread, first.receipt) == (again.thread, again.receipt)
    assert (Thread.objects.count(), Letter.objects.count()) == (1, 1)


def test_nobody_answers_in_a_thread_without_a_receipt(desk: Desk) -> None:
    taken = call()

    with pytest.raises(ContactActRefused, match="inget kvitto"):
        desk.answer(taken.thread, "Hej.")


def test_nothing_told_is_nothing_taken_in(desk: Desk) -> None:
    with pytest.raises(ContactActRefused, match="berättade"):
        call("")

    assert desk.ring.unit
    assert not Thread.objects.exists()


@pytest.mark.django_db(databases=["default", "social"])
def test_nothing_is_taken_in_where_no_desk_is_open() -> None:
    with pytest.raises(ContactActRefused, match="ingen öppen mottagning"):
        call()
