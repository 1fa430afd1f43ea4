# SPDX-License-Identifier: EUPL-1.2
"""A file's key is sealed to the unit and to its sender, and opens the same file for both; nobody else has it."""

import json
from pathlib import Path
from uuid import uuid4

import pytest

from ledfyr.contact.attachments.attaching import SentAlong, file_content, sealed_files
from ledfyr.contact.attachments.kinds import FileRefused, Kind, Reason
from ledfyr.contact.attachments.ordering import Work
from ledfyr.contact.attachments.scanning import Checked, Verdict
from ledfyr.contact.attachments.sealing_files import Ticket, keep_file, opened_file
from ledfyr.contact.attachments.tests.conftest import RECEPTION, SENDER, UNIT, letter_in
from ledfyr.contact.copies import open_copy
from ledfyr.contact.models import Letter, SealedFile, Thread
from ledfyr.keys.sealed_record import Keyring
from ledfyr.sealing import EnvelopeDamaged

pytestmark = pytest.mark.django_db(databases=["default", "social"])
VERDICT = Verdict(Checked.FOUND, "Eicar-Test")


@pytest.fixture
def letter(thread: Thread) -> Letter:
    return letter_in(thread)


def ticket_for(content: bytes, folder: Path) -> Ticket:
    return keep_file(Work(Kind.TEXT, len(content), (), 1, iter([content])), VERDICT, folder)[0]


def attached(letter: Letter, folder: Path, *tickets: Ticket) -> list[SealedFile]:
    rows = sealed_files(SentAlong(tickets, folder), letter, letter.thread, RECEPTION.public)
    for row in rows:
        row.save(force_insert=True)
    return rows


def test_both_sides_open_the_file_and_read_the_same_of_it(letter: Letter, tmp_path: Path) -> None:
    [row] = attached(letter, tmp_path, ticket_for(b"Hej", tmp_path))

    stored = SealedFile.objects.get(pk=row.pk)
    for packed in (
        Keyring(UNIT, {1: RECEPTION}).read(stored)["content"],
        open_copy(stored, letter.thread, SENDER),
    ):
        ticket, about = file_content(packed, stored.record)
        assert (about.kind, about.verdict) == (Kind.TEXT, VERDICT)
        with opened_file(ticket, tmp_path) as (_about, content):
            assert b"".join(content) == b"Hej"


def test_a_sender_who_does_not_return_has_no_copy(letter: Letter, tmp_path: Path) -> None:
    letter.thread.lookup = letter.thread.sender_key = None

    assert attached(letter, tmp_path, ticket_for(b"Hej", tmp_path))[0].for_sender is None


def test_a_file_that_is_sent_with_two_letters_is_in_both(letter: Letter, thread: Thread, tmp_path: Path) -> None:
    ticket = ticket_for(b"Hej", tmp_path)
    first, second = attached(letter, tmp_path, ticket), attached(letter_in(thread), tmp_path, ticket)

    assert first[0].record != second[0].record
    for row in (*first, *second):
        copied, _about = file_content(open_copy(row, thread, SENDER), row.record)
        with opened_file(copied, tmp_path) as (_told, content):
            assert b"".join(content) == b"Hej"


def test_a_file_that_waited_too_long_is_to_be_chosen_again(letter: Letter, tmp_path: Path) -> None:
    with pytest.raises(FileRefused, match=Reason.CHOOSE_AGAIN):
        attached(letter, tmp_path, Ticket(uuid4(), bytes(32)))
    assert SealedFile.objects.count() == 0


def test_more_than_five_files_are_too_many(letter: Letter, tmp_path: Path) -> None:
    tickets = [ticket_for(b"Hej", tmp_path) for _ in range(6)]

    with pytest.raises(FileRefused, match=Reason.TOO_MANY):
        attached(letter, tmp_path, *tickets)


@pytest.mark.parametrize("packed", ["", "[]", "{}", json.dumps({"key": "xy"}), json.dumps({"key": "00"})])
def test_a_row_that_ledfyr_never_wrote_is_damaged(packed: str) -> None:
    with pytest.raises(EnvelopeDamaged):
        file_content(packed, uuid4())
