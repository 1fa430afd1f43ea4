# SPDX-License-Identifier: EUPL-1.2
"""The whole way: somebody writes without a name, the reception reads and answers, and the sender reads the answer."""

from datetime import timedelta

import pytest

from ledfyr.contact.acting import ContactActRefused
from ledfyr.contact.actions.answering import WrittenMeanwhile, answer_thread, write_note
from ledfyr.contact.actions.posting import post_reply, say_farewell
from ledfyr.contact.models import Handling, Letter
from ledfyr.contact.own_words import ContactVerb
from ledfyr.contact.queries.for_senders import open_thread
from ledfyr.contact.rules.receipts import Receipt
from ledfyr.contact.tests.at_the_desk import PEPPER, WORRIED, Desk, reader
from ledfyr.keys.tests.cast import ANNA, BERIT, NOW, TODAY, acting
from ledfyr.trail.models import TrailRow

pytestmark = pytest.mark.django_db(databases=["default", "social"])
LATER = NOW + timedelta(minutes=5)


def texts_for_sender(receipt: Receipt) -> list[tuple[bool, str]]:
    shown = open_thread(receipt, municipality="ale", pepper=PEPPER)
    return [(letter.is_answer, letter.content.text if letter.content else "") for letter in shown.letters]


def test_the_sender_reads_what_the_reception_answered(desk: Desk) -> None:
    receipt = desk.post()
    thread = desk.thread_of(receipt)
    desk.thread_of(receipt)
    Handling.objects.filter(thread=thread).update(assigned_to=ANNA)

    read = desk.read(thread)
    desk.answer(thread, "Ring oss gärna. Ni är inte ensamma.", read.seen, at=LATER)

    assert [letter.content.text for letter in read.letters if letter.content] == [WORRIED]
    assert texts_for_sender(receipt) == [(False, WORRIED), (True, "Ring oss gärna. Ni är inte ensamma.")]


def test_reading_and_answering_stand_in_the_trail_without_a_word_of_it(desk: Desk) -> None:
    thread = desk.thread()
    desk.read(thread)
    desk.answer(thread, "Ring oss gärna.")

    rows = TrailRow.objects.using("social").filter(record=thread.pk.hex)
    verbs = [row.verb for row in rows.order_by("sequence")]
    assert verbs == [
        verb.code
        for verb in (ContactVerb.REGISTERED, ContactVerb.ASSIGNED, ContactVerb.THREAD_READ, ContactVerb.ANSWERED)
    ]


def test_an_answer_keeps_the_promise(desk: Desk) -> None:
    thread = desk.thread()
    assert Handling.objects.get(thread=thread).answer_due_on == thread.answer_by

    desk.answer(thread, "Ring oss gärna.", at=LATER)

    handling = Handling.objects.get(thread=thread)
    assert (handling.answer_due_on, handling.waiting_since) == (None, None)
    assert (handling.answered_on, handling.first_answered_on) == (TODAY, TODAY)


def test_an_answer_that_is_sent_twice_stands_once(desk: Desk) -> None:
    thread = desk.thread()
    written = desk.written("Ring oss gärna.")

    for _ in range(2):
        answer_thread(
            thread=thread, written=written, seen=1, reader=reader(), ring=desk.ring, by=acting(ANNA), at=LATER
        )

    assert Letter.objects.filter(thread=thread, author="staff").count() == 1


def test_whoever_answers_second_sees_the_first_answer_before(desk: Desk) -> None:
    receipt = desk.post()
    thread = desk.thread_of(receipt)
    Handling.objects.filter(thread=thread).update(assigned_to=ANNA, second_reader=BERIT)
    desk.answer(thread, "Ring oss gärna.", seen=1, account=ANNA, at=LATER)

    with pytest.raises(WrittenMeanwhile):
        desk.answer(thread, "Kom hit i morgon.", seen=1, account=BERIT, at=LATER)

    assert len(texts_for_sender(receipt)) == 2


def test_whoever_answers_while_the_sender_writes_sees_that_first(desk: Desk) -> None:
    receipt = desk.post()
    thread = desk.thread_of(receipt)
    Handling.objects.filter(thread=thread).update(assigned_to=ANNA)
    post_reply(receipt, "Det är bråttom.", municipality="ale", nonce=desk.nonce(), pepper=PEPPER, at=LATER)

    with pytest.raises(WrittenMeanwhile):
        desk.answer(thread, "Vi hör av oss.", seen=1)


def test_a_note_is_never_seen_by_the_sender(desk: Desk) -> None:
    receipt = desk.post()
    thread = desk.thread_of(receipt)
    Handling.objects.filter(thread=thread).update(assigned_to=ANNA)

    note = desk.written("Jag frågar Berit.")
    write_note(thread=thread, written=note, reader=reader(), ring=desk.ring, by=acting(ANNA), at=LATER)

    assert [letter.written_by for letter in desk.read(thread).letters] == ["", "Anna Berg"]
    assert Letter.objects.get(author="note").for_sender is None
    assert texts_for_sender(receipt) == [(False, WORRIED)]


def test_the_senders_copy_does_not_say_who_of_the_staff_wrote(desk: Desk) -> None:
    receipt = desk.post()
    thread = desk.thread_of(receipt)
    Handling.objects.filter(thread=thread).update(assigned_to=ANNA)

    desk.answer(thread, "Ring oss gärna.", at=LATER)

    answer = open_thread(receipt, municipality="ale", pepper=PEPPER).letters[-1].content
    assert answer is not None
    assert "Anna" not in answer.packed()


def test_nobody_answers_a_sender_who_has_left(desk: Desk) -> None:
    receipt = desk.post()
    thread = desk.thread_of(receipt)
    Handling.objects.filter(thread=thread).update(assigned_to=ANNA)
    say_farewell(receipt, municipality="ale", pepper=PEPPER, at=LATER)

    with pytest.raises(ContactActRefused, match="lämnat tråden för gott"):
        desk.answer(thread, "Ring oss gärna.")
