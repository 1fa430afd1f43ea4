# SPDX-License-Identifier: EUPL-1.2
"""A reception with a key, and a letter to it that waits for its files."""

import secrets
from datetime import UTC, date, datetime

import pytest

from ledfyr.contact.models import Author, Letter, Thread
from ledfyr.contact.rules.doors import Door
from ledfyr.keys.sealed_record import write_sealed
from ledfyr.sealing import PrivateKey

UNIT = 7
RECEPTION = PrivateKey(b"reception".ljust(32, b"."))
SENDER = PrivateKey(b"sender".ljust(32, b"."))
TODAY = date(2026, 11, 30)
NOW = datetime(2026, 11, 30, 9, 0, tzinfo=UTC)


def letter_in(thread: Thread) -> Letter:
    letter = Letter(unit=UNIT, thread=thread, author=Author.SENDER, once=secrets.token_bytes(32))
    write_sealed(letter, {"content": "Här är bilden."}, RECEPTION.public)
    letter.save()
    return letter


@pytest.fixture
def thread(request: pytest.FixtureRequest) -> Thread:
    """One to which its sender can return."""
    request.getfixturevalue("db")
    return Thread.objects.create(
        municipality="ale",
        unit=UNIT,
        door=Door.QUESTION,
        language="sv",
        arrived_on=TODAY,
        answer_by=TODAY,
        lookup=secrets.token_bytes(32),
        sender_key=SENDER.public.raw,
    )
