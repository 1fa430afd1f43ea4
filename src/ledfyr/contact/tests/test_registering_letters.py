# SPDX-License-Identifier: EUPL-1.2
"""Every thread stands in the register at once: a day, a number of its year, and nothing that tells of anybody."""

from datetime import UTC, datetime, timedelta

import pytest

from ledfyr.contact.actions.meeting import meet_letters
from ledfyr.contact.actions.posting import post_reply
from ledfyr.contact.actions.showing_register import show_register
from ledfyr.contact.actions.sorting import close_thread
from ledfyr.contact.models import Handling, RegisterEntry, Thread
from ledfyr.contact.own_words import ContactVerb
from ledfyr.contact.queries.queue import queue_of
from ledfyr.contact.rules.doors import Door
from ledfyr.contact.tests.at_the_desk import PEPPER, Desk, reader
from ledfyr.keys.tests.cast import ANNA, NOW, RECEPTION, TODAY, acting
from ledfyr.trail.models import TrailRow

pytestmark = pytest.mark.django_db(databases=["default", "social"])
NEW_YEAR = datetime(2027, 1, 4, 9, 0, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)


def meet(at: datetime = NOW) -> int:
    return meet_letters(unit=RECEPTION, municipality="ale", at=at)


@pytest.mark.parametrize(
    ("door", "sender", "subject"),
    [
        (Door.QUESTION, "anonymous", "fråga"),
        (Door.LEAVING, "anonymous", "fråga"),
        (Door.CONSULTATION, "anonymous", "fråga"),
        (Door.CHILD, "private", "anmälan"),
        (Door.MANDATED, "authority", "anmälan"),
        (Door.ADULT, "private", "anmälan"),
    ],
)
def test_the_register_says_nothing_of_what_a_door_is_for(desk: Desk, door: Door, sender: str, subject: str) -> None:
    desk.post(door=door)
    meet()

    entry = RegisterEntry.objects.get()
    assert (str(entry), entry.arrived_on, entry.sender, entry.subject) == ("2026-0001", TODAY, sender, subject)


def test_numbers_begin_anew_with_the_year(desk: Desk) -> None:
    for moment in (NOW, NOW, NEW_YEAR):
        desk.post(at=moment)
    meet(NEW_YEAR)

    assert sorted(map(str, RegisterEntry.objects.all())) == ["2026-0001", "2026-0002", "2027-0001"]


def test_what_is_met_twice_is_registered_once(desk: Desk) -> None:
    desk.post()

    assert [meet(), meet()] == [1, 0]
    assert RegisterEntry.objects.count() == 1


def test_a_test_letter_is_no_official_document(desk: Desk) -> None:
    desk.post()
    Thread.objects.update(came_by="drill")

    assert meet() == 0
    assert not RegisterEntry.objects.exists()


def test_a_reply_waits_anew_and_is_promised_from_the_day_it_was_met(desk: Desk) -> None:
    receipt = desk.post()
    thread = desk.thread_of(receipt)
    Handling.objects.filter(thread=thread).update(assigned_to=ANNA)
    close_thread(thread=thread, outcome="answered", reader=reader(), by=acting(ANNA), at=NOW)
    assert not queue_of(RECEPTION, TODAY).waiting

    post_reply(receipt, "En sak till.", municipality="ale", nonce=desk.nonce(), pepper=PEPPER, at=LATER)
    meet(LATER)

    waiting = queue_of(RECEPTION, TODAY).waiting
    assert [(line.mark, line.is_closed) for line in waiting] == [(thread.pk.hex, False)]
    assert waiting[0].due_on == thread.answer_by


def test_reading_the_register_enters_what_is_new_and_is_recorded(desk: Desk) -> None:
    desk.post()

    shown = show_register(municipality="ale", year=2026, by=acting(ANNA), at=NOW)

    assert (len(shown.entries), shown.years) == (1, (2026,))
    assert TrailRow.objects.using("social").filter(verb=ContactVerb.REGISTER_SHOWN.code).count() == 1
