# SPDX-License-Identifier: EUPL-1.2
"""Spam is set aside unread and taken back, a report is closed after its protection assessment, acute stands first."""

from datetime import timedelta

import pytest

from ledfyr.contact.acting import ContactActRefused
from ledfyr.contact.actions.sorting import (
    close_thread,
    mark_acute,
    no_longer_acute,
    note_protection,
    set_aside,
    take_back,
)
from ledfyr.contact.models import Handling, Letter, Thread
from ledfyr.contact.queries.queue import counts_of, queue_of
from ledfyr.contact.rules.doors import Door
from ledfyr.contact.tests.at_the_desk import Desk, reader
from ledfyr.keys.tests.cast import ANNA, NOW, RECEPTION, TODAY, acting

pytestmark = pytest.mark.django_db(databases=["default", "social"])


def close(thread: Thread, outcome: str = "answered") -> None:
    close_thread(thread=thread, outcome=outcome, reader=reader(), by=acting(ANNA), at=NOW)


def test_spam_leaves_the_queue_and_its_promise_holds_when_it_comes_back(desk: Desk) -> None:
    thread = desk.thread(to=None)

    set_aside(thread=thread, by=acting(ANNA), at=NOW)
    aside = queue_of(RECEPTION, TODAY)
    take_back(thread=thread, by=acting(ANNA), at=NOW)
    back = queue_of(RECEPTION, TODAY)

    assert (len(aside.waiting), len(aside.set_aside), len(back.waiting)) == (0, 1, 1)
    assert back.waiting[0].due_on == thread.answer_by


def test_nobody_answers_what_is_set_aside(desk: Desk) -> None:
    thread = desk.thread()
    set_aside(thread=thread, by=acting(ANNA), at=NOW)

    with pytest.raises(ContactActRefused, match="skräp"):
        desk.answer(thread, "Hej.")


def test_a_report_is_not_closed_before_its_protection_assessment(desk: Desk) -> None:
    thread = desk.thread(door=Door.CHILD)
    with pytest.raises(ContactActRefused, match="Skyddsbedömningen"):
        close(thread)

    written = desk.written("Barnet är tryggt hos mormor i natt.")
    note_protection(thread=thread, written=written, reader=reader(), ring=desk.ring, by=acting(ANNA), at=NOW)
    close(thread)

    assert Handling.objects.get(thread=thread).protection_assessed_on == TODAY
    assert [letter.author for letter in desk.read(thread).letters] == ["sender", "note"]


def test_a_thread_is_closed_with_an_outcome_that_there_is(desk: Desk) -> None:
    for outcome in ("", "spam", "something else"):
        with pytest.raises(ContactActRefused, match="hur det slutade"):
            close(desk.thread(), outcome)


def test_what_is_acute_stands_first_until_the_danger_is_over(desk: Desk) -> None:
    desk.thread()
    thread = desk.thread("Han säger att han ska göra det i kväll.")
    written = desk.written("Jag har ringt 112.")

    mark_acute(thread=thread, written=written, reader=reader(), ring=desk.ring, by=acting(ANNA), at=NOW)

    assert queue_of(RECEPTION, TODAY).waiting[0].mark == thread.pk.hex
    assert counts_of(RECEPTION, TODAY).acute == 1
    no_longer_acute(thread=thread, reader=reader(), by=acting(ANNA), at=NOW)
    assert counts_of(RECEPTION, TODAY).acute == 0


def test_marking_acute_sends_nothing_to_the_sender(desk: Desk) -> None:
    thread = desk.thread()
    written = desk.written("Jag har ringt 112.")

    mark_acute(thread=thread, written=written, reader=reader(), ring=desk.ring, by=acting(ANNA), at=NOW)

    assert list(Letter.objects.filter(thread=thread).values_list("author", flat=True).order_by("author")) == [
        "note",
        "sender",
    ]


def test_a_report_shows_both_clocks_of_the_law(desk: Desk) -> None:
    desk.thread(door=Door.MANDATED)

    line = queue_of(RECEPTION, TODAY).waiting[0]

    assert line.protection_due_on == TODAY
    assert line.assessment is not None
    assert (line.assessment.due_on - TODAY).days == 14


def test_a_child_whose_need_for_protection_nobody_has_assessed_stands_before_what_was_promised_earlier(
    desk: Desk,
) -> None:
    first = desk.thread_of(desk.post(at=NOW - timedelta(days=10)))
    report = desk.thread(door=Door.CHILD)

    assert [line.mark for line in queue_of(RECEPTION, TODAY).waiting] == [report.pk.hex, first.pk.hex]
