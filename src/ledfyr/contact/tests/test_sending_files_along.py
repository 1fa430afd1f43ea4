# SPDX-License-Identifier: EUPL-1.2
"""A file goes with its letter or not at all, stands there once, and its sender sees that it came."""

import secrets
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from unittest.mock import patch
from uuid import uuid4

import pytest
from django.db import OperationalError

from ledfyr.contact.actions.posting import Posted, post_letter, post_reply
from ledfyr.contact.attachments.attaching import SentAlong
from ledfyr.contact.attachments.kinds import FileRefused, Kind, Reason
from ledfyr.contact.attachments.ordering import Work
from ledfyr.contact.attachments.scanning import NOT_CHECKED
from ledfyr.contact.attachments.sealing_files import Ticket, keep_file
from ledfyr.contact.models import Desk, Letter, SealedFile, Thread
from ledfyr.contact.queries.for_senders import open_thread
from ledfyr.contact.rules.doors import Door, Field
from ledfyr.contact.rules.receipts import Receipt
from ledfyr.keys.models import UnitKey
from ledfyr.sealing import PrivateKey

pytestmark = pytest.mark.django_db(databases=["default", "social"])

PEPPER = b"p" * 32
NIGHT = datetime(2026, 11, 25, 22, 40, tzinfo=UTC)
LETTER = Posted("ale", Door.QUESTION, "sv", secrets.token_bytes(32), {Field.TEXT: "Se bilden."})
UNIT = 7


@pytest.fixture(autouse=True)
def _desk() -> None:
    UnitKey.objects.create(unit=UNIT, version=1, public=PrivateKey.new().public.raw, made_at=NIGHT)
    Desk.objects.create(municipality="ale", unit=UNIT, answers_within=2, opened_on=date(2026, 11, 1))


def along(folder: Path, count: int = 1) -> SentAlong:
    tickets = [keep_file(Work(Kind.PNG, 3, (), 1, iter([b"png"])), NOT_CHECKED, folder)[0] for _ in range(count)]
    return SentAlong(tickets, folder)


def kinds_seen(receipt: Receipt) -> list[list[Kind | None]]:
    letters = open_thread(receipt, municipality="ale", pepper=PEPPER).letters
    return [[file.kind if file else None for file in letter.files] for letter in letters]


def test_the_sender_sees_with_which_letter_it_came(tmp_path: Path) -> None:
    receipt = post_letter(replace(LETTER, along=along(tmp_path, 2)), pepper=PEPPER, at=NIGHT)
    nonce = secrets.token_bytes(32)
    post_reply(receipt, "Ett till.", municipality="ale", nonce=nonce, pepper=PEPPER, at=NIGHT, along=along(tmp_path))

    assert sorted(kinds_seen(receipt)) == [[Kind.PNG], [Kind.PNG, Kind.PNG]]


def test_a_page_that_is_sent_twice_brings_its_file_once(tmp_path: Path) -> None:
    posted = replace(LETTER, along=along(tmp_path))
    for _pressed in range(2):
        post_letter(posted, pepper=PEPPER, at=NIGHT)

    assert (Letter.objects.count(), SealedFile.objects.count()) == (1, 1)


def test_a_letter_whose_file_is_gone_is_not_half_sent(tmp_path: Path) -> None:
    gone = SentAlong([*along(tmp_path).tickets, Ticket(uuid4(), bytes(32))], tmp_path)

    with pytest.raises(FileRefused, match=Reason.CHOOSE_AGAIN):
        post_letter(replace(LETTER, along=gone), pepper=PEPPER, at=NIGHT)
    assert not Thread.objects.exists()


def test_a_database_that_breaks_at_the_file_keeps_nothing_of_the_letter(tmp_path: Path) -> None:
    posted = replace(LETTER, along=along(tmp_path))
    with patch.object(SealedFile, "save", side_effect=OperationalError), pytest.raises(OperationalError):
        post_letter(posted, pepper=PEPPER, at=NIGHT)

    assert not Thread.objects.exists()
    assert kinds_seen(post_letter(posted, pepper=PEPPER, at=NIGHT)) == [[Kind.PNG]]


def test_a_damaged_file_is_said_to_be_damaged(tmp_path: Path) -> None:
    receipt = post_letter(replace(LETTER, along=along(tmp_path)), pepper=PEPPER, at=NIGHT)
    SealedFile.objects.update(for_sender=b"x")

    assert kinds_seen(receipt) == [[None]]


def test_a_file_costs_every_letter_as_much_space(tmp_path: Path) -> None:
    post_letter(replace(LETTER, along=along(tmp_path, 2)), pepper=PEPPER, at=NIGHT)

    one, other = SealedFile.objects.all()
    assert len(one.content.envelope) == len(other.content.envelope)
    assert len(one.for_sender or b"") == len(other.for_sender or b"")
