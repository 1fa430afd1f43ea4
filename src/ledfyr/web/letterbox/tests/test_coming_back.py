# SPDX-License-Identifier: EUPL-1.2
"""Whoever holds the eight words shows that they were kept, reads, writes more, and leaves for good."""

from datetime import UTC, date, datetime, timedelta
from unittest.mock import Mock

import pytest
from django.db import OperationalError
from django.utils import timezone

from ledfyr.contact.actions.posting import DeskClosed, Posted, post_letter
from ledfyr.contact.addresses import Act, Part, Place
from ledfyr.contact.content import LetterContent
from ledfyr.contact.copies import seal_copy
from ledfyr.contact.models import Author, Letter, Thread
from ledfyr.contact.rules.doors import Door, Field
from ledfyr.contact.rules.receipts import Receipt, asked_for, receipt_of
from ledfyr.keys.sealed_record import write_sealed
from ledfyr.sealing import PrivateKey
from ledfyr.sealing.tests.bits import damaged
from ledfyr.web.baked_site import BakedSite
from ledfyr.web.letterbox import flood, returning
from ledfyr.web.letterbox.showing import written
from ledfyr.web.letterbox.tests.sending import NONCE, PEPPER, come_back, shell_of, value, values

pytestmark = pytest.mark.django_db(databases=["default", "social"])

NIGHT = datetime(2026, 11, 25, 22, 40, tzinfo=UTC)
ANSWER = "Hej! Vi har läst ditt brev.\nRing gärna <oss>."
REPLY = {"act": Act.REPLY.value, "nonce": NONCE, "text": "Tack & hej"}
UNKNOWN = receipt_of(bytes(16), pepper=PEPPER)  # well formed, and nobody's


@pytest.fixture
def receipt(reception: PrivateKey) -> Receipt:
    """Of a report that was sent on a night in November."""
    assert reception
    answers = {Field.TEXT: "Jag är orolig.", Field.WHO: "Mitt barn", Field.FEEDBACK: "ja"}
    return post_letter(Posted("ale", Door.MANDATED, "sv", b"n" * 32, answers), pepper=PEPPER, at=NIGHT)


def answer_as_staff(key: PrivateKey) -> Letter:
    thread = Thread.objects.get()
    packed = LetterContent(NIGHT + timedelta(days=1), {Field.TEXT: ANSWER}).packed()
    letter = Letter(unit=thread.unit, thread=thread, author=Author.STAFF, once=b"s" * 32)
    write_sealed(letter, {"content": packed}, key.public)
    letter.for_sender = seal_copy(packed, letter, thread)
    letter.save(force_insert=True)
    return letter


def test_the_words_open_the_letter_and_tell_until_when_it_is_answered(site: BakedSite, receipt: Receipt) -> None:
    answer = come_back(site, {"receipt": written(receipt).upper().replace(" ", "-")})

    assert (answer.status, shell_of(answer)) == (200, "brev")
    assert values(answer, Part.LETTERS, Place.HEADING) == ["Du skrev den 25 november 2026"]
    (said,) = values(answer, Part.LETTERS, Place.SAID)
    assert said == "Jag är orolig.\n\nVem gäller det?\nMitt barn\n\nJag vill veta om det blir en utredning\nJa"
    assert "måndag 30 november" in values(answer, Part.HINTS, Place.HINT)[0]


def test_an_answer_stands_below_what_it_answers(site: BakedSite, receipt: Receipt, reception: PrivateKey) -> None:
    answer_as_staff(reception)
    answer = come_back(site, {"receipt": written(receipt)})

    assert values(answer, Part.LETTERS, Place.SAID)[1] == ANSWER
    assert values(answer, Part.LETTERS, Place.HEADING)[1] == "Socialtjänsten svarade den 26 november 2026"
    assert values(answer, Part.HINTS, Place.HINT) == []


def test_a_damaged_letter_is_said_to_be_damaged(site: BakedSite, receipt: Receipt, reception: PrivateKey) -> None:
    letter = answer_as_staff(reception)
    Letter.objects.filter(pk=letter.pk).update(for_sender=damaged(bytes(letter.for_sender or b"")))
    answer = come_back(site, {"receipt": written(receipt)})

    assert "Ett skadat brev" in values(answer, Part.LETTERS, Place.HEADING)
    assert len(values(answer, Part.LETTERS, Place.SAID)) == 2


def test_an_answer_that_is_late_is_said_to_be_late(site: BakedSite, receipt: Receipt) -> None:
    Thread.objects.update(answer_by=date(2026, 11, 2), arrived_on=date(2026, 10, 28))

    assert "skulle ha kommit" in values(come_back(site, {"receipt": written(receipt)}), Part.HINTS, Place.HINT)[0]


def test_reading_leaves_no_write_behind(site: BakedSite, receipt: Receipt) -> None:
    before = list(Thread.objects.values()), list(Letter.objects.values())
    come_back(site, {"receipt": written(receipt)})

    assert (list(Thread.objects.values()), list(Letter.objects.values())) == before


def mistyped(receipt: Receipt, number: int, word: str) -> str:
    words = list(receipt.words)
    words[number - 1] = word
    return " ".join(words)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "åtta ord, men här är 0"),
        ("bara tre ord", "åtta ord, men här är 3"),
        ("ett " * 9, "här är fler"),
        ("a" * 5000, "här är fler"),
        (mistyped(UNKNOWN, 3, "qqqqqqq"), "ord nummer 3. Det"),
        (" ".join(reversed(UNKNOWN.words)), "ordningen"),
        (written(UNKNOWN), "öppnar inget brev här"),
    ],
)
def test_words_that_open_nothing_are_still_there_with_what_to_look_at(
    site: BakedSite, receipt: Receipt, typed: str, said: str
) -> None:
    assert receipt
    answer = come_back(site, {"receipt": typed})

    assert (answer.status in (404, 422), shell_of(answer)) == (True, "finns-inte")
    assert said in value(answer, Place.REASON)
    assert value(answer, Place.RECEIPT) == typed.strip()


def test_words_open_nothing_in_another_municipality(site: BakedSite, receipt: Receipt) -> None:
    assert shell_of(come_back(site, {"receipt": written(receipt)}, "/kungalv/")) == "finns-inte"


def test_whoever_shows_two_of_the_words_is_done(site: BakedSite, receipt: Receipt) -> None:
    first, second = (receipt.words[number - 1] for number in asked_for(receipt))
    sent = {"receipt": written(receipt), "act": Act.KEPT.value, "first": first, "second": second.upper()}

    assert shell_of(come_back(site, sent)) == "sparat"


def test_whoever_does_not_sees_the_words_again(site: BakedSite, receipt: Receipt) -> None:
    sent = {"receipt": written(receipt), "act": Act.KEPT.value, "first": "fel", "second": "", "day": "i morgon"}
    answer = come_back(site, sent)

    assert (answer.status, shell_of(answer)) == (422, "kvitto")
    assert " ".join(values(answer, Part.PAIRS, Place.WORDS)) == written(receipt)
    assert values(answer, Part.REFUSAL, Place.REASON) != []
    assert (value(answer, Place.FIRST), value(answer, Place.DAY)) == ("fel", "i morgon")


def test_more_that_is_written_stands_there_once(site: BakedSite, receipt: Receipt) -> None:
    answers = [come_back(site, {**REPLY, "receipt": written(receipt)}) for _ in range(2)]

    assert [shell_of(answer) for answer in answers] == ["brev", "brev"]
    assert values(answers[1], Part.LETTERS, Place.SAID)[1:] == ["Tack & hej"]
    assert "har kommit fram" in values(answers[0], Part.SAID, Place.SAID)[0]
    assert value(answers[0], Place.VALUE) == ""
    assert value(answers[0], Place.NONCE) not in ("", NONCE)


@pytest.mark.parametrize(
    ("text", "said"), [("", "Några ord räcker"), ("å" * 20_001, "20000"), ("\ufffd", "gick inte att läsa")]
)
def test_more_that_cannot_be_received_comes_back(site: BakedSite, receipt: Receipt, text: str, said: str) -> None:
    answer = come_back(site, {**REPLY, "receipt": written(receipt), "text": text})

    assert (answer.status, shell_of(answer)) == (422, "brev")
    assert said in values(answer, Part.REFUSAL, Place.REASON)[0]
    assert value(answer, Place.VALUE) == text
    assert Letter.objects.count() == 1


@pytest.mark.parametrize(
    ("failure", "status"), [(DeskClosed(), 503), (OperationalError("full"), 503), (flood.TooMany(5), 429)]
)
def test_more_that_cannot_be_kept_now_stays_on_the_page(
    site: BakedSite, receipt: Receipt, monkeypatch: pytest.MonkeyPatch, failure: Exception, status: int
) -> None:
    monkeypatch.setattr(returning, "post_reply", Mock(side_effect=failure))
    answer = come_back(site, {**REPLY, "receipt": written(receipt)})

    assert (answer.status, shell_of(answer)) == (status, "brev")
    assert (value(answer, Place.VALUE), value(answer, Place.NONCE)) == ("Tack & hej", NONCE)
    assert value(answer, Place.RECEIPT) == written(receipt)


@pytest.mark.usefixtures("reception")
def test_more_that_finds_no_thread_is_not_lost_either(site: BakedSite) -> None:
    answer = come_back(site, {**REPLY, "receipt": written(UNKNOWN)})

    assert (answer.status, shell_of(answer), value(answer, Place.VALUE)) == (404, "brev", "Tack & hej")


def test_a_failure_while_reading_keeps_the_words(
    site: BakedSite, receipt: Receipt, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(returning, "open_thread", Mock(side_effect=OperationalError("gone")))
    answer = come_back(site, {"receipt": written(receipt)})

    assert (answer.status, shell_of(answer)) == (503, "finns-inte")
    assert value(answer, Place.RECEIPT) == written(receipt)


def test_whoever_leaves_finds_nothing_afterwards_and_may_say_so_twice(site: BakedSite, receipt: Receipt) -> None:
    leaving = {"receipt": written(receipt), "act": Act.LEAVE.value}

    assert [shell_of(come_back(site, leaving)) for _ in range(2)] == ["avslutat", "avslutat"]
    assert shell_of(come_back(site, {"receipt": written(receipt)})) == "finns-inte"
    assert timezone.localdate() >= Thread.objects.get().arrived_on
