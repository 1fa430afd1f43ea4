# SPDX-License-Identifier: EUPL-1.2
"""A file is added to a letter while it is read through, and is neither lost nor sent before its sender says so."""

from collections.abc import Mapping
from pathlib import Path
from unittest.mock import Mock
from uuid import uuid4

import pytest
from django.utils import timezone

from ledfyr.contact.actions.posting import Posted, post_letter
from ledfyr.contact.addresses import RETURN, WRITE, Act, Part, Place
from ledfyr.contact.attachments.kinds import MOST_BYTES, Kind
from ledfyr.contact.attachments.sealing_files import Ticket
from ledfyr.contact.attachments.tests import made_files
from ledfyr.contact.models import Letter, SealedFile
from ledfyr.contact.queries.for_senders import open_thread
from ledfyr.contact.rules.doors import Door, Field
from ledfyr.contact.rules.receipts import Receipt, read_receipt
from ledfyr.web.baked_site import BakedSite
from ledfyr.web.letterbox import flood
from ledfyr.web.letterbox.tests.sending import NONCE, OTHER_NONCE, PEPPER, shell_of, value, values
from ledfyr.web.tests.serving import Answer, send

pytestmark = [pytest.mark.django_db(databases=["default", "social"]), pytest.mark.usefixtures("reception")]

WORDS = "Se filen."
PAGE = {"door": Door.QUESTION.value, "text": WORDS, "nonce": NONCE}


class Chosen:
    """A file as a browser sends it."""

    def __init__(self, content: bytes) -> None:
        self.name = "Annas hemlighet.jpg"
        self.content = content

    def read(self) -> bytes:
        return self.content


def sent(site: BakedSite, below: str, fields: Mapping[str, object], file: bytes | None = None) -> Answer:
    chosen = {} if file is None else {"new_file": Chosen(file)}
    return send(site, f"/ale/{below}", {**fields, **chosen})


def written(site: BakedSite, act: Act, file: bytes | None = None, tickets: list[str] | None = None) -> Answer:
    return sent(site, WRITE, {**PAGE, "act": act.value, "file": tickets or []}, file)


def tickets_on(answer: Answer) -> list[str]:
    return values(answer, Part.FILES, Place.VALUE)


def kinds_in_thread(receipt: Receipt) -> list[Kind]:
    letters = open_thread(receipt, municipality="ale", pepper=PEPPER).letters
    return [file.kind for letter in letters for file in letter.files if file]


def test_a_file_that_is_added_stands_on_the_page_and_is_not_sent_yet(site: BakedSite) -> None:
    answer = written(site, Act.ADD, made_files.jpeg())

    assert (answer.status, shell_of(answer)) == (200, "las-igenom")
    assert values(answer, Part.FILES, Place.SAID) == ["Fil: en bild. Uppgifter om plats, tid och apparat är borttagna."]
    assert value(answer, Place.NONCE) == NONCE
    assert not Letter.objects.exists()


def test_what_was_added_goes_with_the_letter(site: BakedSite) -> None:
    first = written(site, Act.ADD, made_files.jpeg())
    second = written(site, Act.ADD, made_files.pdf(), tickets_on(first))
    answer = written(site, Act.SEND, tickets=tickets_on(second))

    receipt = read_receipt(value(answer, Place.RECEIPT), pepper=PEPPER)
    assert isinstance(receipt, Receipt)
    assert sorted(kinds_in_thread(receipt)) == [Kind.JPEG, Kind.PDF]


def test_a_file_that_was_chosen_and_not_added_goes_too(site: BakedSite) -> None:
    assert shell_of(written(site, Act.SEND, made_files.text())) == "kvitto"
    assert SealedFile.objects.count() == 1


@pytest.mark.parametrize("act", [Act.ADD, Act.SEND])
@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"MZ\x90\x00", "Den sortens fil kan vi inte ta emot."),
        (made_files.jpeg()[:300], "Filen går inte att öppna."),
        (b"", "Filen är tom."),
        (b"a" * (MOST_BYTES + 1), "Filen är större än 25 MB."),
    ],
)
def test_a_file_that_is_refused_stops_the_letter_and_costs_no_word(
    site: BakedSite, act: Act, content: bytes, says: str
) -> None:
    answer = written(site, act, content)

    assert shell_of(answer) == "las-igenom"
    assert values(answer, Part.HINTS, Place.HINT)[0].startswith(says)
    assert values(answer, Part.PAIRS, Place.VALUE) == [WORDS]
    assert not Letter.objects.exists()


def test_a_sixth_file_is_refused_and_the_five_stay(site: BakedSite) -> None:
    tickets: list[str] = []
    for _ in range(5):
        tickets = tickets_on(written(site, Act.ADD, made_files.text(), tickets))
    answer = written(site, Act.ADD, made_files.text(), tickets)

    assert tickets_on(answer) == tickets
    assert "högst fem filer" in values(answer, Part.HINTS, Place.HINT)[0]


def test_a_letter_that_is_changed_keeps_its_files(site: BakedSite) -> None:
    added = tickets_on(written(site, Act.ADD, made_files.text()))
    correcting = written(site, Act.CHANGE, tickets=added)
    refused = sent(site, WRITE, {"door": Door.QUESTION.value, "text": "", "file": added})

    assert (shell_of(correcting), tickets_on(correcting)) == ("ratta", added)
    assert (shell_of(refused), tickets_on(refused)) == ("ratta", added)


def test_a_file_that_is_gone_is_asked_for_again_before_anything_is_sent(site: BakedSite) -> None:
    answer = written(site, Act.SEND, tickets=[Ticket(uuid4(), bytes(32)).as_text(), "../../etc/passwd"])

    assert (shell_of(answer), tickets_on(answer)) == ("las-igenom", [])
    assert "Välj den igen" in values(answer, Part.HINTS, Place.HINT)[0]


def test_a_crowd_of_files_lets_the_text_through(site: BakedSite, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(flood.Flood, "place", Mock(side_effect=flood.TooMany(5)))
    answer = written(site, Act.ADD, made_files.text())

    assert answer.status == 429
    assert "Du kan också skicka texten nu" in values(answer, Part.HINTS, Place.HINT)[0]
    assert values(answer, Part.PAIRS, Place.VALUE) == [WORDS]


def test_a_further_letter_brings_a_file_and_the_page_shows_it(site: BakedSite) -> None:
    receipt = post_letter(
        Posted("ale", Door.QUESTION, "sv", bytes.fromhex(NONCE), {Field.TEXT: "Hej"}), pepper=PEPPER, at=timezone.now()
    )
    page = {"receipt": " ".join(receipt.words), "nonce": OTHER_NONCE, "text": WORDS, "act": Act.REPLY.value}

    refused = sent(site, RETURN, page, b"MZ\x90\x00")
    assert refused.status == 422
    assert value(refused, Place.VALUE) == WORDS
    answer = sent(site, RETURN, page, made_files.mp3())
    assert "Fil: en ljudinspelning." in values(answer, Part.LETTERS, Place.SAID)[-1]
    assert tickets_on(answer) == []
    assert kinds_in_thread(receipt) == [Kind.MP3]


def test_neither_name_nor_content_lies_on_the_disk(site: BakedSite, tmp_path: Path) -> None:
    written(site, Act.SEND, made_files.jpeg())

    kept = [path.read_bytes() for path in (tmp_path / "letters").rglob("*") if path.is_file()]
    assert len(kept) == 1
    assert made_files.traces_of_marker(kept[0]) == []
    assert b"hemlighet" not in kept[0]
