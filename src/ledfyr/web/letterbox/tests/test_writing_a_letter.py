# SPDX-License-Identifier: EUPL-1.2
"""A letter is typed, read through and sent; until it is sealed everything that was typed comes back."""

from datetime import datetime
from unittest.mock import Mock

import pytest
from django.db import OperationalError
from django.db.backends.utils import CursorWrapper

from ledfyr.contact.actions.posting import DeskClosed, Posted, post_letter
from ledfyr.contact.addresses import Act, Part, Place
from ledfyr.contact.models import Letter, Thread
from ledfyr.contact.queries.for_senders import open_thread
from ledfyr.contact.rules.doors import ASKED, Door, Field
from ledfyr.contact.rules.receipts import Receipt, read_receipt
from ledfyr.web.baked_site import BakedSite
from ledfyr.web.letterbox import flood, views
from ledfyr.web.letterbox.tests.sending import NONCE, OTHER_NONCE, PEPPER, shell_of, value, values, write
from ledfyr.web.tests.serving import Answer, send_body

pytestmark = [pytest.mark.django_db(databases=["default", "social"]), pytest.mark.usefixtures("reception")]

TEXT = 'Min <son> & hans "vänner" [[nonce]].\nRad två 😀.'
ALL = {field.value: f"{field.value} <i>" for field in Field} | {"text": TEXT, "feedback": "ja"}
SEND = {"act": Act.SEND.value, "nonce": NONCE}


def letter_for(door: Door, **more: str) -> dict[str, str]:
    asked = {asked.field.value for asked in ASKED[door]}
    return {"door": door.value, **{name: text for name, text in ALL.items() if name in asked}, **more}


def receipt_on(answer: Answer) -> Receipt:
    receipt = read_receipt(value(answer, Place.RECEIPT), pepper=PEPPER)
    assert isinstance(receipt, Receipt)
    return receipt


@pytest.mark.parametrize("door", Door)
def test_every_door_shows_what_was_written_before_it_is_sent(site: BakedSite, door: Door) -> None:
    answer = write(site, letter_for(door))

    assert (answer.status, shell_of(answer)) == (200, "las-igenom")
    assert values(answer, Part.ANSWERS, Place.VALUE)[0] == TEXT
    assert values(answer, Part.PAIRS, Place.FIELD) == [asked.field.value for asked in ASKED[door]]
    assert len(value(answer, Place.NONCE)) == 64
    assert not Letter.objects.exists()


@pytest.mark.parametrize("door", Door)
def test_every_door_seals_what_it_asked_for_and_nothing_else(site: BakedSite, door: Door) -> None:
    answer = write(site, {**letter_for(door), **SEND, "workplace_of": "x"})

    assert (answer.status, shell_of(answer)) == (200, "kvitto")
    (letter,) = open_thread(receipt_on(answer), municipality="ale", pepper=PEPPER).letters
    assert letter.content is not None
    assert set(letter.content.answers) == {asked.field for asked in ASKED[door]}
    assert letter.content.text == TEXT
    assert Thread.objects.get().door == door.value


def test_the_receipt_is_eight_words_in_pairs_with_the_day_of_the_answer(site: BakedSite) -> None:
    answer = write(site, {**letter_for(Door.QUESTION), **SEND})

    assert " ".join(values(answer, Part.PAIRS, Place.WORDS)) == value(answer, Place.RECEIPT)
    assert values(answer, Part.PAIRS, Place.COUNT) == ["1–2", "3–4", "5–6", "7–8"]
    assert value(answer, Place.DAY).split()[0].endswith("dag")


def test_a_page_that_is_sent_twice_or_again_after_back_is_one_letter(site: BakedSite) -> None:
    first, again = (write(site, {**letter_for(Door.QUESTION), **SEND}) for _ in range(2))
    other = write(site, {**letter_for(Door.QUESTION), **SEND, "nonce": OTHER_NONCE})

    assert receipt_on(first) == receipt_on(again) != receipt_on(other)
    assert Letter.objects.count() == 2


@pytest.mark.parametrize(
    ("boundary", "is_of_chance"),
    [
        ("----WebKitFormBoundaryAb3dEf6hIj9lMn0p", True),
        ("----geckoformboundary0123456789abcdef0123456789abcdef", True),
        ("----WebKitFormBoundaryAAAA", False),
        ("---------------------------735323031399963166993862150", False),
        ("BoUnDaRyStRiNg", False),
    ],
)
def test_back_to_the_page_is_the_same_page_where_the_browser_drew_a_mark(
    site: BakedSite, *, boundary: str, is_of_chance: bool
) -> None:
    def nonce(**more: str) -> str:
        return value(write(site, letter_for(Door.QUESTION, **more), boundary=boundary), Place.NONCE)

    assert (nonce() == nonce()) == is_of_chance
    assert nonce() != nonce(text="Ett annat brev.")


@pytest.mark.parametrize("nonce", ["", "x", "AB" * 32, "ab" * 31])
def test_a_letter_that_was_not_read_through_is_shown_first(site: BakedSite, nonce: str) -> None:
    answer = write(site, {**letter_for(Door.QUESTION), **SEND, "nonce": nonce})

    assert shell_of(answer) == "las-igenom"
    assert not Letter.objects.exists()


def test_what_was_written_can_be_changed(site: BakedSite) -> None:
    answer = write(site, {**letter_for(Door.MANDATED), "nonce": NONCE, "act": Act.CHANGE.value})

    assert (answer.status, shell_of(answer)) == (200, "ratta")
    assert values(answer, Field.TEXT, Place.VALUE) == [TEXT]
    assert values(answer, Field.NAME, Place.VALUE) == ["name <i>"]
    assert (len(values(answer, Part.TICKED, Place.LABEL)), len(values(answer, Field.FEEDBACK, Place.LABEL))) == (1, 0)
    assert values(answer, Part.REFUSAL, Place.REASON) == []


@pytest.mark.parametrize(
    ("home", "door", "typed", "said"),
    [
        ("/ale/", Door.QUESTION, {"text": ""}, "Några ord räcker."),
        ("/ale/", Door.QUESTION, {"text": " \u202e\ufeff\n"}, "Några ord räcker."),
        ("/ale/", Door.MANDATED, {"name": ""}, "Fyll i det här också: Ditt namn"),
        ("/ale/", Door.MANDATED, {"workplace": " "}, "Fyll i det här också: Din arbetsplats"),
        ("/ale/", Door.QUESTION, {"text": "å" * 20_001}, "högst 20000 tecken"),
        ("/ale/", Door.CHILD, {"who": "å" * 1_001}, "högst 1000 tecken"),
        ("/ale/", Door.QUESTION, {"text": "hej \ufffd"}, "gick inte att läsa"),
        ("/ale/ar/", Door.QUESTION, {"text": "å" * 20_001}, "\u206620000\u2069"),
    ],
)
def test_what_cannot_be_received_comes_back_with_what_to_do(
    site: BakedSite, home: str, door: Door, typed: dict[str, str], said: str
) -> None:
    answer = write(site, {**letter_for(door), **typed, **SEND}, home)

    assert (answer.status, shell_of(answer)) == (422, "ratta")
    assert said in values(answer, Part.REFUSAL, Place.REASON)[0]
    ((name, text),) = typed.items()
    assert values(answer, name, Place.VALUE)[0] == text.strip(" \u202e\ufeff\n")
    assert not Letter.objects.exists()


@pytest.mark.parametrize(
    ("failure", "status", "said"),
    [
        (DeskClosed(), 503, "Ring i stället"),
        (OperationalError("disk"), 503, "Felet är vårt"),
        (OSError(28, "disk full"), 503, "Felet är vårt"),
        (flood.TooMany(5), 429, "Vänta en minut"),
    ],
)
def test_what_cannot_be_kept_now_stays_on_the_page_with_its_mark(
    site: BakedSite, monkeypatch: pytest.MonkeyPatch, failure: Exception, status: int, said: str
) -> None:
    monkeypatch.setattr(views, "post_letter", Mock(side_effect=failure))
    answer = write(site, {**letter_for(Door.CHILD), **SEND})

    assert (answer.status, shell_of(answer)) == (status, "las-igenom")
    assert said in values(answer, Part.HINTS, Place.HINT)[0]
    assert values(answer, Part.PAIRS, Place.VALUE)[0] == TEXT
    assert value(answer, Place.NONCE) == NONCE


def test_a_letter_on_the_disk_is_said_to_be_there_though_nothing_can_be_read_any_more(
    site: BakedSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing = Mock(side_effect=OperationalError("gone"))

    def post_and_lose_the_database(posted: Posted, *, pepper: bytes, at: datetime) -> Receipt:
        receipt = post_letter(posted, pepper=pepper, at=at)
        monkeypatch.setattr(views, "open_desks", failing)
        monkeypatch.setattr(CursorWrapper, "execute", failing)
        return receipt

    monkeypatch.setattr(views, "post_letter", post_and_lose_the_database)
    answer = write(site, {**letter_for(Door.QUESTION), **SEND})
    monkeypatch.undo()

    assert (answer.status, shell_of(answer)) == (200, "kvitto")
    assert value(answer, Place.DAY).split()[0].endswith("dag")
    assert Letter.objects.count() == 1


def test_a_desk_whose_promise_cannot_be_read_receives_nothing_and_says_so(
    site: BakedSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(views, "open_desks", Mock(side_effect=OperationalError("gone")))
    answer = write(site, {**letter_for(Door.QUESTION), **SEND})

    assert (answer.status, shell_of(answer)) == (503, "las-igenom")
    assert not Letter.objects.exists()


def test_advice_points_out_what_tells_who_somebody_is(site: BakedSite) -> None:
    telling = {"text": "Ring mig på 070-123 45 67."}
    at_advice = write(site, {**letter_for(Door.QUESTION), **telling})
    at_report = write(site, {**letter_for(Door.CHILD), **telling})

    assert "telefonnummer" in values(at_advice, Part.HINTS, Place.HINT)[0]
    assert values(at_report, Part.HINTS, Place.HINT) == []


@pytest.mark.parametrize("size", [200_001, 1_000_000])
def test_too_much_is_refused_without_being_read(site: BakedSite, size: int) -> None:
    answer = send_body(site, "/ale/skriv/", b"x" * size)

    assert (answer.status, shell_of(answer)) == (413, "inte-framme")


@pytest.mark.parametrize(
    "body", [b"", b"\xff\x00--nothing", b'--x\r\nContent-Disposition: form-data; name="text"\r\n\r\nhalf']
)
def test_what_is_no_form_is_refused_with_help(site: BakedSite, body: bytes) -> None:
    assert shell_of(send_body(site, "/ale/skriv/", body)) == "inte-framme"


def test_a_door_or_municipality_that_is_not_there_gets_help(site: BakedSite) -> None:
    assert shell_of(write(site, {"door": "bakdorr", "text": TEXT})) == "inte-framme"
    assert write(site, letter_for(Door.QUESTION), "/ingenstans/").status == 404
    assert write(site, letter_for(Door.QUESTION), "/ale/sv/").status == 404


def test_what_was_written_stands_in_no_log(site: BakedSite, caplog: pytest.LogCaptureFixture) -> None:
    write(site, {**letter_for(Door.QUESTION), **SEND})
    write(site, {**letter_for(Door.QUESTION), "text": ""})

    assert caplog.records == []
