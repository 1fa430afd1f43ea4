# SPDX-License-Identifier: EUPL-1.2
"""The pages promise by when a letter is read: that stands until somebody reads it, and again when the sender writes."""

from datetime import timedelta

import pytest

from ledfyr.contact.actions.assigning import assign_thread
from ledfyr.contact.actions.meeting import meet_letters
from ledfyr.contact.actions.posting import Posted, post_reply
from ledfyr.contact.actions.taking_in import take_in
from ledfyr.contact.models import CameBy, Handling
from ledfyr.contact.queries.queue import counts_of
from ledfyr.contact.rules.doors import Door, Field
from ledfyr.contact.tests.at_the_desk import PEPPER, WORRIED, Desk
from ledfyr.keys.tests.cast import ANNA, NOW, RECEPTION, TODAY, acting

pytestmark = pytest.mark.django_db(databases=["default", "social"])
TOMORROW = TODAY + timedelta(days=1)


def test_a_letter_is_to_be_read_on_the_next_working_day_until_somebody_reads_it(desk: Desk) -> None:
    thread = desk.thread()
    assert Handling.objects.get().read_due_on == TOMORROW

    desk.read(thread)

    assert Handling.objects.get().read_due_on is None


def test_what_the_sender_writes_afterwards_is_promised_anew(desk: Desk) -> None:
    receipt = desk.post()
    thread = desk.thread_of(receipt)
    assign_thread(thread=thread, to=ANNA, by=acting(ANNA), at=NOW)
    desk.read(thread)
    post_reply(receipt, "En sak till.", municipality="ale", nonce=desk.nonce(), pepper=PEPPER, at=NOW)

    meet_letters(unit=RECEPTION, municipality="ale", at=NOW + timedelta(days=1))

    assert Handling.objects.get().read_due_on == TODAY + timedelta(days=2)


def test_what_somebody_took_down_themselves_has_been_read(desk: Desk) -> None:
    told = Posted("ale", Door.QUESTION, "sv", desk.nonce(), {Field.TEXT: WORRIED}, came_by=CameBy.TELEPHONE)

    take_in(told=told, pepper=None, by=acting(ANNA), at=NOW)

    assert Handling.objects.get().read_due_on is None


def test_what_is_unread_beyond_its_day_is_counted(desk: Desk) -> None:
    desk.thread()

    assert [counts_of(RECEPTION, TODAY + timedelta(days=days)).unread for days in (0, 1, 2)] == [0, 0, 1]
