# SPDX-License-Identifier: EUPL-1.2
"""A letter is sealed, dropped once, and opened again with its receipt. Nothing else opens it or tells of it."""

import secrets
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext

from ledfyr.contact.actions.posting import DeskClosed, Posted, post_letter, post_reply, say_farewell
from ledfyr.contact.models import Desk, Letter, Thread
from ledfyr.contact.queries.for_senders import NoSuchThread, open_thread
from ledfyr.contact.rules.doors import Door, Field
from ledfyr.contact.rules.receipts import receipt_of
from ledfyr.keys.models import UnitKey
from ledfyr.sealing import PrivateKey
from ledfyr.sealing.tests.bits import damaged

pytestmark = pytest.mark.django_db(databases=["default", "social"])

PEPPER = b"p" * 32
NIGHT = datetime(2026, 11, 25, 22, 40, tzinfo=UTC)
WORDS = "Min son har slutat träffa sina vänner."
LETTER = Posted("ale", Door.QUESTION, "sv", secrets.token_bytes(32), {Field.TEXT: WORDS})
UNIT = 7


@pytest.fixture(autouse=True)
def desk() -> PrivateKey:
    """The reception's key; the tables hold its public half."""
    key = PrivateKey.new()
    UnitKey.objects.create(unit=UNIT, version=1, public=key.public.raw, made_at=NIGHT)
    Desk.objects.create(municipality="ale", unit=UNIT, answers_within=2, opened_on=date(2026, 11, 1))
    return key


def test_the_receipt_opens_what_was_written_with_the_moment_it_came() -> None:
    receipt = post_letter(LETTER, pepper=PEPPER, at=NIGHT)

    shown = open_thread(receipt, municipality="ale", pepper=PEPPER)
    assert [letter.content.text for letter in shown.letters if letter.content] == [WORDS]
    assert shown.letters[0].content is not None
    assert shown.letters[0].content.at == NIGHT
    assert (shown.door, shown.answer_by, shown.is_answered) == (Door.QUESTION, date(2026, 11, 27), False)


def test_a_page_that_is_sent_twice_posts_once_and_gives_the_same_receipt() -> None:
    first = post_letter(LETTER, pepper=PEPPER, at=NIGHT)

    assert post_letter(LETTER, pepper=PEPPER, at=NIGHT) == first
    assert (Thread.objects.count(), Letter.objects.count()) == (1, 1)


def test_the_same_words_from_another_page_are_another_letter() -> None:
    first = post_letter(LETTER, pepper=PEPPER, at=NIGHT)

    assert post_letter(replace(LETTER, nonce=secrets.token_bytes(32)), pepper=PEPPER, at=NIGHT) != first
    assert Thread.objects.count() == 2


def test_a_reply_joins_the_thread_once() -> None:
    receipt, nonce = post_letter(LETTER, pepper=PEPPER, at=NIGHT), secrets.token_bytes(32)
    for _pressed in range(2):
        post_reply(receipt, "En sak till.", municipality="ale", nonce=nonce, pepper=PEPPER, at=NIGHT)

    shown = open_thread(receipt, municipality="ale", pepper=PEPPER)
    assert [letter.content.text for letter in shown.letters if letter.content] == [WORDS, "En sak till."]


@pytest.mark.parametrize("other", [{"pepper": b"q" * 32}, {"municipality": "kungalv"}])
def test_without_the_pepper_or_elsewhere_the_receipt_finds_nothing(other: dict[str, str]) -> None:
    receipt = post_letter(LETTER, pepper=PEPPER, at=NIGHT)

    with pytest.raises(NoSuchThread):
        open_thread(receipt, **{"municipality": "ale", "pepper": PEPPER, **other})  # type: ignore[arg-type]


def test_another_receipt_finds_nothing() -> None:
    post_letter(LETTER, pepper=PEPPER, at=NIGHT)

    with pytest.raises(NoSuchThread):
        open_thread(receipt_of(b"a receipt of nobody", pepper=PEPPER), municipality="ale", pepper=PEPPER)


def test_after_a_farewell_the_receipt_opens_nothing_and_takes_no_reply() -> None:
    receipt = post_letter(LETTER, pepper=PEPPER, at=NIGHT)
    say_farewell(receipt, municipality="ale", pepper=PEPPER, at=NIGHT)

    with pytest.raises(NoSuchThread):
        open_thread(receipt, municipality="ale", pepper=PEPPER)
    with pytest.raises(NoSuchThread):
        post_reply(receipt, "Hej", municipality="ale", nonce=b"n" * 32, pepper=PEPPER, at=NIGHT)
    with pytest.raises(NoSuchThread):
        say_farewell(receipt, municipality="ale", pepper=PEPPER, at=NIGHT)


def test_reading_writes_nothing() -> None:
    receipt = post_letter(LETTER, pepper=PEPPER, at=NIGHT)

    with CaptureQueriesContext(connections["social"]) as asked:
        open_thread(receipt, municipality="ale", pepper=PEPPER)
    assert {query["sql"].split()[0] for query in asked} == {"SELECT"}


def test_a_damaged_letter_is_said_to_be_damaged_and_hides_no_other() -> None:
    receipt = post_letter(LETTER, pepper=PEPPER, at=NIGHT)
    post_reply(receipt, "En sak till.", municipality="ale", nonce=b"n" * 32, pepper=PEPPER, at=NIGHT)
    first = Letter.objects.first()
    assert first is not None
    Letter.objects.filter(pk=first.pk).update(for_sender=damaged(bytes(first.for_sender or b"")))

    contents = [letter.content for letter in open_thread(receipt, municipality="ale", pepper=PEPPER).letters]
    assert [content is None for content in contents].count(True) == 1


def test_a_copy_that_was_moved_to_another_letter_does_not_open() -> None:
    receipt = post_letter(LETTER, pepper=PEPPER, at=NIGHT)
    post_reply(receipt, "En sak till.", municipality="ale", nonce=b"n" * 32, pepper=PEPPER, at=NIGHT)
    one, other = Letter.objects.all()
    Letter.objects.filter(pk=one.pk).update(for_sender=other.for_sender)

    contents = [letter.content for letter in open_thread(receipt, municipality="ale", pepper=PEPPER).letters]
    assert [content is None for content in contents].count(True) == 1


def test_a_municipality_without_a_desk_or_a_key_receives_nothing() -> None:
    with pytest.raises(DeskClosed):
        post_letter(replace(LETTER, municipality="kungalv"), pepper=PEPPER, at=NIGHT)
    UnitKey.objects.all().delete()
    with pytest.raises(DeskClosed):
        post_letter(LETTER, pepper=PEPPER, at=NIGHT)
    assert not Thread.objects.exists()


def test_a_short_and_a_long_letter_take_the_same_space() -> None:
    post_letter(replace(LETTER, nonce=b"1" * 32, answers={Field.TEXT: "Hej"}), pepper=PEPPER, at=NIGHT)
    post_letter(replace(LETTER, nonce=b"2" * 32, answers={Field.TEXT: "Hej " * 150}), pepper=PEPPER, at=NIGHT)

    one, other = Letter.objects.all()
    assert len(one.content.envelope) == len(other.content.envelope)
    assert len(one.for_sender or b"") == len(other.for_sender or b"")
