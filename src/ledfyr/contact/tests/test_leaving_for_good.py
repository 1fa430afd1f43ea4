# SPDX-License-Identifier: EUPL-1.2
"""When a sender has left, the copies that they alone could open are emptied, on the disk too; staff's own stay."""

from datetime import timedelta
from pathlib import Path

import pytest

from ledfyr.contact.actions.carrying_out_farewells import carry_out_farewells
from ledfyr.contact.actions.posting import Posted, post_letter, say_farewell
from ledfyr.contact.keeping_words import KeepingVerb
from ledfyr.contact.models import Farewell, LeftThread, Letter, Thread
from ledfyr.contact.overwriting import overwrite_what_is_owed
from ledfyr.contact.queries.for_senders import NoSuchThread, open_thread
from ledfyr.contact.queries.queue import queue_of
from ledfyr.contact.queries.threads import has_left
from ledfyr.contact.rules.doors import Door, Field
from ledfyr.contact.rules.receipts import Receipt
from ledfyr.contact.tests.at_the_desk import PEPPER, WORRIED, Desk, opened
from ledfyr.contact.tests.on_disk import places_of, social_house_in
from ledfyr.contact.ways_in import way_in
from ledfyr.keys.tests.cast import ANNA, NOW, RECEPTION, TODAY, reception_of_two
from ledfyr.trail.models import TrailRow
from ledfyr.trail.vocabulary import SystemActor

DATABASES = ["default", "social"]
pytestmark = pytest.mark.django_db(databases=DATABASES)
LATER = NOW + timedelta(minutes=5)


def leave(desk: Desk) -> Receipt:
    """Somebody has written, was answered and leaves."""
    receipt = desk.post()
    thread = desk.thread_of(receipt)
    thread.handling.assigned_to = ANNA
    thread.handling.save()
    desk.answer(thread, "Ring oss gärna.", at=LATER)
    say_farewell(receipt, municipality="ale", pepper=PEPPER, at=LATER)
    return receipt


def test_the_senders_copies_and_mark_are_emptied(desk: Desk, tmp_path: Path) -> None:
    leave(desk)

    assert carry_out_farewells(files=tmp_path, at=LATER) == 1
    assert set(Letter.objects.values_list("for_sender", flat=True)) == {None}
    assert Thread.objects.values_list("lookup", "sender_key").get() == (None, None)
    assert (LeftThread.objects.get().said_on, Farewell.objects.count()) == (TODAY, 0)


def test_the_receipt_goes_on_opening_nothing(desk: Desk, tmp_path: Path) -> None:
    receipt = leave(desk)
    carry_out_farewells(files=tmp_path, at=LATER)

    with pytest.raises(NoSuchThread):
        open_thread(receipt, municipality="ale", pepper=PEPPER)


def test_staff_read_what_was_written_as_before(desk: Desk, tmp_path: Path) -> None:
    leave(desk)
    carry_out_farewells(files=tmp_path, at=LATER)

    texts = [letter.content.text for letter in desk.read(Thread.objects.get()).letters if letter.content]
    assert texts == [WORRIED, "Ring oss gärna."]


def test_the_trail_says_that_the_sender_left(desk: Desk, tmp_path: Path) -> None:
    leave(desk)
    carry_out_farewells(files=tmp_path, at=LATER)

    row = TrailRow.objects.using("social").get(verb=KeepingVerb.COPIES_EMPTIED.code)
    assert (row.record, row.acted_by_system) == (Thread.objects.get().pk.hex, SystemActor.SCHEDULE)


def test_staff_see_that_the_sender_left_before_it_is_carried_out_and_after(desk: Desk, tmp_path: Path) -> None:
    leave(desk)
    thread = Thread.objects.get()
    before = (has_left(thread), queue_of(RECEPTION, TODAY).answered[0].has_left)
    carry_out_farewells(files=tmp_path, at=LATER)

    thread.refresh_from_db()
    assert before == (True, True)
    assert (has_left(thread), queue_of(RECEPTION, TODAY).answered[0].has_left) == (True, True)


def test_others_keep_theirs(desk: Desk, tmp_path: Path) -> None:
    kept = desk.post("Jag är kvar.")
    leave(desk)
    carry_out_farewells(files=tmp_path, at=LATER)

    assert len(open_thread(kept, municipality="ale", pepper=PEPPER).letters) == 1


def test_a_copy_that_came_late_is_emptied_the_next_time(desk: Desk, tmp_path: Path) -> None:
    leave(desk)
    carry_out_farewells(files=tmp_path, at=LATER)
    Letter.objects.filter(author="staff").update(for_sender=b"on its way")

    assert carry_out_farewells(files=tmp_path, at=LATER) == 0
    assert set(Letter.objects.values_list("for_sender", flat=True)) == {None}


def test_a_page_that_is_sent_again_afterwards_opens_nothing_anew(desk: Desk, tmp_path: Path) -> None:
    posted = Posted("ale", Door.QUESTION, "sv", desk.nonce(), {Field.TEXT: WORRIED})
    receipt = post_letter(posted, pepper=PEPPER, at=NOW)
    say_farewell(receipt, municipality="ale", pepper=PEPPER, at=LATER)
    carry_out_farewells(files=tmp_path, at=LATER)

    post_letter(posted, pepper=PEPPER, at=LATER)
    assert not Thread.objects.filter(lookup=way_in(receipt, PEPPER).lookup).exists()


@pytest.mark.django_db(databases=DATABASES, transaction=True)
def test_no_file_of_the_database_holds_what_the_sender_could_open(tmp_path: Path) -> None:
    with social_house_in(tmp_path):
        receipt = leave(opened(reception_of_two()))
        planted = [bytes(copy) for copy in Letter.objects.values_list("for_sender", flat=True) if copy]
        planted.append(way_in(receipt, PEPPER).lookup)
        assert [bool(places_of(needle, tmp_path)) for needle in planted] == [True, True, True], "nothing was planted"

        carry_out_farewells(files=tmp_path, at=LATER)
        assert overwrite_what_is_owed(tmp_path)

        assert [places_of(needle, tmp_path) for needle in planted] == [[], [], []]
