# SPDX-License-Identifier: EUPL-1.2
"""Where no more files can be taken just now, all that was typed beside one comes back, and the file is not read."""

from io import BytesIO

import pytest
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart
from django.utils import timezone

from ledfyr.contact.actions.posting import Posted, post_letter
from ledfyr.contact.addresses import RETURN, WRITE, Act, Part, Place
from ledfyr.contact.models import Letter, SealedFile
from ledfyr.contact.rules.doors import Door, Field
from ledfyr.web.baked_site import BakedSite
from ledfyr.web.letterbox.rules.turns import Kind
from ledfyr.web.letterbox.showing import written
from ledfyr.web.letterbox.tests.sending import NONCE, OTHER_NONCE, PEPPER, crowded, shell_of, value, values
from ledfyr.web.letterbox.tests.test_files_along import Chosen
from ledfyr.web.tests.serving import Answer, send_request

pytestmark = [pytest.mark.django_db(databases=["default", "social"]), pytest.mark.usefixtures("reception")]

WORDS = "Se filen.\nDen är stor."
FILE = b"MZ" + bytes(5_000_000)
LETTER = {"door": Door.MANDATED.value, "text": WORDS, "who": "Kim", "name": "Lena Ek", "nonce": NONCE}


def sent(site: BakedSite, below: str, page: dict[str, str], act: Act) -> tuple[Answer, int]:
    """The answer, and how much of the body was read. The button stands after the file, as in a browser."""
    body = encode_multipart(BOUNDARY, {**page, "new_file": Chosen(FILE), "act": act.value})
    stream = BytesIO(body)
    answer = send_request(site, f"/ale/{below}", stream, str(len(body)), MULTIPART_CONTENT)
    return answer, stream.tell()


@pytest.fixture(autouse=True)
def crowd(monkeypatch: pytest.MonkeyPatch) -> None:
    crowded(monkeypatch, Kind.FILE)


@pytest.mark.parametrize("act", [Act.ADD, Act.SEND])
def test_a_letter_is_shown_with_what_to_do_about_its_file(site: BakedSite, act: Act) -> None:
    page = {**LETTER, "workplace": "Himlaskolan", "reached_by": "0303-12 34 56"}
    answer, _ = sent(site, WRITE, page, act)

    assert (answer.status, shell_of(answer)) == (429, "las-igenom")
    assert "Just nu hinner vi inte ta emot filen" in values(answer, Part.HINTS, Place.HINT)[0]
    assert values(answer, Part.PAIRS, Place.VALUE) == [WORDS, "Kim", "Lena Ek", "Himlaskolan", "0303-12 34 56"]
    assert value(answer, Place.NONCE) == NONCE
    assert not Letter.objects.exists()


def test_a_letter_that_lacks_something_is_told_of_both(site: BakedSite) -> None:
    answer, _ = sent(site, WRITE, LETTER, Act.SEND)

    (reason,) = values(answer, Part.REFUSAL, Place.REASON)
    assert (answer.status, shell_of(answer)) == (429, "ratta")
    assert "Din arbetsplats" in reason
    assert "Just nu hinner vi inte ta emot filen" in reason
    assert values(answer, Field.TEXT, Place.VALUE) == [WORDS]


def test_a_further_letter_stays_on_its_page(site: BakedSite) -> None:
    posted = Posted("ale", Door.QUESTION, "sv", bytes.fromhex(NONCE), {Field.TEXT: "Hej"})
    receipt = post_letter(posted, pepper=PEPPER, at=timezone.now())
    page = {"receipt": written(receipt), "nonce": OTHER_NONCE, "text": WORDS}
    answer, _ = sent(site, RETURN, page, Act.REPLY)

    assert (answer.status, shell_of(answer)) == (429, "brev")
    assert "Just nu hinner vi inte ta emot filen" in values(answer, Part.REFUSAL, Place.REASON)[0]
    assert value(answer, Place.VALUE) == WORDS
    assert Letter.objects.count() == 1


def test_the_file_is_not_read_and_lies_nowhere(site: BakedSite) -> None:
    _, read = sent(site, WRITE, LETTER, Act.SEND)

    assert read < 200_000
    assert not SealedFile.objects.exists()


@pytest.mark.parametrize(("below", "page"), [(WRITE, LETTER), (RETURN, {"receipt": "sol måne", "text": WORDS})])
def test_where_not_even_the_words_can_be_read_the_page_says_that_the_browser_has_them(
    site: BakedSite, monkeypatch: pytest.MonkeyPatch, below: str, page: dict[str, str]
) -> None:
    crowded(monkeypatch, Kind.FILE, Kind.WORDS)
    answer, read = sent(site, below, page, Act.SEND)

    assert (answer.status, shell_of(answer)) == (429, "inte-nu")
    assert read == 0
